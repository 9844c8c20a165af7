// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

#include <functional>

struct ApiKey;

/// Asks before a key is deleted. Shows its name, its use and the consequences.
class DeleteKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `isDeviceKey`: Llavero signs in with the key on this computer.
    DeleteKeyDialog(const ApiKey &key, const QDateTime &now, bool isDeviceKey, QWidget *parent);
};

/// Asks before the value of a new key is lost, and offers to copy it first. Emits `confirmed` after
/// copying it, or if the user gives it up.
class UncopiedKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `copy` returns false if the desktop refuses.
    UncopiedKeyDialog(const QString &keyName, const std::function<bool()> &copy, QWidget *parent);

    void setVisible(bool visible) override;

private:
    const std::function<bool()> m_copy;
    bool m_isCopied = false;
};
