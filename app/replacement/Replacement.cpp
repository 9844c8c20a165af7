// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replacement/Replacement.h"

#include "app/api/ApiLimits.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

using Presence = ReplacedKey::Presence;

// --- What the facts mean -------------------------------------------------------------------

Replacement Replacement::of(const ApiKey &oldKey, const QDateTime &now)
{
    Replacement replacement { .oldKey = { .id = oldKey.id, .name = oldKey.name },
        .startedAt = now,
        .isOldUseUnreadable = !oldKey.unreadableActivity.isEmpty() };
    if (oldKey.lastActivity)
        replacement.oldUse = SeenUse { *oldKey.lastActivity, oldKey.lastIp };
    return replacement;
}

Replacement::Ending Replacement::ending() const
{
    const bool isOldDeleted = !oldKey.exists();
    const bool isNewDeleted = !newKey.id.isEmpty() && !newKey.exists();
    if (isNewDeleted)
        return isOldDeleted ? Ending::BothDeleted : Ending::NewKeyDeleted;
    return isOldDeleted && newKey.id.isEmpty() ? Ending::OldKeyDeleted : Ending::None;
}

ReplacementStep Replacement::step() const
{
    if (ending() != Ending::None)
        return ReplacementStep::Ended;
    if (newKey.id.isEmpty())
        return ReplacementStep::Generating;
    if (!isDelivered && !firstUse) // also without the old key: nothing has a working one
        return ReplacementStep::Delivering;
    if (!oldKey.exists()) {
        const bool hasName
            = keepsName || newKey.name == oldKey.name || isReplacementName(oldKey.name);
        return hasName ? ReplacementStep::Done : ReplacementStep::Renaming;
    }
    return isSilent() ? ReplacementStep::ReadyToDelete : ReplacementStep::Watching;
}

Replacement::Request Replacement::request() const
{
    if (!lostKey.isEmpty())
        return Request::ValueLost;
    if (sentName.isEmpty())
        return Request::NotSent;
    const bool isOver = confirmedAt.isValid() && sentAt.addDuration(changeTimeout) <= confirmedAt;
    return isOver ? Request::NotMade : Request::Unknown;
}

std::optional<QDateTime> Replacement::silentSince() const
{
    if (!firstUse || isOldUseUnreadable)
        return std::nullopt;
    return oldUse ? std::max(firstUse->time, oldUse->time) : firstUse->time;
}

std::optional<QDateTime> Replacement::readyAt() const
{
    const auto since = silentSince();
    if (!since)
        return std::nullopt;
    return std::max(*since, silenceSeenAt.isValid() ? silenceSeenAt : *since).addDuration(silence);
}

/// The log and the list may differ a little.
static bool isClearlyAfter(const QDateTime &since, const SeenUse &use)
{
    constexpr std::chrono::minutes margin { 1 };
    return !since.isValid() || since.addDuration(margin) < use.time;
}

bool Replacement::isSilent() const
{
    const auto ready = readyAt();
    return ready && *ready <= confirmedAt;
}

bool Replacement::isCounted(const SeenUse &newUse) const
{
    return isClearlyAfter(usesCountAfter, newUse);
}

bool Replacement::isWatched() const
{
    switch (step()) {
    case ReplacementStep::Generating:
        return request() == Request::Unknown;
    case ReplacementStep::Delivering:
    case ReplacementStep::Watching:
    case ReplacementStep::ReadyToDelete:
        return true;
    case ReplacementStep::Renaming:
    case ReplacementStep::Done:
    case ReplacementStep::Ended:
        return false;
    }
    Q_UNREACHABLE();
}

ReplacementMark Replacement::mark(const QString &keyId) const
{
    const bool isNewKey = keyId == newKey.id;
    return { .step = step(),
        .isNewKey = isNewKey,
        .isOldKeyUsed = !lateUses.isEmpty(),
        .otherName = isNewKey ? oldKey.name : newKey.name };
}

// --- Names ---------------------------------------------------------------------------------

/// A month in parentheses, and perhaps a number, at the end of a name.
static const QRegularExpression &monthAtEnd()
{
    static const QRegularExpression expression(
        u"\\s*\\(\\d{4}-\\d{2}\\)(?: \\d{1,4})?$"_s, QRegularExpression::DontCaptureOption);
    return expression;
}

bool isReplacementName(const QString &name)
{
    return monthAtEnd().match(name).hasMatch();
}

