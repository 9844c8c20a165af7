// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class EndpointPanel;
class IconButton;
class PageHeading;
class QHBoxLayout;
class QVBoxLayout;
class Session;
class Spinner;
class TextLabel;

/// The top of the API Credentials page: the age of the list, Refresh, and the addresses of the API.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the header.
    PageHeader(Session &session, std::function<QDateTime()> now, QWidget *parent = nullptr);

    void setWide(bool wide);
    /// Shows the heading of the page before the age of the list.
    void setHeadingShown(bool shown);
    /// Shows the progress of a refresh instead of the list's age; an empty one shows the age again.
    void showProgress(const TranslatedText &progress);
    void focusRefresh();

private:
    void setupUi();
    void placeAge();
    void updateAccess();
    void updateAge();
    void updateLoading();

    Session &m_session;
    const std::function<QDateTime()> m_now;
    PageHeading *m_heading;
    TextLabel *m_age;
    Spinner *m_spinner;
    IconButton *m_refresh;
    EndpointPanel *m_endpoint;
    QVBoxLayout *m_column;
    QHBoxLayout *m_ageRow;
    TranslatedText m_progress;
    QTimer m_keychainDelay; ///< before the age mentions the keychain
    QTimer m_loadingDelay; ///< before the spinner is shown
    bool m_isWide = false;
    bool m_isHeadingShown = false;
    bool m_isLoading = false;
    bool m_isWaiting = false; ///< for the keychain
};
