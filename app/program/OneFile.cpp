// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the plugin that is linked into the executable known to Qt: see LLAVERO_ONE_FILE.

#include <QtPlugin>

Q_IMPORT_PLUGIN(Plugin)
