// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PushButton.h"

/// An item of the drawer's menu: a text, and at the right an icon for its target.
class MenuItemButton : public PushButton
{
    Q_OBJECT

public:
    explicit MenuItemButton(const QString &iconName, QWidget *parent = nullptr);

protected:
    int trailingSpace() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_iconName;
};
