// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestWindow.h"

#include <array>
#include <functional>
#include <memory>

/// Visits every page and state of the window, and its dialogs and menus, to take pictures or to
/// check them.
class UiStates
{
public:
    /// The widths of the window to look at: the drawer's from the narrowest on, and those with
    /// the navigation beside the page.
    static constexpr std::array widths { 360, 720, 1000, 1200, 1366, 1920 };

    /// `name` is for example "new-key". `extra` is the open dialog or menu; if it is null, the
    /// window is visited and may be resized.
    using Visit = std::function<void(TestWindow &test, const QString &name, QWidget *extra)>;
    /// Called for each new window before it is shown.
    using Prepare = std::function<void(TestWindow &test)>;

    UiStates(const Theme &theme, Prepare prepare, Visit visit);

    void showAll();

    /// Lets all nested layouts be done.
    static void layOut();
    /// Like `layOut`, and paints.
    static void settle(QWidget &widget);

private:
    void signIn();
    void waiting();
    void lists();
    void selection();
    void changes();
    void manyKeys();
    void newKey();
    void delivery();
    void lostResponses();
    void news();
    void session();
    void offline();
    void pages();
    void services();
    void notices();
    void details();
    void check();
    void transfer();
    void use();
    void replacement();
    void replacementProblems();
    void help();
    void menus();

    std::unique_ptr<TestWindow> open(const QStringList &arguments = TestWindow::inMemory());
    std::unique_ptr<TestWindow> openSandbox(int keys = 3);
    /// A window on a fake service.
    std::unique_ptr<TestWindow> openOn(const FakeHttpServer &server);
    void visit(TestWindow &test, const char *name, QWidget *extra);
    void show(TestWindow &test, const char *name) { visit(test, name, nullptr); }
    void showDialog(TestWindow &test, const char *name, const char *button);
    void showPopup(TestWindow &test, const char *name, const std::function<void()> &open);
    /// Chooses a file in the dialog that `open` opens.
    static void choose(TestWindow &test, const std::function<void()> &open, const QString &path);

    const Theme m_theme;
    const Prepare m_prepare;
    const Visit m_visit;
};
