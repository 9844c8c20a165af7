// SPDX-License-Identifier: GPL-3.0-or-later
// Input that the user has not aimed at its target: double-clicks whose second press finds something
// else, and held keys, through all of Qt's event handling.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"

#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

class InputGuardTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void secondPressOnSomethingElse_isStopped_data();
    void secondPressOnSomethingElse_isStopped();
    void secondPressOnTheSame_counts();
    void secondTapOnSomethingElse_isStopped();
    void slowSecondPress_counts();
    void thirdPress_isStopped();
    void doubleClickOnAMessagesCross_leavesTheNextMessage();
    void doubleClickInAField_selectsAWord();
    void doubleClickInTheWindow_actsOnce_data();
    void doubleClickInTheWindow_actsOnce();
    void clicksOnARow_openDetailsOnce_data();
    void clicksOnARow_openDetailsOnce();
    void heldKey_activatesOnce_data();
    void heldKey_activatesOnce();
    void heldKey_typesAndMoves();
    void secondEnterOnSomethingElse_isStopped();
    void secondEnterOnTheSame_counts();
    void heldShortcut_actsOnce_data();
    void heldShortcut_actsOnce();
    void dialogRequestedTwice_opensOnce_data();
    void dialogRequestedTwice_opensOnce();
    void questionOverHelp_opens();
    void windowBehindADialog_raisesIt();

private:
    void open();
    static void press(QWidget &window, QPoint global, ulong time);
    static void doubleClick(QWidget &window, QPoint global, ulong apart = 150);
    static QPoint center(const QWidget *widget)
    {
        return widget->mapToGlobal(widget->rect().center());
    }
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int repetitions = 0);

    static inline ulong eventTime = 1'000'000; // the time of the events, in milliseconds
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    int m_firstClicks = 0;
    int m_secondClicks = 0;
};

/// Two buttons in their own window, beside the real one, which has the guard.
void InputGuardTest::open()
{
    m_test = std::make_unique<TestWindow>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(300, 200);
    m_first = new QPushButton(QStringLiteral("first"), m_window.get());
    m_second = new QPushButton(QStringLiteral("second"), m_window.get());
    m_first->setGeometry(10, 10, 100, 40);
    m_second->setGeometry(10, 110, 100, 40);
    m_first->setAutoDefault(true);
    m_second->setAutoDefault(true);
    m_firstClicks = m_secondClicks = 0;
    connect(m_first, &QPushButton::clicked, this, [this] { ++m_firstClicks; });
    connect(m_second, &QPushButton::clicked, this, [this] { ++m_secondClicks; });
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void InputGuardTest::cleanup()
{
    m_window.reset();
    m_test.reset();
}

/// Sends a press and its release as the display does.
void InputGuardTest::press(QWidget &window, QPoint global, ulong time)
{
    QWindow *target = window.windowHandle();
    const QPointF local = target->mapFromGlobal(QPointF(global));
    using namespace QTestPrivate;
    qt_handleMouseEvent(target, local, global, Qt::LeftButton, Qt::LeftButton,
        QEvent::MouseButtonPress, Qt::NoModifier, static_cast<int>(time));
    qt_handleMouseEvent(target, local, global, Qt::NoButton, Qt::LeftButton,
        QEvent::MouseButtonRelease, Qt::NoModifier, static_cast<int>(time + 20));
    QCoreApplication::processEvents();
}

/// The second press finds the window that is there at that moment.
void InputGuardTest::doubleClick(QWidget &window, QPoint global, ulong apart)
{
    eventTime += 10'000;
    press(window, global, eventTime);
    QWidget *now = QApplication::topLevelAt(global);
    press(now ? *now : window, global + QPoint(1, 1), eventTime + apart);
}

/// Sends a held key, with its repetitions, as the display does.
void InputGuardTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers, int repetitions)
{
    const QString text = key == Qt::Key_A ? QStringLiteral("a") : QString();
    const auto send = [&](QEvent::Type type, bool isRepetition) {
        if (QWindow *window = QGuiApplication::focusWindow())
            qt_handleKeyEvent(window, type, key, modifiers, text, isRepetition);
        QCoreApplication::processEvents();
    };
    send(QEvent::KeyPress, false);
    for (int i = 0; i < repetitions; ++i) {
        send(QEvent::KeyRelease, true);
        send(QEvent::KeyPress, true);
    }
    send(QEvent::KeyRelease, false);
}

