// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QFrame>

#include <functional>

class IconLabel;
class QBoxLayout;
class QPushButton;
class Spinner;
class TextLabel;

/// A bar that says why the list could not be refreshed, how old it is, and what is not possible
/// until the service responds.
class OfflineBanner : public QFrame
{
    Q_OBJECT

public:
    struct State
    {
        ApiError error;
        QDateTime updatedAt; ///< the list
        std::optional<QDateTime> nextTry = {};
        Session::Access access = Session::Access::Granted;
    };

    explicit OfflineBanner(std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Shows `state`. Announces a changed sentence, but not a changed explanation.
    void show(const State &state);
    /// While `retrying`, Retry does nothing.
    void setRetrying(bool retrying);
    /// Shows the explanation of a network error as a tooltip alone.
    void setShort(bool isShort);

    /// Any width, so that the banner can become narrow and put its button below the text.
    QSize minimumSizeHint() const override { return { 0, QFrame::minimumSizeHint().height() }; }

signals:
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isShort() const;
    void arrange();
    void describe();

    const std::function<QDateTime()> m_now;
    IconLabel *m_icon;
    Spinner *m_spinner; ///< instead of the icon while retrying
    TextLabel *m_sentence;
    TextLabel *m_explanation;
    QPushButton *m_retry;
    QBoxLayout *m_layout; ///< of text and button, vertical if the banner is narrow
    bool m_retrying = false;
    bool m_isShort = false; ///< see `setShort`
    bool m_isNetworkError = false;
};
