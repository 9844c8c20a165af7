// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/Notices.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

using NoticeKind = Notice::Kind;

// --- The file ------------------------------------------------------------------------------

void NoticesFile::apply(const Changes &changes, NoticeBook &book)
{
    for (const auto &change : changes)
        change(book);
}

static void addAll(const QList<Notice> &notices, NoticeBook &book)
{
    std::for_each(
        notices.crbegin(), notices.crend(), [&book](const Notice &notice) { book.add(notice); });
}

/// A file of an earlier session knows more than the first list of this one.
NoticesFile::Changes NoticesFile::adding(const NoticeBook &added)
{
    return { [added](NoticeBook &book) {
        if (!book.known) {
            book.known = added.known;
            book.requestedAt = added.requestedAt;
        }
        book.ownChanges.insert(added.ownChanges);
        book.reported.insert(added.reported);
        addAll(added.notices, book);
    } };
}

// --- The notices ---------------------------------------------------------------------------

QString Notices::filePath(const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    return u"%1/%2/notices.json"_s.arg(connectionsFolder, connectionId);
}

Notices::Notices(QThreadPool &disk, QObject *parent)
    : QObject(parent)
    , m_file(disk)
    , m_window(QUuid::createUuid().toString(QUuid::Id128) + u'-')
{
    connect(&m_file, &MergedFileSignals::changed, this, &Notices::update);
    connect(&m_file, &MergedFileSignals::stateChanged, this, &Notices::stateChanged);
    connect(&m_file, &MergedFileSignals::synchronized, this, &Notices::onSynchronized);
}

QString Notices::nextId()
{
    return m_window + QString::number(++m_count);
}

void Notices::discard()
{
    m_file.discard();
}

int Notices::unreadCount() const
{
    return static_cast<int>(std::count_if(
        m_shown.begin(), m_shown.end(), [](const Notice &notice) { return !notice.isRead; }));
}

void Notices::setMuted(const QSet<NoticeKind> &kinds)
{
    m_muted = kinds;
    update();
}

void Notices::add(const QList<Notice> &notices)
{
    QList<Notice> added;
    for (const Notice &found : notices) {
        Notice notice = found;
        if (m_muted.contains(notice.kind))
            continue;
        if (notice.id.isEmpty())
            notice.id = nextId();
        if (!notice.time.isValid())
            notice.time = QDateTime::currentDateTimeUtc();
        m_added.insert(notice.id);
        added.append(notice);
    }
    m_file.change({ [added](NoticeBook &book) { addAll(added, book); } });
}

void Notices::setRead(const QString &id)
{
    m_file.change({ [id](NoticeBook &book) {
        for (Notice &notice : book.notices)
            notice.isRead = notice.isRead || notice.id == id;
    } });
}

/// Those that another window has found meanwhile stay unread.
void Notices::setAllRead()
{
    QSet<QString> ids;
    for (const Notice &notice : std::as_const(m_shown))
        ids.insert(notice.id);
    m_file.change({ [ids](NoticeBook &book) {
        for (Notice &notice : book.notices)
            notice.isRead = notice.isRead || ids.contains(notice.id);
    } });
}

void Notices::dismiss(const QString &id)
{
    m_file.change({ [id](NoticeBook &book) {
        book.notices.removeIf([&id](const Notice &notice) { return notice.id == id; });
    } });
}

void Notices::setList(NoticeList list)
{
    list.muted = m_muted;
    list.idPrefix = nextId() + u'-';
    m_file.synchronize([list](NoticeBook &book) { book.addList(list); });
}

void Notices::setOwnChanges(const QList<OwnChange> &changes)
{
    m_file.change({ [changes](NoticeBook &book) {
        for (const OwnChange &change : changes)
            book.addOwnChange(change);
    } });
}

void Notices::endSignIn()
{
    const Notice notice {
        .id = nextId(), .kind = NoticeKind::SignInEnded, .time = QDateTime::currentDateTimeUtc()
    };
    m_file.change({ [notice, isMuted = m_muted.contains(NoticeKind::SignInEnded)](
                        NoticeBook &book) { book.endSignIn(notice, isMuted); } });
}

void Notices::addStates(const QList<LastingState> &states)
{
    NoticesFile::Changes changes;
    for (const LastingState &known : states) {
        LastingState state = known;
        state.notice.id = nextId();
        state.notice.time = QDateTime::currentDateTimeUtc();
        changes.append([state, isMuted = m_muted.contains(state.notice.kind)](
                           NoticeBook &book) { book.addState(state, isMuted); });
    }
    m_file.change(changes);
}

void Notices::onSynchronized()
{
    QList<Notice> arrived;
    for (const Notice &notice : m_file.saved().notices) {
        const bool isOurs = notice.id.startsWith(m_window) || m_added.contains(notice.id);
        if (!isOurs || m_arrived.contains(notice.id))
            continue;
        m_arrived.insert(notice.id);
        m_added.remove(notice.id);
        if (!notice.isRead && !m_muted.contains(notice.kind))
            arrived.append(notice);
    }
    if (!arrived.isEmpty())
        emit this->arrived(arrived);
}

void Notices::update()
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-NoticeBook::maxDays);
    QList<Notice> shown = m_file.content().notices;
    shown.removeIf([&](const Notice &notice) {
        return m_muted.contains(notice.kind) || notice.time < oldest;
    });
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    emit changed();
}
