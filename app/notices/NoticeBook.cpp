// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/NoticeBook.h"

#include "app/storage/KeyNotes.h"
#include "app/table/TextColumn.h"

#include <algorithm>
#include <chrono>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using NoticeKind = Notice::Kind;
using NoticeOutcome = Notice::Outcome;
using OwnKind = OwnChange::Kind;

/// The service forgets a change after this time; see `KeysController::Limits`.
static constexpr std::chrono::milliseconds changeTimeout = 30min;

static quint64 hashOf(const QString &text)
{
    return KnownKeys::hash(text.toUtf8());
}

/// Names and ids are kept together.
static quint64 nameHash(QByteArrayView name)
{
    return ~KnownKeys::hash(name);
}

static quint64 ownHash(const OwnChange &change)
{
    return change.kind == OwnKind::Generating ? nameHash(change.id.toUtf8()) : hashOf(change.id);
}

// --- A list --------------------------------------------------------------------------------

namespace {

/// Collects what a list brings, as single notices or groups.
class Finds
{
public:
    explicit Finds(const NoticeList &list)
        : m_list(list)
    {
    }

    void add(const Notice &notice)
    {
        Found &found = m_found[{ notice.kind, notice.outcome }];
        ++found.count;
        if (found.count <= NoticeBook::maxSingles)
            found.singles.append(notice);
    }

    QList<Notice> notices() const
    {
        QList<Notice> notices;
        for (const auto &[what, found] : m_found) {
            if (m_list.muted.contains(what.first))
                continue;
            if (found.count <= NoticeBook::maxSingles)
                notices += found.singles;
            else
                notices.append(
                    { .kind = what.first, .count = found.count, .outcome = what.second });
        }
        for (qsizetype i = 0; i < notices.size(); ++i) {
            notices[i].id = m_list.idPrefix + QString::number(i);
            notices[i].time = m_list.now;
        }
        return notices;
    }

private:
    struct Found
    {
        int count = 0;
        QList<Notice> singles = {};
    };

    const NoticeList &m_list;
    std::map<std::pair<NoticeKind, NoticeOutcome>, Found> m_found;
};

/// Compares a list with the known keys, and makes it the known ones.
class ListComparison
{
public:
    ListComparison(NoticeBook &book, const NoticeList &list)
        : m_book(book)
        , m_list(list)
        , m_now(list.now.toMSecsSinceEpoch())
    {
        for (const QString &id : list.ownKeys)
            m_ownKeys.insert(hashOf(id));
        for (const QString &id : list.keysMadeHere)
            m_madeHere.insert(hashOf(id));
    }

    QList<Notice> run();

private:
    struct Row
    {
        KnownKeys::Key key;
        qsizetype row;
    };

    QList<Row> sortedRows() const;
    Notice notice(NoticeKind kind, const Row &row) const;
    const NoticeBook::Own *own(quint64 hash) const;
    bool isYoung(const NoticeBook::Own &own) const
    {
        return m_now - own.time < changeTimeout / 1ms;
    }
    bool isOlderThan(const NoticeBook::Own &own) const
    {
        return m_list.requestedAt.toMSecsSinceEpoch() <= own.time;
    }
    void appear(const Row &row);
    void compare(const KnownKeys::Key &before, const Row &row);
    void vanish(const KnownKeys::Key &key);
    void findVanished();
    void addVanished(const ApiKeyTable &keys);
    void findDueReviews(const QList<Row> &rows);

