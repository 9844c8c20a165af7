// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyExport.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <optional>

using namespace Qt::StringLiterals;
using Format = KeyExport::Format;

namespace {

const QDateTime morning(QDate(2024, 7, 12), QTime(10, 11, 7), Qt::UTC);

KeyExport samples()
{
    const ApiKey used { .id = u"1"_s,
        .name = u"=clé, \"x\""_s,
        .lastIp = u"192.0.2.1"_s,
        .lastActivity = morning,
        .creationDate = morning.addDays(-1) };
    const ApiKey unused { .id = u"2"_s, .name = u"new"_s, .lastIp = {} };
    const ApiKey odd {
        .id = u"3"_s, .name = {}, .lastIp = {}, .unreadableActivity = u"yesterday"_s
    };
    const KeyNote note { .text = u"of the\n“build”"_s, .reviewBy = QDate(2026, 12, 31) };
    return { .keys = { used, unused, odd }, .rows = { 2, 0, 1 }, .notes = { { u"1"_s, note } } };
}

QByteArray written(const KeyExport &data, Format format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return data.write(buffer, format) ? buffer.data() : QByteArray("not written");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString problemOfSaving(const QString &path)
{
    QObject context;
    std::optional<QString> problem;
    samples().save(path, Format::Csv, &context, [&problem](const Result<Unit, QString> &result) {
        problem = result ? QString() : result.error();
    });
    return QTest::qWaitFor([&] { return problem.has_value(); }) ? *problem : u"nothing came"_s;
}

} // namespace

class KeyExportTest : public QObject
{
    Q_OBJECT

private slots:
    void csv_hasKeysInTheirOrder();
    void json_hasObjectsOfTheApi();
    void json_hasNothingThatATerminalObeys();
    void noKeys_giveAnEmptyTable();
    void save_replacesTheFile();
    void failedSave_givesReasonAndKeepsTheFile();
    void fullDisk_keepsTheFile();
};

void KeyExportTest::csv_hasKeysInTheirOrder()
{
    QCOMPARE(written(samples(), Format::Csv),
        QByteArray("\xef\xbb\xbfid,name,lastIp,lastActivity,creationDate,note,reviewBy\r\n"
                   "3,,,yesterday,,,\r\n"
                   "1,\"'=clé, \"\"x\"\"\",192.0.2.1,2024-07-12T10:11:07.000Z,"
                   "2024-07-11T10:11:07.000Z,\"of the\n“build”\",2026-12-31\r\n"
                   "2,new,,,,,\r\n"));
}

void KeyExportTest::json_hasObjectsOfTheApi()
{
    QJsonParseError error;
    const QJsonArray keys
        = QJsonDocument::fromJson(written(samples(), Format::Json), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(keys.size(), 3);
    QCOMPARE(keys.at(0).toObject().value(u"lastActivity"_s), QJsonValue(u"yesterday"_s));
    const QJsonObject used = keys.at(1).toObject();
    QCOMPARE(used.value(u"id"_s), QJsonValue(u"1"_s));
    QCOMPARE(used.value(u"name"_s), QJsonValue(u"=clé, \"x\""_s)); // as it is
    QCOMPARE(used.value(u"lastIp"_s), QJsonValue(u"192.0.2.1"_s));
    QCOMPARE(used.value(u"creationDate"_s), QJsonValue(u"2024-07-11T10:11:07.000Z"_s));
    QCOMPARE(used.value(u"note"_s), QJsonValue(u"of the\n“build”"_s));
    QCOMPARE(used.value(u"reviewBy"_s), QJsonValue(u"2026-12-31"_s));
    for (const QString &name :
        { u"lastIp"_s, u"lastActivity"_s, u"creationDate"_s, u"note"_s, u"reviewBy"_s })
        QCOMPARE(keys.at(2).toObject().value(name), QJsonValue(QJsonValue::Null));
}

void KeyExportTest::json_hasNothingThatATerminalObeys()
{
    const QString name = u"\x7f\x9b[31m\u202Egnp\u2028 é 🔑"_s;
    const ApiKey key { .id = u"1"_s, .name = name, .lastIp = {} };
    const QByteArray json = written({ .keys = { key }, .rows = { 0 } }, Format::Json);
    QVERIFY2(json.contains("\\u007f\\u009b[31m\\u202egnp\\u2028 é 🔑"), json);
    QCOMPARE(
        QJsonDocument::fromJson(json).array().at(0).toObject().value(u"name"_s), QJsonValue(name));
}

void KeyExportTest::noKeys_giveAnEmptyTable()
{
    QCOMPARE(QJsonDocument::fromJson(written({}, Format::Json)), QJsonDocument(QJsonArray()));
    QCOMPARE(written({}, Format::Csv).count("\r\n"), 1);
}

void KeyExportTest::save_replacesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.csv"_s);
    QFile earlier(path);
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.write(QByteArray(1000, 'x'));
    earlier.close();
    QCOMPARE(problemOfSaving(path), QString());
    QCOMPARE(contentOf(path), written(samples(), Format::Csv));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void KeyExportTest::failedSave_givesReasonAndKeepsTheFile()
{
    const QTemporaryDir folder;
    QVERIFY(!problemOfSaving(folder.filePath(u"missing/keys.csv"_s)).isEmpty());
    QVERIFY(!problemOfSaving(folder.path()).isEmpty()); // not a file
    QVERIFY(QDir(folder.path()).isEmpty());
}

/// Also with less than the buffer of a file.
void KeyExportTest::fullDisk_keepsTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.csv"_s);
    QVERIFY(putFile(path, "before"));
    const FullDisk disk(100);
    QCOMPARE(problemOfSaving(path), qt_error_string(EFBIG));
    QCOMPARE(contentOf(path), "before"_ba);
}

LLAVERO_TEST(KeyExportTest, QCoreApplication)
#include "tst_key_export.moc"
