// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityTable.h"
#include "app/activity/OperationCsv.h"
#include "tests/support/TestProgram.h"

#include <QBuffer>
#include <QTest>

class OperationCsvTest : public QObject
{
    Q_OBJECT

private slots:
    void operations_areRecords();
    void noOperations_areHeaderAlone();
    void failedWrite_isReported();

private:
    static QByteArray written(const ActivityTable &operations);
    static ActivityTable samples();
};

QByteArray OperationCsvTest::written(const ActivityTable &operations)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    [&] { QVERIFY(writeOperations(operations, buffer)); }();
    return buffer.data();
}

ActivityTable OperationCsvTest::samples()
{
    ActivityTable table;
    table.append({ .time = 1'720'779'067'000,
        .id = "a",
        .keyId = "1",
        .eventCode = "API_KEY_DELETE",
        .status = "SUCCESS",
        .ip = "192.0.2.1" });
    table.append({ .time = 1'720'779'068'500,
        .id = "b",
        .keyId = "1",
        .eventCode = "=1+1",
        .status = "a, \"b\"",
        .ip = {} });
    table.sort(100);
    return table;
}

void OperationCsvTest::operations_areRecords()
{
    QCOMPARE(written(samples()),
        QByteArray("\xef\xbb\xbftime,eventCode,status,ip\r\n"
                   "2024-07-12T10:11:08.500Z,'=1+1,\"a, \"\"b\"\"\",\r\n"
                   "2024-07-12T10:11:07.000Z,API_KEY_DELETE,SUCCESS,192.0.2.1\r\n"));
}

void OperationCsvTest::noOperations_areHeaderAlone()
{
    QCOMPARE(written({}), QByteArray("\xef\xbb\xbftime,eventCode,status,ip\r\n"));
}

void OperationCsvTest::failedWrite_isReported()
{
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!writeOperations(samples(), closed));
}

LLAVERO_TEST(OperationCsvTest, QCoreApplication)
#include "tst_operation_csv.moc"
