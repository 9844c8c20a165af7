// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's preferences take effect immediately, also in open windows.

#include "app/platform/DesktopAppearance.h"
#include "tests/support/FakeDesktopSettings.h"
#include "tests/support/Paints.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/style/Appearance.h"
#include "ui/widgets/Spinner.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <optional>

using namespace Qt::StringLiterals;

class AppearanceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void openWindow_changesCompletely();
    void openQuestion_changesItsIcon();
    void desktopPalette_decidesWithoutAPreference();
    void lastPreference_isUsedUntilTheDesktopResponds();
    void desktopWithoutPreference_isSaved();
    void chosenAppearance_overridesTheDesktop();
    void spinner_followsReducedMotion();
    void qtAnimations_followReducedMotion();

private:
    enum : uint { NoPreference, Dark, Light };

    static QColor appliedColor() { return QApplication::palette().color(QPalette::Window); }
    static QImage pictureOf(QWidget &window);
    void applyAppearance();
    void wantMotion(bool moves)
    {
        m_portal->set(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, moves);
    }

    std::optional<PrivateBus> m_bus;
    std::optional<FakeDesktopSettings> m_portal;
    std::unique_ptr<TestWindow> m_test;
    std::optional<DesktopAppearance> m_desktop;
    std::optional<Appearance> m_appearance;
};

void AppearanceTest::initTestCase()
{
    m_bus.emplace();
    QVERIFY(m_bus->isReady());
    m_bus->enter();
    QApplication::setCursorFlashTime(0);
}

void AppearanceTest::init()
{
    m_portal.emplace(m_bus->connection());
    m_portal->start();
    m_test = std::make_unique<TestWindow>();
}

void AppearanceTest::cleanup()
{
    m_test.reset();
    m_appearance.reset();
    m_desktop.reset();
    m_portal.reset();
}

/// Returns a picture without the signs of pointer and focus.
QImage AppearanceTest::pictureOf(QWidget &window)
{
    for (QWidget *part : window.findChildren<QWidget *>()) {
        part->setAttribute(Qt::WA_UnderMouse, false);
        part->clearFocus();
    }
    return window.grab().toImage();
}

/// Does what Application does, except that the window exists already.
void AppearanceTest::applyAppearance()
{
    m_desktop.emplace();
    m_appearance.emplace(*qApp, m_test->settings);
    connect(&*m_desktop, &DesktopAppearance::changed, &*m_appearance, &Appearance::apply);
}

/// It then looks like a new window.
void AppearanceTest::openWindow_changesCompletely()
{
    applyAppearance();
    m_test->tryTheSandbox();
    QTRY_VERIFY(m_desktop->isKnown());
    for (const uint scheme : { Dark, Light, Dark }) {
        const Theme theme = scheme == Dark ? Theme::dark() : Theme::light();
        m_portal->setScheme(scheme);
        QTRY_COMPARE(appliedColor(), theme.page);
        const auto fresh = TestWindow::openWindow({ m_test->sessions, m_test->clipboard,
            m_test->languages, m_test->settings, m_test->paths });
        fresh->resize(m_test->window->size());
        fresh->show();
        QTRY_COMPARE(pictureOf(*m_test->window), pictureOf(*fresh));
        QCOMPARE(pictureOf(*fresh).pixelColor(2, 2), theme.header);
    }
}

void AppearanceTest::openQuestion_changesItsIcon()
{
    m_portal->setScheme(Light);
    applyAppearance();
    m_test->tryTheSandbox();
    m_test->find<QAbstractButton>("deleteKey")->click();
    QPushButton *confirm = nullptr;
    QTRY_VERIFY(confirm = m_test->find<QPushButton>("confirmButton"));
    auto *sign = confirm->window()->findChild<QLabel *>(u"qt_msgboxex_icon_label"_s);
    QVERIFY(sign);
    const auto signIs = [sign](const QColor &color) {
        QImage expected = sign->pixmap(Qt::ReturnByValue).toImage();
        QPainter painter(&expected);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(expected.rect(), color);
        painter.end();
        return sign->pixmap(Qt::ReturnByValue).toImage() == expected;
    };
    QVERIFY(signIs(Theme::light().danger));
    m_portal->setScheme(Dark);
    QTRY_VERIFY(signIs(Theme::dark().danger));
    m_test->answer("cancelButton");
}

