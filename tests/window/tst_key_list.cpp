// SPDX-License-Identifier: GPL-3.0-or-later
// The list: real rows for what is on the screen, search, order, keys, and hostile names.

#include "tests/support/KeyCardProbe.h"
#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/Wheel.h"

#include "app/signin/Session.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/ListPlaceholder.h"

#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

class KeyListTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_test.reset(); }
    void init();
    void onlyVisibleRows_haveWidgets();
    void arrowKeys_moveThroughWholeList();
    void tab_reachesNextRowsButtons();
    void typedLetters_focusNextMatchingKey();
    void ctrlC_copiesName();
    void search_filtersList();
    void emptySearchResult_isExplained();
    void rename_updatesEmptyState();
    void sortByLastActivity();
    void firstKey_showsSearchAndOrder();
    void names_areShownAsPlainText_data();
    void names_areShownAsPlainText();
    void wideWindow_showsColumns();
    void wideWindow_showsExactTime();
    void toolTip_coversWholeCell();
    void figures_addUp();
    void figures_areUnknownWithoutList();
    void wheelOverSortBox_scrollsPage();

private:
    QList<KeyCard *> shownCards() const;
    KeyCard *focusedCard() const { return qobject_cast<KeyCard *>(QApplication::focusWidget()); }
    QScrollBar *scrollBar() const
    {
        return m_test->window->findChild<KeyListView *>()->verticalScrollBar();
    }
    QLineEdit *search() const { return m_test->find<QLineEdit>("searchField"); }

    std::unique_ptr<TestWindow> m_test;
};

void KeyListTest::initTestCase()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(1000));
    m_test->tryTheSandbox();
}

void KeyListTest::init()
{
    m_test->window->resize(380, 720);
    search()->clear();
    m_test->sortBy({});
    scrollBar()->setValue(0);
}

QList<KeyCard *> KeyListTest::shownCards() const
{
    QList<KeyCard *> shown = m_test->window->findChildren<KeyCard *>();
    shown.removeIf([](const KeyCard *card) { return !card->isVisible(); });
    std::sort(shown.begin(), shown.end(), [](auto *a, auto *b) { return a->y() < b->y(); });
    return shown;
}

void KeyListTest::onlyVisibleRows_haveWidgets()
{
    QCOMPARE(m_test->sessions.session()->keys().model().rowCount(), 1001);
    for (const int position : { 0, scrollBar()->maximum() / 2, scrollBar()->maximum() }) {
        scrollBar()->setValue(position);
        QVERIFY(!shownCards().isEmpty());
        QVERIFY2(shownCards().size() < 20, qPrintable(QString::number(shownCards().size())));
    }
}

void KeyListTest::arrowKeys_moveThroughWholeList()
{
    shownCards().first()->setFocus();
    QSet<QString> seen;
    for (int step = 0; step <= 1000; ++step) {
        QVERIFY(focusedCard());
        QVERIFY(!focusedCard()->visibleRegion().isEmpty());
        seen.insert(focusedCard()->keyId());
        QTest::keyClick(focusedCard(), Qt::Key_Down);
    }
    QCOMPARE(seen.size(), 1001);
    const QString last = focusedCard()->keyId();
    QTest::keyClick(focusedCard(), Qt::Key_Home);
    QVERIFY(focusedCard()->keyId() != last);
    QTest::keyClick(focusedCard(), Qt::Key_End);
    QCOMPARE(focusedCard()->keyId(), last);
    QTest::keyClick(focusedCard(), Qt::Key_PageUp);
    QVERIFY(focusedCard() && focusedCard()->keyId() != last);
}

void KeyListTest::tab_reachesNextRowsButtons()
{
    KeyCard *first = shownCards().at(0);
    KeyCard *second = shownCards().at(1);
    first->setFocus();
    const QStringList wanted { QStringLiteral("Rename ") + first->keyName(),
        QStringLiteral("Delete ") + first->keyName(), second->accessibleName(),
        QStringLiteral("Rename ") + second->keyName() };
    for (const QString &name : wanted) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), name);
    }
}

void KeyListTest::typedLetters_focusNextMatchingKey()
{
    QStringList names;
    for (const ApiKey &key : toList(m_test->sessions.session()->keys().model().keys()))
        names << key.name;
    names.sort(Qt::CaseInsensitive);
    const QString wanted = names.last();
    QVERIFY(!shownCards().first()->keyName().startsWith(wanted.at(0), Qt::CaseInsensitive));
    shownCards().first()->setFocus();
    QTest::keyClicks(focusedCard(), wanted.first(1).toUpper());
    const QString found = focusedCard()->keyName();
    QVERIFY2(found.startsWith(wanted.at(0), Qt::CaseInsensitive), qPrintable(found));
    QVERIFY(!focusedCard()->visibleRegion().isEmpty());
    for (qsizetype letter = 1; letter < wanted.size(); ++letter)
        QTest::keyClicks(focusedCard(), wanted.mid(letter, 1));
    QCOMPARE(focusedCard()->keyName(), wanted);
}

