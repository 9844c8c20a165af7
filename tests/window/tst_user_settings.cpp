// SPDX-License-Identifier: GPL-3.0-or-later
// User Settings: a navigation panel in a wide window, a drawer in a narrow one, and closed. Going
// from one to the other loses nothing.

#include "tests/support/Announcements.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"

#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/widgets/SecretField.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/PageHeading.h"
#include "ui/window/MainWidget.h"
#include "ui/window/SessionView.h"

#include <QAccessible>
#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QStyleOptionButton>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int narrow = 700;
static constexpr int wide = 1200;

class UserSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
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
    void resizing_keepsTheEditedName_data() { addRowsToResize(); }
    void resizing_keepsTheEditedName();
    void resizing_keepsTheFocusedRow_data() { addRowsToResize(); }
    void resizing_keepsTheFocusedRow();
    void resizing_atTheEnd_leavesNoBlank();
    void resizing_keepsTheShownKey();
    void resizing_keepsTheSearch();
    void resizing_keepsTheFocusOfAPage();
    void resizing_keepsTheFocusOfTheTitleBar();
    void resizing_keepsTheRowsInSight_data();
    void resizing_keepsTheRowsInSight();
    void group_isCentred();
    void scrollBar_movesNothing();
    void headings_areLevel();
    void button_reportsWhetherItIsOpen();
    void notch_pointsToTheOpenButton();
    void details_areAligned_data();
    void details_areAligned();
    void longDetails_haveRoom();
    void portalLinks_haveToolTip();
    void usualName_isWhole_data();
    void usualName_isWhole();
    void focusedRow_keepsItsText_data();
    void focusedRow_keepsItsText();
    void account_showsTheUser();
    void account_withoutCountry_hasNoRow();
    void account_ofAnUnknownUser_leadsToThePortal();
    void title_namesTheOrganization();
    void title_isPlainText();

private:
    void open(const FakeHttpServer &server, int width);
    void openHeldBack(FakeHttpServer &server, const QByteArray &keys);
    void resize(int width);
    void toggle();
    static void addRowsToResize();
    void focusRowToResize();
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

/// The next window would be shown below the pointer.
void UserSettingsTest::cleanup()
{
    QTest::mouseMove(m_test->window.get(), QPoint(2, 2));
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

void UserSettingsTest::openHeldBack(FakeHttpServer &server, const QByteArray &keys)
{
    scripted::serveNoUser(server);
    server.on("GET /api_keys",
        { FakeHttpServer::heldBack(FakeHttpServer::json(R"({"data":[)" + keys + "]}")) });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_COMPARE(server.heldReplies(), 1);
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(focus() != u"backButton"_s);
    server.release();
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
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
        u"sshKeysRow"_s, u"securityRow"_s, u"languageRow"_s, u"logoutRow"_s };
    QCOMPARE(stopsAfterButton(8), navigation + QStringList(u"refreshButton"_s));
    press("accountRow"); // whose page is made late
    QCOMPARE(stopsAfterButton(8), navigation + QStringList(u"First name"_s));
}

void UserSettingsTest::escape_leavesTheNavigationOpen()
{
    press("languageRow");
    QTest::keyClick(m_test->find("languageRow"), Qt::Key_Escape);
    QVERIFY(m_test->find("language_en"));
    QVERIFY(m_test->find("logoutRow"));
}

static const QList<int> otherWidths { narrow, 400, wide };

void UserSettingsTest::addRowsToResize()
{
    QTest::addColumn<bool>("isAtBottom");
    QTest::addColumn<bool>("isPointed");
    QTest::newRow("first row") << false << false;
    QTest::newRow("bottom row") << true << false;
    QTest::newRow("bottom row, pointer on the list") << true << true;
}

void UserSettingsTest::focusRowToResize()
{
    QFETCH(bool, isAtBottom);
    QFETCH(bool, isPointed);
    auto *list = m_test->window->findChild<KeyListView *>();
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    list->focusKey(model.index(isAtBottom ? 15 : 0, 0).data(ApiKeyModel::IdRole).toString());
    QTest::mouseMove(m_test->window.get(), isPointed ? QPoint(600, 500) : QPoint(1, 1));
    QTRY_COMPARE(list->viewport()->underMouse(), isPointed);
}

static bool isWhollyInSight(const QWidget *widget)
{
    return widget->isVisible()
        && widget->visibleRegion().boundingRect().height() >= widget->height() - 1;
}

