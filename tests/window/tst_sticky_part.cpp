// SPDX-License-Identifier: GPL-3.0-or-later
// The search, Generate API Key and the column heads stay in sight while the list is scrolled.

#include "tests/support/Announcements.h"
#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/support/Wheel.h"

#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/credentials/PageColumn.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

class StickyPartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_test.reset(); }
    void init();
    void stickyPart_staysInSight_data() { addSizes(); }
    void stickyPart_staysInSight();
    void focusedRow_isNeverCovered_data() { addSizes(); }
    void focusedRow_isNeverCovered();
    void pageKeys_skipNoRow();
    void firstVisibleRow_isNotCovered();
    void editedName_isNotCovered();
    void smallWindow_scrollsAll();
    void pointerOnStickyPart_meetsNoRow();
    void search_movesNeitherFieldNorFirstResult();
    void otherFigures_moveNoVisibleRow();
    void escape_clearsSearch();
    void results_areCounted();
    void firstRow_isInUpperThird();
    void wideContent_isLimited();
    void cards_reachTheEdge();
    void wheelAnywhere_scrollsList();
    void closedPanel_movesNoRowUnderPointer_data();
    void closedPanel_movesNoRowUnderPointer();
    void spaceOfClosedPanel_goesWhenPointerIsOnHeader();
    void endOfPlaceholder_movesNothing_data();
    void endOfPlaceholder_movesNothing();
    void insertedKey_doesNotMoveGenerateUnderPointer_data();
    void insertedKey_doesNotMoveGenerateUnderPointer();

private:
    static void addSizes();
    int top(const QWidget *widget) const { return widget->mapTo(list()->viewport(), QPoint()).y(); }
    int stickyBottom() const
    {
        const auto *heads = m_test->window->findChild<ColumnHeader *>();
        return top(heads) + heads->height();
    }
    bool isInSight(const char *name) const
    {
        const QWidget *widget = m_test->window->findChild<QWidget *>(QLatin1String(name));
        return widget->isVisible() && !widget->visibleRegion().isEmpty();
    }
    bool isCovered(const QWidget *row) const
    {
        return top(row) < stickyBottom() || top(row) + row->height() > list()->viewport()->height();
    }
    KeyListView *list() const { return m_test->window->findChild<KeyListView *>(); }
    QScrollBar *scrollBar() const { return list()->verticalScrollBar(); }
    QLineEdit *search() const { return m_test->find<QLineEdit>("searchField"); }
    KeyCard *lastVisibleRow() const
    {
        KeyCard *last = nullptr;
        for (auto *row : m_test->window->findChildren<KeyCard *>()) {
            if (row->isVisible() && !isCovered(row) && (!last || top(row) > top(last)))
                last = row;
        }
        return last;
    }
    static KeyCard *focusedRow() { return qobject_cast<KeyCard *>(QApplication::focusWidget()); }

    std::unique_ptr<TestWindow> m_test;
};

void StickyPartTest::addSizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("cards") << QSize(380, 720);
    QTest::newRow("a table in the drawer") << QSize(760, 720);
    QTest::newRow("a table beside the navigation") << QSize(1080, 720);
}

void StickyPartTest::initTestCase()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(200));
    m_test->tryTheSandbox();
}

void StickyPartTest::init()
{
    m_test->window->resize(1080, 720);
    search()->clear();
    search()->setFocus();
    scrollBar()->setValue(0);
    UiStates::settle(*m_test->window);
}

void StickyPartTest::stickyPart_staysInSight()
{
    QFETCH(QSize, size);
    m_test->window->resize(size);
    UiStates::settle(*m_test->window);
    for (const char *name : { "docsLink", "refreshButton", "allFigure", "searchField" })
        QVERIFY2(isInSight(name), name);
    for (const int scroll : { 400, scrollBar()->maximum() / 2, scrollBar()->maximum() }) {
        scrollBar()->setValue(scroll);
        for (const char *name : { "searchField", "pageMenuButton", "generateButton" })
            QVERIFY2(isInSight(name), name);
        for (const char *name : { "docsLink", "refreshButton", "allFigure" })
            QVERIFY2(!isInSight(name), name);
        QVERIFY(stickyBottom() > 0 && stickyBottom() < list()->viewport()->height() / 3);
    }
}

