// SPDX-License-Identifier: GPL-3.0-or-later
// User Settings: a navigation panel in a wide window, a drawer in a narrow one, and closed. Going
// from one to the other loses nothing.

#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/SecretField.h"
#include "ui/drawer/Drawer.h"
#include "ui/window/SessionView.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

static constexpr int narrow = 700;
static constexpr int wide = 1200;

class UserSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wideWindow_hasNavigationBesideThePage();
    void narrowWindow_hasDrawer();
    void navigation_marksTheCurrentPage();
    void menuPage_isTheKeysInAWideWindow();
    void closing_leavesTheKeysAlone_data();
    void closing_leavesTheKeysAlone();
    void closing_isKept();
    void closing_keepsTheUncopiedKey_data();
    void closing_keepsTheUncopiedKey();
    void openingTheDrawer_asksAboutTheUncopiedKey();
    void opening_focusesTheMenu();
    void pages_takeTheFocus();
    void escape_leavesTheNavigationOpen();
    void resizing_keepsTheEditedName();
    void resizing_keepsTheShownKey();
    void resizing_keepsTheSearch();
    void resizing_keepsTheFocusOfAPage();
    void group_isCentred();

private:
    void resize(int width);
    void toggle();
    void press(const char *name) { m_test->find<QAbstractButton>(name)->click(); }
    Drawer &drawer() const { return *m_test->window->findChild<Drawer *>(); }
    static QString focus() { return QApplication::focusWidget()->objectName(); }

    std::unique_ptr<TestWindow> m_test;
};

void UserSettingsTest::init()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(30));
    m_test->tryTheSandbox();
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
    resize(wide);
    QVERIFY(SessionView::isWideAt(wide, m_test->window->fontMetrics()));
    QVERIFY(!SessionView::isWideAt(narrow, m_test->window->fontMetrics()));
}

void UserSettingsTest::resize(int width)
{
    m_test->window->resize(width, 720);
    UiStates::settle(*m_test->window);
}

void UserSettingsTest::toggle()
{
    press("userSettingsButton");
    UiStates::settle(*m_test->window);
}

static QRect placeOf(const QWidget *widget)
{
    return { widget->mapTo(widget->window(), QPoint()), widget->size() };
}

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

void UserSettingsTest::closing_leavesTheKeysAlone_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << narrow;
    QTest::newRow("wide") << wide;
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
            m_test->settings };
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
    closing_leavesTheKeysAlone_data();
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

void UserSettingsTest::escape_leavesTheNavigationOpen()
{
    press("languageRow");
    QTest::keyClick(m_test->find("languageRow"), Qt::Key_Escape);
    QVERIFY(m_test->find("language_en"));
    QVERIFY(m_test->find("logoutRow"));
}

void UserSettingsTest::resizing_keepsTheEditedName()
{
    press("renameKey");
    auto *field = m_test->find<QLineEdit>("nameField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"half a na"_s);
    const QString text = field->text();
    for (const int width : { narrow, wide }) {
        resize(width);
        auto *now = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(now);
        QCOMPARE(now->text(), text);
        QVERIFY(now->isVisible());
    }
}

void UserSettingsTest::resizing_keepsTheShownKey()
{
    press("generateButton");
    QTRY_VERIFY(m_test->find("secretField"));
    press("revealSecret");
    const QString shown = m_test->find<SecretField>("secretField")->toPlainText();
    QVERIFY(shown.startsWith(u"llv_"));
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(m_test->find<SecretField>("secretField")->toPlainText(), shown);
        QVERIFY(!m_test->find("confirmButton"));
    }
}

void UserSettingsTest::resizing_keepsTheSearch()
{
    auto *search = m_test->find<QLineEdit>("searchField");
    search->setFocus();
    QTest::keyClicks(search, u"terraform"_s);
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(m_test->find<QLineEdit>("searchField")->text(), u"terraform"_s);
        QCOMPARE(focus(), u"searchField"_s);
    }
}

void UserSettingsTest::resizing_keepsTheFocusOfAPage()
{
    press("languageRow");
    m_test->find("language_system")->setFocus();
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(focus(), u"language_system"_s);
    }
    m_test->find("accountRow")->setFocus();
    resize(narrow); // which hides the navigation
    QCOMPARE(focus(), u"language_system"_s);
    press("backButton");
    resize(wide); // which hides the menu
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

/// The navigation and the page together, of which the page is wider.
void UserSettingsTest::group_isCentred()
{
    resize(1920);
    const int left = placeOf(m_test->find("accountRow")).left();
    const int right = 1920 - left - 260 - 960;
    QVERIFY2(left > 250 && qAbs(left - right) < 60, qPrintable(QString::number(left)));
    press("accountRow");
    QCOMPARE(placeOf(m_test->find("accountRow")).left(), left);
    resize(1000);
    QVERIFY(placeOf(m_test->find("accountRow")).left() < 40);
}

LLAVERO_TEST(UserSettingsTest, QApplication)
#include "tst_user_settings.moc"
