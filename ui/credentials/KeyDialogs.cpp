// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyDialogs.h"

#include "app/activity/ActivityLog.h"
#include "app/replacement/Replacement.h"
#include "app/storage/KeyNote.h"
#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MinuteTimer.h"
#include "ui/widgets/TextLabel.h"

#include <QPushButton>

#include <algorithm>

static QString useText(const ApiKey &key, const QDateTime &now)
{
    if (!key.lastActivity && key.unreadableActivity.isEmpty())
        return DeleteKeyDialog::tr("This key has never been used.");
    const QString activity
        = key.lastActivity ? ageText(*key.lastActivity, now) : lastActivityText(key, now);
    if (key.lastIp.isEmpty())
        return DeleteKeyDialog::tr("Last activity: %1").arg(activity);
    return DeleteKeyDialog::tr("Last IP: %1\nLast activity: %2")
        .arg(sanitizedLine(key.lastIp), activity);
}

static QString consequencesText(bool isDeviceKey)
{
    return isDeviceKey
        ? DeleteKeyDialog::tr(
            "%1\n\n"
            "Llavero uses this key to sign in on this computer. Deleting it signs you out here.\n\n"
            "Anything using this key stops working immediately. This can’t be undone.")
        : DeleteKeyDialog::tr(
            "%1\n\n"
            "Anything using this key stops working immediately. This can’t be undone.");
}

DeleteKeyDialog::DeleteKeyDialog(
    const ApiKey &key, const std::function<QDateTime()> &now, bool isDeviceKey, QWidget *parent)
    : ConfirmationDialog(
        [name = key.name] { return tr("Delete the API key %1?").arg(displayName(name)); },
        [=] { return consequencesText(isDeviceKey).arg(useText(key, now())); },
        [] { return tr("Delete"); }, parent)
    , m_key(key)
    , m_now(now)
    , m_isDeviceKey(isDeviceKey)
{
    auto *minute = new MinuteTimer(this); // after which relative times change
    connect(minute, &QTimer::timeout, this, &DeleteKeyDialog::updateExplanation);
    minute->start();
}

void DeleteKeyDialog::updateExplanation()
{
    setExplanation([this] { return consequencesText(m_isDeviceKey).arg(useText(m_key, m_now())); });
}

/// The address of a first use would be one more line, and the buttons would move.
void DeleteKeyDialog::followUse(const std::optional<QDateTime> &lastActivity, const QString &lastIp)
{
    if (!::followUse(m_key, lastActivity, m_key.lastIp.isEmpty() ? QString() : lastIp))
        return;
    updateExplanation();
    announce(this, useText(m_key, m_now()));
}

/// Returns the first two lines of a note; a sign for what is left out.
static QString beginningOf(const QString &note)
{
    constexpr qsizetype maxLines = 2;
    constexpr qsizetype maxCharacters = 120; // of a line
    const QStringList all = note.split(u'\n', Qt::SkipEmptyParts);
    QStringList lines;
    for (const QString &line : all.first(std::min(all.size(), maxLines)))
        lines << sanitizedLine(
            line.size() > maxCharacters ? line.first(maxCharacters) + u'…' : line);
    if (all.size() > maxLines)
        lines.last() += u" …";
    return lines.join(u'\n');
}

void DeleteKeyDialog::showNote(const KeyNote &note)
{
    if (note.isEmpty())
        return;
    auto *label = new TextLabel(TextLabel::Role::Normal, this);
    label->setObjectName(QStringLiteral("deleteNote"));
    label->setWordWrap(true);
    label->setAgingSentence([note, now = m_now] {
        QStringList lines;
        if (!note.text.isEmpty())
            //: Your own note on a key, which has one line or two.
            lines << tr("Your note: %1").arg(beginningOf(note.text));
        if (note.reviewBy.isValid())
            lines << reviewText(note.reviewBy, now().toLocalTime().date());
        return lines.join(u'\n');
    });
    addPart(label, 10);
}

