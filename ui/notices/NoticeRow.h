// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/Notice.h"
#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QFrame>

#include <functional>

class IconButton;
class PushButton;
class TextLabel;

/// A notice: what has happened and when, the button that leads to it, and one that dismisses it.
class NoticeRow : public QFrame
{
    Q_OBJECT

public:
    NoticeRow(const Notice &notice, std::function<QDateTime()> now, QWidget *parent);

    const Notice &notice() const { return m_notice; }
    void setNotice(const Notice &notice);
    /// An empty text is for no button.
    void setAction(const TranslatedText &text);
    void focusFirst();
    bool hasFocusInside() const;

signals:
    void actionTriggered();
    void dismissed();

private:
    void refresh();

    Notice m_notice;
    const std::function<QDateTime()> m_now;
    TranslatedText m_actionText;
    QWidget *m_mark; ///< of an unread notice
    TextLabel *m_sentence;
    TextLabel *m_time;
    PushButton *m_action;
    IconButton *m_dismiss;
};