static QString withoutMonth(const QString &name)
{
    QString result = name;
    return result.remove(monthAtEnd());
}

/// Returns the beginning of `text`, without half of a character at its end.
static QString shortened(const QString &text, qsizetype maxCodePoints)
{
    const QList<uint> codePoints = text.toUcs4();
    return codePoints.size() <= maxCodePoints
        ? text
        : QString::fromUcs4(
            reinterpret_cast<const char32_t *>(codePoints.constData()), maxCodePoints);
}

static bool hasKeyNamed(const ApiKeyTable &keys, const QString &name)
{
    const QByteArray wanted = name.toUtf8();
    for (qsizetype row = 0; row < keys.size(); ++row) {
        if (keys.view(row).name == wanted)
            return true;
    }
    return false;
}

QString replacementName(const QString &oldName, const QDateTime &now, const ApiKeyTable &keys)
{
    const QString month = now.toLocalTime().date().toString(u" (yyyy-MM)"_s);
    const QString stem = withoutMonth(oldName).trimmed();
    for (int number = 1;; ++number) {
        const QString end = number == 1 ? month : month + u' ' + QString::number(number);
        const QString name
            = (shortened(stem, ApiLimits::maxNameLength - end.size()) + end).trimmed();
        if (!hasKeyNamed(keys, name))
            return name;
    }
}

// --- Lists ---------------------------------------------------------------------------------

namespace {

/// Returns the name of a replacement without its month, and an empty one of another key. A key with
/// another stem is no rival; `isRivalName` decides about the others.
QByteArrayView stemOf(QByteArrayView name)
{
    const qsizetype month = name.lastIndexOf('(');
    const bool hasMonth = month >= 0 && name.size() >= month + 9 && name[month + 5] == '-'
        && name[month + 8] == ')';
    return hasMonth ? name.first(month).trimmed() : QByteArrayView();
}

bool isRivalName(QByteArrayView name, QByteArrayView stem)
{
    if (stem.isEmpty() || !name.startsWith(stem) || name.size() == stem.size())
        return false;
    const auto month = monthAtEnd().match(QString::fromUtf8(name.sliced(stem.size())));
    return month.hasMatch() && month.capturedStart() == 0;
}

/// Reads a list for many replacements in one pass: a list may have 100,000 keys.
class ListReader
{
public:
    ListReader(const QDateTime &confirmedAt, const QList<Replacement> &replacements)
        : m_confirmedAt(confirmedAt)
    {
        m_finds.reserve(replacements.size());
        for (const Replacement &replacement : replacements)
            add(replacement);
    }

    QList<ReplacementList> read(const ApiKeyTable &keys)
    {
        for (const ApiKeyChunk &chunk : keys.chunks()) {
            readIds(chunk);
            readNames(chunk);
        }
        QList<ReplacementList> lists;
        for (Find &find : m_finds) {
            if (find.named)
                find.list.sentKey = find.named;
            const auto &taker = find.taker;
            const bool isTaken = taker && !find.list.oldKey;
            if (isTaken
                && (!find.list.rival || find.list.rival->creationDate < taker->creationDate))
                find.list.rival = taker;
            lists.append(find.list);
        }
        return lists;
    }

private:
    using Slot = std::optional<ApiKey> *;
    /// What is looked for, as the table has it.
    struct Find
    {
        QByteArray oldId;
        QByteArray newId;
        QByteArray lostId;
        QByteArray oldName;
        QByteArray sentName;
        QByteArray stem;
        qint64 since; ///< an earlier rival is no news once the user has generated another key
        ReplacementList list = {};
        std::optional<ApiKey> named = {}; ///< with `sentName`
        std::optional<ApiKey> taker = {}; ///< with the name of the old key
    };

    void add(const Replacement &replacement)
    {
        Find &find = m_finds.emplaceBack(Find { .oldId = replacement.oldKey.id.toUtf8(),
            .newId = replacement.newKey.id.toUtf8(),
            .lostId = replacement.lostKey.toUtf8(),
            .oldName = replacement.oldKey.name.toUtf8(),
            .sentName = replacement.sentName.toUtf8(),
            .stem = withoutMonth(replacement.oldKey.name).toUtf8(),
            .since = replacement.newKey.id.isEmpty() ? ApiKeyView::never
                                                     : replacement.startedAt.toMSecsSinceEpoch() });
        find.list.confirmedAt = m_confirmedAt;
        addId(find.oldId, find.list.oldKey);
        addId(find.newId, find.list.newKey);
        addId(find.lostId, find.list.sentKey);
        if (replacement.step() == ReplacementStep::Done)
            return; // other keys are no news
        if (!find.sentName.isEmpty())
            m_byName[find.sentName].append(&find);
        if (!find.oldName.isEmpty())
            m_byName[find.oldName].append(&find);
        if (!find.stem.isEmpty())
            m_byStem[QByteArrayView(find.stem).trimmed()].append(&find);
    }

