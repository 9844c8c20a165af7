// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that fail, are read-only or refuse access: the old files stay whole, and the reason is
// reported. The tests of each kind of file cover full disks, too.

#include "app/storage/ConnectionFiles.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"

#include "tests/support/FailingDisk.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/app/storage/DiskFaults.h"
#include "tests/unit/app/storage/Samples.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <linux/capability.h>
#include <sys/syscall.h>

using namespace Qt::StringLiterals;

/// Takes root's permission to read everything from this thread, and from those that it starts,
/// until it is destroyed.
class AsAPerson
{
public:
    AsAPerson()
    {
        ::syscall(SYS_capget, &m_header, m_before);
        __user_cap_data_struct none[2] = { m_before[0], m_before[1] };
        none[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        ::syscall(SYS_capset, &m_header, none);
    }
    ~AsAPerson() { ::syscall(SYS_capset, &m_header, m_before); }
    Q_DISABLE_COPY_MOVE(AsAPerson)

private:
    __user_cap_header_struct m_header { _LINUX_CAPABILITY_VERSION_3, 0 };
    __user_cap_data_struct m_before[2] = {};
};

class DiskFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void settings_failedWrite_keepsOldOnes_data() { addWriteFaults(); }
    void settings_failedWrite_keepsOldOnes();
    void withoutPermissions_filesAreKept_data();
    void withoutPermissions_filesAreKept();
    void withoutPermissions_inAnothersFolderNothingIsKept();
    void list_failedWrite_keepsOldOne_data() { addWriteFaults(); }
    void list_failedWrite_keepsOldOne();
    void connectionFiles_failedWrite_keepsOldOnes_data() { addWriteFaults(); }
    void connectionFiles_failedWrite_keepsOldOnes();
    void settings_failedRead_stay_data() { addReadFaults(); }
    void settings_failedRead_stay();
    void list_failedRead_stays_data() { addReadFaults(); }
    void list_failedRead_stays();
    void connectionFiles_failedRead_isReported_data() { addReadFaults(); }
    void connectionFiles_failedRead_isReported();
    void closedFolder_isNotEmpty();
    void failedQuarantine_isReported();
    void failedRemoval_isReported();
    void clockJumpsBack_keepsWriting();

private:
    static void addWriteFaults();
    static void addReadFaults();
    QString in(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    static QString reason(int error) { return qt_error_string(error); }
    ConnectionFiles::Paths ownFiles() const
    {
        return ConnectionFiles::pathsFor(m_folder->path(), u"acme"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DiskFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void DiskFaultsTest::addWriteFaults()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    const auto row = [](const char *call, int error) {
        QTest::addRow("%s: %s", call, qPrintable(reason(error))) << QByteArray(call) << error;
    };
    for (const int error : { EROFS, EACCES, EMFILE, ENOSPC, EIO })
        row("create", error);
    for (const int error : { ENOSPC, EDQUOT, EIO })
        row("write", error);
    row("chmod", EIO);
    for (const int error : { EIO, ENOSPC, EDQUOT })
        row("sync", error);
    for (const int error : { EIO, EROFS, ENOSPC })
        row("rename", error);
}

void DiskFaultsTest::addReadFaults()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<int>("error");
    QTest::newRow("open: no permission") << "open"_ba << EACCES;
    QTest::newRow("open: failing disk") << "open"_ba << EIO;
    QTest::newRow("open: too many files") << "open"_ba << EMFILE;
    QTest::newRow("read: failing disk") << "read"_ba << EIO;
    QTest::newRow("read: gone") << "read"_ba << ESTALE;
}

void DiskFaultsTest::withoutPermissions_filesAreKept_data()
{
    QTest::addColumn<int>("error");
    for (const int error : { EPERM, ENOTSUP, ENOSYS })
        QTest::addRow("%s", qPrintable(reason(error))) << error;
}

/// Like a memory card.
void DiskFaultsTest::withoutPermissions_filesAreKept()
{
    QFETCH(int, error);
    const FailingDisk disk("chmod", error, m_folder->path());
    const QString path = in(u"new/folder/settings.json"_s);
    SettingsFile file(path);
    QVERIFY2(file.change([](Settings &settings) { settings.language = u"es"_s; }),
        qPrintable(file.problem().value_or(FileProblem {}).detail));
    QCOMPARE(SettingsFile(path).current().language, u"es"_s);
    KeyListCache(in(u"cache"_s)).write(u"acme"_s, samples::list(1, 3));
    QVERIFY(KeyListCache(in(u"cache"_s)).read(u"acme"_s).snapshot);
}

void DiskFaultsTest::withoutPermissions_inAnothersFolderNothingIsKept()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    const QString folder = in(u"anothers"_s);
    QVERIFY(QDir().mkdir(folder));
    constexpr uid_t nobody = 65534;
    QCOMPARE(::chown(qPrintable(folder), nobody, nobody), 0);
    const FailingDisk disk("chmod", EPERM, m_folder->path());
    SettingsFile file(folder + u"/settings.json"_s);
    QVERIFY(!file.change([](Settings &settings) { settings.language = u"es"_s; }));
    QCOMPARE(file.problem()->detail, reason(EPERM));
}

void DiskFaultsTest::settings_failedWrite_keepsOldOnes()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    const QString path = in(u"settings.json"_s);
    SettingsFile file(path);
    QVERIFY(file.change([](Settings &settings) { settings.language = u"es"_s; }));
    const QByteArray before = fileAt(path);
    {
        const FailingDisk disk(call, error, m_folder->path());
        QVERIFY(!file.change([](Settings &settings) { settings.sortOrder = u"name"_s; }));
        QVERIFY(!file.isSaved());
        QVERIFY2(!file.problem()->detail.isEmpty(), "no reason");
        QCOMPARE(file.current().sortOrder, u"name"_s); // for this run
    }
    QCOMPARE(fileAt(path), before);
    QCOMPARE(files(), QStringList { u"settings.json"_s });