void StickyPartTest::focusedRow_isNeverCovered()
{
    QFETCH(QSize, size);
    m_test->window->resize(size);
    UiStates::settle(*m_test->window);
    list()->focusFirst();
    const Qt::Key keys[] = { Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Up, Qt::Key_End, Qt::Key_Up,
        Qt::Key_PageUp, Qt::Key_Down, Qt::Key_Home };
    for (const Qt::Key key : keys) {
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(focusedRow(), key);
            QVERIFY(focusedRow());
            QVERIFY2(!isCovered(focusedRow()), qPrintable(focusedRow()->keyName()));
        }
    }
}

void StickyPartTest::pageKeys_skipNoRow()
{
    list()->focusFirst();
    QSet<QString> seen;
    QString last;
    while (focusedRow()->keyId() != last) {
        last = focusedRow()->keyId();
        UiStates::settle(*m_test->window);
        for (const auto *row : m_test->window->findChildren<KeyCard *>()) {
            if (row->isVisible() && !isCovered(row))
                seen.insert(row->keyId());
        }
        QTest::keyClick(focusedRow(), Qt::Key_PageDown);
    }
    QCOMPARE(seen.size(), 201);
}

void StickyPartTest::firstVisibleRow_isNotCovered()
{
    for (int scroll = 0; scroll < 500; scroll += 23) {
        search()->setFocus();
        scrollBar()->setValue(scroll);
        m_test->window->findChild<ApiCredentialsPage *>()->focusContent();
        QVERIFY(focusedRow());
        QVERIFY2(!isCovered(focusedRow()), qPrintable(QString::number(scroll)));
        QVERIFY(qAbs(scrollBar()->value() - scroll) <= 1);
    }
}

void StickyPartTest::editedName_isNotCovered()
{
    list()->focusFirst();
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(focusedRow(), Qt::Key_Down);
    KeyCard *row = focusedRow();
    const QString id = row->keyId();
    QTest::keyClick(row, Qt::Key_F2);
    scrollBar()->setValue(scrollBar()->value() + top(row) - stickyBottom() + 20);
    UiStates::settle(*m_test->window);
    QVERIFY(isCovered(row));
    QVERIFY(list()->showProblem(id, QStringLiteral("name"), [] { return QStringLiteral("No."); }));
    QVERIFY(!isCovered(row));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
}

void StickyPartTest::smallWindow_scrollsAll()
{
    m_test->window->resize(1080, 250);
    UiStates::settle(*m_test->window);
    scrollBar()->setValue(1000);
    QVERIFY(!isInSight("searchField"));
    search()->clearFocus();
    search()->setFocus();
    QTRY_VERIFY(isInSight("searchField"));
}

/// A row that is scrolled below the sticky part does not take its clicks.
void StickyPartTest::pointerOnStickyPart_meetsNoRow()
{
    for (int scroll = 300; scroll < 400; scroll += 11) {
        scrollBar()->setValue(scroll);
        QWidget *viewport = list()->viewport();
        for (int y = 0; y < stickyBottom(); y += 5) {
            for (int x = 0; x < viewport->width(); x += 20) {
                for (const QWidget *at = viewport->childAt(x, y); at; at = at->parentWidget())
                    QVERIFY(!qobject_cast<const KeyCard *>(at));
            }
        }
    }
}