    NoticeBook &m_book;
    const NoticeList &m_list;
    const qint64 m_now;
    QSet<quint64> m_ownKeys;
    QSet<quint64> m_madeHere;
    KnownKeys m_former;
    KnownKeys m_next;
    QHash<quint64, NoticeOutcome> m_vanished;
    Finds m_finds { m_list };
};

QList<ListComparison::Row> ListComparison::sortedRows() const
{
    QList<Row> rows;
    rows.reserve(m_list.keys.size());
    for (qsizetype row = 0; row < m_list.keys.size(); ++row)
        rows.append({ KnownKeys::from(m_list.keys.view(row)), row });
    std::sort(rows.begin(), rows.end(),
        [](const Row &left, const Row &right) { return left.key.id < right.key.id; });
    const auto end = std::unique(rows.begin(), rows.end(),
        [](const Row &left, const Row &right) { return left.key.id == right.key.id; });
    rows.erase(end, rows.end());
    return rows;
}

Notice ListComparison::notice(NoticeKind kind, const Row &row) const
{
    const ApiKeyView key = m_list.keys.view(row.row);
    return { .kind = kind, .keyId = textFromUtf8(key.id), .keyName = textFromUtf8(key.name) };
}

const NoticeBook::Own *ListComparison::own(quint64 hash) const
{
    const auto found = m_book.ownChanges.constFind(hash);
    return found == m_book.ownChanges.cend() ? nullptr : &*found;
}

/// A key that this computer generates, or deletes, may be in a list before or after the response:
/// then it stays as unknown, or as known, as it was.
void ListComparison::appear(const Row &row)
{
    const NoticeBook::Own *deletion = own(row.key.id);
    if (deletion && deletion->kind == OwnKind::Deleted && isOlderThan(*deletion))
        return;
    const NoticeBook::Own *generation = own(nameHash(m_list.keys.view(row.row).name));
    if (generation && isYoung(*generation))
        return;
    m_next.append(row.key, m_former);
    if (generation) { // by a program that has ended before the response
        Notice found = notice(NoticeKind::OutcomeFound, row);
        found.outcome = NoticeOutcome::Generated;
        m_finds.add(found);
        m_book.ownChanges.remove(nameHash(m_list.keys.view(row.row).name));
    } else if (!m_madeHere.contains(row.key.id) && !m_ownKeys.contains(row.key.id)) {
        m_finds.add(notice(NoticeKind::KeyAppeared, row));
    }
}

void ListComparison::compare(const KnownKeys::Key &before, const Row &row)
{
    constexpr quint32 silence = NoticeBook::silentDays * 24 * 3600;
    if (m_list.isUseUnclear) {
        m_next.append(before, m_former);
        return;
    }
    KnownKeys::Key after = row.key;
    if (after.lastUse == 0)
        after.lastUse = before.lastUse;
    if (after.address == 0)
        after.address = before.address;
    if (!m_ownKeys.contains(after.id)) {
        const bool isNewAddress = before.address != 0 && before.address != after.address
            && !m_former.hasSeenAddress(before, after.address);
        const bool woke = before.lastUse != 0 && after.lastUse > before.lastUse
            && after.lastUse - before.lastUse >= silence;
        for (const NoticeKind kind : { NoticeKind::NewAddress, NoticeKind::KeyWoke }) {
            if (kind == NoticeKind::NewAddress ? !isNewAddress : !woke)
                continue;
            Notice use = notice(kind, row);
            const ApiKeyView key = m_list.keys.view(row.row);
            use.address = textFromUtf8(key.lastIp);
            use.usedAt = toDateTime(key.lastActivity).value_or(QDateTime());
            m_finds.add(use);
        }
    }
    m_next.append(after, m_former, before);
}

void ListComparison::vanish(const KnownKeys::Key &key)
{
    const NoticeBook::Own *own = this->own(key.id);
    const bool isPending = own
        && ((own->kind == OwnKind::Deleting && isYoung(*own))
            || (own->kind == OwnKind::Generated && isOlderThan(*own)));
    if (isPending)
        m_next.append(key, m_former);
    else
        m_vanished.insert(key.id,
            own && own->kind == OwnKind::Deleting ? NoticeOutcome::Deleted : NoticeOutcome::None);
}

/// The names of these keys are in earlier lists only.
void ListComparison::findVanished()
{
    addVanished(m_list.before);
    if (m_vanished.isEmpty())
        return;
    addVanished(m_list.savedKeys());
    ApiKeyTable reported;
    for (const Notice &notice : std::as_const(m_book.notices)) {
        if (!notice.keyId.isEmpty())
            reported.append(ApiKey { .id = notice.keyId, .name = notice.keyName, .lastIp = {} });
    }
    addVanished(reported);
}

void ListComparison::addVanished(const ApiKeyTable &keys)
{
    for (qsizetype row = 0; row < keys.size() && !m_vanished.isEmpty(); ++row) {
        const ApiKeyView key = keys.view(row);
        const auto vanished = m_vanished.constFind(KnownKeys::hash(key.id));
        if (vanished == m_vanished.cend())
            continue;
        const bool isOutcome = *vanished == NoticeOutcome::Deleted;
        m_finds.add({ .kind = isOutcome ? NoticeKind::OutcomeFound : NoticeKind::KeyVanished,
            .keyId = textFromUtf8(key.id),
            .keyName = textFromUtf8(key.name),
            .outcome = *vanished });
        m_book.ownChanges.remove(vanished.key());
        m_vanished.erase(vanished);
    }
}

/// Returns true if the state was not reported, or long ago.
bool isNewState(NoticeBook &book, quint64 state, const QDateTime &now)
{
    const auto today = static_cast<qint32>(now.date().toJulianDay());
    const bool isNew = !book.reported.contains(state);
    book.reported.insert(state, today);
    return isNew;
}

void ListComparison::findDueReviews(const QList<Row> &rows)
{
    const QDate today = m_list.now.toLocalTime().date();
    for (auto note = m_list.notes.cbegin(); note != m_list.notes.cend(); ++note) {
        if (!KeyNotes::isDue(*note, today))
            continue;
        const quint64 id = hashOf(note.key());
        const auto row = std::lower_bound(rows.cbegin(), rows.cend(), id,
            [](const Row &other, quint64 wanted) { return other.key.id < wanted; });
        if (row == rows.cend() || row->key.id != id)
            continue;
        const quint64 state
            = hashOf(u"review "_s + note.key() + note->reviewBy.toString(Qt::ISODate));
        if (isNewState(m_book, state, m_list.now))
            m_finds.add(notice(NoticeKind::ReviewDue, *row));
    }
}

QList<Notice> ListComparison::run()
{
    const QList<Row> rows = sortedRows();
    const bool isFirst = !m_book.known;
    m_former = m_book.known.value_or(KnownKeys());
    m_next.reserve(rows.size());
    auto before = m_former.all().cbegin();
    const auto end = m_former.all().cend();
    for (const Row &row : rows) {
        while (before != end && before->id < row.key.id)
            vanish(*before++);
        if (isFirst)
            m_next.append(row.key, m_former);
        else if (before != end && before->id == row.key.id)
            compare(*before++, row);
        else
            appear(row);
    }
    while (before != end)
        vanish(*before++);
    if (!m_vanished.isEmpty())
        findVanished();
    m_next.limitAddresses();
    m_book.known = m_next;
    m_book.requestedAt = m_list.requestedAt;
    if (isFirst)
        return {};
    findDueReviews(rows);
    for (const LastingState &state : m_list.ready) {
        if (isNewState(m_book, hashOf(state.name), m_list.now))
            m_finds.add(state.notice);
    }
    return m_finds.notices();
}

} // namespace

