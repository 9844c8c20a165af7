// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/NoticeRow.h"

#include "ui/text/DateText.h"
#include "ui/text/NoticeText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessibleWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *accessibleNoticeRow(const QString &, QObject *object)
{
    auto *row = qobject_cast<NoticeRow *>(object);
    return row ? new QAccessibleWidget(row, QAccessible::ListItem) : nullptr;
}

QString iconName(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::KeyAppeared:
        return u"plus-circle"_s;
    case Notice::Kind::KeyVanished:
        return u"delete"_s;
    case Notice::Kind::NewAddress:
        return u"globe"_s;
    case Notice::Kind::KeyWoke:
    case Notice::Kind::ReviewDue:
        return u"clock"_s;
    case Notice::Kind::ReplacementReady:
        return u"replace"_s;
    case Notice::Kind::SignInEnded:
        return u"logout"_s;
    case Notice::Kind::OutcomeFound:
        return u"info"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeRow::NoticeRow(const Notice &notice, std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_notice(notice)
    , m_now(std::move(now))
    , m_mark(new TextLabel(TextLabel::Role::Caption, this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_time(new TextLabel(TextLabel::Role::Caption, this))
    , m_action(new PushButton(this))
    , m_dismiss(new IconButton(u"close"_s, this))
{
    QAccessible::installFactory(accessibleNoticeRow); // Qt ignores repeated calls
    m_action->setObjectName(u"noticeAction"_s);
    m_dismiss->setObjectName(u"dismissNotice"_s);
    m_sentence->setObjectName(u"noticeSentence"_s);
    m_sentence->setWordWrap(true);
    m_time->setWordWrap(true);
    auto *icon = new IconLabel(iconName(notice.kind), this);
    icon->setScale(1.3);
    if (notice.kind == Notice::Kind::KeyVanished)
        icon->setProperty("kind", u"error"_s); // the red circle of Delete
    else if (notice.kind == Notice::Kind::OutcomeFound)
        icon->setProperty("kind", u"info"_s);
    static_cast<TextLabel *>(m_mark)->setSentence([] { return tr("New", "an unread notice"); });
    m_mark->setProperty("noticeMark", true);
    auto *times = new QHBoxLayout;
    times->setSpacing(8);
    times->addWidget(m_mark);
    times->addWidget(m_time, 1);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_sentence);
    text->addLayout(times);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_action);
    buttons->addWidget(m_dismiss);
    buttons->addStretch();
    text->addSpacing(4);
    text->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(12);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    readInVisualOrder(*layout);
    connect(m_action, &QPushButton::clicked, this, &NoticeRow::actionTriggered);
    connect(m_dismiss, &IconButton::clicked, this, &NoticeRow::dismissed);
    keepTranslated(this, [this] { refresh(); });
}

void NoticeRow::setNotice(const Notice &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    refresh();
}

void NoticeRow::setAction(const TranslatedText &text)
{
    m_actionText = text;
    m_action->setVisible(static_cast<bool>(text));
    refresh();
}

void NoticeRow::refresh()
{
    const QString sentence = noticeText::sentence(m_notice);
    m_sentence->setText(sentence);
    m_mark->setVisible(!m_notice.isRead);
    m_time->setAgingSentence(
        [this, when = m_notice.time] { return relativeTimeText(when, m_now()); });
    m_time->setToolTip(plainToolTip(exactTimeText(m_notice.time)));
    if (m_actionText)
        m_action->setText(m_actionText());
    updateAccessibleDescription(m_action, sentence);
    m_dismiss->setLabel(tr("Dismiss"));
    updateAccessibleDescription(m_dismiss, sentence);
    //: %1 is a sentence, %2 a time.
    const QString read = tr("%1 %2").arg(sentence, exactTimeText(m_notice.time));
    //: %1 is a notice with its time.
    updateAccessibleName(this, m_notice.isRead ? read : tr("New: %1").arg(read));
}

void NoticeRow::focusFirst()
{
    if (m_action->isVisibleTo(this))
        m_action->setFocus();
    else
        m_dismiss->setFocus();
}

bool NoticeRow::hasFocusInside() const
{
    return ::hasFocusInside(*this);
}
