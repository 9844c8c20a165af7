// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>
#include <QSharedData>

#include <utility>

/// The reason why a text is not an API key.
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

    /// Returns the API key in a text that the user pasted, or that comes from the environment, the
    /// keychain or a service: without white space, invisible characters, quotes and the name of the
    /// header. The key is fit for a header: printable ASCII without blanks.
    static Result<Secret, ApiKeyProblem> readApiKey(const Secret &raw);

    bool isEmpty() const { return !m_data; }

    /// Returns the plain bytes, for the header or clipboard that needs them. Do not keep a copy.
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