/// The list has more and more rows, fewer, none, and all again.
void StickyPartTest::search_movesNeitherFieldNorFirstResult()
{
    scrollBar()->setValue(3000);
    const int field = top(search());
    const int rows = stickyBottom();
    for (const char *text :
        { "a", "an", "ansible-r", "ansible-runner-1", "no such key", "ansible", "" }) {
        search()->setText(QLatin1String(text));
        UiStates::settle(*m_test->window);
        QCOMPARE(top(search()), field);
        KeyCard *first = nullptr;
        for (auto *row : m_test->window->findChildren<KeyCard *>()) {
            if (row->isVisible() && (!first || row->y() < first->y()))
                first = row;
        }
        if (first)
            QCOMPARE(top(first), rows);
    }
}

/// Another figure takes another line.
void StickyPartTest::otherFigures_moveNoVisibleRow()
{
    const auto *last = m_test->window->findChild<QWidget *>(QStringLiteral("neverFigure"));
    const QWidget *figures = last->parentWidget();
    for (int width = 360; figures->width() - last->geometry().right() > 80; width += 10) {
        m_test->window->resize(width, 720);
        UiStates::settle(*m_test->window);
    }
    scrollBar()->setValue(2000);
    const auto positions = [this] {
        UiStates::settle(*m_test->window);
        QMap<QString, int> tops;
        for (const auto *row : m_test->window->findChildren<KeyCard *>()) {
            if (row->isVisible() && !isCovered(row))
                tops.insert(row->keyId(), top(row));
        }
        return tops;
    };
    const auto before = positions();
    QVERIFY(before.size() > 3);
    const int height = figures->height();
    ApiKeyModel &model = m_test->sessions.session()->keys().model();
    ApiKey odd { .id = QStringLiteral("odd"), .name = QStringLiteral("zzz"), .lastIp = {} };
    odd.unreadableActivity = QStringLiteral("yesterday");
    model.insertOrUpdate(odd);
    const auto after = positions();
    QVERIFY(figures->height() > height);
    model.remove(odd.id);
    QCOMPARE(after, before);
    QCOMPARE(positions(), before);
}

/// The scroll bar is above their margin.
void StickyPartTest::cards_reachTheEdge()
{
    m_test->window->resize(380, 720);
    UiStates::settle(*m_test->window);
    scrollBar()->setValue(scrollBar()->maximum() / 2);
    const QImage image = m_test->window->grab().toImage();
    int cards = 0;
    for (const auto *row : m_test->window->findChildren<KeyCard *>()) {
        if (!row->isVisible() || isCovered(row))
            continue;
        ++cards;
        const int top = row->mapTo(m_test->window.get(), QPoint()).y();
        for (int y = top + 3; y < top + row->height() - 3; ++y) { // also beside the scroll bar
            for (const int x : { 2, 369, 379 })
                QCOMPARE(image.pixelColor(x, y), Theme::light().surface);
        }
    }
    QVERIFY(cards > 2);
}

void StickyPartTest::wheelAnywhere_scrollsList()
{
    m_test->window->resize(1920, 720);
    UiStates::settle(*m_test->window);
    const QPoint search = this->search()->mapTo(m_test->window.get(), QPoint(5, 5));
    const QPoint places[] = { search, { 20, 400 }, { 1880, 400 }, { 420, 650 } };
    for (const int start : { 0, 1000 }) {
        for (const QPoint place : places) {
            scrollBar()->setValue(start);
            turnWheel(*m_test->window,
                place == search ? this->search()->mapTo(m_test->window.get(), QPoint(5, 5))
                                : place);
            QVERIFY2(scrollBar()->value() > start, qPrintable(QString::number(place.x())));
        }
    }
    scrollBar()->setValue(scrollBar()->maximum());
    for (const QPoint place : places)
        turnWheel(*m_test->window, place); // to the end and not beyond
    QCOMPARE(scrollBar()->value(), scrollBar()->maximum());
}

void StickyPartTest::closedPanel_movesNoRowUnderPointer_data()
{
    QTest::addColumn<int>("scroll");
    QTest::newRow("at the top") << 0;
    QTest::newRow("scrolled a bit") << 100;
    QTest::newRow("scrolled far") << 1000;
}

