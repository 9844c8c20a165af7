// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/WatchForm.h"

#include "ui/details/DetailsSpacing.h"
#include "ui/replacement/ReplacedKeys.h"
#include "ui/replacement/ReplacementText.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WatchForm::WatchForm(
    const ApiKeyModel &keys, const std::function<QDateTime()> &now, QWidget *parent)
    : QWidget(parent)
    , m_now(now)
    , m_lateUses(new TextLabel(TextLabel::Role::Normal, this))
    , m_ownUse(new TextLabel(TextLabel::Role::Normal, this))
    , m_watched(new TextLabel(TextLabel::Role::Normal, this))
    , m_other(new TextLabel(TextLabel::Role::Normal, this))
    , m_keys(new ReplacedKeys(keys, now, this))
    , m_silence(new ComboBox(this))
    , m_looked(new TextLabel(TextLabel::Role::Caption, this))
    , m_look(new PushButton(this))
{
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    caption->setWordWrap(true);
    //: The caption of a choice of durations.
    caption->setSentence([] { return tr("Offer to delete the old key when it was not used for"); });
    m_lateUses->setObjectName(u"lateUses"_s);
    m_lateUses->setProperty("problem", true);
    m_ownUse->setObjectName(u"ownUse"_s);
    m_watched->setObjectName(u"watchedState"_s);
    m_other->setObjectName(u"otherNewKey"_s);
    m_silence->setObjectName(u"silenceBox"_s);
    m_looked->setObjectName(u"lookedAt"_s);
    m_look->setObjectName(u"lookNow"_s);
    m_look->setProperty("primary", true);
    for (TextLabel *label : { m_lateUses, m_ownUse, m_watched, m_other, m_looked })
        label->setWordWrap(true);
    for (const std::chrono::hours silence : Replacement::silences())
        m_silence->addItem(QString(), static_cast<int>(silence.count()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    layout->addWidget(m_lateUses);
    layout->addWidget(m_watched);
    layout->addWidget(m_ownUse);
    layout->addWidget(m_other);
    layout->addWidget(m_keys);
    layout->addWidget(m_looked);
    layout->addWidget(m_look, 0, Qt::AlignLeft);
    layout->addSpacing(DetailsSpacing::part);
    layout->addWidget(caption);
    layout->addWidget(m_silence, 0, Qt::AlignLeft);
    readInVisualOrder(*layout);
    tabThrough({ m_look, m_silence });
    connect(m_look, &QPushButton::clicked, this, &WatchForm::lookRequested);
    connect(m_silence, &QComboBox::activated, this,
        [this] { emit silenceChosen(std::chrono::hours(m_silence->currentData().toInt())); });
    keepTranslated(this, [this] {
        m_silence->setAccessibleName(tr("Offer to delete the old key when it was not used for"));
        for (int i = 0; i < m_silence->count(); ++i)
            m_silence->setItemText(
                i, silenceText(std::chrono::hours(m_silence->itemData(i).toInt())));
        updateButton();
    });
}

void WatchForm::show(const Replacement &replacement, const std::optional<QDateTime> &confirmedAt,
    const QString &ownKeyId)
{
    const bool isReady = replacement.step() == ReplacementStep::ReadyToDelete;
    const bool isNews = replacement.oldKey.id == m_oldKeyId && replacement.lateUses != m_uses;
    m_oldKeyId = replacement.oldKey.id;
    m_uses = replacement.lateUses;
    m_lateUses->setAgingSentence([replacement, this] {
        QStringList lines;
        for (const SeenUse &use : replacement.lateUses)
            lines << lateUseText(replacement.oldKey.name, use, m_now());
        return lines.join(u"\n\n");
    });
    m_lateUses->setVisible(!m_uses.isEmpty() && !isReady);
    m_ownUse->setSentence([replacement, isKnown = !ownKeyId.isEmpty()] {
        if (isKnown)
            return tr("Llavero itself signs in with %1, and its own requests count as uses. Sign "
                      "in with another key to see whether %1 is still used elsewhere.")
                .arg(displayName(replacement.oldKey.name));
        return tr("Llavero doesn’t know which key it signs in with. If it is one of these, its own "
                  "requests count, too.");
    });
    const bool mayBeOwnUse = ownKeyId.isEmpty() || ownKeyId == replacement.oldKey.id;
    m_ownUse->setVisible(mayBeOwnUse && replacement.firstUse);
    if (isNews && !m_uses.isEmpty())
        announce(m_lateUses, lateUseText(replacement.oldKey.name, m_uses.constFirst(), m_now()));
    m_watched->setAgingSentence([replacement, this] { return watchedText(replacement, m_now()); });
    m_watched->setVisible(!isReady);
    m_other->setSentence([replacement] { return rivalText(replacement); });
    m_other->setVisible(!replacement.rivalName.isEmpty());
    m_keys->show(replacement);
    if (m_look->property("primary").toBool() == isReady) { // the next step has what is to be done
        m_look->setProperty("primary", !isReady);
        repolish(m_look);
    }
    m_silence->setCurrentIndex(m_silence->findData(static_cast<int>(replacement.silence.count())));
    m_looked->setVisible(confirmedAt.has_value());
    if (confirmedAt)
        m_looked->setAgingSentence([at = *confirmedAt, this] {
            //: %1 is such as "5 minutes ago": when the list of keys was fetched.
            return tr("As of %1.").arg(relativeTimeInSentence(at, m_now()));
        });
}

void WatchForm::setLooking(bool isLooking)
{
    m_isLooking = isLooking;
    updateButton();
}

void WatchForm::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    updateButton();
}

/// The button stays enabled while it has the focus: the list is fetched once at a time anyway.
void WatchForm::updateButton()
{
    m_look->setText(m_isLooking ? tr("Looking…") : tr("Look Now"));
    m_look->setEnabled(m_readOnlyReason.isEmpty());
    m_look->setToolTip(plainToolTip(m_readOnlyReason));
    m_look->setAccessibleDescription(m_readOnlyReason);
}
