// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

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

    /// What a person pasted, without white space and the quotes around it.
    static Secret fromPastedText(const QString &text);

    bool isEmpty() const { return m_utf8.isEmpty(); }
    Secret clone() const;

    /// The plain bytes, for the one header or clipboard entry that needs them. Do not keep them.
    const QByteArray &utf8() const { return m_utf8; }

private:
    void wipe();

    QByteArray m_utf8;
};
