// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

/// Asks for a file, first in the folder of the last file that was chosen in the window, or else in
/// that of documents. Deletes itself when it is closed: open it by `openOnce()`.
class FileDialog : public QFileDialog
{
    Q_OBJECT

public:
    explicit FileDialog(QWidget *parent);

private:
    void arrangeOwnWindow();
};
