// SPDX-License-Identifier: GPL-3.0-or-later
// The question before several keys are deleted, and their export.

#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/window/ManyKeysFixture.h"

#include "ui/credentials/DeleteKeysDialog.h"
#include "ui/credentials/ExportDialog.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>
#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;

class BulkActionsTest : public ManyKeysFixture
{
    Q_OBJECT

private slots:
    void init() { reset(); }
    void cleanup() { close(); }
    void question_listsRecentlyUsedKeysFirst();
    void question_asksAboutUnknownTimes();
    void question_needsConsentForRecentKeys();
    void question_ofUnusedKeys_needsNone();
    void question_namesThisComputersKey();
    void question_followsTheTime();
    void question_tabsInTheOrderOnTheScreen();
    void question_countsKeysThatAreNotShown();
    void oneKey_hasTheQuestionOfOne();
    void export_writesSelectedKeys();
    void export_writesShownKeysInTheirOrder();
    void export_followsTheChosenType();
    void export_isReportedWhileKeysAreDeleted();
    void export_staysReportedBesideNews();
    void failedExport_saysWhy();
    void failedExport_isRepeatedElsewhere();

private:
    void exportTo(const QString &path);
    QAction *exportAction() { return m_test->window->findChild<QAction *>(u"exportAction"_s); }
};

void BulkActionsTest::question_listsRecentlyUsedKeysFirst()
{
    openSandbox(200);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    const auto *list = m_test->find<QListView>("keysToDelete");
    QCOMPARE(list->model()->rowCount(), 201);
    QStringList texts;
    for (int row = 0; row < 201; ++row)
        texts << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    const auto isRecent = [](const QString &text) { return text.contains(u", used recently: "); };
    const auto recent = std::count_if(texts.cbegin(), texts.cend(), isRecent);
    QVERIFY(recent > 0 && recent < 201);
    QVERIFY(texts.first().startsWith(u"Llavero sandbox (this computer)"));
    QVERIFY(std::is_partitioned(texts.cbegin() + 1, texts.cend(), isRecent));
    const auto *box = m_test->find<QAbstractButton>("deleteRecentBox");
    QCOMPARE(box->text(), u"I know that %1 of them were used in the last 30 days"_s.arg(recent));
    QCOMPARE(sentence("messageText"), u"Delete 201 API keys?"_s);
    m_test->answer("cancelButton");
    QCOMPARE(model().selectedCount(), 201);
}