    QVERIFY(file.change([](Settings &settings) { settings.windowMaximized = true; }));
    QVERIFY(!file.problem());
    QCOMPARE(SettingsFile(path).current(), file.current());
    QCOMPARE(SettingsFile(path).current().sortOrder, u"name"_s);
}

void DiskFaultsTest::list_failedWrite_keepsOldOne()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    KeyListCache cache(m_folder->path());
    cache.write(u"acme"_s, samples::list(1, 3));
    QTRY_VERIFY(cache.read(u"acme"_s).snapshot);
    QSignalSpy failures(&cache, &KeyListCache::writeFailed);
    {
        const FailingDisk disk(call, error, m_folder->path());
        cache.write(u"acme"_s, samples::list(2, 1'000));
        QTRY_COMPARE(failures.size(), 1);
    }
    QCOMPARE(failures.first(), (QVariantList { u"acme"_s, reason(error) }));
    QCOMPARE(cache.read(u"acme"_s).snapshot, samples::list(1, 3));
    QCOMPARE(files(), QStringList { u"acme.keys"_s });

    cache.write(u"acme"_s, samples::list(3, 2));
    QTRY_COMPARE(cache.read(u"acme"_s).snapshot, samples::list(3, 2));
}

void DiskFaultsTest::connectionFiles_failedWrite_keepsOldOnes()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    const auto adopt = [this](const QByteArray &routes) {
        putFile(in(u"chosen"_s), routes);
        return ConnectionFiles::install({ .routes = in(u"chosen"_s) }, m_folder->path(), u"acme"_s);
    };
    const QByteArray before = R"({"me": "/first"})";
    QVERIFY(adopt(before));
    {
        const FailingDisk disk(call, error, in(u"acme"_s));
        const auto adopted = adopt(R"({"me": "/second"})");
        QVERIFY(!adopted);
        QCOMPARE(adopted.error().kind, ConnectionFiles::Problem::Kind::Unwritable);
        QCOMPARE(adopted.error().path, in(u"acme/routes.json"_s));
        QCOMPARE(adopted.error().detail, reason(error));
    }
    QCOMPARE(fileAt(ownFiles().routes), before);
    QCOMPARE(QDir(in(u"acme"_s)).entryList(QDir::Files), QStringList { u"routes.json"_s });
}

void DiskFaultsTest::settings_failedRead_stay()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    const QString path = in(u"settings.json"_s);
    const auto addConnection
        = [](Settings &settings) { settings.connections.append(samples::connection(u"acme"_s)); };
    QVERIFY(SettingsFile(path).change(addConnection));
    const QByteArray before = fileAt(path);
    auto disk = std::make_unique<FailingDisk>(call, error, path);
    SettingsFile file(path);
    QVERIFY(!file.wasDamaged());
    QCOMPARE(file.problem()->detail, reason(error));
    QVERIFY(!file.change([](Settings &settings) { settings.language = u"es"_s; }));
    disk.reset();
    QCOMPARE(fileAt(path), before);

    QVERIFY(file.change([](Settings &settings) { settings.windowMaximized = true; }));
    QCOMPARE(SettingsFile(path).current().connections.size(), 1); // readable again
    QCOMPARE(SettingsFile(path).current().language, u"es"_s);
}

