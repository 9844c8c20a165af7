// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
