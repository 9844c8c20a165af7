// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QClipboard;

/// Copies secrets to the system's clipboard: marked so that clipboard managers do not keep them,
/// and cleared after a while, or at the end of the program, unless the content was replaced. Keeps
/// only a hash of the secret, and never asks another program for its content, because a program
/// that hangs would block the window for 15 s.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    /// The time that a secret stays in the clipboard; nullopt: until something else is copied.
    using Lifetime = std::optional<std::chrono::milliseconds>;

    static constexpr std::chrono::seconds defaultLifetime { 30 };

    /// Returns the lifetime for a value of the settings: a number of seconds, or `never`.
    static Lifetime lifetimeFor(const QString &setting);

    explicit SecretClipboard(
        QClipboard &clipboard, Lifetime lifetime = defaultLifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// Applies to the next copy.
    void setLifetime(Lifetime lifetime) { m_lifetime = lifetime; }
    Lifetime lifetime() const { return m_lifetime; }

    /// Returns false if the clipboard, read back, does not contain the secret: a desktop may
    /// refuse.
    bool copy(const Secret &secret);

    /// Returns the time until the secret is cleared; nullopt if it is not going to be.
    std::optional<std::chrono::milliseconds> remaining() const;

    /// True until the secret was cleared or replaced.
    bool holdsSecret() const { return !m_copiedHash.isEmpty(); }

    /// Limits an unlimited lifetime. The program serves the clipboard, and is about to end.
    void limitLifetime();

    /// Empties the clipboard if it still contains the secret.
    void clear();

signals:
    /// A secret is in the clipboard, for the time `remaining`.
    void copied();
    /// The clipboard was emptied.
    void cleared();
    /// Something else was copied: there is nothing to clear.
    void replaced();
    /// Another program filled the clipboard as soon as it was emptied, with unknown content.
    void refilled();
    /// The secret is still in the clipboard, because another program puts it back.
    void clearFailed();

private:
    void onDataChanged();
    void releaseClipboard();
    bool ownsContent() const;
    bool holds(const QByteArray &hash) const;

    QClipboard &m_clipboard;
    Lifetime m_lifetime;
    QTimer m_expiry;
    QTimer m_sinceCleared; ///< active while a clipboard manager may still react
    QByteArray m_copiedHash; ///< empty if the clipboard does not contain a secret of ours
};