void InputGuardTest::secondPressOnSomethingElse_isStopped_data()
{
    using Act = std::function<void(InputGuardTest &)>;
    QTest::addColumn<Act>("act");
    const auto add = [](const char *name, const Act &act) { QTest::newRow(name) << act; };
    add("another has come", [](InputGuardTest &test) {
        test.m_first->hide();
        test.m_second->move(10, 10);
    });
    add("another has come above it", [](InputGuardTest &test) {
        test.m_second->move(15, 15);
        test.m_second->raise();
    });
    add("it has moved", [](InputGuardTest &test) { test.m_first->move(20, 10); });
    add("it does something else",
        [](InputGuardTest &test) { test.m_first->setText(QStringLiteral("undo")); });
    add("its row shows another thing",
        [](InputGuardTest &test) { test.m_window->setProperty("subject", 2); });
    add("a dialog has opened", [](InputGuardTest &test) {
        auto *dialog = new QDialog(test.m_window.get());
        auto *button = new QPushButton(QStringLiteral("second"), dialog);
        button->resize(200, 200);
        test.connect(button, &QPushButton::clicked, &test, [&test] { ++test.m_secondClicks; });
        dialog->setGeometry(QRect(test.m_window->mapToGlobal(QPoint()), QSize(200, 200)));
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    });
    add("a menu has opened", [](InputGuardTest &test) {
        auto *menu = new QMenu(test.m_window.get());
        for (int i = 0; i < 9; ++i)
            menu->addAction(QStringLiteral("second"), &test, [&test] { ++test.m_secondClicks; });
        menu->popup(test.m_window->mapToGlobal(QPoint()));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
    });
}

