// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The rows of a list, each with its own id.
template <typename T>
struct ListResult
{
    QList<T> items;
    qsizetype dropped = 0; ///< rows of the response that had no id
};

/// A row of the activity log.
struct Activity
{
    QString id;
    QString eventCode;
    QString category;
    QString status;
    std::optional<QDateTime> created;
    QString requesterIp;
    QString apiKeyId;
    QString apiKeyName;
    QString organizationName;
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
};

/// The credentials of one service connection in one environment.
struct ServiceApiInfo
{
    struct Field
    {
        QString key;
        QString value;
        bool sensitive = false;
        bool environmentSpecific = false;
    };
    bool canRegenerateCredentials = false;
    QList<Field> fields = {};
};
