// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/Secret.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QClipboard;

/// Lends secrets to the system's clipboard: marked so that clipboard managers do not keep them,
/// and taken back after a while, or at the end of the program, unless something else has been
/// copied since. Keeps only a hash of what it lent.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds defaultLifetime { 30 };

    explicit SecretClipboard(QClipboard &clipboard,
        std::chrono::milliseconds lifetime = defaultLifetime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// True when the clipboard, read back, holds the secret: a desktop may refuse.
    bool copy(const Secret &secret);

    /// Empties the clipboard if it still holds what was lent.
    void takeBack();

signals:
    /// What was lent is still in the clipboard, though it was taken back: something puts it there.
    void stillThere();

private:
    bool holdsOurs() const;

    QClipboard &m_clipboard;
    QTimer m_expiry;
    QByteArray m_lentHash;
};