void UserSettingsTest::resizing_keepsTheEditedName()
{
    focusRowToResize();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    auto *field = m_test->find<QLineEdit>("nameField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"half a na"_s);
    const QString text = field->text();
    for (const int width : otherWidths) {
        resize(width);
        auto *now = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(now);
        QCOMPARE(now->text(), text);
        QVERIFY2(isWhollyInSight(now), qPrintable(QString::number(width)));
    }
}

void UserSettingsTest::resizing_keepsTheFocusedRow()
{
    focusRowToResize();
    const QWidget *row = QApplication::focusWidget();
    for (const int width : otherWidths) {
        resize(width);
        QCOMPARE(QApplication::focusWidget(), row);
        QVERIFY2(isWhollyInSight(row), qPrintable(QString::number(width)));
    }
}

/// Rows of the table are lower than cards. The pointer is on the list.
void UserSettingsTest::resizing_atTheEnd_leavesNoBlank()
{
    resize(400);
    auto *list = m_test->window->findChild<KeyListView *>();
    QScrollBar *bar = list->verticalScrollBar();
    m_test->find("searchField")->setFocus();
    const auto point = [&](QPoint position) {
        QTest::mouseMove(m_test->window.get(), position);
        return QTest::qWaitFor(
            [&] { return list->viewport()->underMouse() == (position.x() > 2); });
    };
    QVERIFY(point({ 300, 500 }));
    const auto blank = [&] {
        int bottom = 0;
        for (const auto *card : m_test->window->findChildren<KeyCard *>()) {
            if (card->isVisible())
                bottom = std::max(bottom, card->mapTo(list, QPoint(0, card->height())).y());
        }
        return list->height() - bottom;
    };
    bar->setValue(bar->maximum());
    resize(780);
    QVERIFY(list->viewport()->underMouse());
    QVERIFY2(qAbs(blank()) <= 1, qPrintable(QString::number(blank())));
    m_test->window->resize(780, 550);
    UiStates::settle(*m_test->window);
    bar->setValue(bar->maximum());
    m_test->window->resize(780, 640); // as when a message below is hidden
    UiStates::settle(*m_test->window);
    QVERIFY(list->viewport()->underMouse());
    QVERIFY(blank() > 50);
    QVERIFY(point({ 1, 1 }));
    QVERIFY2(qAbs(blank()) <= 1, qPrintable(QString::number(blank())));
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

void UserSettingsTest::resizing_keepsTheFocusOfTheTitleBar()
{
    resize(narrow);
    m_test->find("backButton")->setFocus();
    resize(narrow - 100);
    QCOMPARE(focus(), u"backButton"_s);
}

/// Returns the key of the topmost row that is wholly in sight.
static QString topKey(const TestWindow &test)
{
    const int rowsTop = std::max(placeOf(test.window->findChild<KeyListView *>()).top(),
        placeOf(test.window->findChild<ColumnHeader *>()).bottom());
    const KeyCard *top = nullptr;
    for (const auto *card : test.window->findChildren<KeyCard *>()) {
        if (card->isVisible() && placeOf(card).top() >= rowsTop
            && (!top || placeOf(card).top() < placeOf(top).top()))
            top = card;
    }
    return top ? top->keyId() : QString();
}

static QString keyAt(const TestWindow &test, QPoint place)
{
    for (const auto *card : test.window->findChildren<KeyCard *>()) {
        if (card->isVisible() && placeOf(card).contains(place))
            return card->keyId();
    }
    return {};
}

void UserSettingsTest::resizing_keepsTheRowsInSight_data()
{
    QTest::addColumn<bool>("isPointed");
    QTest::newRow("pointer elsewhere") << false;
    QTest::newRow("pointer on the list") << true;
}

/// Cards are taller than the rows of the table.
void UserSettingsTest::resizing_keepsTheRowsInSight()
{
    QFETCH(bool, isPointed);
    auto *list = m_test->window->findChild<KeyListView *>();
    const QPoint pointer = isPointed ? QPoint(300, 500) : QPoint(1, 1);
    QTest::mouseMove(m_test->window.get(), pointer);
    QTRY_COMPARE(list->viewport()->underMouse(), isPointed);
    m_test->find("searchField")->setFocus();
    QScrollBar *bar = list->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    UiStates::settle(*m_test->window);
    const auto key = [&] { return isPointed ? keyAt(*m_test, pointer) : topKey(*m_test); };
    const QString before = key();
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    for (const int width : { 400, wide }) {
        resize(width);
        const int moved = model.rowOf(key()) - model.rowOf(before);
        QVERIFY2(qAbs(moved) <= (isPointed ? 0 : 1), qPrintable(QString::number(moved)));
    }
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

/// Serves a user whose organization and roles have these names.
static void serveUser(FakeHttpServer &server, const QByteArray &organization,
    const QByteArray &role, const QByteArray &more = {})
{
    server.on("GET /users/me",
        { FakeHttpServer::json(
            R"({"data":{"id":"u","firstName":"A","lastName":"B","email":"a@b.c",)"
            R"("organization":{"id":"o","name":")"
            + organization + R"("},"primaryRoleBinding":{"role":{"name":")" + role + R"("}})" + more
            + "}}") });
    server.on("GET /users/u/additional_roles",
        { FakeHttpServer::json(R"({"data":[{"role":{"name":")" + role + R"("}}]})") });
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
}

