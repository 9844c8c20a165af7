// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestWindow.h"
#include "ui/drawer/Drawer.h"

#include <QAbstractButton>

#include <memory>

inline constexpr int narrow = 700; ///< has a drawer
inline constexpr int wide = 1200; ///< has the navigation beside the page

/// Returns the place of `widget` in its window.
QRect placeOf(const QWidget *widget);

/// A window with User Settings open beside the list.
class UserSettingsFixture
{
protected:
    void start();
    void stop();

    /// Opens a session on that service.
    void open(const FakeHttpServer &server, int width);
    /// Opens a session whose list comes when `server` releases it.
    void openHeldBack(FakeHttpServer &server, const QByteArray &keys);
    void resize(int width);
    /// Opens or closes User Settings.
    void toggle();
    void press(const char *name) { m_test->find<QAbstractButton>(name)->click(); }
    Drawer &drawer() const { return *m_test->window->findChild<Drawer *>(); }
    static QString focus() { return QApplication::focusWidget()->objectName(); }
    /// Rows with both widths.
    static void addWidths();

    std::unique_ptr<TestWindow> m_test;
};