void InputGuardTest::secondPressOnSomethingElse_isStopped()
{
    using Act = std::function<void(InputGuardTest &)>;
    QFETCH(Act, act);
    open();
    m_window->setProperty("subject", 1);
    connect(m_first, &QPushButton::clicked, m_window.get(), [&] {
        if (m_firstClicks == 1)
            act(*this);
    });
    m_second->setFocusPolicy(Qt::ClickFocus);
    const QPoint place = center(m_first);
    doubleClick(*m_window, place);
    QCOMPARE(m_firstClicks, 1);
    QCOMPARE(m_secondClicks, 0);
    QVERIFY(!m_second->hasFocus()); // where Enter would find it
    // A press that is aimed at it acts.
    if (QWidget *now = QApplication::topLevelAt(place))
        press(*now, place, eventTime + 5'000);
    QCOMPARE(m_firstClicks + m_secondClicks, 2);
}

void InputGuardTest::secondPressOnTheSame_counts()
{
    open();
    doubleClick(*m_window, center(m_first));
    QCOMPARE(m_firstClicks, 2);
}

void InputGuardTest::secondTapOnSomethingElse_isStopped()
{
    open();
    connect(m_first, &QPushButton::clicked, m_second, [this] {
        m_second->setGeometry(m_first->geometry());
        m_first->hide();
    });
    static QPointingDevice *screen = QTest::createTouchDevice();
    const QPoint place = m_first->geometry().center();
    const auto tap = [&] {
        QTest::touchEvent(m_window.get(), screen).press(0, place);
        QTest::touchEvent(m_window.get(), screen).release(0, place);
    };
    tap();
    QTRY_COMPARE(m_firstClicks, 1);
    QElapsedTimer tapped;
    tapped.start();
    QTRY_VERIFY(tapped.elapsed() > 1); // so that the next tap has another time
    tap();
    QCoreApplication::processEvents();
    QCOMPARE(m_secondClicks, 0);
}

void InputGuardTest::slowSecondPress_counts()
{
    open();
    connect(m_first, &QPushButton::clicked, m_second, [this] {
        m_second->setGeometry(m_first->geometry());
        m_first->hide();
    });
    doubleClick(
        *m_window, center(m_first), static_cast<ulong>(QApplication::doubleClickInterval()) + 100);
    QCOMPARE(m_firstClicks, 1);
    QCOMPARE(m_secondClicks, 1);
}

void InputGuardTest::thirdPress_isStopped()
{
    open();
    connect(m_first, &QPushButton::clicked, m_second, [this] {
        m_second->setGeometry(m_first->geometry());
        m_first->hide();
    });
    const QPoint place = center(m_first);
    doubleClick(*m_window, place, 200);
    press(*m_window, place, eventTime + 400);
    press(*m_window, place, eventTime + 600);
    QCOMPARE(m_secondClicks, 0);
}

void InputGuardTest::doubleClickOnAMessagesCross_leavesTheNextMessage()
{
    open();
    auto *bar = new MessageBar(m_window.get());
    bar->setGeometry(0, 0, 300, 60);
    bar->show(MessageBar::Kind::Warning, [] { return QStringLiteral("first"); });
    connect(bar, &MessageBar::dismissed, bar, [bar] {
        if (bar->isHidden() && !bar->property("isNext").toBool()) {
            bar->setProperty("isNext", true);
            bar->show(MessageBar::Kind::Warning, [] { return QStringLiteral("other"); });
        }
    });
    UiStates::settle(*m_window);
    const QAbstractButton *cross = nullptr;
    for (auto *button : bar->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            cross = button;
    }
    QVERIFY(cross);
    doubleClick(*m_window, center(cross));
    QCOMPARE(bar->sentence(), QStringLiteral("other"));
}

void InputGuardTest::doubleClickInAField_selectsAWord()
{
    open();
    auto *field = new QLineEdit(QStringLiteral("word"), m_window.get());
    field->setGeometry(10, 60, 200, 40);
    field->show();
    doubleClick(*m_window, field->mapToGlobal(QPoint(12, 20)));
    QCOMPARE(field->selectedText(), QStringLiteral("word"));
}

void InputGuardTest::doubleClickInTheWindow_actsOnce_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QByteArray>("button");
    for (const char *button : { "renameKey", "cancelName", "doneButton", "apiCredentialsRow" })
        QTest::newRow(button) << 360 << QByteArray(button);
    for (const char *button : { "renameKey", "generateButton", "refreshButton" })
        QTest::addRow("%s, wide", button) << 780 << QByteArray(button);
}

