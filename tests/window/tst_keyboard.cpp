// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and state by the keyboard alone: Tab reaches everything, in the order in which it is
// seen, shows where it is, and is trapped nowhere; Enter acts; each shortcut works.

#include "tests/support/KeyLists.h"
#include "tests/support/UiStates.h"

#include "app/signin/Session.h"
#include "tests/support/TestProgram.h"
#include "ui/window/HelpMenu.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void tab_reachesEverything();
    void focus_isSeenInSmallWindow();
    void click_scrollsNothing();
    void enter_pressesEveryButton();
    void shortcuts_openHelpAndShortcutList_data();
    void shortcuts_openHelpAndShortcutList();
    void helpMenu_showsKeys();
    void escape_goesBack();
    void everyKeyOfShortcut_works_data();
    void everyKeyOfShortcut_works();
    void wholeJob_byKeyboard();
};

/// Returns true for a radio button that is not chosen: Tab reaches the chosen one of its group.
static bool isReachedByArrows(const QWidget &widget)
{
    const auto *choice = qobject_cast<const QRadioButton *>(&widget);
    return choice && !choice->isChecked();
}

/// Returns the widgets that Tab should reach.
static QWidgetList stopsIn(QWidget &root)
{
    QWidgetList stops;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&root) && widget->isEnabled() && widget->window() == root.window()
            && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
            && !isReachedByArrows(*widget))
            stops.append(widget);
    }
    return stops;
}

static QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 %2 “%3”")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            TestWindow::effectiveName(const_cast<QWidget *>(widget)));
}

/// Below the other, or on its line and after it.
static bool comesAfter(const QWidget *one, const QWidget *other)
{
    const QRect a(one->mapToGlobal(QPoint()), one->size());
    const QRect b(other->mapToGlobal(QPoint()), other->size());
    const bool isOnOneLine = a.top() < b.bottom() && b.top() < a.bottom();
    return isOnOneLine ? a.left() > b.left() || a.contains(b) || b.contains(a) : a.top() > b.top();
}

/// Presses Tab until the focus returns to its start. Returns the faults that it finds.
static QStringList walkAround(QWidget &root)
{
    QStringList problems;
    const auto say
        = [&](const QWidget *widget, const QString &what) { problems << describe(widget) + what; };
    QWidgetList missed = stopsIn(root);
    missed.first()->setFocus();
    QTest::keyClick(missed.first(), Qt::Key_F12); // the focus is shown to users of the keyboard
    const QWidget *first = root.focusWidget();
    QWidget *here = root.focusWidget();
    do {
        missed.removeOne(here);
        const QImage before = here->grab().toImage();
        QTest::keyClick(here, Qt::Key_Tab);
        QWidget *next = root.focusWidget();
        if (!next || (next == here && stopsIn(root).size() > 1)) {
            say(here, QStringLiteral(" keeps or loses the focus"));
            break;
        }
        if (next != here && here->grab().toImage() == before)
            say(here, QStringLiteral(" does not show that it has the focus"));
        if (next != first && !comesAfter(next, here))
            say(here, QStringLiteral(" comes before ") + describe(next));
        here = next;
    } while (here != first && problems.size() < 50);
    for (const QWidget *widget : std::as_const(missed))
        say(widget, QStringLiteral(" is not reached"));
    return problems;
}

void KeyboardTest::tab_reachesEverything()
{
    QStringList problems;
    UiStates gallery(
        Theme::light(), [](TestWindow &test) { test.window->resize(1080, 1400); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            Session *session = test.sessions.session();
            const bool hasMany = session && session->keys().model().rowCount() > 20;
            if (qobject_cast<QMenu *>(extra) || hasMany)
                return; // a menu has its own keys; all of many rows would take long
            QWidget &root = extra ? *extra : *test.window;
            QTRY_VERIFY(root.isActiveWindow());
            QVERIFY(!stopsIn(root).isEmpty());
            for (const QString &problem : walkAround(root))
                problems << name + QStringLiteral(": ") + problem;
        });
    gallery.showAll();
    for (const QString &problem : std::as_const(problems))
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

void KeyboardTest::focus_isSeenInSmallWindow()
{
    TestWindow test;
    test.start();
    test.find("optionsButton")->setFocus();
    QTest::keyClick(test.find("optionsButton"), Qt::Key_Space);
    test.window->resize(360, 360);
    UiStates::settle(*test.window);
    const int stops = static_cast<int>(stopsIn(*test.window).size());
    for (const Qt::Key key : { Qt::Key_Tab, Qt::Key_Backtab }) {
        test.find("helpButton")->setFocus();
        for (int i = 0; i < stops; ++i) {
            QTest::keyClick(test.window->focusWidget(), key);
            const QWidget *focus = test.window->focusWidget();
            QVERIFY2(focus->visibleRegion().boundingRect() == focus->rect(),
                qPrintable(describe(focus)));
        }
    }
    // A window that becomes active again stays where the user has scrolled it.
    auto *page = test.window->findChild<QScrollArea *>();
    test.find("sandboxButton")->setFocus();
    page->verticalScrollBar()->setValue(0);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    test.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(test.window.get()));
    QCOMPARE(page->verticalScrollBar()->value(), 0);
}