/// As when another application deletes the new key.
void StickyPartTest::closedPanel_movesNoRowUnderPointer()
{
    QFETCH(int, scroll);
    m_test->window->resize(1080, 900);
    m_test->sessions.session()->keys().generate();
    QTRY_VERIFY(m_test->find("secretField"));
    UiStates::settle(*m_test->window);
    scrollBar()->setValue(scroll);
    KeyCard *pointed = lastVisibleRow();
    QVERIFY(pointed);
    const QString id = pointed->keyId();
    QTest::mouseMove(pointed);
    QTRY_VERIFY(pointed->underMouse());
    const auto position = [&] {
        UiStates::settle(*m_test->window);
        for (const auto *row : m_test->window->findChildren<KeyCard *>()) {
            if (row->isVisible() && row->keyId() == id)
                return top(row);
        }
        return -1;
    };
    const int before = position();
    m_test->window->findChild<NewKeyPanel *>()->clear();
    QVERIFY(!m_test->find("secretField"));
    QCOMPARE(position(), before);
    QTest::mouseMove(m_test->find("helpButton"));
    QTRY_VERIFY(!list()->viewport()->underMouse());
    if (scroll == 0)
        QTRY_VERIFY(position() < before); // the gap is closed
    else if (scroll == 1000)
        QCOMPARE(position(), before);
    scrollBar()->setValue(0);
    UiStates::settle(*m_test->window);
    QVERIFY(stickyBottom() < 240);
}

void StickyPartTest::escape_clearsSearch()
{
    search()->setText(QStringLiteral("ansible"));
    list()->focusFirst();
    QTest::keyClick(focusedRow(), Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QVERIFY(focusedRow());
    search()->setFocus();
    search()->setText(QStringLiteral("ansible"));
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QCOMPARE(QApplication::focusWidget(), search());
}

void StickyPartTest::results_areCounted()
{
    auto *results = m_test->window->findChild<QLabel *>(QStringLiteral("searchResults"));
    QVERIFY(!results->isVisible());
    search()->setText(QStringLiteral("ansible"));
    const int found = m_test->sessions.session()->keys().model().rowCount();
    QVERIFY(results->isVisible());
    QCOMPARE(results->text(), QStringLiteral("%1 of 201 shown").arg(found));
    QVERIFY(search()->rect().contains(results->geometry()));
    const QString sentence = results->text();
    QCOMPARE(search()->accessibleDescription(), sentence);
    QTRY_VERIFY(announcements(*m_test->window).contains(sentence));
    m_test->languages.use(QStringLiteral("es"));
    QTRY_COMPARE(results->text(), QStringLiteral("Se muestran %1\u00A0de\u00A0201").arg(found));
    m_test->languages.use(QStringLiteral("en"));
    search()->clear();
    QVERIFY(!results->isVisible());
    QCOMPARE(search()->accessibleDescription(), QString());
}

void StickyPartTest::firstRow_isInUpperThird()
{
    const auto *row = m_test->find<KeyCard>("");
    QVERIFY(row);
    const int y = row->mapTo(m_test->window.get(), QPoint()).y();
    QVERIFY2(y <= 240, qPrintable(QString::number(y)));
}

/// The pointer does not leave the list, of which the header is a part.
void StickyPartTest::spaceOfClosedPanel_goesWhenPointerIsOnHeader()
{
    m_test->window->resize(1080, 900);
    UiStates::settle(*m_test->window);
    const int usual = top(search());
    m_test->sessions.session()->keys().generate();
    QTRY_VERIFY(m_test->find("secretField"));
    UiStates::settle(*m_test->window);
    scrollBar()->setValue(0);
    QTest::mouseMove(lastVisibleRow());
    QTRY_VERIFY(lastVisibleRow()->underMouse());
    m_test->window->findChild<NewKeyPanel *>()->clear();
    UiStates::settle(*m_test->window);
    QVERIFY(top(search()) > usual + 50);
    QTest::mouseMove(search());
    QTRY_VERIFY(search()->underMouse());
    UiStates::settle(*m_test->window);
    QVERIFY(search()->underMouse()); // it does not move below the pointer
    QTest::mouseMove(m_test->find("docsLink"));
    QTRY_VERIFY(m_test->find("docsLink")->underMouse());
    UiStates::settle(*m_test->window);
    QCOMPARE(top(search()), usual);
    QTest::mouseMove(m_test->find("helpButton"));
}

void StickyPartTest::endOfPlaceholder_movesNothing_data()
{
    QTest::addColumn<bool>("isOnPlaceholder");
    QTest::newRow("pointer on the placeholder") << true;
    QTest::newRow("pointer below it") << false;
}

/// The user types while the pointer rests on the list.
void StickyPartTest::endOfPlaceholder_movesNothing()
{
    QFETCH(bool, isOnPlaceholder);
    const int field = top(search());
    const int rows = stickyBottom();
    QTest::mouseMove(list()->viewport(), QPoint(300, list()->viewport()->height() - 20));
    QTRY_VERIFY(list()->viewport()->underMouse());
    search()->setText(QStringLiteral("no such key"));
    UiStates::settle(*m_test->window);
    if (isOnPlaceholder) {
        QTest::mouseMove(m_test->find("stateTitle"));
        QTRY_VERIFY(m_test->find("stateTitle")->underMouse());
    }
    for (const char *text : { "ansible", "no such key", "" }) {
        search()->setText(QLatin1String(text));
        UiStates::settle(*m_test->window);
        QCOMPARE(top(search()), field);
        QCOMPARE(stickyBottom(), rows);
    }
    QTest::mouseMove(m_test->find("helpButton"));
}

void StickyPartTest::insertedKey_doesNotMoveGenerateUnderPointer_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the sticky part stays in sight") << QSize(1080, 720);
    QTest::newRow("the sticky part is scrolled, too") << QSize(380, 420);
}

