// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QClipboard;

/// Lends secrets to the system's clipboard: marked so that clipboard managers do not keep them,
/// and taken back after a while, or at the end of the program, unless something else has been
/// copied since. Keeps only a hash of what it lent, and never asks another program for what that
/// has copied: one that hangs would hold the window up for 15 s.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    /// How long a secret stays in the clipboard; nullopt: until something else is copied.
    using Lifetime = std::optional<std::chrono::milliseconds>;

    static constexpr std::chrono::seconds defaultLifetime { 30 };

    /// The one that the settings name: a number of seconds, or `never`.
    static Lifetime lifetimeFor(const QString &setting);

    explicit SecretClipboard(
        QClipboard &clipboard, Lifetime lifetime = defaultLifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// Of what is copied from then on.
    void setLifetime(Lifetime lifetime) { m_lifetime = lifetime; }
    Lifetime lifetime() const { return m_lifetime; }

    /// True when the clipboard, read back, holds the secret: a desktop may refuse.
    bool copy(const Secret &secret);

    /// Returns how long what was lent stays in the clipboard; nullopt if it is not taken back.
    std::optional<std::chrono::milliseconds> remaining() const;

    /// True until what was copied has been taken back or replaced.
    bool isLending() const { return !m_lentHash.isEmpty(); }

    /// Limits a loan that has no end: the program, which serves the clipboard, is about to end.
    void limitLoan();

    /// Empties the clipboard if it still holds what was lent.
    void takeBack();

signals:
    /// A secret is in the clipboard, and `remaining` says for how long.
    void lent();
    /// The clipboard has been emptied.
    void cleared();
    /// Something else has been copied: there is nothing to take back.
    void replaced();
    /// Another program has filled the clipboard as soon as it was emptied; with what is not known.
    void refilled();
    /// What was lent is still in the clipboard, though it was taken back: something puts it there.
    void stillThere();

private:
    void onDataChanged();
    void letGo();
    bool isHeldHere() const;
    bool holds(const QByteArray &hash) const;

    QClipboard &m_clipboard;
    Lifetime m_lifetime;
    QTimer m_expiry;
    QTimer m_sinceCleared; ///< active for as long as a clipboard manager may take to react
    QByteArray m_lentHash; ///< empty while nothing is lent
};
