// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ConnectionFiles.h"

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    Disclosure *m_button;
    QWidget *m_panel;
    FilePicker *m_authorities;
    FilePicker *m_routes;
};
