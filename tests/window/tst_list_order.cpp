// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Announcements.h"
#include "tests/support/KeyCardProbe.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"

#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/KeyListView.h"
#include "ui/drawer/Drawer.h"
#include "ui/text/DateText.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using Column = SortOrder::Column;

/// The heads of the list and the box with its orders.
class ListOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void head_sortsThenReverses_data();
    void head_sortsThenReverses();
    void head_isPressedByKeyboard();
    void head_isReadWithOrder();
    void box_hasSameOrders();
    void created_isColumnInWideWindow();
    void columns_haveRoomForDates_data();
    void columns_haveRoomForDates();
    void heads_areAboveTheirColumns_data();
    void heads_areAboveTheirColumns();
    void search_hasRoomBesideDetails_data();
    void search_hasRoomBesideDetails();
    void order_isKept();

private:
    QPushButton *head(const char *name) { return m_test->find<QPushButton>(name); }
    KeyCard *firstCard();

    std::unique_ptr<TestWindow> m_test;
};

void ListOrderTest::initTestCase()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(30));
    m_test->tryTheSandbox();
}

void ListOrderTest::init()
{
    m_test->languages.use(u"en"_s);
    m_test->window->resize(1400, 720);
    m_test->sortBy({});
    UiStates::settle(*m_test->window);
}

KeyCard *ListOrderTest::firstCard()
{
    QList<KeyCard *> cards = m_test->window->findChildren<KeyCard *>();
    cards.removeIf([](const KeyCard *card) { return !card->isVisible(); });
    return *std::ranges::min_element(cards, {}, &QWidget::y);
}

void ListOrderTest::head_sortsThenReverses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("first"); // the accessible name after the first click
    QTest::addColumn<QString>("second");
    QTest::newRow("IP") << "lastIpHead"_ba << u"Last IP, sorted ascending"_s
                        << u"Last IP, sorted descending"_s;
    QTest::newRow("activity") << "lastActivityHead"_ba << u"Last activity, sorted descending"_s
                              << u"Last activity, sorted ascending"_s;
    QTest::newRow("created") << "createdHead"_ba << u"Created, sorted descending"_s
                             << u"Created, sorted ascending"_s;
}

void ListOrderTest::head_sortsThenReverses()
{
    QFETCH(QByteArray, name);
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    QCOMPARE(head("nameHead")->accessibleName(), u"Name, sorted ascending"_s);
    QPushButton *pressed = head(name);
    QVERIFY(pressed);
    QTest::mouseClick(pressed, Qt::LeftButton);
    QTEST(pressed->accessibleName(), "first");
    QCOMPARE(head("nameHead")->accessibleName(), u"Name"_s);
    QVERIFY(!model.order().isReversed);
    const QString first = firstCard()->keyId();
    QCOMPARE(first, model.index(0).data(ApiKeyModel::IdRole).toString());
    QTest::mouseClick(pressed, Qt::LeftButton);
    QTEST(pressed->accessibleName(), "second");
    QVERIFY(model.order().isReversed);
    QVERIFY(firstCard()->keyId() != first);
    head("nameHead")->click(); // begins in its natural direction again
    QCOMPARE(head("nameHead")->accessibleName(), u"Name, sorted ascending"_s);
}

void ListOrderTest::head_isPressedByKeyboard()
{
    m_test->find("pageMenuButton")->setFocus();
    for (const char *name : { "nameHead", "lastIpHead", "lastActivityHead", "createdHead" }) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), head(name));
    }
    QTest::keyClick(head("createdHead"), Qt::Key_Space);
    QCOMPARE(m_test->sessions.session()->keys().model().order().column, Column::Creation);
    QTest::qWait(QApplication::doubleClickInterval()); // which is no slip
    QTest::keyClick(head("createdHead"), Qt::Key_Return);
    QVERIFY(m_test->sessions.session()->keys().model().order().isReversed);
    QTest::keyClick(head("createdHead"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), firstCard());
}

void ListOrderTest::head_isReadWithOrder()
{
    const QAccessibleInterface *read = QAccessible::queryAccessibleInterface(head("lastIpHead"));
    QCOMPARE(read->role(), QAccessible::Button);
    QCOMPARE(read->text(QAccessible::Name), u"Last IP"_s);
    head("lastIpHead")->click();
    QCOMPARE(read->text(QAccessible::Name), u"Last IP, sorted ascending"_s);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"Last IP, sorted ascending"_s));
    m_test->languages.use(u"es"_s);
    QTRY_COMPARE(read->text(QAccessible::Name), u"Última IP, orden ascendente"_s);
    m_test->languages.use(u"en"_s);
}

void ListOrderTest::box_hasSameOrders()
{
    m_test->window->resize(380, 720);
    UiStates::settle(*m_test->window);
    const auto *box = m_test->find<QComboBox>("orderBox");
    QStringList orders;
    for (int i = 0; i < box->count(); ++i)
        orders += box->itemText(i);
    QCOMPARE(orders,
        QStringList({ u"Name ↑"_s, u"Name ↓"_s, u"Last IP ↑"_s, u"Last IP ↓"_s,
            u"Last activity ↓"_s, u"Last activity ↑"_s, u"Created ↓"_s, u"Created ↑"_s }));
    QVERIFY(!head("nameHead"));
    m_test->sortBy({ .isReversed = true });
    QCOMPARE(box->currentText(), u"Name ↓"_s);
    auto *read = QAccessible::queryAccessibleInterface(m_test->find<QComboBox>("orderBox"));
    QCOMPARE(read->text(QAccessible::Value), u"Name, sorted descending"_s);
}

