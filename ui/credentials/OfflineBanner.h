// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>

class IconLabel;
class QBoxLayout;
class QPushButton;
class Spinner;
class TextLabel;

/// Stands above the list while the service cannot be reached, and says from when the list is.
class OfflineBanner : public QFrame
{
    Q_OBJECT

public:
    explicit OfflineBanner(QWidget *parent = nullptr);

    /// Shows it, or changes it in place. `sentence` is such as "Offline. The list was last
    /// updated 3 hours ago."; `explanation` why, and what cannot be done meanwhile. What has not
    /// changed is not announced again.
    void show(const TranslatedText &sentence, const TranslatedText &explanation);
    /// While a try is under way, Retry waits.
    void setRetrying(bool retrying);

signals:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    IconLabel *m_icon;
    Spinner *m_spinner; ///< in the icon's place while a try is under way
    TextLabel *m_sentence;
    TextLabel *m_explanation;
    QPushButton *m_retry;
    QBoxLayout *m_wordsAndRetry; ///< below each other where it is narrow
    bool m_retrying = false;
};
