// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

/// Opens `dialog`, which deletes itself when it is closed, over its window. Where one is open there
/// already, brings that to the front instead and deletes `dialog`: assistive technology presses
/// what is behind a dialog, too. Only a question opens over a dialog that asks nothing.
void openOnce(QDialog *dialog);
