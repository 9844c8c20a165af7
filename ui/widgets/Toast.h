// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

#include <QTimer>

/// A few words over the window, for a moment, about what has just been done. It is announced too.
/// A child of the window and not a window of its own, as a tooltip would be.
class Toast : public TextLabel
{
    Q_OBJECT

public:
    /// Over the window of `widget`, below it or, where one is named, below a part of it.
    static void show(const QString &words, const QWidget *widget, const QRect &part = {});
    /// Ends the one in that window, if there is one.
    static void hide(const QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit Toast(QWidget *window);
    void placeBelow(const QRect &place);

    QTimer m_moment;
};
