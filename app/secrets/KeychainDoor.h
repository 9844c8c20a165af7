// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Result.h"
#include "secrets/SecretStore.h"

#include <QObject>

#include <chrono>
#include <functional>

/// Opens the keychain for one request, before QtKeychain is asked, and says what is behind it.
class KeychainDoor : public QObject
{
    Q_OBJECT

public:
    enum class Purpose {
        Read,
        Write,
        Remove,
        Check, ///< to look only: asks nobody to unlock it
    };
    enum class Entry {
        Present,
        Absent,
        Unknown, ///< the keychain does not say, and asks the person by itself
    };
    using Handler = std::function<void(Result<Entry, SecretStoreError>)>;

    using QObject::QObject;

    /// One at a time.
    virtual void open(const QString &name, Purpose purpose, Handler done) = 0;

signals:
    void waitingForPersonChanged(bool waiting);
};
