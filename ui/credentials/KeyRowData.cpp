// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowData.h"

#include "app/keys/KeyUse.h"
#include "app/storage/KeyNotes.h"
#include "app/table/ApiKey.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"

static ApiKey toKey(const QModelIndex &index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const auto time = [&index](int role) {
        const QDateTime when = index.data(role).toDateTime();
        return when.isValid() ? std::optional(when) : std::nullopt;
    };
    return { .id = text(ApiKeyModel::IdRole),
        .name = text(ApiKeyModel::NameRole),
        .lastIp = text(ApiKeyModel::LastIpRole),
        .lastActivity = time(ApiKeyModel::LastActivityRole),
        .creationDate = time(ApiKeyModel::CreationDateRole),
        .unreadableActivity = text(ApiKeyModel::UnreadableActivityRole) };
}

static void setOldKeyBadge(KeyRowData &data, const ReplacementMark &mark)
{
    const QString newName = displayName(mark.otherName);
    switch (mark.step) {
    case ReplacementStep::Generating:
    case ReplacementStep::Delivering:
        //: A badge beside the name of a key that another one is to replace. Short, please.
        data.badge = KeyRowData::tr("To be replaced");
        data.badgeExplanation = mark.otherName.isEmpty()
            ? KeyRowData::tr("A new key is to replace this one. It was not generated yet.")
            : KeyRowData::tr("%1 is to replace this key. Its value was not put in place yet.")
                  .arg(newName);
        return;
    case ReplacementStep::Watching:
        if (mark.isOldKeyUsed) {
            //: A badge beside the name of a key that was used after its replacement. Short, please.
            data.badge = KeyRowData::tr("Still used");
            data.badgeExplanation
                = KeyRowData::tr("This key was used after %1, which replaces it.").arg(newName);
            return;
        }
        //: A badge beside the name of a key whose use is being watched. Short, please.
        data.badge = KeyRowData::tr("Watched");
        data.badgeExplanation
            = KeyRowData::tr("%1 replaces this key. Llavero is watching whether it is still used.")
                  .arg(newName);
        return;
    case ReplacementStep::ReadyToDelete:
        //: A badge beside the name of a key that is no longer used. Short, please.
        data.badge = KeyRowData::tr("Can be deleted");
        data.badgeExplanation
            = KeyRowData::tr("%1 has replaced this key, which is no longer used.").arg(newName);
        return;
    case ReplacementStep::Renaming:
    case ReplacementStep::Done: // the key is deleted
        return;
    case ReplacementStep::Ended:
        //: A badge beside the name of a key whose replacement has ended too early. Short, please.
        data.badge = KeyRowData::tr("Not replaced");
        data.badgeExplanation
            = KeyRowData::tr("The key %1, which was to replace this one, was deleted.")
                  .arg(newName);
        return;
    }
}

static void setNewKeyBadge(KeyRowData &data, const ReplacementMark &mark)
{
    const QString oldName = displayName(mark.otherName);
    switch (mark.step) {
    case ReplacementStep::Generating:
    case ReplacementStep::Ended:
        return; // there is no new key
    case ReplacementStep::Delivering:
        //: A badge beside the name of a key whose value is to be put where it is needed. Short,
        //: please.
        data.badge = KeyRowData::tr("Put in place");
        data.badgeExplanation
            = KeyRowData::tr("This key is to replace %1. Put its value where that key is used.")
                  .arg(oldName);
        return;
    case ReplacementStep::Watching:
    case ReplacementStep::ReadyToDelete:
        //: A badge beside the name of a key that replaces another one. Short, please.
        data.badge = KeyRowData::tr("Replacement");
        data.badgeExplanation = KeyRowData::tr("This key replaces %1.").arg(oldName);
        return;
    case ReplacementStep::Renaming:
        //: A badge beside the name of a key that can get the name of the key that it has replaced.
        //: Short, please.
        data.badge = KeyRowData::tr("Can be renamed");
        data.badgeExplanation
            = KeyRowData::tr("This key has replaced %1, and can get its name.").arg(oldName);
        return;
    case ReplacementStep::Done:
        return;
    }
}

static void setReplacementBadge(KeyRowData &data, const ReplacementMark &mark)
{
    if (mark.isNewKey)
        setNewKeyBadge(data, mark);
    else
        setOldKeyBadge(data, mark);
}

/// Before the badge of a replacement, or alone.
static void addOwnKeyBadge(KeyRowData &data)
{
    const QString own = KeyRowData::ownKeyText();
    const QString text = KeyRowData::tr("Llavero uses this key to sign in on this computer.");
    if (data.badge.isEmpty()) {
        data.badge = own;
        data.badgeExplanation = text;
        return;
    }
    data.shortBadge = own;
    data.badge = own + QStringLiteral(" · ") + data.badge;
    data.badgeExplanation = text + u'\n' + data.badgeExplanation;
}

