// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"
#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

#include <functional>

struct KeysInOrder;

/// Asks before several keys are deleted. Lists them with their last activity: first that of this
/// computer, then those that were used recently, the last one first, and those that may have been,
/// because the time cannot be read. If there are any, the user must agree to delete them, too.
class DeleteKeysDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `deviceKey` is the id of the key with which Llavero signs in on this computer.
    DeleteKeysDialog(const SortedKeys &keys, const std::function<QDateTime()> &clock,
        const QString &deviceKey, QWidget *parent);

private:
    DeleteKeysDialog(
        const KeysInOrder &keys, const std::function<QDateTime()> &clock, QWidget *parent);
    void addConsent(qsizetype count, bool hasUnknown);
};
