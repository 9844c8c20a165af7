// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

struct ApiKey;

/// Asks before a key is deleted. Shows its name, its use and the consequences.
class DeleteKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `isOwn`: Llavero signs in with the key on this computer.
    DeleteKeyDialog(const ApiKey &key, const QDateTime &now, bool isOwn, QWidget *parent);
};