void KeyListTest::ctrlC_copiesName()
{
    KeyCard *card = shownCards().first();
    card->setFocus();
    QTest::keyClick(card, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), card->keyName());
    QVERIFY(m_test->named(QStringLiteral("Copied")));
}

void KeyListTest::search_filtersList()
{
    const QString name = toList(m_test->sessions.session()->keys().model().keys()).at(500).name;
    QTest::keyClick(m_test->window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), search());
    QTest::keyClicks(search(), name.toUpper());
    QVERIFY(!shownCards().isEmpty());
    for (const KeyCard *card : shownCards())
        QVERIFY2(card->keyName().contains(name, Qt::CaseInsensitive), qPrintable(card->keyName()));
}

void KeyListTest::emptySearchResult_isExplained()
{
    search()->setText(QStringLiteral("no key is called that"));
    QVERIFY(shownCards().isEmpty());
    QVERIFY(m_test->find<QLabel>("stateTitle"));
    m_test->press(QStringLiteral("Clear the Search"));
    QVERIFY(!shownCards().isEmpty());
}

void KeyListTest::rename_updatesEmptyState()
{
    const auto *state = m_test->window->findChild<ListPlaceholder *>();
    ApiKeyModel &model = m_test->sessions.session()->keys().model();
    ApiKey key = toList(model.keys()).first();
    const QString name = std::exchange(key.name, QStringLiteral("§§ one"));
    search()->setText(QStringLiteral("§§"));
    QCOMPARE(state->state(), ListPlaceholder::State::NothingFound);
    model.insertOrUpdate(key);
    QCOMPARE(state->state(), ListPlaceholder::State::Listed);
    key.name = name;
    model.insertOrUpdate(key);
    QCOMPARE(state->state(), ListPlaceholder::State::NothingFound);
}

void KeyListTest::sortByLastActivity()
{
    m_test->sortBy({ .column = SortOrder::Column::LastActivity });
    QTRY_COMPARE(
        shownCards().first()->keyName(), QStringLiteral("Llavero sandbox")); // in use right now
    scrollBar()->setValue(scrollBar()->maximum());
    QVERIFY(shownCards().last()->accessibleName().contains(u"Never used"));
}

void KeyListTest::firstKey_showsSearchAndOrder()
{
    TestWindow single(TestWindow::inMemory(0)); // the only key is the one of the sign-in
    single.tryTheSandbox();
    QVERIFY(single.find("searchField"));
    single.sessions.session()->keys().model().setKeys({});
    QTRY_VERIFY(!single.find("searchField"));
}

void KeyListTest::names_areShownAsPlainText_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("markup") << QStringLiteral("<b>bold</b><img src=x>");
    QTest::newRow("entity") << QStringLiteral("a &amp; b");
    QTest::newRow("shortcut") << QStringLiteral("R&D");
    QTest::newRow("placeholder") << QStringLiteral("%1 %2 %n");
    QTest::newRow("longest") << QString(255, u'W');
}

void KeyListTest::names_areShownAsPlainText()
{
    QFETCH(QString, name);
    KeysController &keys = m_test->sessions.session()->keys();
    const QString id = toList(keys.model().keys()).at(3).id;
    keys.rename(id, name);
    QTRY_COMPARE(keys.model().find(id)->name, name);
    search()->setText(name.left(100));
    QTRY_COMPARE(shownCards().size(), 1);
    QCOMPARE(shownCards().first()->keyName(), name);
    QVERIFY(shownCards().first()->accessibleName().startsWith(name));
    QVERIFY(m_test->named(QStringLiteral("Delete ") + name));
    const auto shown = visibleElement(shownCards().first(), KeyCard::Element::Kind::Name);
    QVERIFY(shown);
    QCOMPARE(shown->text, name);
    QVERIFY(!shownCards().first()->elementToolTip(*shown).contains(u"<b>"));
    QVERIFY(shownCards().first()->width() <= 380);
}

void KeyListTest::wideWindow_showsColumns()
{
    const int tall = shownCards().first()->height();
    m_test->window->resize(1080, 720);
    QTRY_VERIFY(shownCards().first()->height() < tall);
    m_test->window->resize(380, 720);
    QTRY_COMPARE(shownCards().first()->height(), tall);
}

