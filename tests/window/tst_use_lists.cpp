// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses and operations of a key.

#include "app/activity/ActivityLog.h"
#include "app/signin/Session.h"
#include "tests/support/Announcements.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/UseFixture.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/KeyUseModels.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using scripted::LogRow;

class UseListsTest : public QObject, private UseFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void earlierUse_canBeLoaded_data();
    void earlierUse_canBeLoaded();
    void reload_keepsButtonForEarlierUse();
    void newOperations_keepCurrentOne();
    void newUse_keepsCurrentAddress();
    void texts_areShownAsText();
    void manyAddresses_areShownOnRequest();
    void largeText_hasLineForEachText();
    void longLog_neverFreezes();
    void listKeys_scrollPage();
    void operations_areExported();
    void failedExport_saysWhy();

private:
    void exportTo(const QString &path);
    /// Chooses that file in the dialog.
    void chooseFile(const QString &path);
    QString exportMessage();
};

void UseListsTest::exportTo(const QString &path)
{
    m_test->press(u"Export the operations"_s);
    chooseFile(path);
}

void UseListsTest::chooseFile(const QString &path)
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = m_test->window->findChild<QFileDialog *>(u"exportDialog"_s));
    QVERIFY(dialog->selectedFiles().value(0).contains(u"operations-deploy-"_s));
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_test->window->findChild<QFileDialog *>(u"exportDialog"_s));
}

QString UseListsTest::exportMessage()
{
    const auto *message = m_test->find<MessageBar>("exportMessage");
    return message ? message->sentence() : QString();
}

void UseListsTest::earlierUse_canBeLoaded_data()
{
    QTest::addColumn<bool>("isByKeyboard");
    QTest::addColumn<bool>("hasMore");
    QTest::newRow("keyboard") << true << true;
    QTest::newRow("keyboard, to the beginning") << true << false;
    QTest::newRow("mouse") << false << true;
    QTest::newRow("mouse, to the beginning") << false << false;
}

void UseListsTest::earlierUse_canBeLoaded()
{
    QFETCH(bool, isByKeyboard);
    QFETCH(bool, hasMore);
    QList<LogRow> rows = scripted::usualLog(m_now, 60);
    for (int i = 0; i < 20; ++i)
        rows.append({ .time = m_now.addDays(-100 - i), .event = "OLD" });
    if (hasMore)
        rows.append({ .time = m_now.addDays(-300), .key = "2" });
    scripted::serveLog(*m_server, rows);
    open();
    QTRY_VERIFY(m_test->find("showEarlier"));
    auto *button = m_test->find("showEarlier");
    QScrollBar *bar = m_test->window->findChild<KeyDetailsPage *>()
                          ->findChild<QScrollArea *>()
                          ->verticalScrollBar();
    const int before = operations()->model()->rowCount();
    QApplication::processEvents();
    bar->setValue(bar->maximum());
    QApplication::processEvents();
    const int place = bar->value();
    QVERIFY(place > 500);
    if (isByKeyboard) {
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    } else {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(operations()->model()->rowCount(), before + 20);
    awaitLog();
    QTRY_COMPARE(status(), QString());
    QTRY_COMPARE(m_test->find("showEarlier") != nullptr, hasMore);
    QApplication::processEvents();
    QCOMPARE(QApplication::focusWidget(), operations());
    if (!isByKeyboard) {
        QCOMPARE(bar->value(), place);
        return;
    }
    QCOMPARE(operations()->currentIndex().row(), before); // the first new one
    const QRect row = operations()->visualRect(operations()->currentIndex());
    QTRY_VERIFY(operations()->viewport()->visibleRegion().contains(row.center()));
}

void UseListsTest::reload_keepsButtonForEarlierUse()
{
    QList<LogRow> rows = scripted::usualLog(m_now, 60);
    rows.append({ .time = m_now.addDays(-300), .key = "2" });
    scripted::serveLog(*m_server, rows);
    open();
    QTRY_VERIFY(m_test->find("showEarlier"));
    awaitLog();
    const auto all = m_server->handler("GET /activity_log");
    m_server->on("GET /activity_log",
        [all](const QUrlQuery &query) { return Server::heldBack(all(query)); });
    auto *button = m_test->find("showEarlier");
    button->setFocus(Qt::TabFocusReason);
    Session &session = *m_test->sessions.session();
    session.refresh();
    QTRY_COMPARE(session.activityLog().state(), ActivityLog::State::Loading);
    QVERIFY(button->isVisible());
    QCOMPARE(QApplication::focusWidget(), button);
    m_server->on("GET /activity_log", all);
    m_server->release();
    awaitLog();
    QCOMPARE(QApplication::focusWidget(), button);
    m_server->on("GET /api_keys", { Server::hangUp() });
    session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(session.isOffline(), 30'000);
    QTRY_VERIFY(!button->isVisible());
    QCOMPARE(QApplication::focusWidget(), operations());
}

void UseListsTest::newOperations_keepCurrentOne()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now.addDays(-1), 60));
    open();
    QTRY_VERIFY(operations());
    awaitLog();
    operations()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(operations(), Qt::Key_PageDown);
    const auto current = [this] { return operations()->currentIndex().data().toString(); };
    const QString before = current();
    const int rows = operations()->model()->rowCount();
    scripted::serveLog(*m_server, { { .time = m_now, .event = "NEW" } });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(operations()->model()->rowCount(), rows + 1);
    QCOMPARE(current(), before);
}

