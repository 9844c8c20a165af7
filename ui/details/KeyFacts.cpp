// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyFacts.h"

#include "app/table/ApiKey.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/details/KeyFact.h"
#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

KeyFacts::KeyFacts(std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_id(new KeyFact([] { return tr("ID"); }, [] { return tr("Copy the ID"); }, this))
    , m_creation(new KeyFact(
          [] { return tr("Created"); }, [] { return tr("Copy the time of creation"); }, this))
    , m_lastIp(new KeyFact(
          [] { return tr("Last IP"); }, [] { return tr("Copy the last IP address"); }, this))
    , m_lastActivity(new KeyFact([] { return tr("Last activity"); },
          [] { return tr("Copy the time of the last activity"); }, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (KeyFact *fact : { m_id, m_creation, m_lastIp, m_lastActivity })
        layout->addWidget(fact);
    readInVisualOrder(*layout);
    m_id->setBreaksAfterHyphens();
    tabThroughParts({ m_id, m_creation, m_lastIp, m_lastActivity });
    arrange();
}

static QString isoTime(const std::optional<QDateTime> &time)
{
    return time ? time->toString(Qt::ISODate) : QString();
}

void KeyFacts::showKey(const ApiKey &key)
{
    m_id->setValue([id = sanitizedLine(key.id)] { return id; }, key.id);
    m_creation->setValue(
        [created = key.creationDate] {
            return created ? longDateTimeText(*created) : unknownTimeText();
        },
        isoTime(key.creationDate), key.creationDate ? exactTimeText(*key.creationDate) : QString());
    m_lastIp->setValue(
        [ip = sanitizedLine(key.lastIp)] { return ip.isEmpty() ? u"–"_s : ip; }, key.lastIp);
    m_lastActivity->setValue(
        [this, key] {
            const QString text = lastActivityText(key, m_now());
            return key.lastActivity ? u"%1 (%2)"_s.arg(text, longDateTimeText(*key.lastActivity))
                                    : text;
        },
        isoTime(key.lastActivity),
        key.lastActivity ? exactTimeText(*key.lastActivity)
                         : sanitizedLine(key.unreadableActivity));
}

bool KeyFacts::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

/// A caption is above its value where that would be too narrow beside it, or a word of it, such as
/// an ID, be broken.
void KeyFacts::arrange()
{
    constexpr int leastCharacters = 20;
    const QList<KeyFact *> facts { m_id, m_creation, m_lastIp, m_lastActivity };
    int captions = 0;
    for (const KeyFact *fact : facts)
        captions = std::max(captions, fact->captionWidth());
    const QFontMetrics metrics = fontMetrics();
    const int values = width() - captions - IconButton::sideFor(metrics) - 2 * KeyFact::gap;
    const bool hasRoom = values >= leastCharacters * metrics.averageCharWidth();
    QList<int> arranged { metrics.height() };
    for (const KeyFact *fact : facts)
        arranged << (hasRoom && fact->wordWidth() <= values ? captions : 0);
    if (std::exchange(m_arranged, arranged) == arranged)
        return;
    layout()->setSpacing(hasRoom ? 0 : DetailsSpacing::part);
    for (qsizetype i = 0; i < facts.size(); ++i)
        facts.at(i)->arrange(arranged.at(i + 1));
}