/// The box is needed as long as a column has no head.
void ListOrderTest::created_isColumnInWideWindow()
{
    using Kind = KeyCard::Element::Kind;
    QVERIFY(head("createdHead"));
    QVERIFY(!m_test->find("orderBox"));
    const auto created = visibleElement(firstCard(), Kind::Created);
    QVERIFY(created);
    QVERIFY2(QRegularExpression(u"^[A-Z][a-z]+ \\d+, \\d{4}$"_s).match(created->text).hasMatch(),
        qPrintable(created->text));
    QVERIFY(firstCard()->elementToolTip(*created).contains(u"UTC"_s));
    m_test->window->resize(1040, 720);
    UiStates::settle(*m_test->window);
    QVERIFY(head("lastActivityHead") && !head("createdHead"));
    QVERIFY(m_test->find("orderBox"));
    QVERIFY(!visibleElement(firstCard(), Kind::Created));
}

void ListOrderTest::columns_haveRoomForDates_data()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : LanguageManager::shipped())
        QTest::newRow(qPrintable(language.id)) << language.id;
}

/// In the narrowest window with all columns.
void ListOrderTest::columns_haveRoomForDates()
{
    QFETCH(QString, language);
    m_test->languages.use(language);
    m_test->window->resize(1090, 720);
    UiStates::settle(*m_test->window);
    QVERIFY(head("createdHead"));
    const QFont font = firstCard()->font();
    const int width = firstCard()->width() - KeyRowLayout::sideMargin(KeyRowLayout::Mode::Table);
    const auto columns = KeyRowLayout(KeyRowLayout::Mode::Table, font, width).columns();
    const QFontMetrics metrics(font);
    const QFontMetrics small(
        KeyRowLayout::elementFont(KeyRowLayout::Element::Kind::ActivityTime, font));
    for (int month = 1; month <= 12; ++month) {
        const QDateTime time(QDate(2026, month, 28), QTime(22, 58));
        const QString created = longDateText(time.date());
        const QString activity = longDateTimeText(time);
        QVERIFY2(
            metrics.horizontalAdvance(created) <= columns.created.width(), qPrintable(created));
        QVERIFY2(small.horizontalAdvance(activity) <= columns.lastActivity.width(),
            qPrintable(activity));
    }
    QVERIFY(columns.name.width() >= metrics.horizontalAdvance(u"terraform-staging"_s));
}

void ListOrderTest::heads_areAboveTheirColumns_data()
{
    QTest::addColumn<int>("width");
    for (const int width : { 740, 1040, 1090, 1400, 1920 })
        QTest::addRow("%d", width) << width;
}

void ListOrderTest::heads_areAboveTheirColumns()
{
    using Kind = KeyCard::Element::Kind;
    QFETCH(int, width);
    m_test->window->resize(width, 720);
    UiStates::settle(*m_test->window);
    const auto isBelow = [&](const char *name, Kind kind) {
        const QPushButton *button = head(name);
        const auto element = visibleElement(firstCard(), kind);
        if (!button || !element)
            return !button && !element;
        const int left = button->mapTo(m_test->window.get(), QPoint()).x();
        const int x = firstCard()->mapTo(m_test->window.get(), element->cell.topLeft()).x();
        return x - left == 8 && left + button->width() == x + element->cell.width();
    };
    QVERIFY(isBelow("lastIpHead", Kind::LastIp));
    QVERIFY(isBelow("lastActivityHead", Kind::LastActivity));
    QVERIFY(isBelow("createdHead", Kind::Created));
}

void ListOrderTest::search_hasRoomBesideDetails_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "es", "fr" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// The box of the order is in the next line.
void ListOrderTest::search_hasRoomBesideDetails()
{
    QFETCH(QString, language);
    m_test->languages.use(language);
    m_test->window->resize(1200, 720);
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    m_test->window->findChild<Drawer *>()->showDetails(
        model.index(0).data(ApiKeyModel::IdRole).toString());
    m_test->find<QAbstractButton>("recentFigure")->click();
    UiStates::settle(*m_test->window);
    const auto top = [this](const char *name) {
        return m_test->find(name)->mapTo(m_test->window.get(), QPoint()).y();
    };
    const QWidget *search = m_test->find("searchField");
    QVERIFY2(search->width() >= 180, qPrintable(QString::number(search->width())));
    const QString results = m_test->find<QLabel>("searchResults")->text();
    QVERIFY2(results.contains(QString::number(model.keys().size())), qPrintable(results));
    QCOMPARE(top("generateButton"), top("searchField"));
    QVERIFY(top("orderBox") > top("searchField"));
    QTest::keyClick(m_test->find("searchField"), Qt::Key_Escape);
    m_test->press(m_test->effectiveName(m_test->find("detailsClose")));
    QCOMPARE(model.rowCount(), model.keys().size());
}

void ListOrderTest::order_isKept()
{
    head("lastIpHead")->click();
    head("lastIpHead")->click();
    QCOMPARE(SettingsFile(m_test->paths.settingsFile).current().sortOrder, u"LastIp reversed"_s);
    const auto other = TestWindow::openWindow(AppContext {
        m_test->sessions, m_test->clipboard, m_test->languages, m_test->settings, m_test->paths });
    other->resize(1400, 720);
    other->show();
    QTRY_COMPARE(other->findChild<QPushButton *>(u"lastIpHead"_s)->accessibleName(),
        u"Last IP, sorted descending"_s);
}

LLAVERO_TEST(ListOrderTest, QApplication)
#include "tst_list_order.moc"
