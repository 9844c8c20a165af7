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

/// The top of the API Credentials page: the age of the list, Refresh, the addresses of the API, and
/// Generate API Key.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the header.
    PageHeader(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setWide(bool wide);
    /// `reason` says why no key can be generated; empty if one can.
    void setReadOnly(const QString &reason);
    /// Shows the progress of a refresh instead of the list's age; an empty one shows the age again.
    void showProgress(const TranslatedText &progress);
    QPushButton *generateButton() { return m_generate; }

signals:
    void generateRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupUi();
    void centerTitle();
    void updateAccess();
    void updateAge();
    void retranslateUi();

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
    QTimer m_delay; ///< before the age mentions the keychain
    bool m_wide = false;
    bool m_isWaiting = false; ///< for the keychain
};
