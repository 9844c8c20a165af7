// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"

#include <QWidget>

class CheckBox;

/// The choices of which notices are shown, and whether the desktop shows them, too.
class NoticeSettings : public QWidget
{
    Q_OBJECT

public:
    NoticeSettings(const AppContext &services, QWidget *parent);

    void refresh();

signals:
    /// The user has chosen whether the desktop shows notices.
    void desktopChosen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    const AppContext m_services;
    QList<CheckBox *> m_kinds; ///< in the order of Notice::allKinds
    CheckBox *m_desktop;
    CheckBox *m_addresses;
};
