// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of the use of a key: what is painted, told and reached by mouse and keyboard.

#include "app/language/LanguageManager.h"
#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/support/Wheel.h"
#include "ui/details/KeyUseChart.h"
#include "ui/style/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMainWindow>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class KeyUseChartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void bars_standForOperations_data();
    void bars_standForOperations();
    void failures_hangBelowLine();
    void smallBar_isSeenBesideLargeOne();
    void unknownDays_lookOtherThanUnused();
    void daysAfterLoad_areNotKnown();
    void mouse_showsDay();
    void arrowKeys_moveDayByDay();
    void otherKeys_areLeftToPage();
    void assistiveTechnology_readsTable();
    void largeNumbers_fit();

private:
    KeyActivity use() const;
    QImage grab() const { return m_chart->grab().toImage(); }
    QColor colorAt(const QPoint &position) const { return grab().pixelColor(position); }
    /// The number of pixels of that colour in the day's column.
    int pixels(int day, const QColor &color) const;

    static constexpr int today = KeyUseChart::days - 1;
    const QDate lastDay { 2026, 11, 12 };
    LanguageManager m_languages;
    std::unique_ptr<QMainWindow> m_window;
    KeyUseChart *m_chart = nullptr;
};

KeyActivity KeyUseChartTest::use() const
{
    KeyActivity use { .firstDay = QDate(2026, 8, 15), // the last day is 12 November
        .operationsPerDay = QList<int>(KeyUseChart::days),
        .failuresPerDay = QList<int>(KeyUseChart::days) };
    use.operationsPerDay[today] = 42;
    use.failuresPerDay[today] = 2;
    use.operationsPerDay[today - 1] = 21;
    return use;
}

void KeyUseChartTest::initTestCase()
{
    m_languages.use(u"en"_s);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // its format of dates
}

void KeyUseChartTest::init()
{
    qApp->setPalette(Theme::light().palette());
    m_window = std::make_unique<QMainWindow>();
    m_chart = new KeyUseChart;
    m_window->setCentralWidget(m_chart);
    m_window->resize(500, m_chart->sizeHint().height());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_chart->setUse(use(), QDate(2026, 8, 15), lastDay);
    m_chart->clearFocus();
}

int KeyUseChartTest::pixels(int day, const QColor &color) const
{
    const QImage image = grab();
    const QRect column = m_chart->dayRect(day);
    int count = 0;
    for (int y = column.top(); y <= column.bottom(); ++y)
        count += image.pixelColor(column.left(), y) == color ? 1 : 0;
    return count;
}

void KeyUseChartTest::bars_standForOperations_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void KeyUseChartTest::bars_standForOperations()
{
    QFETCH(bool, isDark);
    const Theme theme = isDark ? Theme::dark() : Theme::light();
    m_window->setPalette(theme.palette());
    const int most = pixels(today, theme.accent);
    const int half = pixels(today - 1, theme.accent);
    QVERIFY(half > 10);
    QVERIFY(std::abs(most - 2 * half) <= 2);
    QCOMPARE(pixels(today - 2, theme.accent), 0);
}

void KeyUseChartTest::failures_hangBelowLine()
{
    const QImage image = grab();
    const QRect column = m_chart->dayRect(today);
    int lastOperation = 0;
    int firstFailure = 0;
    for (int y = column.top(); y <= column.bottom(); ++y) {
        const QColor color = image.pixelColor(column.left(), y);
        if (color == Theme::light().accent)
            lastOperation = y;
        if (color == Theme::light().danger && firstFailure == 0)
            firstFailure = y;
    }
    QVERIFY(lastOperation > 0);
    QVERIFY(firstFailure > lastOperation);
    QCOMPARE(pixels(today - 1, Theme::light().danger), 0);
}

void KeyUseChartTest::smallBar_isSeenBesideLargeOne()
{
    KeyActivity use = this->use();
    use.operationsPerDay[today] = 100'000;
    m_chart->setUse(use, use.firstDay, lastDay);
    QVERIFY(pixels(today - 1, Theme::light().accent) >= 2);
}

void KeyUseChartTest::unknownDays_lookOtherThanUnused()
{
    const QRect column = m_chart->dayRect(3);
    QCOMPARE(pixels(3, Theme::light().surface), 0);
    m_chart->setUse(use(), QDate(2026, 9, 1), lastDay);
    QVERIFY(pixels(3, Theme::light().surface) > column.height() / 2);
    QCOMPARE(pixels(30, Theme::light().surface), 0);
    QCOMPARE(m_chart->text(3), u"18 August: not known"_s);
    QCOMPARE(m_chart->text(30), u"14 September: no operations"_s);
}

void KeyUseChartTest::daysAfterLoad_areNotKnown()
{
    QCOMPARE(pixels(today, Theme::light().surface), 0);
    m_chart->setUse(use(), QDate(2026, 8, 15), lastDay.addDays(-1));
    QVERIFY(!m_chart->isKnown(today));
    QVERIFY(m_chart->isKnown(today - 1));
    QCOMPARE(m_chart->text(today), u"12 November: not known"_s);
    QVERIFY(pixels(today, Theme::light().surface) > 0);
    QCOMPARE(pixels(today - 1, Theme::light().surface), 0);
}