/// Afterwards the window is as after a single click.
void InputGuardTest::doubleClickInTheWindow_actsOnce()
{
    QFETCH(int, width);
    QFETCH(QByteArray, button);
    const auto stateAfter = [&](int presses) {
        m_test = std::make_unique<TestWindow>();
        m_test->window->resize(width, 780); // the whole height of the screen
        m_test->tryTheSandbox();
        KeysController &keys = m_test->sessions.session()->keys();
        if (button == "cancelName")
            m_test->press(QStringLiteral("Rename terraform-prod"));
        if (button == "doneButton") {
            m_test->press(QStringLiteral("Generate API Key"));
            [&] { QTRY_VERIFY(m_test->find("copySecret")); }();
            m_test->press(QStringLiteral("Copy API key"));
        }
        if (button == "apiCredentialsRow")
            m_test->press(QStringLiteral("Back"));
        auto *pressed = m_test->find<QAbstractButton>(button.constData());
        const QPoint place = pressed ? center(pressed) : QPoint();
        const qsizetype before = keys.model().rowCount();
        eventTime += 10'000;
        for (int i = 0; i < presses; ++i) {
            if (QWidget *now = QApplication::topLevelAt(place))
                press(*now, place, eventTime + 150 * static_cast<ulong>(i));
        }
        if (button == "generateButton")
            [&] { QTRY_VERIFY(m_test->find("copySecret")); }();
        for (int pass = 0; pass < 5; ++pass) { // the layouts follow by events
            QApplication::processEvents();
            QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
        QStringList state;
        for (const auto *widget : m_test->window->findChildren<QWidget *>()) {
            if (widget->isVisible() && qobject_cast<const QDialog *>(widget))
                state << QStringLiteral("a dialog");
            else if (widget->isVisible() && !widget->objectName().isEmpty()
                && widget->window() == m_test->window.get())
                state << widget->objectName();
        }
        state.removeDuplicates(); // rows are made when they scroll into view
        state.sort();
        state << QString::number(keys.model().rowCount() - before);
        return state;
    };
    const QStringList once = stateAfter(1);
    QCOMPARE(stateAfter(2).join(u' '), once.join(u' '));
}

void InputGuardTest::clicksOnARow_openDetailsOnce_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("in the drawer") << 360;
    QTest::newRow("beside the list") << 1366;
}

/// A third press finds the page of the details, or the list beside it.
void InputGuardTest::clicksOnARow_openDetailsOnce()
{
    QFETCH(int, width);
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(width, 780);
    m_test->tryTheSandbox();
    UiStates::settle(*m_test->window);
    const QSignalSpy details(
        m_test->window->findChild<ApiCredentialsPage *>(), &ApiCredentialsPage::detailsRequested);
    const QPoint place = center(m_test->find<KeyCard>(""));
    eventTime += 10'000;
    for (ulong i = 0; i < 3; ++i) {
        if (QWidget *now = QApplication::topLevelAt(place))
            press(*now, place, eventTime + 150 * i);
        QCOMPARE(details.size(), i == 0 ? 0 : 1);
    }
    QCOMPARE(m_test->sessions.session()->keys().model().selectedCount(), 0);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!m_test->find("nameField"));
}

void InputGuardTest::heldKey_activatesOnce_data()
{
    QTest::addColumn<Qt::Key>("held");
    QTest::newRow("Enter") << Qt::Key_Enter;
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Space") << Qt::Key_Space;
}

void InputGuardTest::heldKey_activatesOnce()
{
    QFETCH(Qt::Key, held);
    open();
    connect(m_first, &QPushButton::clicked, m_second, qOverload<>(&QWidget::setFocus));
    m_first->setFocus();
    key(held, {}, 20);
    QCOMPARE(m_firstClicks, 1);
    QCOMPARE(m_secondClicks, 0);
}

void InputGuardTest::heldKey_typesAndMoves()
{
    open();
    auto *field = new QLineEdit(m_window.get());
    field->show();
    field->setFocus();
    const QSignalSpy submitted(field, &QLineEdit::returnPressed);
    key(Qt::Key_A, {}, 4);
    QCOMPARE(field->text(), QStringLiteral("aaaaa"));
    key(Qt::Key_Left, {}, 1);
    QCOMPARE(field->cursorPosition(), 3);
    key(Qt::Key_Backspace, {}, 1);
    key(Qt::Key_Delete, {}, 1);
    QCOMPARE(field->text(), QStringLiteral("a"));
    key(Qt::Key_Return, {}, 9);
    QCOMPARE(submitted.size(), 1);
}

void InputGuardTest::secondEnterOnSomethingElse_isStopped()
{
    open();
    connect(m_first, &QPushButton::clicked, m_second, qOverload<>(&QWidget::setFocus));
    m_first->setFocus();
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    QVERIFY(m_second->hasFocus());
    QCOMPARE(m_firstClicks, 1);
    QCOMPARE(m_secondClicks, 0);
}

