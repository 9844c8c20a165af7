// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QHash>

#include <memory>
#include <optional>

/// Tries a key: whether the service takes it, and whose it is.
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    using Lists = QHash<QString, std::optional<KeyListSnapshot>>; ///< by their connections

    /// `network` and `cache` must outlive this. The list that the try brings is not kept. `known`
    /// are the connections whose account the key may be of.
    SignInAttempt(KeyListCache &cache, Connection connection, const ConnectionFiles &files,
        QList<Connection> known = {});

    void start(const Secret &key);
    /// Once it has been accepted: the id of that connection; empty when it is none of them.
    const QString &knownConnection() const { return m_knownConnection; }
    /// Once it has been accepted: signed in, with its list.
    std::unique_ptr<Session> takeSession();

signals:
    void accepted();
    void failed(const ApiError &error);

private:
    void settle();
    void load(const QString &connectionId);
    void findConnection();
    QString userId() const;

    KeyListCache &m_cache;
    const QList<Connection> m_known;
    QString m_knownConnection;
    bool m_isSettled = false;
    Lists m_lists; ///< as they were saved
    int m_loading = 0; ///< of those
    std::unique_ptr<Session> m_session;
};
