// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"
#include "app/storage/KeyNote.h"
#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

#include <functional>

struct KeysInOrder;

/// Asks before several keys are deleted. Lists them with their last activity: first that of this
/// computer, then those that were used recently and those that may have been, because the time
/// cannot be read, then the others; each the last used first. If any was used recently, or may have
/// been, the user must agree to delete it, too.
class DeleteKeysDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        qsizetype hiddenKeys = 0; ///< number of keys that the search or filter does not show
        QString deviceKey = {}; ///< the id of the key that Llavero signs in with on this computer
        KeyNoteHash notes = {};
    };

    DeleteKeysDialog(const SortedKeys &keys, const Facts &facts,
        const std::function<QDateTime()> &clock, QWidget *parent);

private:
    DeleteKeysDialog(const KeysInOrder &keys, const Facts &facts,
        const std::function<QDateTime()> &clock, QWidget *parent);
    void addConsent(qsizetype recent, qsizetype unknown);
};
