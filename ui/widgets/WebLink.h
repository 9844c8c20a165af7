// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QUrl;
class QWidget;

/// Opens `url` in the browser. If that fails, shows the address in the window of `widget` so that
/// the user can copy it.
void openWebLink(const QUrl &url, QWidget *widget);
/// Opens the folder of the file at `path` in the file manager. If that fails, says so below
/// `widget`.
void openFolder(const QString &path, QWidget *widget);
