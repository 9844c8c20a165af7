// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/FileDialog.h"

/// Asks for a file to be written, and again before it replaces another one: Qt's own question has a
/// nested event loop. `fileSelected` is emitted after both answers.
class SaveDialog : public FileDialog
{
    Q_OBJECT

public:
    /// Proposes that name. A typed name without a suffix gets `suffix`.
    SaveDialog(const QString &name, const QString &suffix, QWidget *parent);

    void accept() override;
};
