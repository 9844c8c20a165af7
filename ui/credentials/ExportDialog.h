// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyExport.h"
#include "ui/widgets/SaveDialog.h"

#include <QDateTime>

/// Asks for the file that keys are exported to, and its format: open it by `openOnce()`.
class ExportDialog : public SaveDialog
{
    Q_OBJECT

public:
    /// The name of the file is proposed from the portal's host and the day.
    ExportDialog(qsizetype keys, const QString &host, const QDateTime &now, QWidget *parent);

    /// Returns the format of the name's suffix; if it has another one, of the chosen type.
    KeyExport::Format format(const QString &path) const;

private:
    void followType();
    QString suffix() const;
};
