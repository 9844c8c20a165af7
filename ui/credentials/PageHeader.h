// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class EndpointPanel;
class IconButton;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
class Session;
class Spinner;
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
    void setHeadingShown(bool shown);
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
    void showLoading(bool isLoading);
    void retranslateUi();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    TextLabel *m_title;
    TextLabel *m_age;
    Spinner *m_spinner;
    IconButton *m_refresh;
    EndpointPanel *m_endpoint;
    QPushButton *m_generate;
    QHBoxLayout *m_titleRow = nullptr;
    QHBoxLayout *m_refreshRow = nullptr;
    QVBoxLayout *m_column = nullptr;
    TranslatedText m_progress;
    QTimer m_keychainDelay; ///< before the age mentions the keychain
    QTimer m_loadingDelay; ///< before the spinner is shown
    bool m_wide = false;
    bool m_isHeadingShown = false;
    bool m_isLoading = false;
    bool m_isWaiting = false; ///< for the keychain
};
