// SPDX-License-Identifier: GPL-3.0-or-later
// The text becomes larger and smaller while the window is open, and stays so; the desktop's own
// text size may change, too.

#include "app/signin/Session.h"
#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TextClipping.h"
#include "tests/support/UiStates.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/widgets/Toast.h"
#include "ui/window/HelpMenu.h"

#include <QAction>
#include <QComboBox>
#include <QFontInfo>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

class ZoomTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_usual = QApplication::font(); }
    void cleanup() { QCOMPARE(QApplication::font(), m_usual); }
    void keys_changeTextSize_data();
    void keys_changeTextSize();
    void quickSteps_announceOnlyTheLast();
    void zoom_hasLimits();
    void zoom_isKept();
    void damagedSetting_isIgnored();
    void menu_zooms();
    void openDialog_grows();
    void desktopsTextSize_isScaled();
    void desktopsFont_isFollowedWhileZoomed();
    void zoomedPage_looksAsIfStartedSo();
    void boxesMadeZoomed_shrink();
    void fieldsMadeZoomed_keepTheirFont();
    void toast_isAsWideAsItsText();
    void sortBox_hasRoomForItsArrow();
    void zoomedList_isLaidOutAsIfStartedSo();
    void zooming_keepsRowsInSight_data();
    void zooming_keepsRowsInSight();
    void zooming_keepsFocusedRowInSight();
    void zoomingOut_atTheEnd_leavesNoBlank();
    void zoomedState_isWhole();

private:
    int percent() const
    {
        return qRound(QApplication::font().pointSizeF() / m_usual.pointSizeF() * 100);
    }
    static void zoomIn(QWidget *window, int times)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    }

    QFont m_usual;
};

void ZoomTest::keys_changeTextSize_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("percent");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, int zoom) {
        QTest::newRow(name) << key << (modifiers | Qt::ControlModifier) << zoom;
    };
    row("+", Qt::Key_Plus, {}, 110);
    row("+ with Shift", Qt::Key_Plus, Qt::ShiftModifier, 110);
    row("+ of the keypad", Qt::Key_Plus, Qt::KeypadModifier, 110);
    row("=, the key of +", Qt::Key_Equal, {}, 110);
    row("-", Qt::Key_Minus, {}, 90);
    row("- of the keypad", Qt::Key_Minus, Qt::KeypadModifier, 90);
    row("with Alt, a letter of some keyboards", Qt::Key_Plus, Qt::AltModifier, 100);
}

void ZoomTest::keys_changeTextSize()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(int, percent);
    TestWindow test;
    test.start();
    QTest::keyClick(test.find("keyField"), key, modifiers);
    QCOMPARE(this->percent(), percent);
    QCOMPARE(test.find<QLabel>("signInTitle")->font().pointSizeF(),
        m_usual.pointSizeF() * percent / 100 * 1.25);
    if (percent != 100)
        QCOMPARE(test.window->findChild<Toast *>()->text(), u"%1%"_s.arg(percent));
    for (const Qt::KeyboardModifier keypad : { Qt::NoModifier, Qt::KeypadModifier }) {
        QTest::keyClick(test.find("keyField"), Qt::Key_0, Qt::ControlModifier | keypad);
        QCOMPARE(this->percent(), 100);
    }
}

void ZoomTest::quickSteps_announceOnlyTheLast()
{
    TestWindow test;
    test.start();
    zoomIn(test.window.get(), 6);
    QCOMPARE(announcements(*test.window), QStringList({ u"%1%"_s.arg(percent()) }));
    const auto *region = test.window->findChild<LiveRegion *>();
    QTRY_VERIFY(region->isExposed());
    zoomIn(test.window.get(), 1); // while the last one may be read
    QCOMPARE(announcements(*test.window), QStringList({ u"%1%"_s.arg(percent()) }));
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
}

