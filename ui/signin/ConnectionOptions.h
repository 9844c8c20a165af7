// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ConnectionFiles.h"
#include "ui/text/TranslatedText.h"

#include <QWidget>

class Disclosure;
class FilePicker;

/// Options that few portals need: an own certificate authority, and other paths of the API.
/// Collapsed while it is empty, until the user expands it.
class ConnectionOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    ConnectionFiles::Paths files() const;
    void setFiles(const ConnectionFiles::Paths &files);
    /// Shows a problem of one of the files beside it, and returns where. Returns nullptr if it is
    /// of neither.
    QWidget *showProblem(const ConnectionFiles::Problem &problem);
    /// Shows that no authority is known for the portal's certificate, and returns where.
    QWidget *showUnknownIssuer(const TranslatedText &problem);
    void clearProblems();

private:
    Disclosure *m_button;
    FilePicker *m_authorities;
    FilePicker *m_routes;
};
