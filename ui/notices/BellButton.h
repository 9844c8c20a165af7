// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/IconButton.h"

/// The bell of the blue bar, with the number of unread notices.
class BellButton : public IconButton
{
    Q_OBJECT

public:
    explicit BellButton(QWidget *parent);

    void setUnread(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();

    int m_unread = 0;
};
