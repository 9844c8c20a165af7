// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

/// Pages, of which one is shown. Assistive technology ignores the stack itself: Orca reads “layered
/// pane” when the focus enters a QStackedWidget.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);
};
