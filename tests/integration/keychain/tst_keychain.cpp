// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/KeychainCommand.h"
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
    void userEntry_isReadBySecretTool_data();
    void userEntry_isReadBySecretTool();
    void userEntry_hasExactlyItsAttributes();
    void userEntry_isReplacedWithItsLabel();
    void userEntry_isNoneOfLlaverosOwn();
    void requests_finishInOrder();
    void destroyedContext_isNotCalled();
    void keychainDestroyedInItsHandler_isSafe();
    void keychainDestroyedWhileBusy_isSafe();
    void unusedKeychain_costsNothing();
    void requests_neverBlockTheEventLoop();

private:
    /// Returns the items with these attributes.
    QStringList search(const QMap<QString, QString> &attributes) const;
    QVariant property(const QString &item, const char *name) const;

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
    QCOMPARE(search({ { u"server"_s, u"Llavero"_s }, { u"user"_s, u"shared"_s } }).size(), 1);
}

QStringList KeychainTest::search(const QMap<QString, QString> &attributes) const
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    auto search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << QVariant::fromValue(attributes);
    const QDBusMessage found = m_bus.connection().call(search);
    QStringList items;
    for (const auto &path : qdbus_cast<QList<QDBusObjectPath>>(found.arguments().value(0)))
        items << path.path();
    return items;
}

QVariant KeychainTest::property(const QString &item, const char *name) const
{
    auto get = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, item, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << u"org.freedesktop.Secret.Item"_s << QString::fromLatin1(name);
    const QDBusMessage reply = m_bus.connection().call(get);
    return reply.arguments().value(0).value<QDBusVariant>().variant();
}

void KeychainTest::userEntry_isReadBySecretTool_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("account");
    QTest::newRow("plain") << u"terraform"_s << u"ci-deploy"_s;
    QTest::newRow("address") << u"https://acme.example.com/api/v2"_s << u"a b"_s;
    QTest::newRow("quotes and dollars") << u"it's \"$HOME\" `x` \\"_s << u"$(reboot)'; exit"_s;
    QTest::newRow("not ASCII") << u"señor €"_s << u"clé 🔑"_s;
    QTest::newRow("of Llavero's name") << u"Llavero"_s << u"acme.example.com"_s;
}

void KeychainTest::userEntry_isReadBySecretTool()
{
    QFETCH(QString, service);
    QFETCH(QString, account);
    const KeychainEntry entry { u"a label"_s, service, account };
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, entry)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, entry, "llv_'$1"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, entry)), u"llv_'$1"_s);
    QCOMPARE(runInShell(keychainReadCommand(entry, keychain.program())), "llv_'$1"_ba);
}

void KeychainTest::userEntry_hasExactlyItsAttributes()
{
    const KeychainEntry entry { u"“label”"_s, u"exact"_s, u"me"_s };
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, entry, "x"_ba)), u"done"_s);
    const QStringList items = search({ { u"service"_s, u"exact"_s }, { u"account"_s, u"me"_s } });
    QCOMPARE(items.size(), 1);
    QCOMPARE(property(items.first(), "Label").toString(), u"“label”"_s);
    const auto attributes
        = qdbus_cast<QMap<QString, QString>>(property(items.first(), "Attributes"));
    const QMap<QString, QString> expected { { u"service"_s, u"exact"_s }, { u"account"_s, u"me"_s },
        { u"xdg:schema"_s, u"org.freedesktop.Secret.Generic"_s } };
    QCOMPARE(attributes, expected);
}

void KeychainTest::userEntry_isReplacedWithItsLabel()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, { u"old"_s, u"twice"_s, u"me"_s }, "1"_ba)), u"done"_s);
    QCOMPARE(describe(writeTo(keychain, { u"new"_s, u"twice"_s, u"me"_s }, "2"_ba)), u"done"_s);
    const QStringList items = search({ { u"service"_s, u"twice"_s }, { u"account"_s, u"me"_s } });
    QCOMPARE(items.size(), 1);
    QCOMPARE(property(items.first(), "Label").toString(), u"new"_s);
    QCOMPARE(runInShell(u"secret-tool lookup service twice account me"_s), "2"_ba);
}

void KeychainTest::userEntry_isNoneOfLlaverosOwn()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"mine"_s, "own"_ba)), u"done"_s);
    const KeychainEntry entry { u"Llavero"_s, u"Llavero"_s, u"mine"_s };
    QCOMPARE(describe(readFrom(keychain, entry)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, entry, "the user's"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"mine"_s)), u"own"_s);
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