    void addId(const QByteArray &id, std::optional<ApiKey> &slot)
    {
        if (!id.isEmpty())
            m_byId[id].append(&slot);
    }

    void readIds(const ApiKeyChunk &chunk)
    {
        for (qsizetype row = 0; row < chunk.size(); ++row) {
            const auto found = m_byId.constFind(chunk.ids.at(row));
            if (found == m_byId.cend())
                continue;
            for (const Slot &slot : *found) {
                if (!*slot)
                    *slot = chunk.view(row).toApiKey();
            }
        }
    }

    void readNames(const ApiKeyChunk &chunk)
    {
        for (qsizetype row = 0; row < chunk.size(); ++row) {
            const QByteArrayView name = chunk.names.at(row);
            if (const auto found = m_byName.constFind(name); found != m_byName.cend()) {
                for (Find *find : *found)
                    readName(*find, chunk.view(row));
            }
            const QByteArrayView stem = stemOf(name);
            const auto found = stem.isEmpty() ? m_byStem.cend() : m_byStem.constFind(stem);
            if (found == m_byStem.cend())
                continue;
            for (Find *find : *found) {
                if (isRivalName(name, find->stem))
                    addRival(*find, find->list.rival, chunk.view(row));
            }
        }
    }

    void readName(Find &find, const ApiKeyView &key)
    {
        if (key.name == find.sentName)
            find.named = key.toApiKey();
        else if (key.name == find.oldName)
            addRival(find, find.taker, key);
    }

    /// The latest one counts.
    static void addRival(const Find &find, std::optional<ApiKey> &rival, const ApiKeyView &key)
    {
        const bool isLater = !ApiKeyView::isTime(key.creationDate) || key.creationDate > find.since;
        if (!isLater || key.id == find.oldId || key.id == find.newId)
            return;
        if (!rival || rival->creationDate < toDateTime(key.creationDate))
            rival = key.toApiKey();
    }

    const QDateTime m_confirmedAt;
    QList<Find> m_finds; ///< not moved: the others refer to it
    QHash<QByteArrayView, QList<Slot>> m_byId;
    QHash<QByteArrayView, QList<Find *>> m_byName;
    QHash<QByteArrayView, QList<Find *>> m_byStem;
};

} // namespace

QList<ReplacementList> ReplacementList::of(
    const ApiKeyTable &keys, const QDateTime &confirmedAt, const QList<Replacement> &replacements)
{
    return ListReader(confirmedAt, replacements).read(keys);
}

static void addLateUse(Replacement &replacement, const SeenUse &use)
{
    if (!replacement.firstUse || use.time <= replacement.firstUse->time
        || !isClearlyAfter(replacement.oldUsesCountAfter, use))
        return;
    QList<SeenUse> &uses = replacement.lateUses;
    const auto known = std::find_if(
        uses.begin(), uses.end(), [&use](const SeenUse &other) { return other.ip == use.ip; });
    if (known == uses.end())
        uses.append(use);
    else
        known->time = std::max(known->time, use.time);
    std::stable_sort(uses.begin(), uses.end(),
        [](const SeenUse &left, const SeenUse &right) { return left.time > right.time; });
    if (uses.size() > Replacement::maxLateUses)
        uses.resize(Replacement::maxLateUses);
}

static void addOldUse(Replacement &replacement, const SeenUse &use)
{
    if (!replacement.oldUse || replacement.oldUse->time < use.time)
        replacement.oldUse = use;
    addLateUse(replacement, use);
}

static void addFirstUse(Replacement &replacement, const SeenUse &use)
{
    if (replacement.firstUse && replacement.firstUse->time <= use.time)
        return;
    replacement.firstUse = use;
    replacement.isDelivered = true; // somewhere it is
    if (replacement.oldUse)
        addLateUse(replacement, *replacement.oldUse);
}

