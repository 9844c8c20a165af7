// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ConnectionFiles.h"

#include <QWidget>

class Disclosure;
class FilePicker;

/// What few portals need: a company's own certificate authority, and other paths of the API.
/// Closed until somebody opens it, or there is something in it.
class ConnectionOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionOptions(QWidget *parent = nullptr);

    ConnectionFiles::Paths files() const;
    void setFiles(const ConnectionFiles::Paths &files);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Disclosure *m_button;
    QWidget *m_panel;
    FilePicker *m_authorities;
    FilePicker *m_routes;
};