void UseListsTest::newUse_keepsCurrentAddress()
{
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-60), .ip = "10.0.0.1" },
            { .time = m_now.addSecs(-120), .ip = "10.0.0.2" } });
    open();
    QTRY_VERIFY(m_test->find("addressList"));
    awaitLog();
    auto *list = m_test->find<KeyUseList>("addressList");
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Home);
    const auto current = [list] { return list->currentIndex().data().toString(); };
    QVERIFY(current().startsWith(u"10.0.0.1: 1 operation"_s));
    QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    const auto refreshWith = [this](const QList<LogRow> &rows) {
        const int before = operations()->model()->rowCount();
        scripted::serveLog(*m_server, rows);
        m_test->sessions.session()->refresh();
        QTRY_COMPARE(operations()->model()->rowCount(), before + static_cast<int>(rows.size()));
    };
    refreshWith({ { .time = m_now.addSecs(-40), .ip = "10.0.0.1" } });
    QVERIFY2(current().startsWith(u"10.0.0.1: 2 operations"_s), qPrintable(current()));
    QCOMPARE(reset.size(), 0); // the same addresses in the same order
    refreshWith({ { .time = m_now.addSecs(-20), .ip = "10.0.0.2" } });
    QCOMPARE(list->currentIndex().row(), 1);
    QVERIFY2(current().startsWith(u"10.0.0.1: 2 operations"_s), qPrintable(current()));
}

void UseListsTest::texts_areShownAsText()
{
    scripted::serveLog(*m_server,
        { { .time = m_now,
            .ip = "<b>10.0.0.1</b>",
            .status = "<i>SUCCESS</i>",
            .event = "<u>A</u>\\u202e\\n&amp; B" } });
    open();
    QTRY_VERIFY(operations());
    const QString words = operations()->model()->index(0, 0).data().toString();
    QVERIFY2(words.startsWith(u"<u>A</u>\\u202E &amp; B, <i>SUCCESS</i>, "_s), qPrintable(words));
    QVERIFY(words.endsWith(u", <b>10.0.0.1</b>"_s));
}

void UseListsTest::manyAddresses_areShownOnRequest()
{
    QList<LogRow> rows;
    for (int i = 0; i < 12; ++i)
        rows.append({ .time = m_now.addSecs(-60 * i), .ip = "10.0.0." + QByteArray::number(i) });
    scripted::serveLog(*m_server, rows);
    open();
    QTRY_VERIFY(m_test->find("addressList"));
    const auto *model = m_test->find<KeyUseList>("addressList")->model();
    QCOMPARE(model->rowCount(), AddressModel::fewRows);
    m_test->press(u"Show all addresses"_s);
    QCOMPARE(model->rowCount(), 12);
    const KeyUseList &list = *m_test->find<KeyUseList>("addressList");
    QTRY_COMPARE(list.height(), 12 * list.rowHeight());
    m_test->press(u"Show all addresses"_s);
    QCOMPARE(model->rowCount(), AddressModel::fewRows);
}

