// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/KeyAttempt.h"

static Connection withoutId(Connection connection)
{
    connection.id.clear();
    return connection;
}

KeyAttempt::KeyAttempt(QNetworkAccessManager &network, KeyListCache &cache, Connection connection,
    const ConnectionFiles &files)
    : m_session(std::make_unique<Session>(network, cache, withoutId(std::move(connection)), files))
{
    connect(m_session.get(), &Session::identified, this, &KeyAttempt::settle);
    connect(&m_session->keys(), &KeysController::loaded, this, &KeyAttempt::settle);
    connect(&m_session->keys(), &KeysController::loadFailed, this, &KeyAttempt::failed);
}

void KeyAttempt::start(Secret key)
{
    m_session->setKey(std::move(key));
}

std::unique_ptr<Session> KeyAttempt::takeSession()
{
    m_session->disconnect(this);
    m_session->keys().disconnect(this);
    return std::move(m_session);
}

void KeyAttempt::settle()
{
    if (m_session->keys().hasLoaded() && !m_session->isIdentifying())
        emit accepted();
}