void UserSettingsTest::open(const FakeHttpServer &server, int width)
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
    resize(width);
    drawer().goTo(Drawer::Page::UserSettings);
    UiStates::settle(*m_test->window);
}

void UserSettingsTest::details_areAligned_data()
{
    closing_leavesTheKeysAlone_data();
}

/// Returns the rectangle of the pixels that are not of the background.
static QRect inkIn(const QWidget *widget)
{
    QWidget *window = widget->window();
    const QPixmap picture = window->grab(placeOf(widget));
    const QImage image = picture.toImage();
    const QColor ground = image.pixelColor(0, 0);
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink.translated(placeOf(widget).topLeft());
}

/// The link and the values, which have the same text here, and their captions.
void UserSettingsTest::details_areAligned()
{
    QFETCH(int, width);
    FakeHttpServer server;
    serveUser(server, "HEH", "HEH");
    open(server, width);
    QHash<QWidget *, QLabel *> captions;
    for (const char *name : { "organizationLink", "primaryRole", "additionalRoles" }) {
        QWidget *value = m_test->find(name);
        const auto *form = qobject_cast<QFormLayout *>(value->parentWidget()->layout());
        captions[value] = qobject_cast<QLabel *>(form->labelForField(value));
        captions[value]->setText(u"HEH"_s);
    }
    UiStates::settle(*m_test->window);
    int left = -1;
    for (const auto &[value, caption] : captions.asKeyValueRange()) {
        const QRect ink = inkIn(value);
        QVERIFY(!ink.isEmpty());
        if (left < 0)
            left = ink.left();
        QCOMPARE(ink.left(), left);
        QCOMPARE(inkIn(caption).bottom(), ink.bottom());
        QCOMPARE(inkIn(caption).top(), ink.top());
    }
}

void UserSettingsTest::longDetails_haveRoom()
{
    FakeHttpServer server;
    serveUser(server, "The Acme Corporation of Northern Canada", "Administrator of All the Places");
    open(server, wide);
    const QRect card = placeOf(m_test->find("accountRow")->parentWidget());
    for (const char *name : { "organizationLink", "primaryRole", "additionalRoles" }) {
        const QRect place = placeOf(m_test->find(name));
        QVERIFY2(place.left() >= card.left() && place.right() <= card.right(), name);
        QVERIFY2(place.left() > placeOf(m_test->named(u"Additional Roles"_s)).right(), name);
    }
    const auto *roles = m_test->find<QLabel>("additionalRoles");
    QVERIFY(roles->height() >= roles->heightForWidth(roles->width()));
}

void UserSettingsTest::portalLinks_haveToolTip()
{
    press("accountRow");
    const auto check = [this](const QString &text) {
        UiStates::settle(*m_test->window);
        for (const char *name : { "editInPortal", "organizationLink", "sshKeysRow" }) {
            QCOMPARE(m_test->find(name)->toolTip(), text);
            QCOMPARE(m_test->find(name)->accessibleDescription(), text);
        }
    };
    check(u"Open the portal in the browser"_s);
    m_test->languages.use(u"es"_s);
    check(u"Abrir el portal en el navegador"_s);
    m_test->languages.use(u"en"_s);
}

void UserSettingsTest::usualName_isWhole_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : { 100, 110, 125, 150, 200 })
        QTest::newRow(qPrintable(QString::number(percent))) << percent;
}

