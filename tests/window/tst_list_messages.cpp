// SPDX-License-Identifier: GPL-3.0-or-later
// The messages below the list: how long they stay, and how much room they take.

#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/ManyKeysFixture.h"

#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/NoticeArea.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/LiveRegion.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class ListMessagesTest : public ManyKeysFixture
{
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { close(); }
    void success_endsWithTheNextAction();
    void success_endsWhenTheUserLooksElsewhere_data();
    void success_endsWhenTheUserLooksElsewhere();
    void successInUse_outlivesItsMinute();
    void messages_leaveRoomForTheList();

private:
    void letAMinutePass();
};

void ListMessagesTest::success_endsWithTheNextAction()
{
    openServer({ "1", "2", "3", "4" });
    serveDeletions({ "1", "2", "3" }, Server::http(204, {}));
    select({ u"1"_s, u"2"_s });
    deleteSelected();
    QTRY_COMPARE(message(), u"2 keys have been deleted. They no longer work."_s);
    m_server->on("GET /api_keys", { scripted::keys({ "4" }) });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(
        message(), u"2 keys have been deleted. They no longer work. 1 key removed: key 3."_s);
    model().setSelected(0, true);
    QCOMPARE(message(), u"1 key removed: key 3."_s);
}

void ListMessagesTest::success_endsWhenTheUserLooksElsewhere_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action : { "search", "filter", "order", "time" })
        QTest::newRow(action) << QByteArray(action);
}

void ListMessagesTest::success_endsWhenTheUserLooksElsewhere()
{
    QFETCH(QByteArray, action);
    openServer({ "1", "2", "3" });
    auto *bar = m_test->window->findChild<KeyListMessageBar *>();
    bar->reportOutcome(MessageBar::Kind::Error, [] { return u"a problem"_s; });
    m_test->find<QLineEdit>("searchField")->setText(u"k"_s);
    QCOMPARE(message(), u"a problem"_s); // a problem stays
    bar->reportOutcome(MessageBar::Kind::Success, [] { return u"done"_s; });
    QCOMPARE(message(), u"done"_s);
    if (action == "search")
        m_test->find<QLineEdit>("searchField")->setText(u"ke"_s);
    else if (action == "filter")
        m_test->find<QAbstractButton>("neverFigure")->click();
    else if (action == "order")
        m_test->sortBy({ .column = SortOrder::Column::Creation });
    else
        letAMinutePass();
    QTRY_COMPARE(message(), QString());
}

/// Nothing vanishes while it is read.
void ListMessagesTest::successInUse_outlivesItsMinute()
{
    openServer({ "1", "2", "3" });
    auto *bar = m_test->window->findChild<KeyListMessageBar *>();
    bar->reportExported([] { return u"exported"_s; }, u"/nowhere/keys.csv"_s);
    QTRY_VERIFY(m_test->find("messageAction"));
    m_test->find("messageAction")->setFocus();
    letAMinutePass();
    QCOMPARE(message(), u"exported"_s);
    m_test->find("searchField")->setFocus();
    UiStates::layOut();
    QTest::mouseMove(m_test->find("messageAction"));
    QTRY_VERIFY(bar->underMouse());
    letAMinutePass();
    QCOMPARE(message(), u"exported"_s);
    QTest::mouseMove(m_test->window.get(), QPoint(2, 2));
    QTRY_VERIFY(!bar->underMouse());
    letAMinutePass();
    QTRY_COMPARE(message(), QString());
}

void ListMessagesTest::letAMinutePass()
{
    auto *age = m_test->window->findChild<QTimer *>(u"successAge"_s);
    QVERIFY(age->isActive());
    QCOMPARE(age->interval(), 60'000);
    QMetaObject::invokeMethod(age, "timeout");
}

void ListMessagesTest::messages_leaveRoomForTheList()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    for (const char id : QByteArray("12345"))
        m_server->on(QByteArray("DELETE /api_keys/") + id,
            { Server::http(400,
                R"({"errors":[{"message":"This key belongs to the service account )"
                    + QByteArray(1, id) + R"(, whose administrator must release it first"}]})") });
    serveDeletions({ "6" }, Server::http(204, {}));
    m_test->window->resize(360, 640);
    model().selectAllShown();
    deleteSelected();
    QTRY_VERIFY(m_test->find("deletionFailures"));
    m_server->on("GET /api_keys", { Server::hangUp() });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_test->sessions.session()->isOffline(), 20'000);
    auto *more = m_test->window->findChild<Disclosure *>(u"moreMessages"_s);
    QTRY_VERIFY(more->isVisible());
    QTRY_COMPARE(more->fullText(), u"1 more message"_s);
    const auto *area = m_test->window->findChild<NoticeArea *>();
    const auto isWhole = [&](const char *name) {
        const QWidget *part = m_test->find(name);
        return part && area->rect().contains(QRect(part->mapTo(area, QPoint()), part->size()))
            && part->visibleRegion().boundingRect() == part->rect();
    };
    const int page = area->parentWidget()->height();
    QTRY_VERIFY2(area->height() <= page * 2 / 3, qPrintable(QString::number(area->height())));
    // The most important one, which needs no scrolling, and the bar.
    QTRY_VERIFY(isWhole("messageAction"));
    QVERIFY(isWhole("selectionBar"));
    QVERIFY(!m_test->find("retryButton"));
    const auto regions = m_test->window->findChildren<LiveRegion *>();
    QTRY_VERIFY(std::any_of(regions.begin(), regions.end(), [](const LiveRegion *region) {
        return region->isExposed() && region->sentence().startsWith(u"Offline."_s);
    }));
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(m_test->find("retryButton"));
    QTRY_VERIFY2(area->height() <= page * 2 / 3, qPrintable(QString::number(area->height())));
    QVERIFY(isWhole("moreMessages"));
    more->setChecked(false);
    QTRY_VERIFY(!m_test->find("retryButton"));
    m_test->window->resize(800, 1000);
    QTRY_VERIFY(m_test->find("retryButton"));
    QVERIFY(!more->isVisible());
}

LLAVERO_TEST(ListMessagesTest, QApplication)
#include "tst_list_messages.moc"
