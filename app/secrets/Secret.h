// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QByteArray>

/// Why a text is not an API key.
enum class ApiKeyProblem {
    Empty,
    Invalid, ///< it contains characters that cannot be in the header that carries a key
};

/// A credential in memory. It moves but is never copied, has no stream operators, so that it
/// cannot reach a log by accident, and overwrites its bytes when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    /// Returns the API key in `raw`, which is what the user pasted or what the environment, the
    /// keychain or a service contains: without white space, invisible characters, quotes and the
    /// name of the header. What it returns is fit for a header: printable ASCII without blanks.
    static Result<Secret, ApiKeyProblem> readApiKey(const Secret &raw);

    bool isEmpty() const { return m_utf8.isEmpty(); }
    Secret clone() const;

    /// The plain bytes, for the one header or clipboard entry that needs them. Do not keep them.
    const QByteArray &utf8() const { return m_utf8; }

private:
    void wipe();

    QByteArray m_utf8;
};