/// Old entries go, and those that a clock that was wrong has dated into the future.
static void removeOld(NoticeBook &book, const QDateTime &now)
{
    const QDateTime oldest = now.addDays(-NoticeBook::maxDays);
    book.notices.removeIf([&oldest](const Notice &notice) { return notice.time < oldest; });
    book.notices.resize(std::min(book.notices.size(), NoticeBook::maxNotices));
    const qint64 today = now.date().toJulianDay();
    book.reported.removeIf([today](const auto &reported) {
        return qAbs(today - reported.value()) > NoticeBook::maxDays;
    });
    const qint64 msecs = now.toMSecsSinceEpoch();
    book.ownChanges.removeIf([msecs](const auto &own) {
        const bool isPending = own->kind == OwnKind::Generating || own->kind == OwnKind::Deleting;
        return qAbs(msecs - own->time) > (isPending ? 24h : 1h) / 1ms;
    });
}

void NoticeBook::addList(const NoticeList &list)
{
    const bool isOlder
        = requestedAt.isValid() && list.requestedAt < requestedAt && requestedAt <= list.now;
    if (isOlder) // another window was faster
        return;
    isSignInEnded = false;
    notices.removeIf([](const Notice &notice) { return notice.kind == NoticeKind::SignInEnded; });
    notices = ListComparison(*this, list).run() + notices;
    removeOld(*this, list.now);
}

// --- The rest ------------------------------------------------------------------------------

void NoticeBook::addOwnChange(const OwnChange &change)
{
    const quint64 hash = ownHash(change);
    switch (change.kind) {
    case OwnKind::Failed:
        for (const quint64 either : { hash, nameHash(change.id.toUtf8()) }) {
            const auto own = ownChanges.constFind(either);
            if (own != ownChanges.cend()
                && (own->kind == OwnKind::Generating || own->kind == OwnKind::Deleting))
                ownChanges.erase(own);
        }
        return;
    case OwnKind::Generated:
        if (known && !known->contains(hash))
            known->insert({ .id = hash });
        break;
    case OwnKind::Deleted:
        if (known)
            known->remove(hash);
        break;
    case OwnKind::Generating:
    case OwnKind::Deleting:
        break;
    }
    ownChanges.insert(hash, { change.kind, change.time.toMSecsSinceEpoch() });
}

void NoticeBook::endSignIn(const Notice &notice, bool isMuted)
{
    if (!isSignInEnded && !isMuted)
        add(notice);
    isSignInEnded = true;
}

void NoticeBook::addState(const LastingState &state, bool isMuted)
{
    if (known && isNewState(*this, hashOf(state.name), state.notice.time) && !isMuted)
        add(state.notice);
}

void NoticeBook::add(const Notice &notice)
{
    const bool isKnown = std::any_of(notices.cbegin(), notices.cend(),
        [&notice](const Notice &other) { return other.id == notice.id; });
    if (isKnown)
        return;
    notices.prepend(notice);
    notices.resize(std::min(notices.size(), maxNotices));
}