void InputGuardTest::secondEnterOnTheSame_counts()
{
    open();
    m_first->setFocus();
    key(Qt::Key_Return);
    const QElapsedTimer released = [] {
        QElapsedTimer now;
        now.start();
        return now;
    }();
    QTRY_VERIFY(released.elapsed() > 1); // so that the next press has another time
    key(Qt::Key_Return);
    QCOMPARE(m_firstClicks, 2);
}

void InputGuardTest::heldShortcut_actsOnce_data()
{
    QTest::addColumn<bool>("inAField");
    QTest::newRow("over a button") << false;
    QTest::newRow("in a field") << true;
}

void InputGuardTest::heldShortcut_actsOnce()
{
    QFETCH(bool, inAField);
    open();
    auto *field = new QLineEdit(m_window.get());
    field->show();
    inAField ? field->setFocus() : m_first->setFocus();
    int acted = 0;
    for (const QKeySequence &keys :
        { QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_N) })
        connect(new QShortcut(keys, m_window.get()), &QShortcut::activated, this,
            [&acted] { ++acted; });
    key(Qt::Key_F5, {}, 9);
    QCOMPARE(acted, 1);
    key(Qt::Key_N, Qt::ControlModifier, 9);
    QCOMPARE(acted, 2);
}

static int openDialogs(const QWidget &window)
{
    const auto dialogs = window.findChildren<QDialog *>();
    return static_cast<int>(std::count_if(dialogs.cbegin(), dialogs.cend(),
        [](const QDialog *dialog) { return dialog->isVisible(); }));
}

void InputGuardTest::dialogRequestedTwice_opensOnce_data()
{
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<QString>("asker");
    QTest::newRow("deletion") << true << QStringLiteral("Delete terraform-prod");
    QTest::newRow("logout") << true << QStringLiteral("Logout");
    QTest::newRow("help") << true << QStringLiteral("Help");
    QTest::newRow("shortcuts") << true << QStringLiteral("Keyboard Shortcuts");
    QTest::newRow("about") << true << QStringLiteral("About Llavero");
    QTest::newRow("where a key comes from")
        << false << QStringLiteral("Where do I get an API key?");
}

/// Assistive technology also presses buttons behind a dialog.
void InputGuardTest::dialogRequestedTwice_opensOnce()
{
    QFETCH(bool, isSignedIn);
    QFETCH(QString, asker);
    m_test = std::make_unique<TestWindow>();
    isSignedIn ? m_test->tryTheSandbox() : m_test->start();
    if (asker == u"Logout")
        m_test->press(QStringLiteral("Back"));
    const auto ask = [&] {
        for (QAction *action : m_test->window->findChildren<QAction *>()) {
            if (action->text() == asker)
                return action->trigger();
        }
        QAccessibleInterface *button
            = QAccessible::queryAccessibleInterface(m_test->named<QAbstractButton>(asker));
        button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    };
    ask();
    ask();
    QTRY_COMPARE(openDialogs(*m_test->window), 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_test->window->findChildren<QDialog *>().size(), 1);
}

/// A question about a possible loss must open even while help is open.
void InputGuardTest::questionOverHelp_opens()
{
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    m_test->press(QStringLiteral("Generate API Key"));
    QTRY_VERIFY(m_test->find("copySecret"));
    QTest::keyClick(m_test->window.get(), Qt::Key_F1);
    QCOMPARE(openDialogs(*m_test->window), 1);
    m_test->window->close();
    QVERIFY(m_test->find("cancelButton"));
    QVERIFY(m_test->window->isVisible());
}

void InputGuardTest::windowBehindADialog_raisesIt()
{
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    QTest::keyClick(m_test->window.get(), Qt::Key_F1);
    QWidget *dialog = m_test->window->findChild<QDialog *>();
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    m_test->window->activateWindow(); // as a window manager does after a click on it
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
}

LLAVERO_TEST(InputGuardTest, QApplication)
#include "tst_input_guard.moc"
