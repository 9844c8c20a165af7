// SPDX-License-Identifier: GPL-3.0-or-later
// User Settings: a navigation panel in a wide window, a drawer in a narrow one, and closed.

#include "tests/support/Announcements.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/UserSettingsFixture.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/PageHeading.h"
#include "ui/widgets/SecretField.h"
#include "ui/window/SessionView.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

class UserSettingsTest : public QObject, private UserSettingsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void wideWindow_hasNavigationBesideThePage();
    void narrowWindow_hasDrawer();
    void navigation_marksTheCurrentPage();
    void menuPage_isTheKeysInAWideWindow();
    void closing_leavesTheKeysAlone_data() { addWidths(); }
    void closing_leavesTheKeysAlone();
    void closing_isKept();
    void closing_keepsTheUncopiedKey_data();
    void closing_keepsTheUncopiedKey();
    void openingTheDrawer_asksAboutTheUncopiedKey();
    void maximizing_whileTheQuestionIsOpen_showsOneMenu();
    void opening_focusesTheMenu();
    void pages_takeTheFocus();
    void firstFocus_ofAnEmptyList_isOnGenerate();
    void firstFocus_isOnTheFirstKeyWhenItComes();
    void focus_onEmptyList_staysWhenAKeyComes();
    void firstFocus_doesNotScroll();
    void pageBesideTheNavigation_isAnnounced();
    void tab_goesThroughTheNavigationToThePage();
    void escape_leavesTheNavigationOpen();
    void group_isCentred();
    void scrollBar_movesNothing();
    void headings_areLevel();
    void button_reportsWhetherItIsOpen();
    void notch_pointsToTheOpenButton();
};

void UserSettingsTest::wideWindow_hasNavigationBesideThePage()
{
    const QWidget *row = m_test->find("accountRow");
    QVERIFY(row);
    QVERIFY(m_test->find("logoutRow"));
    QVERIFY(placeOf(row).right() < placeOf(m_test->find("searchField")).left());
    QVERIFY(!m_test->find("backButton"));
    QVERIFY(!m_test->find("closeButton"));
    press("accountRow");
    QTRY_VERIFY(m_test->named(u"First name"_s));
    QVERIFY(!m_test->find("searchField"));
    QVERIFY(m_test->find("accountRow"));
}

void UserSettingsTest::narrowWindow_hasDrawer()
{
    resize(narrow);
    QVERIFY(!m_test->find("accountRow"));
    QVERIFY(m_test->find("closeButton"));
    press("backButton");
    QTRY_VERIFY(m_test->find("accountRow"));
    QVERIFY(!m_test->find("searchField"));
}