void UseListsTest::largeText_hasLineForEachText()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(operations());
    awaitLog();
    const auto hasLines = [this](int lines) {
        const int text = operations()->fontMetrics().height();
        const int rowHeight = operations()->rowHeight();
        return (rowHeight - 12) / text == lines // without the space around them
            && operations()->height() == operations()->model()->rowCount() * rowHeight;
    };
    QTRY_VERIFY(hasLines(2));
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    m_test->window->resize(360, 900);
    QTRY_VERIFY(hasLines(4));
    m_test->window->resize(1366, 900);
    QTRY_VERIFY(hasLines(2));
}

void UseListsTest::longLog_neverFreezes()
{
    constexpr int count = 100'000;
    QByteArrayList texts;
    for (int i = 0; i < count; ++i)
        texts << scripted::logRow({ .time = m_now.addSecs(-20 * (i + 1)),
            .ip = "10.0.0." + QByteArray::number(i % 200) });
    const auto all = Server::json(R"({"data":[)" + texts.join(',') + "]}");
    const auto none = Server::json(R"({"data":[]})");
    int requests = 0;
    m_server->on("GET /activity_log",
        [&requests, all, none](const QUrlQuery &) { return requests++ == 0 ? all : none; });
    open();
    const EventLoopLatency latency;
    QTRY_VERIFY_WITH_TIMEOUT(operations(), 60'000);
    QTRY_COMPARE(operations()->model()->rowCount(), count);
    QTRY_COMPARE(operations()->height(), count * operations()->rowHeight());
    QScrollBar *bar = nullptr;
    for (QWidget *widget = operations(); widget && !bar; widget = widget->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            bar = area->verticalScrollBar();
    }
    QVERIFY(bar);
    for (int step = 0; step <= 50; ++step) {
        bar->setValue(bar->maximum() / 50 * step);
        QApplication::processEvents();
    }
    QVERIFY(latency.worstPause() < maxPause);
}

void UseListsTest::listKeys_scrollPage()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 60));
    open();
    QTRY_VERIFY(operations());
    awaitLog(); // what comes later moves the rows
    UiStates::layOut();
    operations()->setFocus(Qt::TabFocusReason);
    const auto isShown = [this] {
        const QRect row = operations()->visualRect(operations()->currentIndex());
        return operations()->viewport()->visibleRegion().contains(row.center());
    };
    QTRY_VERIFY(isShown());
    QCOMPARE(operations()->currentIndex().row(), 0);
    QTest::keyClick(operations(), Qt::Key_PageDown);
    const int page = operations()->currentIndex().row();
    QVERIFY(page > 2);
    QVERIFY(page < 60);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_End);
    QCOMPARE(operations()->currentIndex().row(), operations()->model()->rowCount() - 1);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_Home);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QApplication::clipboard()->text(), operations()->model()->index(0, 0).data().toString());
}

void UseListsTest::operations_areExported()
{
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-60), .event = "=A" }, { .time = m_now.addDays(-1) } });
    open();
    QTRY_VERIFY(m_test->find("exportOperations"));
    awaitLog();
    const QString path = m_test->ownHome.filePath(u"operations.csv"_s);
    exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // the last one is empty
    QVERIFY(lines.at(1).endsWith(",'=A,SUCCESS,203.0.113.9\r"));
    const QString sentence = u"2 operations exported to “operations.csv”."_s;
    QTRY_COMPARE(exportMessage(), sentence);
    QTRY_VERIFY(announcements(*m_test->window).contains(sentence));
    m_test->window->findChild<Drawer *>()->showDetails(u"2"_s);
    QTRY_COMPARE(exportMessage(), QString());
}

void UseListsTest::failedExport_saysWhy()
{
    scripted::serveLog(*m_server, { { .time = m_now.addSecs(-60) } });
    open();
    QTRY_VERIFY(m_test->find("exportOperations"));
    exportTo(m_test->ownHome.filePath(u"missing/operations.csv"_s));
    QTRY_VERIFY(
        exportMessage().startsWith(u"The operations couldn’t be exported to “operations.csv”: "_s));
    m_test->window->activateWindow();
    m_test->find("exportMessage")->findChild<QAbstractButton *>(u"messageAction"_s)->click();
    chooseFile(m_test->ownHome.filePath(u"operations.csv"_s));
    QTRY_VERIFY(exportMessage().startsWith(u"1 operation exported"));
}

LLAVERO_TEST(UseListsTest, QApplication)
#include "tst_use_lists.moc"
