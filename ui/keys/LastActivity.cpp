#include "keys/LastActivity.h"

#include "keys/KeyUse.h"
#include "text/DateText.h"
#include "widgets/ElidedLabel.h"
#include "widgets/IconLabel.h"

#include <QHBoxLayout>

LastActivity::LastActivity(QWidget *parent)
    : QWidget(parent)
    , m_mark(new IconLabel(QStringLiteral("unused"), this))
    , m_words(new ElidedLabel(TextLabel::Role::Normal, this))
{
    m_mark->setObjectName(QStringLiteral("unusedMark"));
    m_mark->setProperty("kind", QStringLiteral("warning"));
    m_mark->setScale(0.9);
    m_words->setObjectName(QStringLiteral("lastActivity"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_mark);
    layout->addWidget(m_words, 1);
}

void LastActivity::show(
    const std::optional<QDateTime> &when, const QDateTime &now, const QTimeZone &zone)
{
    const KeyUse use = keyUse(when, now);
    m_mark->setVisible(use != KeyUse::Recent);
    m_words->setFullText(when ? agoText(*when, now) : neverUsedText());
    QString explanation
        = when ? exactTimeText(*when, zone) : tr("No application has used this key yet.");
    if (use == KeyUse::LongAgo)
        explanation += u'\n' + tr("Not used in the last %n day(s).", nullptr, longUnusedDays);
    m_words->setExplanation(explanation);
}

QString LastActivity::text() const
{
    return m_words->text();
}

QString LastActivity::explanation() const
{
    return m_words->accessibleDescription();
}
