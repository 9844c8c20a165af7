// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signin/Session.h"

#include <QHash>

#include <memory>
#include <optional>

/// Signs in with a key to find out whether the service accepts it, and which account it belongs to.
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    using SavedLists = QHash<QString, std::optional<KeyListSnapshot>>; ///< by connection id

    /// `cache` must outlive this. The list of keys is not saved. `known` are the connections to
    /// whose accounts the key may belong.
    SignInAttempt(KeyListCache &cache, Connection connection, const ConnectionFiles &files,
        QList<Connection> known = {});

    void start(const Secret &key);
    /// After `accepted`: the session, with its list.
    std::unique_ptr<Session> takeSession();

signals:
    /// `connectionId` is the known connection to the account. It is empty if there is none.
    void accepted(const QString &connectionId);
    void failed(const ApiError &error);

private:
    void onResponse();
    void readSavedList(const QString &connectionId);
    void findConnection();
    QString userId() const;

    KeyListCache &m_cache;
    const QList<Connection> m_known;
    bool m_isComplete = false; ///< the list and the user have been received
    SavedLists m_savedLists;
    int m_loading = 0; ///< number of saved lists that are being read
    std::unique_ptr<Session> m_session;
};
