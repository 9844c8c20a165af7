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
            fact.caption = new TextLabel(TextLabel::Role::Caption, this);
            fact.value = new TextLabel(TextLabel::Role::Normal, this);
            fact.value->setObjectName(u"replacedKeyUse"_s);
            fact.caption->setWordWrap(true);
            fact.value->setWordWrap(true);
            m_layout->addSpacing(4);
            m_layout->addWidget(fact.caption);
            m_layout->addWidget(fact.value);
        }
        m_layout->addStretch();
        readInVisualOrder(*m_layout);
    }

    void setName(const QString &name) { m_name->setText(displayName(name)); }
    void setFact(qsizetype number, const TranslatedText &caption, const TranslatedText &value)
    {
        const Fact &fact = m_facts[number];
        fact.caption->setVisible(static_cast<bool>(caption));
        fact.value->setVisible(static_cast<bool>(caption));
        if (!caption)
            return;
        fact.caption->setSentence(caption);
        fact.value->setAgingSentence(value);
    }

private:
    struct Fact
    {
        TextLabel *caption = nullptr;
        TextLabel *value = nullptr;
    };

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

/// Returns when and from where a key was used, on two lines.
static QString useText(const SeenUse &use, const QDateTime &now)
{
    const QString age = relativeTimeText(use.time, now);
    return use.ip.isEmpty() ? age : age + u'\n' + sanitizedLine(use.ip);
}

void ReplacedKeys::show(const Replacement &replacement)
{
    m_oldKey->setName(replacement.oldKey.name);
    m_newKey->setName(replacement.newKey.name);
    const auto lastUse = [this](const ApiKey &key) {
        return [key, this] {
            return key.lastActivity ? useText({ *key.lastActivity, key.lastIp }, m_now())
                                    : lastActivityText(key, m_now());
        };
    };
    const TranslatedText lastCaption = [] { return tr("Last activity"); };
    if (const auto key = m_keys.find(replacement.oldKey.id))
        m_oldKey->setFact(0, lastCaption, lastUse(*key));
    else if (replacement.oldUse)
        m_oldKey->setFact(
            0, lastCaption, [use = *replacement.oldUse, this] { return useText(use, m_now()); });
    else
        m_oldKey->setFact(0, {}, {});
    m_oldKey->setFact(1, {}, {});
    m_newKey->setFact(0, {}, {});
    if (const auto &first = replacement.firstUse)
        m_newKey->setFact(
            0,
            [isExact = replacement.isFirstUseExact] {
                //: Above the time at which a list has shown the use of a key first. It may have
                //: been used before.
                return isExact ? tr("First activity") : tr("First activity seen");
            },
            [use = *first, this] { return useText(use, m_now()); });
    const auto newKey = m_keys.find(replacement.newKey.id);
    if (newKey && (!replacement.firstUse || newKey->lastActivity != replacement.firstUse->time))
        m_newKey->setFact(replacement.firstUse ? 1 : 0, lastCaption, lastUse(*newKey));
    else
        m_newKey->setFact(1, {}, {});
    if (!newKey && !replacement.firstUse)
        m_newKey->setFact(0, {}, {});
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
