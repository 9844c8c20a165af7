// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/SignInAttempt.h"

#include "app/platform/Async.h"

#include <algorithm>
#include <utility>

static bool isKnown(const QString &userId, const Connection &connection)
{
    return !userId.isEmpty() && !connection.userId.isEmpty();
}

/// If the portal does not report the user, an account is recognized by its keys.
static QString matchingConnection(const QList<Connection> &known, const QString &userId,
    const ApiKeyTable &keys, const SignInAttempt::SavedLists &lists)
{
    const auto hasSameKeys = [&](const Connection &connection) {
        const auto saved = lists.value(connection.id);
        if (!saved)
            return !connection.keyIsStored; // no data could be lost
        return KeyListDiff::between(saved->keys, keys).removed.size() < saved->keys.size();
    };
    const auto isOfAccount = [&](const Connection &connection) {
        return isKnown(userId, connection) ? connection.userId == userId : hasSameKeys(connection);
    };
    const auto found = std::find_if(known.begin(), known.end(), isOfAccount);
    return found == known.end() ? QString() : found->id;
}

SignInAttempt::SignInAttempt(KeyListCache &cache, Connection connection,
    const ConnectionFiles &files, QList<Connection> known)
    : m_cache(cache)
    , m_known(std::move(known))
{
    connection.id.clear();
    m_session = std::make_unique<Session>(cache, std::move(connection), files);
    connect(m_session.get(), &Session::identified, this, &SignInAttempt::onResponse);
    connect(&m_session->keys(), &KeysController::loaded, this, &SignInAttempt::onResponse);
    connect(&m_session->keys(), &KeysController::loadFailed, this, &SignInAttempt::failed);
}

void SignInAttempt::start(const Secret &key)
{
    m_session->setKey(key);
    if (m_session->access() == Session::Access::KeyRejected) // before it was sent
        emit failed(*m_session->loadError());
}

std::unique_ptr<Session> SignInAttempt::takeSession()
{
    m_session->disconnect(this);
    m_session->keys().disconnect(this);
    return std::move(m_session);
}

void SignInAttempt::onResponse()
{
    if (!m_session->keys().hasLoaded() || m_session->isIdentifying() || m_isComplete)
        return;
    m_isComplete = true;
    for (const Connection &connection : m_known) {
        if (!isKnown(userId(), connection))
            readSavedList(connection.id);
    }
    if (m_loading == 0)
        findConnection();
}

/// The cache reads in its own thread, because a disk may hang and shared threads must not.
void SignInAttempt::readSavedList(const QString &connectionId)
{
    ++m_loading;
    m_cache.load(connectionId, this, [this, connectionId](const KeyListCache::LoadResult &found) {
        m_savedLists.insert(connectionId, found.snapshot);
        if (--m_loading == 0)
            findConnection();
    });
}

QString SignInAttempt::userId() const
{
    return m_session->user() ? m_session->user()->id : QString();
}

void SignInAttempt::findConnection()
{
    if (m_known.isEmpty()) {
        emit accepted({});
        return;
    }
    runAsync(
        computePool(),
        [known = m_known, userId = userId(), keys = m_session->keys().model().keys(),
            lists = std::exchange(m_savedLists, {})] {
            return matchingConnection(known, userId, keys, lists);
        },
        this, [this](const QString &connectionId) { emit accepted(connectionId); });
}
