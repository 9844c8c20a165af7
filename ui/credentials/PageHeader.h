// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class EndpointPanel;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
class RefreshButton;
class Session;
class TextLabel;

/// The head of the API Credentials page: from when the list is, a refresh, where the API is, and a
/// new key.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    PageHeader(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setWide(bool wide);
    /// `why` no key can be generated now; empty when one can.
    void setReadOnly(const QString &why);
    /// How far a refresh has come, in the place of the list's age; an empty sentence ends it.
    void showProgress(const TranslatedText &progress);
    QPushButton *generateButton() { return m_generate; }

signals:
    void generateRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void centerTitle();
    void followAccess();
    void updateAge();
    void retranslate();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    TextLabel *m_title;
    TextLabel *m_age;
    RefreshButton *m_refresh;
    EndpointPanel *m_endpoint;
    QPushButton *m_generate;
    QHBoxLayout *m_titleRow = nullptr;
    QVBoxLayout *m_column = nullptr;
    TranslatedText m_progress;
    QTimer m_moment; ///< before it is said that the keychain is being waited for
    bool m_wide = false;
    bool m_isWaiting = false; ///< for the keychain
};
