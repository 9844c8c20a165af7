// Every page and state by the keyboard alone: Tab reaches everything, in the order in which it is
// seen, shows where it is, and is trapped nowhere; Enter acts; the shortcuts do what they say.

#include "support/Gallery.h"

#include "drawer/Drawer.h"
#include "session/Session.h"

#include <QPushButton>
#include <QRadioButton>
#include <QMenu>

class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void tabGoesThroughEverything();
    void enterPressesEveryButton();
    void helpAndShortcutsOpenByKey_data();
    void helpAndShortcutsOpenByKey();
    void escapeGoesBackFromAnywhere();
};

/// Of a group of radio buttons Tab reaches the chosen one.
static bool isReachedByArrows(const QWidget &widget)
{
    const auto *choice = qobject_cast<const QRadioButton *>(&widget);
    return choice && !choice->isChecked();
}

/// What Tab should reach.
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
            TestWindow::accessibleNameOf(const_cast<QWidget *>(widget)));
}

/// Below the other, or on its line and after it.
static bool comesAfter(const QWidget *one, const QWidget *other)
{
    const QRect a(one->mapToGlobal(QPoint()), one->size());
    const QRect b(other->mapToGlobal(QPoint()), other->size());
    const bool isOnOneLine = a.top() < b.bottom() && b.top() < a.bottom();
    return isOnOneLine ? a.left() > b.left() || a.contains(b) || b.contains(a) : a.top() > b.top();
}

void KeyboardTest::tabGoesThroughEverything()
{
    QStringList problems;
    Gallery gallery(
        Theme::light(), [](TestWindow &test) { test.window->resize(1080, 1400); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            Session *session = test.signIn.session();
            if (qobject_cast<QMenu *>(extra) || (session && session->keys().model().rowCount() > 20))
                return; // a menu has its own keys; all of many rows would take long
            QWidget &root = extra ? *extra : *test.window;
            const auto say = [&](const QWidget *widget, const char *what) {
                problems << name + QStringLiteral(": ") + describe(widget) + QLatin1String(what);
            };
            QWidgetList missed = stopsIn(root);
            QVERIFY(!missed.isEmpty());
            QTRY_VERIFY(root.isActiveWindow());
            missed.first()->setFocus();
            const QWidget *first = root.focusWidget();
            QVERIFY(first);
            int turnsBack = 0;
            QWidget *here = root.focusWidget();
            for (int steps = 0; steps < 200; ++steps) {
                missed.removeOne(here);
                const QImage before = here->grab().toImage();
                QTest::keyClick(here, Qt::Key_Tab);
                QWidget *next = root.focusWidget();
                if (next == here) {
                    if (stopsIn(root).size() > 1)
                        say(here, " keeps the focus");
                    break;
                }
                if (here->grab().toImage() == before)
                    say(here, " does not show that it has the focus");
                if (!comesAfter(next, here))
                    ++turnsBack; // at the end
                if (turnsBack > 0 && next != first && !comesAfter(next, here))
                    problems << name + QStringLiteral(": after ") + describe(here)
                            + QStringLiteral(" comes ") + describe(next);
                here = next;
                if (here == first)
                    break;
            }
            for (const QWidget *widget : std::as_const(missed))
                say(widget, " is not reached");
        });
    gallery.showAll();
    for (const QString &problem : std::as_const(problems))
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

void KeyboardTest::enterPressesEveryButton()
{
    int buttons = 0;
    Gallery gallery(
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

void KeyboardTest::helpAndShortcutsOpenByKey_data()
{
    QTest::addColumn<bool>("signedIn");
    QTest::newRow("on the sign-in page") << false;
    QTest::newRow("over the list") << true;
}

void KeyboardTest::helpAndShortcutsOpenByKey()
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
        QStringLiteral("Keyboard shortcuts"));
}

void KeyboardTest::escapeGoesBackFromAnywhere()
{
    TestWindow test;
    test.tryTheSandbox();
    const auto *drawer = test.window->findChild<Drawer *>();
    test.find("helpButton")->setFocus(); // in the bar, beside the drawer
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape);
    QTRY_VERIFY(test.find("logoutRow"));
    test.find("helpButton")->setFocus();
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape);
    QTRY_VERIFY(!drawer->isVisible());
    QTest::keyClick(test.find("helpButton"), Qt::Key_Escape); // nothing more to close
    QVERIFY(test.window->isVisible());
}

QTEST_MAIN(KeyboardTest)
#include "tst_keyboard.moc"
