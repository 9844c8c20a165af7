// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

/// Pages of which one is shown. To assistive technology it is nothing by itself: Orca would say
/// “layered pane” whenever the focus enters one of Qt's.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);
};