void AppearanceTest::desktopPalette_decidesWithoutAPreference()
{
    applyAppearance();
    QCOMPARE(appliedColor(), Theme::light().page);
    const auto themeBecomes = [](const QPalette &desktop) {
        QPalette given = desktop;
        qApp->style()->polish(given); // as Qt does when the desktop's palette changes
    };
    themeBecomes(QPalette(Qt::black));
    QTRY_COMPARE(appliedColor(), Theme::dark().page);
    m_portal->setScheme(Light);
    QTRY_COMPARE(appliedColor(), Theme::light().page);
    m_portal->setScheme(NoPreference);
    themeBecomes(QPalette(Qt::black));
    QTRY_COMPARE(appliedColor(), Theme::dark().page);
    themeBecomes(QPalette(Qt::white));
    QTRY_COMPARE(appliedColor(), Theme::light().page);
}

void AppearanceTest::lastPreference_isUsedUntilTheDesktopResponds()
{
    m_portal->setScheme(Dark);
    applyAppearance();
    QTRY_COMPARE(appliedColor(), Theme::dark().page);
    const SettingsFile kept(m_test->paths.settingsFile);
    QCOMPARE(kept.current().colorScheme, u"dark"_s);

    m_portal->setScheme(Light);
    QTRY_COMPARE(appliedColor(), Theme::light().page);
    m_appearance.reset();
    m_test->settings.change([](Settings &settings) { settings.colorScheme = u"dark"_s; });
    applyAppearance();
    QVERIFY(!m_desktop->isKnown());
    QCOMPARE(appliedColor(), Theme::dark().page);
    QTRY_COMPARE(appliedColor(), Theme::light().page);
}

void AppearanceTest::desktopWithoutPreference_isSaved()
{
    m_portal.reset();
    m_test->settings.change([](Settings &settings) { settings.colorScheme = u"dark"_s; });
    applyAppearance();
    QCOMPARE(appliedColor(), Theme::dark().page);
    QTRY_COMPARE(appliedColor(), Theme::light().page);
    QCOMPARE(m_test->settings.current().colorScheme, QString());
}

void AppearanceTest::chosenAppearance_overridesTheDesktop()
{
    const auto choose = [this](const QString &appearance) {
        m_test->settings.change([&](Settings &settings) { settings.appearance = appearance; });
        m_appearance->applyTheme();
    };
    m_portal->setScheme(Dark);
    applyAppearance();
    QTRY_COMPARE(appliedColor(), Theme::dark().page);
    choose(u"light"_s);
    QCOMPARE(appliedColor(), Theme::light().page);
    m_portal->setScheme(Light);
    choose(u"dark"_s);
    QCOMPARE(appliedColor(), Theme::dark().page);
    m_appearance.reset();
    applyAppearance(); // as the next start does
    QCOMPARE(appliedColor(), Theme::dark().page);
    choose({});
    QTRY_COMPARE(appliedColor(), Theme::light().page);
}

void AppearanceTest::spinner_followsReducedMotion()
{
    applyAppearance();
    Spinner spinner;
    spinner.show();
    Paints paints(spinner);
    QTRY_VERIFY(paints.count > 3);
    wantMotion(false);
    QTRY_VERIFY(m_desktop->reducedMotion());
    QTRY_VERIFY(!spinner.testAttribute(Qt::WA_PendingUpdate));

    // This test needs time: that of some steps of the spinner.
    int steps = 0;
    QTimer clock;
    connect(&clock, &QTimer::timeout, this, [&] { ++steps; });
    clock.start(40);
    QTRY_VERIFY(steps > 0);
    paints.count = 0;
    QTRY_VERIFY(steps > 6);
    QCOMPARE(paints.count, 0);
    const QImage still = pictureOf(spinner);
    QVERIFY(still != QImage(still.size(), still.format()));

    wantMotion(true);
    QTRY_VERIFY(paints.count > 3);
    QVERIFY(pictureOf(spinner) != still);
}

void AppearanceTest::qtAnimations_followReducedMotion()
{
    const auto duration
        = [] { return qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
    wantMotion(false);
    applyAppearance();
    QVERIFY(duration() > 0);
    QTRY_COMPARE(duration(), 0);
    wantMotion(true);
    QTRY_VERIFY(duration() > 0);
}

LLAVERO_TEST(AppearanceTest, QApplication)
#include "tst_appearance.moc"