void BulkActionsTest::question_asksAboutUnknownTimes()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArrayList times { now.addDays(-10).toString(Qt::ISODate).toUtf8(),
        now.addSecs(-7200).toString(Qt::ISODate).toUtf8(), "the day before yesterday",
        "2020-02-03T04:05:06Z", now.addDays(-1).toString(Qt::ISODate).toUtf8(),
        "2021-02-03T04:05:06Z" };
    QJsonArray rows;
    for (const QByteArray &time : times)
        rows.append(QJsonObject { { u"id"_s, QString::number(rows.size() + 1) },
            { u"name"_s, u"key %1"_s.arg(rows.size() + 1) },
            { u"lastActivity"_s, QString::fromUtf8(time) } });
    openServer(Server::json(QJsonDocument(QJsonObject { { u"data"_s, rows } }).toJson()), 6);
    m_test->sortBy({});
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    const QAbstractItemModel *keys = m_test->find<QListView>("keysToDelete")->model();
    QString order;
    for (int row = 0; row < keys->rowCount(); ++row)
        order += keys->index(row, 0).data(Qt::AccessibleTextRole).toString().at(4);
    QCOMPARE(order, u"251364"_s); // the last one used, first
    QCOMPARE(keys->index(3, 0).data(Qt::AccessibleTextRole).toString(),
        u"key 3, last activity: Unknown"_s);
    QCOMPARE(m_test->find<QAbstractButton>("deleteRecentBox")->text(),
        u"I know that 4 of them were used in the last 30 days or at an unknown time"_s);
    QVERIFY(!m_test->find("confirmButton")->isEnabled());
    m_test->answer("cancelButton");

    select({ u"3"_s, u"4"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("deleteRecentBox"));
    QCOMPARE(m_test->find<QAbstractButton>("deleteRecentBox")->text(),
        u"I know that 1 of them may still be in use: the time of its last activity is unknown"_s);
    QVERIFY(!m_test->find("confirmButton")->isEnabled());
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_needsConsentForRecentKeys()
{
    openSandbox(200);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    const auto *confirm = m_test->find<QAbstractButton>("confirmButton");
    QVERIFY(!confirm->isEnabled());
    auto *box = m_test->find<QAbstractButton>("deleteRecentBox");
    box->click();
    QVERIFY(confirm->isEnabled());
    box->click();
    QVERIFY(!confirm->isEnabled());
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_ofUnusedKeys_needsNone()
{
    openServer({ "1", "2", "3" });
    select({ u"1"_s, u"2"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    QVERIFY(m_test->find<QAbstractButton>("confirmButton")->isEnabled());
    QVERIFY(!m_test->find("deleteRecentBox"));
    QVERIFY(sentence("messageExplanation").contains(u"immediately"));
    const QWidget *dialog = m_test->find("cancelButton")->window();
    QCOMPARE(dialog->focusWidget(), m_test->find("cancelButton"));
    QTest::keyClick(m_test->find("keysToDelete"), Qt::Key_Down);
    QCOMPARE(m_test->find<QListView>("keysToDelete")->currentIndex().row(), 1);
    m_test->answer("cancelButton");
    QCOMPARE(model().selectedCount(), 2);
    QCOMPARE(m_server->requests("DELETE").size(), 0);
}

void BulkActionsTest::question_namesThisComputersKey()
{
    openSandbox(3);
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QVERIFY(sentence("messageExplanation").contains(u"Llavero uses Llavero sandbox to sign in"));
    const auto *list = m_test->find<QListView>("keysToDelete");
    int marked = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        marked += list->model()
                      ->index(row, 0)
                      .data(Qt::AccessibleTextRole)
                      .toString()
                      .startsWith(u"Llavero sandbox (this computer)");
    QCOMPARE(marked, 1);
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_followsTheTime()
{
    m_test->window->show();
    const QDateTime start(QDate(2026, 3, 4), QTime(5, 6), Qt::UTC);
    QDateTime now = start;
    const ApiKey key { .id = u"1"_s, .name = u"a"_s, .lastIp = {}, .lastActivity = start };
    const SortedKeys keys = SortedKeys::sort(ApiKeyTable { key, key }, {});
    auto *question = new DeleteKeysDialog(
        keys, {}, [&now] { return now; }, &m_test->window->content());
    question->open();
    const auto *list = m_test->find<QListView>("keysToDelete");
    const QModelIndex row = list->model()->index(0, 0);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"a, used recently: Just now"_s);
    QSignalSpy changed(list->model(), &QAbstractItemModel::dataChanged);
    now = start.addSecs(180);
    auto *minute = list->model()->findChild<QTimer *>(u"minute"_s);
    QVERIFY(minute && minute->isActive());
    minute->setInterval(0);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"a, used recently: 3 minutes ago"_s);
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_tabsInTheOrderOnTheScreen()
{
    openServer({ "1", "2" });
    model().selectAllShown();
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QWidget *list = m_test->find("keysToDelete");
    QWidgetList buttons { m_test->find("confirmButton"), m_test->find("cancelButton") };
    std::sort(buttons.begin(), buttons.end(),
        [](const QWidget *left, const QWidget *right) { return left->x() < right->x(); });
    list->setFocus(Qt::TabFocusReason);
    for (QWidget *button : buttons) {
        QTest::keyClick(list->window()->focusWidget(), Qt::Key_Tab);
        QCOMPARE(list->window()->focusWidget(), button);
    }
    m_test->answer("cancelButton");
}

void BulkActionsTest::question_countsKeysThatAreNotShown()
{
    openServer({ "1", "2", "3" });
    model().selectAllShown();
    m_test->find<QLineEdit>("searchField")->setText(u"key 1"_s);
    QCOMPARE(model().rowCount(), 1);
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QVERIFY(sentence("messageExplanation")
                .endsWith(u"The search or filter hides 2 of these keys at present."));
    m_test->answer("cancelButton");
    m_test->find<QLineEdit>("searchField")->setText(u"no such key"_s);
    QCOMPARE(model().rowCount(), 0);
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("keysToDelete"));
    QVERIFY(sentence("messageExplanation")
                .endsWith(u"The search or filter hides all of these keys at present."));
    m_test->answer("cancelButton");
}

void BulkActionsTest::oneKey_hasTheQuestionOfOne()
{
    openServer({ "1", "2" });
    select({ u"2"_s });
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    QCOMPARE(sentence("messageText"), u"Delete the API key key 2?"_s);
    m_test->answer("cancelButton");
}

// --- Exporting -----------------------------------------------------------------------------

void BulkActionsTest::exportTo(const QString &path)
{
    QTRY_VERIFY(m_test->find("exportDialog"));
    auto *dialog = m_test->find<ExportDialog>("exportDialog");
    dialog->setDirectory(QFileInfo(path).path());
    dialog->selectFile(QFileInfo(path).fileName());
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!m_test->find("exportDialog"));
}

static QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

void BulkActionsTest::export_writesSelectedKeys()
{
    openServer({ "1", "2", "3" });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"some keys.csv"_s);
    m_test->sessions.session()->notes().setNote(u"3"_s, { .text = u"the build"_s });
    select({ u"3"_s, u"1"_s });
    m_test->find<QAbstractButton>("exportSelected")->click();
    QTRY_VERIFY(m_test->find("exportDialog"));
    QCOMPARE(m_test->find("exportDialog")->windowTitle(), u"Export 2 Keys"_s);
    exportTo(path);
    QTRY_COMPARE(message(), u"2 keys exported to “some keys.csv”."_s);
    QCOMPARE(m_test->find<QAbstractButton>("messageAction")->text(), u"Open Folder"_s);
    const QByteArrayList lines = linesOf(path);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1), QByteArray("1,key 1,,,,,\r"));
    QCOMPARE(lines.at(2), QByteArray("3,key 3,,,,the build,\r"));
    QCOMPARE(model().selectedCount(), 2);
}