void UserSettingsTest::navigation_marksTheCurrentPage()
{
    const auto current = [this] {
        QStringList names;
        for (const auto *row : m_test->window->findChildren<QPushButton *>()) {
            if (row->isVisible() && row->property("current").toBool())
                names << row->objectName() + u' ' + row->accessibleDescription();
        }
        return names;
    };
    QCOMPARE(current(), QStringList(u"apiCredentialsRow Current page"_s));
    press("languageRow");
    QCOMPARE(current(), QStringList(u"languageRow Current page"_s));
    QTest::keyClick(m_test->window.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(current(), QStringList(u"apiCredentialsRow Current page"_s));
    m_test->languages.use(u"es"_s);
    UiStates::settle(*m_test->window);
    QCOMPARE(current(), QStringList(u"apiCredentialsRow Página actual"_s));
    m_test->languages.use(u"en"_s);
}

void UserSettingsTest::menuPage_isTheKeysInAWideWindow()
{
    resize(narrow);
    press("backButton");
    QCOMPARE(drawer().page(), Drawer::Page::UserSettings);
    resize(wide);
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    drawer().goTo(Drawer::Page::Language);
    drawer().goTo(Drawer::Page::UserSettings);
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
}

void UserSettingsTest::closing_leavesTheKeysAlone()
{
    QFETCH(int, width);
    resize(width);
    drawer().goTo(Drawer::Page::Account);
    toggle();
    QCOMPARE(focus(), u"userSettingsButton"_s);
    QVERIFY(m_test->find("searchField"));
    for (const char *name : { "accountRow", "backButton", "closeButton" })
        QVERIFY2(!m_test->find(name), name);
    toggle();
    QVERIFY(m_test->find("accountRow"));
    QCOMPARE(m_test->find("searchField") != nullptr, width == wide);
}

void UserSettingsTest::closing_isKept()
{
    const auto isOpenInNextWindow = [this] {
        const AppContext context { m_test->sessions, m_test->clipboard, m_test->languages,
            m_test->settings, m_test->paths };
        const auto window = TestWindow::openWindow(context);
        window->show();
        return window->findChild<SessionView *>()->isOpen();
    };
    QVERIFY(isOpenInNextWindow());
    toggle();
    QVERIFY(!isOpenInNextWindow());
}

void UserSettingsTest::closing_keepsTheUncopiedKey_data()
{
    addWidths();
}

void UserSettingsTest::closing_keepsTheUncopiedKey()
{
    QFETCH(int, width);
    resize(width);
    press("generateButton");
    QTRY_VERIFY(m_test->find("secretField"));
    toggle();
    QVERIFY(!m_test->find("confirmButton"));
    QVERIFY(m_test->find("secretField"));
    QVERIFY(!m_test->find("logoutRow"));
}

void UserSettingsTest::openingTheDrawer_asksAboutTheUncopiedKey()
{
    toggle();
    press("generateButton");
    QTRY_VERIFY(m_test->find("secretField"));
    toggle();
    QVERIFY(m_test->find("logoutRow")); // beside the key
    QVERIFY(m_test->find("secretField"));
    press("apiCredentialsRow"); // the current page
    QVERIFY(!m_test->find("confirmButton"));
    QVERIFY(m_test->find("secretField"));
    toggle();
    resize(narrow);
    toggle();
    m_test->answer("cancelButton");
    QVERIFY(m_test->find("secretField"));
    QVERIFY(!m_test->find("closeButton"));
    toggle();
    m_test->answer("confirmButton");
    QTRY_VERIFY(m_test->find("logoutRow"));
    QVERIFY(!m_test->find("secretField"));
}

/// A wide window has its menu beside the page.
void UserSettingsTest::maximizing_whileTheQuestionIsOpen_showsOneMenu()
{
    resize(narrow);
    press("generateButton");
    QTRY_VERIFY(m_test->find("secretField"));
    press("backButton");
    QTRY_VERIFY(m_test->find("confirmButton"));
    resize(wide);
    m_test->answer("confirmButton");
    UiStates::settle(*m_test->window);
    QVERIFY(!m_test->find("secretField"));
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    QVERIFY(m_test->find("searchField"));
    QVERIFY(m_test->find("accountRow"));
}

void UserSettingsTest::opening_focusesTheMenu()
{
    toggle();
    toggle();
    QCOMPARE(focus(), u"apiCredentialsRow"_s);
    toggle();
    resize(narrow);
    toggle();
    QCOMPARE(focus(), u"accountRow"_s);
}

void UserSettingsTest::pages_takeTheFocus()
{
    resize(narrow);
    const auto *field = qobject_cast<KeyCard *>(QApplication::focusWidget());
    QVERIFY2(field, qPrintable(focus())); // the first focus
    QTest::keyClick(m_test->window.get(), Qt::Key_Escape);
    QCOMPARE(focus(), u"apiCredentialsRow"_s); // where the user comes from
    press("accountRow");
    QCOMPARE(TestWindow::effectiveName(QApplication::focusWidget()), u"First name"_s);
    QTest::keyClick(m_test->window.get(), Qt::Key_Escape);
    QCOMPARE(focus(), u"accountRow"_s);
    press("languageRow");
    QCOMPARE(focus(), u"language_system"_s);
    press("backButton");
    QCOMPARE(focus(), u"languageRow"_s);
    press("apiCredentialsRow");
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

void UserSettingsTest::firstFocus_ofAnEmptyList_isOnGenerate()
{
    FakeHttpServer server;
    openHeldBack(server, {});
    QTRY_COMPARE(focus(), u"generateButton"_s);
}

void UserSettingsTest::firstFocus_isOnTheFirstKeyWhenItComes()
{
    FakeHttpServer server;
    openHeldBack(server, R"({"id":"1","name":"a"},{"id":"2","name":"b"})");
    QTRY_VERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    QCOMPARE(qobject_cast<KeyCard *>(QApplication::focusWidget())->keyId(), u"1"_s);
}

void UserSettingsTest::focus_onEmptyList_staysWhenAKeyComes()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { scripted::keys({}), scripted::keys({ "1" }) });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_VERIFY(m_test->find("dismissSteps"));
    press("dismissSteps");
    QTRY_COMPARE(focus(), u"generateButton"_s);
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(m_test->find<KeyCard>(""));
    UiStates::settle(*m_test->window);
    QCOMPARE(focus(), u"generateButton"_s);
}

void UserSettingsTest::firstFocus_doesNotScroll()
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(360, 430);
    m_test->tryTheSandbox();
    UiStates::settle(*m_test->window);
    QCOMPARE(focus(), u"searchField"_s);
    QCOMPARE(m_test->window->findChild<KeyListView *>()->verticalScrollBar()->value(), 0);
}

/// The focus stays in the navigation.
void UserSettingsTest::pageBesideTheNavigation_isAnnounced()
{
    const auto isAnnounced = [this](const QString &sentence) {
        return announcements(*m_test->window).contains(sentence);
    };
    m_test->find("languageRow")->setFocus();
    QTest::keyClick(m_test->find("languageRow"), Qt::Key_Return);
    QCOMPARE(focus(), u"languageRow"_s);
    QVERIFY(isAnnounced(u"Language"_s));
    resize(narrow);
    press("backButton");
    press("accountRow"); // where the focus goes is read
    QVERIFY(!isAnnounced(u"Account Information"_s));
}