void DiskFaultsTest::list_failedRead_stays()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    const KeyListCache cache(m_folder->path());
    KeyListCache(m_folder->path()).write(u"acme"_s, samples::list(1, 1'000));
    {
        const FailingDisk disk(call, error, in(u"acme.keys"_s));
        QVERIFY(!cache.readHeader(u"acme"_s));
        const auto found = cache.read(u"acme"_s);
        QVERIFY(!found.snapshot);
        QVERIFY(!found.wasQuarantined);
        QCOMPARE(found.problem, reason(error));
    }
    const auto found = cache.read(u"acme"_s);
    QCOMPARE(found.snapshot, samples::list(1, 1'000));
    QCOMPARE(found.problem, QString());
}

void DiskFaultsTest::connectionFiles_failedRead_isReported()
{
    QFETCH(QByteArray, call);
    QFETCH(int, error);
    QVERIFY(QDir().mkpath(in(u"acme"_s)));
    QVERIFY(putFile(in(u"acme/routes.json"_s), R"({"me": "/first"})"));
    const FailingDisk disk(call, error, in(u"acme/routes.json"_s));
    const auto files = ConnectionFiles::read(ownFiles());
    QVERIFY(!files);
    QCOMPARE(files.error().kind, ConnectionFiles::Problem::Kind::Unreadable);
    QCOMPARE(files.error().detail, reason(error));
}

/// Its settings and the authorities of a connection do not count as absent.
void DiskFaultsTest::closedFolder_isNotEmpty()
{
    QVERIFY(QDir().mkpath(in(u"closed/acme"_s)));
    QVERIFY(putFile(in(u"closed/acme/routes.json"_s), R"({"me": "/first"})"));
    KeyListCache(in(u"closed"_s)).write(u"acme"_s, samples::list(1, 1));
    QCOMPARE(::chmod(qPrintable(in(u"closed"_s)), 0), 0);
    {
        const AsAPerson person;
        QCOMPARE(SettingsFile(in(u"closed/settings.json"_s)).problem()->detail, reason(EACCES));
        QCOMPARE(KeyListCache(in(u"closed"_s)).read(u"acme"_s).problem, reason(EACCES));
        const auto files
            = ConnectionFiles::read(ConnectionFiles::pathsFor(in(u"closed"_s), u"acme"_s));
        QVERIFY(!files);
        QCOMPARE(files.error().detail, reason(EACCES));
    }
    QCOMPARE(::chmod(qPrintable(in(u"closed"_s)), 0700), 0); // to be removed
}

void DiskFaultsTest::failedQuarantine_isReported()
{
    QVERIFY(putFile(in(u"acme.keys"_s), "damaged"));
    QVERIFY(putFile(in(u"settings.json"_s), "damaged"));
    const FailingDisk disk("rename", EROFS, m_folder->path());
    const auto found = KeyListCache(m_folder->path()).read(u"acme"_s);
    QVERIFY(!found.wasQuarantined);
    QCOMPARE(found.problem, reason(EROFS));

    SettingsFile file(in(u"settings.json"_s));
    QVERIFY(!file.wasDamaged());
    QCOMPARE(file.problem()->detail, reason(EROFS));
    QVERIFY(!file.change([](Settings &settings) { settings.language = u"es"_s; }));
    QCOMPARE(fileAt(in(u"acme.keys"_s)), "damaged"_ba);
    QCOMPARE(fileAt(in(u"settings.json"_s)), "damaged"_ba);
}

void DiskFaultsTest::failedRemoval_isReported()
{
    KeyListCache(m_folder->path()).write(u"acme"_s, samples::list(1, 1));
    KeyListCache cache(m_folder->path());
    for (const int error : { EROFS, EIO, EACCES }) {
        const FailingDisk disk("unlink", error, in(u"acme.keys"_s));
        const auto removed = cache.remove(u"acme"_s);
        QVERIFY(!removed);
        QCOMPARE(removed.error(), reason(error));
    }
    QVERIFY(cache.remove(u"acme"_s));
}

/// When the clock jumps back, the list, an empty lock and a temporary file are from tomorrow.
/// Nothing waits for that day or is lost.
void DiskFaultsTest::clockJumpsBack_keepsWriting()
{
    const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    KeyListSnapshot list = samples::list(1, 3);
    list.confirmedAt = QDateTime::fromMSecsSinceEpoch(tomorrow.toMSecsSinceEpoch(), Qt::UTC);
    KeyListCache(m_folder->path()).write(u"acme"_s, list);
    for (const QString &name : { u"acme.keys"_s, u"acme.keys.AbCdEf"_s, u"settings.json.lock"_s }) {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(tomorrow, QFile::FileModificationTime));
    }
    QCOMPARE(KeyListCache(m_folder->path()).read(u"acme"_s).snapshot, list);
    KeyListCache(m_folder->path()).write(u"acme"_s, samples::list(2, 1));
    QCOMPARE(KeyListCache(m_folder->path()).read(u"acme"_s).snapshot, samples::list(2, 1));

    SettingsFile settings(in(u"settings.json"_s));
    QVERIFY(settings.change([](Settings &changed) { changed.language = u"es"_s; }));
    QCOMPARE(SettingsFile(in(u"settings.json"_s)).current().language, u"es"_s);
    QVERIFY(KeyListCache(m_folder->path()).remove(u"acme"_s));
    QCOMPARE(files(), QStringList { u"settings.json"_s });
}

LLAVERO_TEST(DiskFaultsTest, QCoreApplication)
#include "tst_disk_faults.moc"