void BulkActionsTest::export_writesShownKeysInTheirOrder()
{
    openServer({ "3", "1", "2", "10" });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.csv"_s);
    m_test->find<QLineEdit>("searchField")->setText(u"key 1"_s);
    QCOMPARE(model().rowCount(), 2);
    exportAction()->trigger();
    exportTo(path);
    QTRY_VERIFY(message().startsWith(u"2 keys exported"));
    const QByteArrayList lines = linesOf(path);
    QVERIFY(lines.at(1).startsWith("1,"));
    QVERIFY(lines.at(2).startsWith("10,"));
    m_test->find<QLineEdit>("searchField")->setText(u"no such key"_s);
    QVERIFY(!exportAction()->isEnabled());
}

void BulkActionsTest::export_followsTheChosenType()
{
    openServer({ "1", "2" });
    const QTemporaryDir folder;
    exportAction()->trigger();
    QTRY_VERIFY(m_test->find("exportDialog"));
    auto *dialog = m_test->find<ExportDialog>("exportDialog");
    dialog->setDirectory(folder.path());
    const QString csv = dialog->selectedFiles().value(0);
    QVERIFY2(csv.contains(u"api-keys-127.0.0.1-") && csv.endsWith(u".csv"), qUtf8Printable(csv));
    dialog->selectNameFilter(dialog->nameFilters().at(1));
    emit dialog->filterSelected(dialog->nameFilters().at(1));
    const QString json = dialog->selectedFiles().value(0);
    QCOMPARE(json, csv.chopped(4) + u".json"_s);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(message().startsWith(u"2 keys exported"));
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray keys = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys.first().toObject().value(u"name"_s), QJsonValue(u"key 1"_s));
}

void BulkActionsTest::export_isReportedWhileKeysAreDeleted()
{
    openServer({ "1", "2", "3", "4", "5", "6" });
    serveDeletions({ "1", "2", "3", "4", "5" }, Server::heldBack(Server::http(204, {})));
    selectAllBut(u"6"_s);
    deleteSelected();
    QTRY_COMPARE(m_server->heldReplies(), 4);
    const QTemporaryDir folder;
    exportAction()->trigger();
    exportTo(folder.filePath(u"keys.csv"_s));
    QTRY_COMPARE(message(), u"5 keys exported to “keys.csv”."_s);
    m_server->release();
    QTRY_COMPARE(model().rowCount(), 5); // by a step, with the request for the last key
    QCOMPARE(message(), u"5 keys exported to “keys.csv”."_s);
    m_test->sessions.session()->keys().rename(u"6"_s, u"other"_s); // the user's next action
    QCOMPARE(message(), QString());
}

void BulkActionsTest::export_staysReportedBesideNews()
{
    openServer({ "1", "2", "3" });
    const QTemporaryDir folder;
    exportAction()->trigger();
    exportTo(folder.filePath(u"keys.csv"_s));
    QTRY_COMPARE(message(), u"3 keys exported to “keys.csv”."_s);
    m_server->on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(message(), u"3 keys exported to “keys.csv”."_s);
    QCOMPARE(m_test->find<QAbstractButton>("messageAction")->text(), u"Open Folder"_s);
    m_test->press(u"Dismiss this message"_s);
    QCOMPARE(message(), u"1 key removed: key 3."_s);
}

void BulkActionsTest::failedExport_saysWhy()
{
    openServer({ "1", "2" });
    exportAction()->trigger();
    QTRY_VERIFY(m_test->find("exportDialog"));
    emit m_test->find<ExportDialog>("exportDialog")->fileSelected(u"/nonexistent/keys.csv"_s);
    QTRY_VERIFY(message().startsWith(u"The keys couldn’t be exported to “keys.csv”: "));
    m_test->find("exportDialog")->close();
    QTRY_VERIFY(!m_test->find("exportDialog"));
    m_test->window->activateWindow();
}

void BulkActionsTest::failedExport_isRepeatedElsewhere()
{
    failedExport_saysWhy();
    select({ u"1"_s }); // of what was to be exported, nothing changes
    auto *button = m_test->find<QAbstractButton>("messageAction");
    QVERIFY(button);
    QCOMPARE(button->text(), u"Export Elsewhere…"_s);
    button->click();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"elsewhere.csv"_s);
    exportTo(path);
    QTRY_COMPARE(message(), u"2 keys exported to “elsewhere.csv”."_s);
    QCOMPARE(linesOf(path).size(), 4); // the head, and an empty one at the end
}

LLAVERO_TEST(BulkActionsTest, QApplication)
#include "tst_bulk_actions.moc"