void KeyUseChartTest::mouse_showsDay()
{
    const auto isBubbleShown = [this](int day) {
        // The bubble is above its bar, in the colour of text.
        const QRect column = m_chart->dayRect(day);
        return colorAt({ column.center().x(), 2 }) == Theme::light().text;
    };
    QVERIFY(!isBubbleShown(40));
    QTest::mouseMove(m_chart, m_chart->dayRect(40).center());
    QTRY_VERIFY(isBubbleShown(40));
    QVERIFY(!isBubbleShown(5));
    QTest::mouseMove(m_chart, m_chart->dayRect(5).center());
    QTRY_VERIFY(isBubbleShown(5));
    turnWheel(*m_chart, m_chart->dayRect(5).center());
    QVERIFY(!isBubbleShown(5)); // the page may have scrolled
    QTest::mouseMove(m_chart, m_chart->dayRect(6).center());
    QTRY_VERIFY(isBubbleShown(6));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(m_chart, &leave);
    QVERIFY(!isBubbleShown(6));
    QTest::mouseClick(m_chart, Qt::LeftButton, {}, m_chart->dayRect(7).center());
    QCOMPARE(m_chart->currentDay(), 7);
}

void KeyUseChartTest::arrowKeys_moveDayByDay()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_chart->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_chart->currentDay(), today);
    QTest::keyClick(m_chart, Qt::Key_Left);
    QCOMPARE(m_chart->currentDay(), today - 1);
    QCOMPARE(announcements(*m_window), QStringList(u"11 November: 21 operations"_s));
    QTest::keyClick(m_chart, Qt::Key_Right);
    QCOMPARE(announcements(*m_window), QStringList(u"12 November: 42 operations, 2 failed"_s));
    QTest::keyClick(m_chart, Qt::Key_Right); // stays
    QCOMPARE(m_chart->currentDay(), today);
    QTest::keyClick(m_chart, Qt::Key_Home);
    QCOMPARE(announcements(*m_window), QStringList(u"15 August: no operations"_s));
    QTest::keyClick(m_chart, Qt::Key_End);
    QCOMPARE(m_chart->currentDay(), today);
}

void KeyUseChartTest::otherKeys_areLeftToPage()
{
    for (const int key : { Qt::Key_Up, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Escape }) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        press.accept();
        QApplication::sendEvent(m_chart, &press);
        QVERIFY(!press.isAccepted());
    }
    QTest::keyClick(m_chart, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_chart->currentDay(), today);
}

void KeyUseChartTest::assistiveTechnology_readsTable()
{
    QAccessibleInterface &told = *QAccessible::queryAccessibleInterface(m_chart);
    QCOMPARE(told.role(), QAccessible::Table);
    QCOMPARE(told.text(QAccessible::Name), u"Operations on each of the last 90 days"_s);
    QCOMPARE(told.text(QAccessible::Value), u"12 November: 42 operations, 2 failed"_s);
    QAccessibleTableInterface *table = told.tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 90);
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->columnDescription(2), u"Failed"_s);
    const auto text
        = [&](int row, int column) { return table->cellAt(row, column)->text(QAccessible::Name); };
    QCOMPARE(text(today, 0), u"12 November: 42 operations, 2 failed"_s);
    QCOMPARE(text(today, 1), u"42"_s);
    QCOMPARE(text(today, 2), u"2"_s);
    QCOMPARE(text(0, 1), u"0"_s);
    QSet<QAccessibleInterface *> children;
    for (int i = 0; i < told.childCount(); ++i) {
        QAccessibleInterface *child = told.child(i);
        QVERIFY(child);
        QCOMPARE(told.indexOfChild(child), i);
        QCOMPARE(child->parent(), &told);
        children.insert(child);
    }
    QCOMPARE(children.size(), 91 * 3);
    QAccessibleTableCellInterface *cell = table->cellAt(today, 2)->tableCellInterface();
    QCOMPARE(cell->rowIndex(), today);
    QCOMPARE(cell->columnHeaderCells().first()->text(QAccessible::Name), u"Failed"_s);
    const QPoint place = m_chart->mapToGlobal(m_chart->dayRect(today).center());
    QCOMPARE(told.childAt(place.x(), place.y()), table->cellAt(today, 0));
    QVERIFY(!table->cellAt(90, 0));
}

void KeyUseChartTest::largeNumbers_fit()
{
    KeyActivity use = this->use();
    use.operationsPerDay[today] = std::numeric_limits<int>::max();
    use.failuresPerDay[today] = std::numeric_limits<int>::max();
    m_chart->setUse(use, use.firstDay, lastDay);
    m_window->resize(320, m_window->height());
    QVERIFY(pixels(today, Theme::light().accent) > 10);
    QVERIFY(pixels(today, Theme::light().danger) > 10);
    QCOMPARE(
        m_chart->text(today), u"12 November: 2,147,483,647 operations, 2,147,483,647 failed"_s);
}

LLAVERO_TEST(KeyUseChartTest, QApplication)
#include "tst_key_use_chart.moc"
