// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/ReplacedKeys.h"

#include "app/keys/ApiKeyModel.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// A key: what it is, its name, and one or two uses.
class ReplacedKeys::Card : public QFrame
{
public:
    Card(const char *name, const TranslatedText &caption, QWidget *parent)
        : QFrame(parent)
        , m_name(new TextLabel(TextLabel::Role::Normal, this))
        , m_layout(new QVBoxLayout(this))
    {
        setObjectName(QString::fromLatin1(name));
        setProperty("step", true);
        auto *captionLabel = new TextLabel(TextLabel::Role::Caption, this);
        captionLabel->setSentence(caption);
        m_name->setObjectName(u"replacedKeyName"_s);
        m_name->setProperty("term", true);
        m_name->setWordWrap(true);
        m_layout->setContentsMargins(12, 10, 12, 10);
        m_layout->setSpacing(2);
        m_layout->addWidget(captionLabel);
        m_layout->addWidget(m_name);
        for (Fact &fact : m_facts) {
            m_layout->addSpacing(4);
            fact.caption = addLabel(TextLabel::Role::Caption);
            fact.age = addLabel(TextLabel::Role::Normal);
            fact.time = addLabel(TextLabel::Role::Caption);
            fact.ip = addLabel(TextLabel::Role::Normal);
            fact.age->setObjectName(u"replacedKeyUse"_s);
            fact.time->setObjectName(u"replacedKeyTime"_s);
        }
        m_layout->addStretch();
        readInVisualOrder(*m_layout);
    }

    void setName(const QString &name) { m_name->setText(displayName(name)); }
    /// `age` is the relative time of `use`, if there is one. Without a caption there is no fact.
    void setFact(qsizetype number, const TranslatedText &caption, const TranslatedText &age = {},
        const std::optional<SeenUse> &use = {})
    {
        const Fact &fact = m_facts[number];
        fact.caption->setVisible(static_cast<bool>(caption));
        fact.age->setVisible(static_cast<bool>(caption));
        fact.time->setVisible(caption && use);
        fact.ip->setVisible(caption && use && !use->ip.isEmpty());
        if (!caption)
            return;
        fact.caption->setSentence(caption);
        fact.age->setAgingSentence(age);
        if (!use)
            return;
        fact.time->setSentence([time = use->time] { return longDateTimeText(time); });
        fact.ip->setText(sanitizedLine(use->ip));
    }

private:
    struct Fact
    {
        TextLabel *caption = nullptr;
        TextLabel *age = nullptr;
        TextLabel *time = nullptr;
        TextLabel *ip = nullptr;
    };

    TextLabel *addLabel(TextLabel::Role role)
    {
        auto *label = new TextLabel(role, this);
        label->setWordWrap(true);
        m_layout->addWidget(label);
        return label;
    }

    TextLabel *m_name;
    QVBoxLayout *m_layout;
    std::array<Fact, 2> m_facts;
};

ReplacedKeys::ReplacedKeys(const ApiKeyModel &keys, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_keys(keys)
    , m_now(std::move(now))
    , m_oldKey(new Card(
          "oldKeyCard", [] { return tr("Old key"); }, this))
    , m_newKey(new Card(
          "newKeyCard", [] { return tr("New key"); }, this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(DetailsSpacing::part);
    m_layout->addWidget(m_oldKey, 1);
    m_layout->addWidget(m_newKey, 1);
    readInVisualOrder(*m_layout);
}

void ReplacedKeys::show(const Replacement &replacement)
{
    m_oldKey->setName(replacement.oldKey.name);
    m_newKey->setName(replacement.newKey.name);
    const auto showUse
        = [this](Card *card, qsizetype number, const TranslatedText &caption, const SeenUse &use) {
              card->setFact(
                  number, caption,
                  [time = use.time, this] { return relativeTimeText(time, m_now()); }, use);
          };
    const auto showLastUse = [this, &showUse](Card *card, qsizetype number, const ApiKey &key) {
        const TranslatedText caption = [] { return tr("Last activity"); };
        if (key.lastActivity)
            return showUse(card, number, caption, { *key.lastActivity, key.lastIp });
        card->setFact(number, caption, [key, this] { return lastActivityText(key, m_now()); });
    };
    for (Card *card : { m_oldKey, m_newKey }) {
        for (const qsizetype number : { 0, 1 })
            card->setFact(number, {});
    }
    if (const auto key = m_keys.find(replacement.oldKey.id))
        showLastUse(m_oldKey, 0, *key);
    else if (replacement.oldUse)
        showUse(
            m_oldKey, 0, [] { return tr("Last activity"); }, *replacement.oldUse);
    const auto &first = replacement.firstUse;
    if (first)
        showUse(
            m_newKey, 0,
            [isExact = replacement.isFirstUseExact] {
                //: Above the time at which a list has shown the use of a key first. It may have
                //: been used before.
                return isExact ? tr("First activity") : tr("First activity seen");
            },
            *first);
    const auto newKey = m_keys.find(replacement.newKey.id);
    if (newKey && (!first || newKey->lastActivity != first->time))
        showLastUse(m_newKey, first ? 1 : 0, *newKey);
}

void ReplacedKeys::arrange()
{
    const bool hasRoom = width() >= scaledWidth(300, fontMetrics());
    m_layout->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReplacedKeys::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReplacedKeys::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}
