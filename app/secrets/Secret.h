// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QSharedData>

#include <utility>

/// Why a text is not an API key.
enum class ApiKeyProblem {
    Empty,
    Invalid, ///< it contains characters that cannot be in the header that carries a key
};

/// A credential in memory. Copies share its bytes, and the last of them overwrites these when it is
/// destroyed. It never changes, and has no stream operators, so that it cannot reach a log by
/// accident.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);

    /// Returns the API key in `raw`, which is what the user pasted or what the environment, the
    /// keychain or a service contains: without white space, invisible characters, quotes and the
    /// name of the header. What it returns is fit for a header: printable ASCII without blanks.
    static Result<Secret, ApiKeyProblem> readApiKey(const Secret &raw);

    bool isEmpty() const { return !m_data; }

    /// The plain bytes, for the one header or clipboard entry that needs them. Do not keep them.
    const QByteArray &utf8() const;

private:
    struct Data : QSharedData
    {
        explicit Data(QByteArray bytes)
            : utf8(std::move(bytes))
        {
        }
        ~Data();
        Q_DISABLE_COPY_MOVE(Data)

        QByteArray utf8;
    };

    QExplicitlySharedDataPointer<Data> m_data; ///< null if there are no bytes
};
