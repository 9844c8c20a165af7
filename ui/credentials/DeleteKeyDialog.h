// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

struct ApiKey;

/// Asks before a key is deleted: which one, how it has been used, and what deleting means.
class DeleteKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `isOwn`: Llavero signs in with it on this computer.
    DeleteKeyDialog(const ApiKey &key, const QDateTime &now, bool isOwn, QWidget *parent);
};