void KeyboardTest::click_scrollsNothing()
{
    TestWindow test;
    test.start();
    test.window->resize(360, 360);
    UiStates::settle(*test.window);
    auto *page = test.window->findChild<QScrollArea *>();
    QWidget *box = test.find("stayBox");
    const int bottom = box->mapTo(page->widget(), box->rect().bottomLeft()).y();
    page->verticalScrollBar()->setValue(bottom - 4); // all but a few pixels are above the window
    const int before = page->verticalScrollBar()->value();
    QTest::mouseClick(box, Qt::LeftButton, {}, { 10, box->height() - 2 });
    QVERIFY(box->hasFocus());
    QCOMPARE(page->verticalScrollBar()->value(), before);
}

void KeyboardTest::enter_pressesEveryButton()
{
    int buttons = 0;
    UiStates gallery(
        Theme::light(), [](TestWindow &) {},
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            QWidget &root = extra ? *extra : *test.window;
            for (const auto *button : root.findChildren<QPushButton *>()) {
                QVERIFY2(button->autoDefault(), qPrintable(name + u' ' + describe(button)));
                ++buttons;
            }
        });
    gallery.showAll();
    QVERIFY(buttons > 100);
}

void KeyboardTest::shortcuts_openHelpAndShortcutList_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::newRow("on the sign-in page") << false;
    QTest::newRow("over the list") << true;
}

void KeyboardTest::shortcuts_openHelpAndShortcutList()
{
    QFETCH(bool, signedIn);
    TestWindow test;
    if (signedIn)
        test.tryTheSandbox();
    else
        test.start();
    const auto opens = [&](Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &title) {
        QTest::keyClick(test.window.get(), key, modifiers);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *box = QApplication::activeModalWidget();
        QCOMPARE(box->windowTitle(), title);
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        test.window->activateWindow();
    };
    opens(Qt::Key_F1, Qt::NoModifier, QStringLiteral("Help"));
    opens(Qt::Key_Question, Qt::ControlModifier | Qt::ShiftModifier,
        QStringLiteral("Keyboard Shortcuts"));
    test.find("helpButton")->setFocus(); // whose menu shows the keys
    opens(Qt::Key_F1, Qt::NoModifier, QStringLiteral("Help"));
    opens(Qt::Key_Question, Qt::ControlModifier, QStringLiteral("Keyboard Shortcuts"));
}

void KeyboardTest::helpMenu_showsKeys()
{
    TestWindow test;
    test.start();
    QStringList shown;
    for (const QAction *action : test.window->findChild<HelpMenu *>()->actions()) {
        const QKeySequence key = action->shortcut();
        if (!key.isEmpty() && action->isShortcutVisibleInContextMenu())
            shown << action->text() + u": "_s + key.toString();
    }
    QCOMPARE(shown,
        QStringList({ u"Help: F1"_s, u"Keyboard Shortcuts: Ctrl+?"_s, u"Larger Text: Ctrl++"_s,
            u"Smaller Text: Ctrl+-"_s, u"Reset Text Size: Ctrl+0"_s }));
}

void KeyboardTest::escape_goesBack()
{
    TestWindow test;
    test.tryTheSandbox();
    test.find("helpButton")->setFocus(); // in the bar, beside the drawer
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape);
    QTRY_VERIFY(test.find("logoutRow"));
    test.find("helpButton")->setFocus();
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape);
    QTRY_VERIFY(!test.find("closeButton"));
    QVERIFY(test.find("deleteKey"));
    QCOMPARE(QApplication::focusWidget(), test.find("userSettingsButton")); // the way back
    test.find("helpButton")->setFocus();
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape); // nothing more to close
    QVERIFY(test.window->isVisible());
}