/// The captions go above the values before it is cut.
void UserSettingsTest::usualName_isWhole()
{
    QFETCH(int, percent);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    m_test.reset();
    FakeHttpServer server;
    serveUser(server, "Acme Corporation", "Reseller");
    open(server, 2 * wide);
    m_test->languages.use(u"es"_s);
    UiStates::settle(*m_test->window);
    const QWidget *link = m_test->find("organizationLink");
    QVERIFY(link->width() >= link->sizeHint().width());
    const auto *form = qobject_cast<QFormLayout *>(link->parentWidget()->layout());
    QCOMPARE(form->rowWrapPolicy() == QFormLayout::DontWrapRows, percent == 100);
    m_test->languages.use(u"en"_s);
}

void UserSettingsTest::focusedRow_keepsItsText_data()
{
    closing_leavesTheKeysAlone_data();
}

void UserSettingsTest::focusedRow_keepsItsText()
{
    QFETCH(int, width);
    resize(width);
    drawer().goTo(Drawer::Page::UserSettings);
    UiStates::settle(*m_test->window);
    for (const char *name : { "accountRow", "apiCredentialsRow", "sshKeysRow", "securityRow",
             "languageRow", "logoutRow" }) {
        auto *row = m_test->find<QPushButton>(name);
        QStyleOptionButton option;
        option.initFrom(row);
        option.text = row->text();
        const auto contents = [&](bool isFocused) {
            option.state.setFlag(QStyle::State_HasFocus, isFocused);
            return row->style()->subElementRect(QStyle::SE_PushButtonContents, &option, row);
        };
        QVERIFY2(contents(true) == contents(false), name);
        QVERIFY2(contents(true).height() >= row->fontMetrics().height(), name);
    }
}

void UserSettingsTest::account_showsTheUser()
{
    press("accountRow");
    const auto shown
        = [this](const QString &name) { return m_test->named<QLineEdit>(name)->text(); };
    QCOMPARE(shown(u"First name"_s), u"Rupert"_s);
    QCOMPARE(shown(u"Last name"_s), u"Walker"_s);
    QCOMPARE(shown(u"Username"_s), u"rwalker"_s);
    QCOMPARE(shown(u"Email address"_s), u"rwalker@cloudops.com"_s);
    QCOMPARE(shown(u"Organization"_s), u"Acme Corporation"_s);
    QCOMPARE(shown(u"Country"_s), u"Canada"_s);
    QVERIFY2(shown(u"Time zone"_s).startsWith(u"(GMT -5:00) Eastern"),
        qPrintable(shown(u"Time zone"_s)));
    QVERIFY(m_test->named(u"Edit in the portal"_s));
}

void UserSettingsTest::account_withoutCountry_hasNoRow()
{
    FakeHttpServer server;
    serveUser(server, "Acme", "User", R"(,"timezone":"No/Where")");
    open(server, wide);
    press("accountRow");
    QVERIFY(!m_test->named(u"Country"_s));
    QCOMPARE(m_test->named<QLineEdit>(u"Time zone"_s)->text(), u"No/Where"_s);
}

void UserSettingsTest::account_ofAnUnknownUser_leadsToThePortal()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_VERIFY(m_test->sessions.session()->isAnonymous());
    drawer().goTo(Drawer::Page::Account);
    UiStates::settle(*m_test->window);
    QVERIFY(!m_test->named(u"First name"_s));
    QCOMPARE(focus(), u"editInPortal"_s);
}

void UserSettingsTest::title_namesTheOrganization()
{
    const auto title = [this] { return m_test->window->windowTitle(); };
    QCOMPARE(title(), u"Acme Corporation (Sandbox) – Llavero"_s);
    QCOMPARE(TestWindow::effectiveName(m_test->window.get()), title());
    m_test->window->content().prefillPortal(u"other.example.com"_s);
    QCOMPARE(title(), u"Llavero"_s);
    press("backLink");
    QCOMPARE(title(), u"Acme Corporation (Sandbox) – Llavero"_s);
    m_test->sessions.logOut();
    QTRY_COMPARE(title(), u"Llavero"_s);
}

void UserSettingsTest::title_isPlainText()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QCOMPARE(m_test->window->windowTitle(),
        m_test->sessions.session()->portal().host() + u" – Llavero"_s);
    serveUser(server, R"(A[*]\nB\u202e)", "User");
    open(server, wide);
    QCOMPARE(m_test->window->windowTitle(), u"A[*][*] B\\u202E – Llavero"_s);
}

LLAVERO_TEST(UserSettingsTest, QApplication)
#include "tst_user_settings.moc"