void KeyListTest::wideWindow_showsExactTime()
{
    using Kind = KeyCard::Element::Kind;
    for (const KeyCard *card : shownCards())
        QVERIFY(!visibleElement(card, Kind::ActivityTime)); // a card has one line for it
    m_test->window->resize(1080, 720);
    m_test->sortBy({ .column = SortOrder::Column::LastActivity });
    QTRY_COMPARE(shownCards().first()->keyName(), QStringLiteral("Llavero sandbox"));
    const auto relative = visibleElement(shownCards().first(), Kind::LastActivity);
    const auto exact = visibleElement(shownCards().first(), Kind::ActivityTime);
    QVERIFY(relative && exact);
    QCOMPARE(relative->text, QStringLiteral("Just now"));
    const QString year = QString::number(QDate::currentDate().year());
    QVERIFY2(exact->text.contains(year), qPrintable(exact->text));
    QVERIFY(exact->rect.top() > relative->rect.bottom());
    QVERIFY(shownCards().first()->height() <= 56);
    scrollBar()->setValue(scrollBar()->maximum());
    const auto never = visibleElement(shownCards().at(3), Kind::LastActivity);
    QCOMPARE(never->text, QStringLiteral("Never used"));
    QVERIFY(!visibleElement(shownCards().at(3), Kind::ActivityTime));
}

static QString toolTipAt(KeyCard *card, QPoint position)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, position, card->mapToGlobal(position));
    QApplication::sendEvent(card, &help);
    return QToolTip::text();
}

void KeyListTest::toolTip_coversWholeCell()
{
    using Kind = KeyCard::Element::Kind;
    KeysController &keys = m_test->sessions.session()->keys();
    const QString id = toList(keys.model().keys()).at(5).id;
    const QString name(200, u'Q');
    keys.rename(id, name);
    QTRY_COMPARE(keys.model().find(id)->name, name);
    search()->setText(name);
    for (const int width : { 380, 1080 }) {
        m_test->window->resize(width, 720);
        QTRY_COMPARE(shownCards().size(), 1);
        KeyCard *card = shownCards().first();
        const auto inCell = [&](Kind kind) { return visibleElement(card, kind)->cell; };
        for (const QPoint corner :
            { inCell(Kind::Name).topLeft(), inCell(Kind::Name).bottomRight() })
            QVERIFY(toolTipAt(card, corner).contains(u"QQQ"));
        const QRect activity = inCell(Kind::LastActivity);
        for (const QPoint corner : { activity.topLeft(), activity.bottomRight() })
            QVERIFY(!toolTipAt(card, corner).isEmpty());
        toolTipAt(card, inCell(Kind::LastIp).center()); // has nothing to add
        QTRY_VERIFY(!QToolTip::isVisible());
    }
}

void KeyListTest::figures_addUp()
{
    const auto number = [this](const char *figure) {
        const QString text = m_test->find<QPushButton>(figure)->text();
        return QLocale(QLocale::English).toInt(text.section(u' ', -1));
    };
    int sum = 0;
    for (const char *figure : { "recentFigure", "earlierFigure", "staleFigure", "neverFigure" }) {
        QVERIFY2(number(figure) > 0, figure);
        sum += number(figure);
    }
    QCOMPARE(sum, 1001);
    QCOMPARE(m_test->find<QPushButton>("allFigure")->text(), QStringLiteral("All 1,001"));
    QVERIFY(!m_test->find("unreadableFigure"));
    ApiKeyModel &model = m_test->sessions.session()->keys().model();
    ApiKey odd { .id = QStringLiteral("odd"), .name = QStringLiteral("odd"), .lastIp = {} };
    odd.unreadableActivity = QStringLiteral("yesterday");
    model.insertOrUpdate(odd);
    QTRY_COMPARE(
        m_test->find<QPushButton>("unreadableFigure")->text(), QStringLiteral("Use unknown 1"));
    QCOMPARE(m_test->find<QPushButton>("allFigure")->text(), QStringLiteral("All 1,002"));
    model.remove(odd.id);
    QTRY_VERIFY(!m_test->find("unreadableFigure"));
}

void KeyListTest::figures_areUnknownWithoutList()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { FakeHttpServer::silence() });
    TestWindow test;
    test.window->show();
    test.sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(test.find<QPushButton>("allFigure"));
    QCOMPARE(test.find<QPushButton>("allFigure")->text(), QStringLiteral("All –"));
}

void KeyListTest::wheelOverSortBox_scrollsPage()
{
    auto *order = m_test->find<QComboBox>("orderBox");
    const int before = order->currentIndex();
    for (const bool hasFocus : { false, true }) {
        hasFocus ? order->setFocus() : search()->setFocus();
        scrollBar()->setValue(0);
        turnWheel(*order, order->rect().center());
        QCOMPARE(order->currentIndex(), before);
        QVERIFY(scrollBar()->value() > 0);
    }
}

LLAVERO_TEST(KeyListTest, QApplication)
#include "tst_key_list.moc"
