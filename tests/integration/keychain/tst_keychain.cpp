// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An open keychain, as in most sessions.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void replyLimit_isTenSeconds();
    void storedSecret_isRead_data();
    void storedSecret_isRead();
    void secondWrite_replacesTheSecret();
    void absentEntry_isNotFound();
    void removedEntry_isNotFound();
    void removingAnAbsentEntry_succeeds();
    void names_areDistinct();
    void secret_isNotStoredInPlain();
    void entry_isFoundByOtherPrograms();
    void requests_finishInOrder();
    void destroyedContext_isNotCalled();
    void keychainDestroyedInItsHandler_isSafe();
    void keychainDestroyedWhileBusy_isSafe();
    void unusedKeychain_costsNothing();
    void requests_neverBlockTheEventLoop();

private:
    PrivateBus m_bus;
    std::optional<RunningKeyring> m_keyring;
};

void KeychainTest::initTestCase()
{
    QVERIFY(m_bus.isReady());
    m_bus.enter();
    m_keyring.emplace(m_bus);
    QVERIFY(m_keyring->isReady());
}

void KeychainTest::replyLimit_isTenSeconds()
{
    QCOMPARE(Keychain::Limits {}.reply, 10s);
}

void KeychainTest::storedSecret_isRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("plain") << u"acme.example.com"_s << "llv_1234"_ba;
    QTest::newRow("address") << u"https://acme.example.com:8443/api/v2"_s << "llv_1234"_ba;
    QTest::newRow("not ASCII") << u"señor €"_s << "clé 🔑"_ba;
    QTest::newRow("long") << u"long"_s << QByteArray(8'000, 'x');
}

void KeychainTest::storedSecret_isRead()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, secret);
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, name, secret)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, name)), QString::fromUtf8(secret));
    Keychain another;
    QCOMPARE(describe(readFrom(another, name)), QString::fromUtf8(secret));
}

void KeychainTest::secondWrite_replacesTheSecret()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"replaced"_s, "old"_ba)), u"done"_s);
    QCOMPARE(describe(writeTo(keychain, u"replaced"_s, "new"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"replaced"_s)), u"new"_s);
}

void KeychainTest::absentEntry_isNotFound()
{
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, u"never stored"_s)), u"NotFound"_s);
}

void KeychainTest::removedEntry_isNotFound()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"removed"_s, "x"_ba)), u"done"_s);
    QCOMPARE(describe(removeFrom(keychain, u"removed"_s)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"removed"_s)), u"NotFound"_s);
}

void KeychainTest::removingAnAbsentEntry_succeeds()
{
    Keychain keychain;
    QCOMPARE(describe(removeFrom(keychain, u"never stored"_s)), u"done"_s);
}

void KeychainTest::names_areDistinct()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"one"_s, "1"_ba)), u"done"_s);
    QCOMPARE(describe(writeTo(keychain, u"two"_s, "2"_ba)), u"done"_s);
    QCOMPARE(describe(removeFrom(keychain, u"one"_s)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"two"_s)), u"2"_s);
}

void KeychainTest::secret_isNotStoredInPlain()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"hidden"_s, "a-very-plain-text"_ba)), u"done"_s);
    int files = 0;
    for (QDirIterator it(m_bus.home(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("a-very-plain-text"), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void KeychainTest::entry_isFoundByOtherPrograms()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"shared"_s, "in Llavero"_ba)), u"done"_s);
    qDBusRegisterMetaType<QMap<QString, QString>>();
    auto search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << QVariant::fromValue(
        QMap<QString, QString> { { u"server"_s, u"Llavero"_s }, { u"user"_s, u"shared"_s } });
    const QDBusMessage found = m_bus.connection().call(search);
    QCOMPARE(qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(0)).size(), 1);
}

void KeychainTest::requests_finishInOrder()
{
    Keychain keychain;
    QStringList answers;
    keychain.write(u"order"_s, Secret("1"_ba), this,
        [&](const auto &result) { answers << u"wrote "_s + describe(result); });
    keychain.read(u"order"_s, this, [&](const auto &result) { answers << describe(result); });
    keychain.write(u"order"_s, Secret("2"_ba), this,
        [&](const auto &result) { answers << u"wrote "_s + describe(result); });
    keychain.read(u"order"_s, this, [&](const auto &result) { answers << describe(result); });
    keychain.remove(
        u"order"_s, this, [&](const auto &result) { answers << u"removed "_s + describe(result); });
    keychain.read(u"order"_s, this, [&](const auto &result) { answers << describe(result); });
    QVERIFY(answers.isEmpty());
    const QStringList expected { u"wrote done"_s, u"1"_s, u"wrote done"_s, u"2"_s,
        u"removed done"_s, u"NotFound"_s };
    QTRY_COMPARE(answers, expected);
}

void KeychainTest::destroyedContext_isNotCalled()
{
    Keychain keychain;
    bool called = false;
    auto context = std::make_unique<QObject>();
    keychain.write(u"orphan"_s, Secret("kept"_ba), context.get(), [&](auto) { called = true; });
    context.reset();
    QCOMPARE(describe(readFrom(keychain, u"orphan"_s)), u"kept"_s);
    QVERIFY(!called);
}

void KeychainTest::keychainDestroyedInItsHandler_isSafe()
{
    auto keychain = std::make_unique<Keychain>();
    keychain->read(u"never stored"_s, this, [&](auto) { keychain.reset(); });
    QTRY_VERIFY(!keychain);
    keychain = std::make_unique<Keychain>();
    keychain->write(u"last"_s, Secret("x"_ba), this, [&](auto) { keychain.reset(); });
    QTRY_VERIFY(!keychain);
}

void KeychainTest::keychainDestroyedWhileBusy_isSafe()
{
    for (const auto after : { 0ms, 1ms, 2ms, 3ms, 5ms, 8ms, 13ms, 21ms }) {
        auto keychain = std::make_unique<Keychain>();
        keychain->write(u"busy"_s, Secret("x"_ba), this, [](auto) {});
        QTimer::singleShot(after, this, [&keychain] { keychain.reset(); });
        QTRY_VERIFY(!keychain);
    }
    Keychain next;
    QCOMPARE(describe(writeTo(next, u"busy"_s, "y"_ba)), u"done"_s);
}

void KeychainTest::unusedKeychain_costsNothing()
{
    QDir threads(u"/proc/self/task"_s);
    QDir files(u"/proc/self/fd"_s);
    const auto threadsBefore = threads.entryList().size();
    const auto filesBefore = files.entryList().size();
    const Keychain keychain;
    QCoreApplication::processEvents();
    threads.refresh();
    files.refresh();
    QCOMPARE(threads.entryList().size(), threadsBefore);
    QVERIFY(
        files.entryList().size() <= filesBefore); // those of the last test may only now be closed
    QVERIFY(keychain.children().isEmpty());
}

void KeychainTest::requests_neverBlockTheEventLoop()
{
    const EventLoopLatency heartbeat;
    Keychain keychain;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    QCOMPARE(describe(writeTo(keychain, u"beat"_s, "x"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"beat"_s)), u"x"_s);
    QVERIFY2(heartbeat.worstPause() < maxPause,
        QByteArray::number(qint64(heartbeat.worstPause().count())));
    QVERIFY(waiting.isEmpty());
}

LLAVERO_TEST(KeychainTest, QCoreApplication)
#include "tst_keychain.moc"
