// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QList>
#include <QString>
#include <QUrl>

/// The names of the environment variables for a key and its endpoint. The defaults are those that
/// the platform's Terraform provider and Docker Machine driver read.
struct VariableNames
{
    QString key = QStringLiteral("CLOUDCA_API_KEY");
    QString endpoint = QStringLiteral("CLOUDCA_API_URL"); ///< empty to leave out the endpoint

    bool operator==(const VariableNames &) const = default;
    /// Returns whether both are one variable: Windows does not tell upper from lower case.
    bool areSame() const { return key.compare(endpoint, Qt::CaseInsensitive) == 0; }
};

/// Returns whether every shell takes `name` for that of a variable: ASCII letters, digits and `_`,
/// no digit first.
bool isVariableName(QStringView name);

/// A key that is handed over to another program.
struct DeliveredKey
{
    Secret secret;
    QUrl endpoint; ///< of the API
    QUrl keysUrl; ///< of the list of keys: a request to try the key with
};

/// A variable with its value. An endpoint is no secret, but written in the same way.
struct Variable
{
    QByteArray name;
    Secret value;
};

/// Returns the key, and the endpoint unless its name is empty. The names must be valid.
QList<Variable> variables(const DeliveredKey &key, const VariableNames &names);