/// Returns what is known about the use of the old key and the new one; empty if there is no new
/// key.
static QString replacedText(const Replacement &replacement)
{
    const QString newName = displayName(replacement.newKey.name);
    if (!replacement.newKey.exists())
        return {};
    if (!replacement.firstUse)
        return DeleteKeyDialog::tr("%1, which replaces this key, has not been used yet.")
            .arg(newName);
    const auto since = replacement.silentSince();
    if (!since)
        return DeleteKeyDialog::tr("%1 replaces this key, and has been used.").arg(newName);
    if (replacement.lateUses.isEmpty())
        //: %2 is a date and a time.
        return DeleteKeyDialog::tr("%1 replaces this key, which has not been used since %2.")
            .arg(newName, longDateTimeText(*since));
    //: %2 is a date and a time.
    return DeleteKeyDialog::tr(
        "This key was used after %1, which replaces it: most recently on %2.")
        .arg(newName, longDateTimeText(*since));
}

void DeleteKeyDialog::showReplacement(const Replacement &replacement)
{
    const TranslatedText text = [replacement, keyId = m_key.id] {
        const QString oldName = displayName(replacement.oldKey.name);
        if (keyId != replacement.newKey.id)
            return replacedText(replacement);
        return replacement.oldKey.exists()
            ? tr("This key replaces %1.").arg(oldName)
            : tr("This key replaces %1, which was deleted.").arg(oldName);
    };
    if (text().isEmpty())
        return;
    auto *label = new TextLabel(TextLabel::Role::Normal, this);
    label->setObjectName(QStringLiteral("deleteReplacement"));
    label->setWordWrap(true);
    label->setSentence(text);
    addPart(label, 10);
}

void DeleteKeyDialog::showUse(ActivityLog &log)
{
    m_log = &log;
    m_use = new TextLabel(TextLabel::Role::Normal, this);
    m_use->setObjectName(QStringLiteral("deleteUse"));
    m_use->setWordWrap(true);
    m_use->setAlignment(Qt::AlignTop);
    m_use->setSentence([] { return tr("Checking the activity log…"); });
    const int lines = log.coveredUntil() ? 3 : 2; // enough for what comes
    m_use->setMinimumHeight(lines * m_use->fontMetrics().lineSpacing());
    addPart(m_use, 10);
    connect(&log, &ActivityLog::changed, this, &DeleteKeyDialog::onLogChanged);
    log.load(m_now().addDays(-KeyActivity::recentDays));
    onLogChanged();
}

/// Shows what was loaded before until newer entries have come, and if they do not come.
void DeleteKeyDialog::onLogChanged()
{
    const bool isLoading = m_log->state() == ActivityLog::State::Loading;
    const auto &until = m_log->coveredUntil();
    if (m_isUseKnown || (isLoading && (m_isOldUseShown || !until)))
        return;
    m_isUseKnown = !isLoading;
    m_isOldUseShown = isLoading;
    if (!until)
        return setUseText([] { return tr("The activity log isn’t available."); });
    const bool isOld = isLoading || m_log->state() == ActivityLog::State::Failed;
    m_log->summarize(m_key.id, QTimeZone::utc(), this,
        [this, isLoading, isOld, until = *until, since = useKnownSince(*m_log, m_key.creationDate)](
            const KeyActivity &use) {
            if (isLoading && m_isUseKnown)
                return;
            if (const auto last = use.last())
                followUse(last, use.addresses.first().ip);
            setUseText([this, isOld, until, use, since] {
                const QString text = recentUseCountText(use, since, m_now());
                return isOld ? text + u' ' + tr("This is as of %1.").arg(longDateTimeText(until))
                             : text;
            });
        });
}

void DeleteKeyDialog::setUseText(const TranslatedText &text)
{
    m_use->setAgingSentence(text);
    if (m_isUseKnown)
        announce(m_use, m_use->text());
}

UncopiedKeyDialog::UncopiedKeyDialog(
    const QString &keyName, const std::function<bool()> &copy, QWidget *parent)
    : ConfirmationDialog([] { return tr("Close without copying the key?"); },
        [keyName] {
            return tr("You haven’t copied the value of %1. It can’t be shown again; the key stays "
                      "in your list.")
                .arg(displayName(keyName));
        },
        [] { return tr("Close Without Copying"); }, parent, [] { return tr("Copy and Close"); })
    , m_copy(copy)
{
    connect(alternative(), &QPushButton::clicked, this, [this] {
        if (m_isCopied)
            emit confirmed();
    });
}

/// Copies before this window loses the focus, because Wayland requires it.
void UncopiedKeyDialog::setVisible(bool visible)
{
    if (!visible && !m_isCopied && clickedButton() == alternative())
        m_isCopied = m_copy();
    ConfirmationDialog::setVisible(visible);
}
