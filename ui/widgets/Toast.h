// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

#include <QTimer>

/// A short text over the window, for a moment, about what was just done. It is announced, too. A
/// child of the window, unlike a tooltip, which is a window.
class Toast : public TextLabel
{
    Q_OBJECT

public:
    /// Shows `text` below `widget`, or below `part` of it.
    static void show(const QString &text, const QWidget *widget, const QRect &part = {});
    /// Hides the toast in the window of `widget`, if any.
    static void hide(const QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit Toast(QWidget *window);
    void moveBelow(const QRect &rect);

    QTimer m_timeout;
};