/// The badge of a change that the user is making replaces the others, and those of a replacement
/// and of this computer's key the badge of a change elsewhere.
static void setBadge(KeyRowData &data, const QModelIndex &index)
{
    using Pending = ApiKeyModel::Pending;
    if (data.pending == Pending::Waiting) {
        //: A badge beside the name of a key that is deleted after others. Short, please.
        data.badge = KeyRowData::tr("Waiting");
        data.badgeExplanation = KeyRowData::tr("This key is about to be deleted.");
        return;
    }
    const auto unconfirmed = index.data(ApiKeyModel::UnconfirmedRole).value<Pending>();
    if (unconfirmed != Pending::None && data.pending == Pending::None) {
        //: A badge beside the name of a key that may or may not have been deleted or renamed.
        //: Short, please.
        data.badge = KeyRowData::tr("Not confirmed");
        data.badgeExplanation = unconfirmed == Pending::Deleting
            ? KeyRowData::tr("The service’s response was lost: this key may or may not have been "
                             "deleted.")
            : KeyRowData::tr("The service’s response was lost: this key may or may not have been "
                             "renamed.");
        return;
    }
    if (const QVariant error = index.data(ApiKeyModel::DeleteErrorRole); error.isValid()) {
        //: A badge beside the name of a key that was to be deleted with others. Short, please.
        data.badge = KeyRowData::tr("Not deleted");
        data.badgeExplanation = changeErrorText(error.value<ApiError>());
        return;
    }
    const QVariant replacement = index.data(ApiKeyModel::ReplacementRole);
    if (replacement.isValid())
        setReplacementBadge(data, replacement.value<ReplacementMark>());
    if (index.data(ApiKeyModel::DeviceKeyRole).toBool())
        addOwnKeyBadge(data);
    const QVariant change = index.data(ApiKeyModel::ChangeRole);
    if (!data.badge.isEmpty() || !change.isValid())
        return;
    switch (change.value<KeyListDiff::Kind>()) {
    case KeyListDiff::Kind::Added:
        //: A badge beside the name of a key that has appeared in the list. Short, please.
        data.badge = KeyRowData::tr("New");
        data.badgeExplanation = KeyRowData::tr(
            "Since your last visit, this key was created elsewhere, or here without a response.");
        break;
    case KeyListDiff::Kind::Renamed:
        //: A badge beside the name of a key that has been renamed elsewhere. Short, please.
        data.badge = KeyRowData::tr("Renamed");
        data.badgeExplanation = KeyRowData::tr(
            "Since your last visit, this key was renamed elsewhere, or here without a response.");
        break;
    case KeyListDiff::Kind::NewlyUsed:
        //: A badge beside the name of a key that has been used for the first time, or from another
        //: address. Short, please.
        data.badge = KeyRowData::tr("New activity");
        data.badgeExplanation = KeyRowData::tr("Since your last visit, this key has been used for "
                                               "the first time or from another address.");
        break;
    }
}

static void setNote(KeyRowData &data, const KeyNote &note, const QDateTime &now)
{
    if (note.isEmpty())
        return;
    QStringList lines;
    for (const QString &line : note.text.split(u'\n', Qt::SkipEmptyParts))
        lines << sanitizedLine(line);
    if (KeyNotes::isDue(note, now.toLocalTime().date())) {
        //: A badge beside the name of a key that the user wanted to review by now. Short, please.
        data.reviewBadge = KeyRowData::tr("Review due");
    }
    if (note.reviewBy.isValid())
        lines << reviewText(note.reviewBy, now.toLocalTime().date());
    data.note = lines.join(u'\n');
    data.hasNoteText = !note.text.isEmpty();
}

static void setActivity(KeyRowData &data, const ApiKey &key, const QDateTime &now)
{
    const KeyUse use = keyUse(key, now);
    data.isStale = use == KeyUse::Never || use == KeyUse::Stale;
    data.lastActivity = lastActivityText(key, now);
    if (!key.unreadableActivity.isEmpty()) {
        data.activityExplanation
            = KeyRowData::tr("The service sent a date that can’t be read: “%1”")
                  .arg(sanitizedLine(key.unreadableActivity));
        return;
    }
    if (key.lastActivity) {
        data.activityTime = longDateTimeText(*key.lastActivity);
        data.activityExplanation = exactTimeText(*key.lastActivity);
    } else {
        data.activityExplanation = KeyRowData::tr("No application has used this key yet.");
    }
    if (use == KeyUse::Stale)
        data.activityExplanation
            += u'\n' + KeyRowData::tr("Not used in the last %n day(s).", nullptr, staleDays);
}

KeyRowData KeyRowData::from(const QModelIndex &index, const QDateTime &now)
{
    const ApiKey key = toKey(index);
    KeyRowData data { .id = key.id,
        .keyName = key.name,
        .pending = index.data(ApiKeyModel::PendingRole).value<ApiKeyModel::Pending>(),
        .name = displayName(key.name),
        .lastIp = key.lastIp.isEmpty() ? QStringLiteral("–") : sanitizedLine(key.lastIp) };
    data.isSelected = index.data(ApiKeyModel::SelectedRole).toBool();
    if (data.pending == ApiKeyModel::Pending::Deleting)
        data.name = tr("Deleting %1…").arg(data.name);
    data.created = key.creationDate ? longDateText(key.creationDate->toLocalTime().date())
                                    : unknownTimeText();
    data.creationDate = key.creationDate;
    setBadge(data, index);
    setNote(data, index.data(ApiKeyModel::NoteRole).value<KeyNote>(), now);
    setActivity(data, key, now);
    return data;
}