void StickyPartTest::insertedKey_doesNotMoveGenerateUnderPointer()
{
    QFETCH(QSize, size);
    m_test->window->resize(size);
    UiStates::settle(*m_test->window);
    if (KeyCard *row = lastVisibleRow())
        row->setFocus(); // the key moves it out of sight
    scrollBar()->setValue(0);
    QWidget *generate = m_test->find("generateButton");
    QTest::mouseMove(generate);
    QTRY_VERIFY(generate->underMouse());
    const int before = top(generate);
    ApiKeyModel &model = m_test->sessions.session()->keys().model();
    const ApiKey first { .id = QStringLiteral("first"), .name = QStringLiteral("!"), .lastIp = {} };
    model.insertOrUpdate(first);
    UiStates::settle(*m_test->window);
    QCOMPARE(model.rowOf(first.id), 0);
    QCOMPARE(top(generate), before);
    model.remove(first.id);
    UiStates::settle(*m_test->window);
    QCOMPARE(top(generate), before);
    QTest::mouseMove(m_test->find("helpButton"));
}

/// The buttons are near the name, and the scroll bar is at the edge of the window.
void StickyPartTest::wideContent_isLimited()
{
    m_test->window->resize(1920, 720);
    UiStates::settle(*m_test->window);
    const auto *row = m_test->find<KeyCard>("");
    QCOMPARE(row->width(), PageColumn::margin + 960); // its check box is in the margin
    const auto right = [this](const QWidget *widget) {
        return widget->mapTo(m_test->window.get(), widget->rect().topRight()).x();
    };
    QCOMPARE(right(scrollBar()), 1919);
    QCOMPARE(right(m_test->find("pageMenuButton")), right(row));
    QCOMPARE(right(m_test->window->findChild<ColumnHeader *>()), right(row));
}

LLAVERO_TEST(StickyPartTest, QApplication)
#include "tst_sticky_part.moc"
