// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QStyleOption;
class QWidget;

/// Lets buttons and rows show the focus only while the user works with the keyboard, as
/// `:focus-visible` does on the web. In each window the attribute WA_KeyboardFocusChange follows
/// the last kind of input.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    FocusRing(QApplication &application, QObject *parent);

    /// Returns whether `widget`, which is no text field, shows that it has the focus.
    static bool isShown(const QWidget &widget);
    /// Removes the focus from an option that QStyleOption::initFrom() has set, if it is not shown.
    static void update(QStyleOption &option);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUsesKeyboard(bool usesKeyboard);

    bool m_usesKeyboard = false;
};
