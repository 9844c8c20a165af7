// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"
#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

/// Asks before several keys are deleted. Lists them with their last activity, that of this
/// computer and those that were used recently first; if there are any, the user must agree to
/// delete them, too.
class DeleteKeysDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `deviceKey` is the id of the key with which Llavero signs in on this computer.
    DeleteKeysDialog(
        const SortedKeys &keys, const QDateTime &now, const QString &deviceKey, QWidget *parent);

private:
    void addConsent(qsizetype recent);
};