void KeyboardTest::everyKeyOfShortcut_works_data()
{
    using Key = QKeySequence;
    QTest::addColumn<Key>("keys");
    QTest::addColumn<QByteArray>("leadsTo");
    const auto add = [](const char *what, QList<Key> keys, const QByteArray &leadsTo) {
        for (const Key &key : std::as_const(keys))
            QTest::addRow("%s by %s", what, qPrintable(key.toString())) << key << leadsTo;
    };
    add("Refresh", Key::keyBindings(Key::Refresh) + QList<Key> { Key(u"F5"_s), Key(u"Ctrl+R"_s) },
        "refreshed");
    add("Find", Key::keyBindings(Key::Find), "searchField");
    add("New", Key::keyBindings(Key::New), "copySecret");
    add("Help", Key::keyBindings(Key::HelpContents), "closeHelp");
    add("Quit", Key::keyBindings(Key::Quit), "closed");
}

void KeyboardTest::everyKeyOfShortcut_works()
{
    QFETCH(QKeySequence, keys);
    QFETCH(QByteArray, leadsTo);
    TestWindow test;
    test.tryTheSandbox();
    QSignalSpy refreshed(&test.sessions.session()->keys(), &KeysController::loaded);
    QTest::keySequence(test.window.get(), keys);
    if (leadsTo == "closed")
        QTRY_VERIFY(!test.window->isVisible());
    else if (leadsTo == "refreshed")
        QTRY_COMPARE(refreshed.size(), 1);
    else
        QTRY_VERIFY(test.find(leadsTo.constData()));
    const QWidget *focus = QApplication::focusWidget();
    QVERIFY(leadsTo != "searchField" || focus->objectName() == QLatin1String("searchField"));
}

/// Presses the key wherever the focus is.
static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Goes there by Tab.
static void tabTo(const char *name)
{
    QTRY_VERIFY(QApplication::focusWidget());
    for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != QLatin1String(name); ++i)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(name));
}

void KeyboardTest::wholeJob_byKeyboard()
{
    TestWindow test;
    test.start();
    tabTo("sandboxButton");
    press(Qt::Key_Return);
    QTRY_VERIFY(test.find("deleteKey"));
    const ApiKeyModel &model = test.sessions.session()->keys().model();
    const qsizetype before = model.keys().size();

    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(test.find("secretField"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("copySecret"));
    press(Qt::Key_Return);
    const QString secret = QApplication::clipboard()->text();
    QVERIFY(secret.startsWith(u"llv_"));
    const QString id = toList(model.keys()).last().id;
    tabTo("doneButton");
    press(Qt::Key_Return);
    QTRY_VERIFY(!test.find("secretField"));

    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), model.find(id)->name);
    press(Qt::Key_Down); // to the row
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), model.find(id)->name);
    press(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("by hand"));
    press(Qt::Key_Return);
    QTRY_COMPARE(model.find(id)->name, QStringLiteral("by hand"));

    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape); // clears the search
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("by hand"));
    press(Qt::Key_Return); // to the row
    press(Qt::Key_Delete);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QApplication::activeModalWidget()->activateWindow(); // as a window manager does
    QTRY_COMPARE(QApplication::activeWindow(), QApplication::activeModalWidget());
    tabTo("confirmButton");
    press(Qt::Key_Return);
    QTRY_COMPARE(model.keys().size(), before);

    test.window->activateWindow(); // as a window manager does when a dialog closes
    QTRY_COMPARE(QApplication::focusWidget(), test.find("searchField")); // nothing else is found
    press(Qt::Key_Escape); // clears the search
    press(Qt::Key_Escape); // to User Settings
    QTRY_VERIFY(test.find("languageRow"));
    tabTo("languageRow");
    press(Qt::Key_Return);
    QTRY_VERIFY(test.find("language_en"));
    tabTo("language_system");
    press(Qt::Key_Down); // to English
    press(Qt::Key_Down);
    QTRY_COMPARE(test.languages.current(), QStringLiteral("es"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(test.named(QStringLiteral("Credenciales de API")));
}

LLAVERO_TEST(KeyboardTest, QApplication)
#include "tst_keyboard.moc"
