// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QList>
#include <QString>

/// The rows of a list, each with its own id.
template <typename T>
struct ListResult
{
    QList<T> items;
    qsizetype dropped = 0; ///< rows of the response that had no id
};

struct ServiceConnection
{
    QString id;
    QString name;
    QString serviceCode;
    QString type;
};

struct Environment
{
    QString id;
    QString name;
    QString serviceConnectionId;
    QString serviceConnectionName = {};
};

/// One of the credentials of a service.
struct ServiceField
{
    QString key; ///< its name, for people
    Secret value; ///< UTF-8, as the service sends it; a portal may forget to call it sensitive
    bool sensitive = true;
    bool environmentSpecific = false; ///< or else of all environments of the connection
};

/// The credentials of one service connection in one environment.
struct ServiceApiInfo
{
    bool canRegenerateCredentials = false;
    QList<ServiceField> fields = {};
};