static void updateKey(ReplacedKey &key, const std::optional<ApiKey> &listed)
{
    if (key.id.isEmpty() || key.presence == Presence::DeletedHere)
        return;
    key.presence = listed ? Presence::Listed : Presence::DeletedElsewhere;
    if (listed)
        key.name = listed->name;
}

/// Begins the silence that is seen when the one that is known begins later. Begins it anew when a
/// clock that was wrong has been set, and so after a long time without a list.
static void updateSilence(Replacement &replacement, const Replacement &before)
{
    constexpr int maxDays = 31;
    const auto since = replacement.silentSince();
    const auto sinceBefore = before.silentSince();
    const QDateTime &seenAt = replacement.silenceSeenAt;
    const bool isContinued = since && sinceBefore && *since <= *sinceBefore && seenAt.isValid()
        && seenAt <= before.confirmedAt && before.confirmedAt <= replacement.confirmedAt
        && replacement.confirmedAt <= before.confirmedAt.addDays(maxDays);
    if (!isContinued)
        replacement.silenceSeenAt = since ? replacement.confirmedAt : QDateTime();
}

static void addNewUse(Replacement &replacement, const ReplacementList &list)
{
    const bool isOwnUse = list.hasOwnUse || replacement.isCheckedHere;
    if (list.isAfterChecks)
        replacement.isCheckedHere = false;
    if (!list.newKey || !list.newKey->lastActivity)
        return;
    const SeenUse use { *list.newKey->lastActivity, list.newKey->lastIp };
    if (isOwnUse && !replacement.firstUse)
        replacement.usesCountAfter = use.time;
    else if (replacement.isCounted(use))
        addFirstUse(replacement, use);
}

Replacement afterList(Replacement replacement, const ReplacementList &list)
{
    const bool isOlder
        = replacement.confirmedAt.isValid() && list.confirmedAt < replacement.confirmedAt;
    const bool wasClockSet = list.now.isValid() && list.now < replacement.confirmedAt;
    if (isOlder && !wasClockSet)
        return replacement;
    const Replacement before = replacement;
    replacement.confirmedAt = list.confirmedAt;
    updateKey(replacement.oldKey, list.oldKey);
    updateKey(replacement.newKey, list.newKey);
    replacement.rivalName = list.rival ? list.rival->name : QString();
    if (list.sentKey && replacement.hasValueArrived) {
        replacement.newKey = { .id = list.sentKey->id, .name = list.sentKey->name };
        replacement.sentName.clear();
    } else if (list.sentKey) {
        if (!list.isAwaited) {
            replacement.lostKey = list.sentKey->id;
            replacement.sentName.clear();
        }
    } else if (!replacement.lostKey.isEmpty()) { // the user has deleted it
        replacement.lostKey.clear();
    }
    if (list.hasOwnOldUse && list.oldKey && list.oldKey->lastActivity)
        replacement.oldUsesCountAfter = *list.oldKey->lastActivity;
    addNewUse(replacement, list);
    if (list.oldKey) {
        replacement.isOldUseUnreadable = !list.oldKey->unreadableActivity.isEmpty();
        if (list.oldKey->lastActivity)
            addOldUse(replacement, { *list.oldKey->lastActivity, list.oldKey->lastIp });
    }
    updateSilence(replacement, before);
    const ReplacementStep step = before.step();
    if (step == ReplacementStep::Renaming || step == ReplacementStep::Done) {
        replacement.confirmedAt = before.confirmedAt; // see isSilent()
        replacement.silenceSeenAt = before.silenceSeenAt;
    }
    Replacement sameFacts = replacement;
    sameFacts.confirmedAt = before.confirmedAt;
    const bool isSaved = before.isWatched() || sameFacts != before;
    return isSaved ? replacement : before; // the file is not written with each list
}

Replacement afterLog(Replacement replacement, const ReplacementLog &log)
{
    const Replacement before = replacement;
    if (log.firstUse && replacement.isCounted(*log.firstUse)) {
        addFirstUse(replacement, *log.firstUse);
        replacement.isFirstUseExact = replacement.isFirstUseExact
            || (replacement.firstUse == log.firstUse && replacement.generatedAt.isValid()
                && log.since <= replacement.generatedAt);
    }
    for (const SeenUse &use : log.oldUses)
        addOldUse(replacement, use);
    updateSilence(replacement, before);
    return replacement;
}
