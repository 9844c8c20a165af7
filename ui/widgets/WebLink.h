// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;
class QWidget;

/// Opens the address in the browser. If none opens it, says so in the window of `asker`, and shows
/// the address to be copied.
void openWebLink(const QUrl &url, QWidget *asker);