void UserSettingsTest::tab_goesThroughTheNavigationToThePage()
{
    const auto stopsAfterButton = [this](int count) {
        QStringList names;
        m_test->find("userSettingsButton")->setFocus();
        for (int i = 0; i < count; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names << (focus().isEmpty() ? TestWindow::effectiveName(QApplication::focusWidget())
                                        : focus());
        }
        return names;
    };
    const QStringList navigation { u"organizationLink"_s, u"accountRow"_s, u"apiCredentialsRow"_s,
        u"serviceKeysRow"_s, u"sshKeysRow"_s, u"securityRow"_s, u"languageRow"_s, u"logoutRow"_s };
    QCOMPARE(stopsAfterButton(9), navigation + QStringList(u"refreshButton"_s));
    press("accountRow"); // whose page is made late
    QCOMPARE(stopsAfterButton(9), navigation + QStringList(u"First name"_s));
}

void UserSettingsTest::escape_leavesTheNavigationOpen()
{
    press("languageRow");
    QTest::keyClick(m_test->find("languageRow"), Qt::Key_Escape);
    QVERIFY(m_test->find("language_en"));
    QVERIFY(m_test->find("logoutRow"));
}

/// The navigation and the page together, of which the page is wider.
void UserSettingsTest::group_isCentred()
{
    resize(1920);
    const auto left = [this] { return placeOf(m_test->find("accountRow")).left(); };
    for (const int percent : { 100, 150 }) {
        const int right = 1919 - placeOf(m_test->find("pageMenuButton")).right();
        QVERIFY2(qAbs(left() - right) <= 1,
            qPrintable(u"%1 %: %2, %3"_s.arg(percent).arg(left()).arg(right)));
        for (int i = 0; percent == 100 && i < 3; ++i)
            QTest::keyClick(m_test->window.get(), Qt::Key_Plus, Qt::ControlModifier);
        UiStates::settle(*m_test->window);
    }
    QTest::keyClick(m_test->window.get(), Qt::Key_0, Qt::ControlModifier);
    UiStates::settle(*m_test->window);
    const int before = left();
    press("accountRow");
    QCOMPARE(left(), before);
    resize(1000);
    QVERIFY(left() < 40);
}

void UserSettingsTest::scrollBar_movesNothing()
{
    press("accountRow");
    const auto edges = [this] {
        QMap<QString, int> found;
        for (const char *name : { "accountRow", "editInPortal", "userName" }) {
            if (const QWidget *widget = m_test->find(name)) {
                found[QString::fromLatin1(name) + u" left"_s] = placeOf(widget).left();
                found[QString::fromLatin1(name) + u" width"_s] = widget->width();
            }
        }
        return found;
    };
    for (const int width : { wide, 400 }) {
        resize(width);
        const auto before = edges();
        QVERIFY(before.contains(u"editInPortal left"_s));
        m_test->window->resize(width, 360);
        UiStates::settle(*m_test->window);
        QCOMPARE(edges(), before);
    }
}

void UserSettingsTest::headings_areLevel()
{
    const auto place = [this] {
        QRect found;
        for (const auto *heading : m_test->window->findChildren<PageHeading *>()) {
            if (heading->isVisible())
                found = placeOf(heading);
        }
        return std::pair(found.topLeft(), found.height());
    };
    const auto ofKeys = place();
    QVERIFY(!ofKeys.first.isNull());
    for (const char *row : { "accountRow", "languageRow" }) {
        press(row);
        UiStates::settle(*m_test->window);
        QCOMPARE(place(), ofKeys);
    }
}

void UserSettingsTest::button_reportsWhetherItIsOpen()
{
    const auto state = [this] {
        return QAccessible::queryAccessibleInterface(m_test->find("userSettingsButton"))->state();
    };
    for (const int width : { wide, narrow }) {
        resize(width);
        QVERIFY(state().expanded && !state().collapsed);
        toggle();
        QVERIFY(state().collapsed && !state().expanded);
        toggle();
    }
}

void UserSettingsTest::notch_pointsToTheOpenButton()
{
    const auto colorBelowButton = [this] {
        const QWidget *button = m_test->find("userSettingsButton");
        QWidget *bar = button->parentWidget();
        const QPoint bottom(button->geometry().center().x(), bar->height() - 1);
        return bar->grab().toImage().pixelColor(bottom);
    };
    QCOMPARE(colorBelowButton(), Theme::light().page);
    toggle();
    QCOMPARE(colorBelowButton(), Theme::light().header);
}

LLAVERO_TEST(UserSettingsTest, QApplication)
#include "tst_user_settings.moc"