void ZoomTest::zoom_hasLimits()
{
    TestWindow test;
    test.start();
    zoomIn(test.window.get(), 20);
    QCOMPARE(percent(), 200);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(test.window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(percent(), 80);
}

void ZoomTest::zoom_isKept()
{
    const QTemporaryDir home;
    {
        TestWindow test({}, Theme::light(), home.path());
        test.start();
        zoomIn(test.window.get(), 2);
    }
    QCOMPARE(percent(), 100);
    TestWindow test({}, Theme::light(), home.path());
    QCOMPARE(percent(), 125);
    test.start();
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(percent(), 100);
    QCOMPARE(test.settings.current().zoom, QString());
}

void ZoomTest::damagedSetting_isIgnored()
{
    for (const QString &zoom : { u"90000"_s, u"-1"_s, u"large"_s }) {
        const QTemporaryDir home;
        {
            const TestWindow test({}, Theme::light(), home.path());
            SettingsFile settings(test.paths.settingsFile);
            settings.change([&zoom](Settings &changed) { changed.zoom = zoom; });
        }
        const TestWindow test({}, Theme::light(), home.path());
        QCOMPARE(test.settings.current().zoom, zoom);
        QCOMPARE(percent(), 100);
    }
}

void ZoomTest::menu_zooms()
{
    TestWindow test;
    test.start();
    const auto trigger = [&test](const QString &text) {
        for (QAction *action : test.window->findChild<HelpMenu *>()->actions()) {
            if (action->text() == text)
                action->trigger();
        }
    };
    trigger(u"Larger Text"_s);
    QCOMPARE(percent(), 110);
    trigger(u"Reset Text Size"_s);
    QCOMPARE(percent(), 100);
    trigger(u"Smaller Text"_s);
    QCOMPARE(percent(), 90);
}

void ZoomTest::openDialog_grows()
{
    TestWindow test;
    test.start();
    using Open = void (HelpMenu::*)();
    for (const Open open :
        { &HelpMenu::showHelp, &HelpMenu::showShortcuts, &HelpMenu::showAbout }) {
        (test.window->findChild<HelpMenu *>()->*open)();
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        const int before = dialog->width();
        zoomIn(dialog, 3);
        QCOMPARE(percent(), 150);
        QVERIFY(dialog->findChild<Toast *>()->isVisible());
        QTRY_VERIFY(dialog->width() > before);
        UiStates::settle(*dialog);
        QCOMPARE(TextClipping::clippedTexts(*dialog, [](const QString &) { return false; }),
            QStringList());
        QTest::keyClick(dialog, Qt::Key_0, Qt::ControlModifier);
        dialog->close();
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
}

void ZoomTest::desktopsTextSize_isScaled()
{
    const QFont usual = m_usual;
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    TestWindow test;
    test.start();
    zoomIn(test.window.get(), 3);
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large); // as a platform's theme does
    QCOMPARE(percent(), 300);
    QCOMPARE(test.find<QLabel>("signInTitle")->font().pointSizeF(), usual.pointSizeF() * 3 * 1.25);
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(percent(), 200);
}

/// Once a font has been set, Qt does not follow the desktop.
void ZoomTest::desktopsFont_isFollowedWhileZoomed()
{
    TestWindow test;
    QFont desktop = m_usual;
    const QFont usual = m_usual;
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    Zoom zoom(*qApp, test.settings, nullptr, [&desktop] { return desktop; });
    zoom.change(Zoom::Step::In);
    QCOMPARE(percent(), 110);
    desktop.setPointSizeF(usual.pointSizeF() * 2);
    QCOMPARE(percent(), 110);
    QEvent event(QEvent::ThemeChange);
    QCoreApplication::sendEvent(qApp, &event);
    QCOMPARE(percent(), 220);
    zoom.change(Zoom::Step::Reset);
    QCOMPARE(percent(), 200);
}

void ZoomTest::zoomedPage_looksAsIfStartedSo()
{
    const auto picture = [](TestWindow &test, int width) {
        test.window->resize(width, 700);
        test.window->findChild<QScrollArea *>()->setFocus(); // no cursor that blinks
        UiStates::settle(*test.window);
        return test.window->grab().toImage();
    };
    for (const int width : { 360, 720 }) {
        const QTemporaryDir home;
        QImage zoomed;
        {
            TestWindow test({}, Theme::light(), home.path());
            test.start();
            picture(test, width);
            zoomIn(test.window.get(), 5);
            test.window->findChild<Toast *>()->setVisible(false);
            test.find("stayBox")->setFocus();
            zoomed = picture(test, width);
        }
        TestWindow test({}, Theme::light(), home.path());
        test.start();
        test.find("stayBox")->setFocus();
        QCOMPARE(picture(test, width), zoomed);
    }
}

void ZoomTest::boxesMadeZoomed_shrink()
{
    const auto height = [](TestWindow &test) {
        UiStates::settle(*test.window);
        return test.find("languageBox")->height();
    };
    int usual = 0;
    {
        TestWindow test;
        test.start();
        usual = height(test);
    }
    const QTemporaryDir home;
    SettingsFile(Paths::under(home.path()).settingsFile).change([](Settings &settings) {
        settings.zoom = u"175"_s;
    });
    TestWindow test(TestWindow::inMemory(), Theme::light(), home.path());
    test.start();
    QVERIFY(height(test) > usual);
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(height(test), usual);
}

void ZoomTest::fieldsMadeZoomed_keepTheirFont()
{
    TestWindow test;
    test.tryTheSandbox();
    zoomIn(test.window.get(), 3);
    test.find<QPushButton>("generateButton")->click();
    QTRY_VERIFY(test.find("curlField"));
    UiStates::settle(*test.window);
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
    UiStates::settle(*test.window);
    for (const char *name : { "secretField", "curlField" }) {
        const auto *field = test.find<QPlainTextEdit>(name);
        for (const QFont &font : { field->font(), field->viewport()->font() }) {
            QVERIFY2(QFontInfo(font).fixedPitch(), qPrintable(font.toString()));
            QCOMPARE(font.pointSizeF(), m_usual.pointSizeF());
        }
    }
}

void ZoomTest::toast_isAsWideAsItsText()
{
    TestWindow test;
    test.start();
    zoomIn(test.window.get(), 1);
    auto *toast = test.window->findChild<Toast *>();
    const int small = toast->width();
    zoomIn(test.window.get(), 5);
    QVERIFY(toast->width() > small);
    UiStates::settle(*test.window);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(test.window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(toast->text(), u"110%"_s);
    UiStates::settle(*test.window);
    QCOMPARE(toast->width(), small);
}

void ZoomTest::sortBox_hasRoomForItsArrow()
{
    TestWindow test;
    test.tryTheSandbox();
    for (int step = 0; step < 6; ++step) {
        auto *box = test.find<QComboBox>("orderBox");
        box->setCurrentIndex(box->count() - 1);
        UiStates::settle(*test.window);
        const QImage whole = box->grab().toImage();
        // Without the text, only the chevron is left of the ink.
        const int gap = box->fontMetrics().height() / 4;
        const int inner = box->height() / 4;
        QList<bool> inked;
        for (int x = inner; x < whole.width() - inner / 2; ++x) {
            bool hasInk = false;
            for (int y = inner; y < whole.height() - inner; ++y)
                hasInk = hasInk || whole.pixelColor(x, y) != whole.pixelColor(inner, inner);
            inked << hasInk;
        }
        qsizetype at = inked.lastIndexOf(true);
        at = inked.lastIndexOf(false, at); // before the chevron
        const qsizetype text = inked.lastIndexOf(true, at);
        QVERIFY2(at - text >= gap && inked.size() - at < 2 * box->fontMetrics().height(),
            qPrintable(u"%1: %2"_s.arg(step).arg(at - text)));
        zoomIn(test.window.get(), 1);
    }
}

/// Returns where the widgets of the window are.
static QStringList places(TestWindow &test, int width)
{
    test.window->resize(width, 700);
    UiStates::settle(*test.window);
    test.window->findChild<KeyListView *>()->verticalScrollBar()->setValue(0);
    UiStates::settle(*test.window);
    QStringList all;
    for (const auto *widget : test.window->findChildren<QWidget *>()) {
        const QRect rect(widget->mapTo(test.window.get(), QPoint()), widget->size());
        if (widget->isVisible() && !qobject_cast<const Toast *>(widget))
            all << u"%1#%2 %3,%4 %5×%6"_s
                       .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                       .arg(rect.x())
                       .arg(rect.y())
                       .arg(rect.width())
                       .arg(rect.height());
    }
    all.sort();
    return all;
}

void ZoomTest::zoomedList_isLaidOutAsIfStartedSo()
{
    for (const int width : { 360, 780 }) {
        QStringList zoomed;
        {
            TestWindow test;
            test.tryTheSandbox();
            places(test, width);
            zoomIn(test.window.get(), 5);
            zoomed = places(test, width);
        }
        const QTemporaryDir home;
        SettingsFile(Paths::under(home.path()).settingsFile).change([](Settings &settings) {
            settings.zoom = u"200"_s;
        });
        TestWindow test(TestWindow::inMemory(), Theme::light(), home.path());
        test.tryTheSandbox();
        const QStringList fresh = places(test, width);
        for (const QString &place : fresh) {
            if (!zoomed.contains(place))
                qWarning().noquote() << "fresh" << place;
        }
        for (const QString &place : zoomed) {
            if (!fresh.contains(place))
                qWarning().noquote() << "zoomed" << place;
        }
        QCOMPARE(zoomed, fresh);
    }
}

/// Returns the rows of the list that are in sight, also those that are cut.
static QList<KeyCard *> rowsInSight(const TestWindow &test)
{
    QList<KeyCard *> rows;
    for (auto *row : test.window->findChildren<KeyCard *>()) {
        if (row->isVisible() && !row->visibleRegion().isEmpty())
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(),
        [](const KeyCard *a, const KeyCard *b) { return a->y() < b->y(); });
    return rows;
}

void ZoomTest::zooming_keepsRowsInSight_data()
{
    QTest::addColumn<bool>("isPointed");
    QTest::newRow("pointer elsewhere") << false;
    QTest::newRow("pointer on the list") << true;
}

void ZoomTest::zooming_keepsRowsInSight()
{
    QFETCH(bool, isPointed);
    for (const int width : { 400, 800, 1080, 1600 }) {
        TestWindow test(TestWindow::inMemory(200));
        test.tryTheSandbox();
        test.window->resize(width, 720);
        UiStates::settle(*test.window);
        auto *list = test.window->findChild<KeyListView *>();
        QTest::mouseMove(test.window.get(), QPoint(2, 2)); // a pointer that rests sends nothing
        const QPoint pointer = isPointed ? QPoint(width - 100, 500) : QPoint(1, 1);
        QTest::mouseMove(test.window.get(), pointer);
        QTRY_COMPARE(list->viewport()->underMouse(), isPointed);
        test.find("searchField")->setFocus();
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
        UiStates::settle(*test.window);
        const ApiKeyModel &model = test.sessions.session()->keys().model();
        // The row under the pointer, or the topmost one.
        const auto kept = [&] {
            for (const KeyCard *row : rowsInSight(test)) {
                if (!isPointed || row->rect().contains(row->mapFrom(test.window.get(), pointer)))
                    return model.rowOf(row->keyId());
            }
            return -1;
        };
        const int before = kept();
        for (const Qt::Key key : { Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_0 }) {
            QTest::keyClick(test.window.get(), key, Qt::ControlModifier);
            UiStates::settle(*test.window);
            QVERIFY2(qAbs(kept() - before) <= 1,
                qPrintable(u"%1: %2 → %3"_s.arg(width).arg(before).arg(kept())));
        }
    }
}

void ZoomTest::zooming_keepsFocusedRowInSight()
{
    TestWindow test(TestWindow::inMemory(200));
    test.tryTheSandbox();
    test.window->resize(1080, 720);
    UiStates::settle(*test.window);
    const ApiKeyModel &model = test.sessions.session()->keys().model();
    auto *list = test.window->findChild<KeyListView *>();
    list->focusKey(model.index(100, 0).data(ApiKeyModel::IdRole).toString()); // at the bottom
    QTest::mouseMove(test.window.get(), QPoint(2, 2)); // a pointer that rests sends nothing
    QTest::mouseMove(test.window.get(), QPoint(1, 1));
    QTRY_VERIFY(!list->viewport()->underMouse());
    const QWidget *row = QApplication::focusWidget();
    for (const Qt::Key key : { Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Plus, Qt::Key_0 }) {
        QTest::keyClick(test.window.get(), key, Qt::ControlModifier);
        UiStates::settle(*test.window);
        QCOMPARE(QApplication::focusWidget(), row);
        QVERIFY(row->visibleRegion().boundingRect().height() >= row->height() - 1);
    }
}

void ZoomTest::zoomingOut_atTheEnd_leavesNoBlank()
{
    TestWindow test(TestWindow::inMemory(200));
    test.tryTheSandbox();
    test.window->resize(1080, 720);
    UiStates::settle(*test.window);
    auto *list = test.window->findChild<KeyListView *>();
    QTest::mouseMove(list->viewport(), QPoint(300, 500));
    QTRY_VERIFY(list->viewport()->underMouse());
    zoomIn(test.window.get(), 3);
    UiStates::settle(*test.window);
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
    QTest::keyClick(test.window.get(), Qt::Key_0, Qt::ControlModifier);
    UiStates::settle(*test.window);
    const auto blank = [&] {
        return list->viewport()->height() - list->footer().parentWidget()->geometry().bottom() - 1;
    };
    QVERIFY2(qAbs(blank()) <= 1, qPrintable(QString::number(blank())));
}

void ZoomTest::zoomedState_isWhole()
{
    QStringList problems;
    const auto isName = [](const QString &text) {
        return text.contains(u'-') || text.contains(u'_') || text.contains(u"http")
            || text.contains(u':') || text.contains(u'@') || text.contains(u"WWW")
            || text == u"Acme Corporation" || text == u"Llavero sandbox";
    };
    UiStates gallery(
        Theme::light(), [](TestWindow &test) { test.window->resize(360, 700); },
        [&](TestWindow &test, const QString &name, QWidget *extra) {
            QWidget &shown = extra ? *extra : *test.window;
            if (qobject_cast<QMenu *>(extra))
                return; // any key is the menu's
            zoomIn(&shown, 5);
            if (auto *toast = shown.findChild<Toast *>())
                toast->setVisible(false);
            UiStates::settle(shown);
            for (const QString &problem :
                TextClipping::clippedTexts(shown, isName) + TextClipping::overlappingWidgets(shown))
                problems << name + u": "_s + problem;
            QTest::keyClick(&shown, Qt::Key_0, Qt::ControlModifier);
            UiStates::settle(shown);
        });
    gallery.showAll();
    for (const QString &problem : std::as_const(problems))
        qWarning().noquote() << problem;
    QCOMPARE(problems.size(), 0);
}

LLAVERO_TEST(ZoomTest, QApplication)
#include "tst_zoom.moc"
