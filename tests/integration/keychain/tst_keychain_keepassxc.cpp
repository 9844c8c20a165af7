// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/KeychainCommand.h"
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeePassXc.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A real KeePassXC, which grants access to entries for one bus connection at a time.
class KeychainKeePassXcTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_answer.clear(); }
    void access_isAskedForOnce();
    void userEntry_isReadBySecretTool();
    void deniedAccess_isNotLocked();
    void unlockWindow_isWaitedFor();
    void closedUnlockWindow_isCancelled();
    void unlockingElsewhere_isNoticed();
    void lockedDatabase_isUnlockedToWrite();
    void serviceThatEndsWhileAsking_isReported();

private:
    void start(RunningKeePassXc::Start start, RunningKeePassXc::Access access);
    void read(Keychain &keychain)
    {
        keychain.read(m_name, this, [&](const auto &result) { m_answer = describe(result); });
    }

    const QString m_name = u"acme.example.com"_s;
    std::optional<PrivateBus> m_bus;
    std::optional<RunningKeePassXc> m_keepassxc;
    QString m_answer;
};

void KeychainKeePassXcTest::start(RunningKeePassXc::Start start, RunningKeePassXc::Access access)
{
    m_keepassxc.reset();
    m_bus.emplace();
    m_bus->enter();
    m_keepassxc.emplace(*m_bus, start, access);
    QVERIFY(m_keepassxc->isReady());
}

void KeychainKeePassXcTest::access_isAskedForOnce()
{
    start(RunningKeePassXc::Start::Unlocked, RunningKeePassXc::Access::Confirmed);
    Keychain keychain;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    read(keychain);
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(m_keepassxc->allowAccess());
    QTRY_COMPARE(m_answer, u"kept"_s);
    QVERIFY(keychain.program() == KeychainProgram::KeePassXc);
    QCOMPARE(describe(writeTo(keychain, m_name, "new"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, m_name)), u"new"_s);
    QCOMPARE(describe(removeFrom(keychain, m_name)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, m_name)), u"NotFound"_s);
}

void KeychainKeePassXcTest::userEntry_isReadBySecretTool()
{
    start(RunningKeePassXc::Start::Unlocked, RunningKeePassXc::Access::Free);
    Keychain keychain;
    const KeychainEntry entry { u"label"_s, u"terraform"_s, u"me"_s };
    QCOMPARE(describe(readFrom(keychain, entry)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, entry, "1"_ba)), u"done"_s);
    QCOMPARE(describe(writeTo(keychain, entry, "2"_ba)), u"done"_s);
    QCOMPARE(runInShell(keychainReadCommand(entry, keychain.program())), "2"_ba);
}

void KeychainKeePassXcTest::deniedAccess_isNotLocked()
{
    start(RunningKeePassXc::Start::Unlocked, RunningKeePassXc::Access::Confirmed);
    Keychain keychain;
    read(keychain);
    QVERIFY(m_keepassxc->denyAccess());
    QTRY_COMPARE(m_answer, u"AccessDenied"_s);
    QCOMPARE(describe(removeFrom(keychain, m_name)), u"AccessDenied"_s); // "Remember" is ticked
}

/// KeePassXC delays its reply to the first call until its window is closed.
void KeychainKeePassXcTest::unlockWindow_isWaitedFor()
{
    start(RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Free);
    Keychain keychain(Keychain::Limits { 300ms });
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    read(keychain);
    QTRY_COMPARE(waiting.count(), 1); // after more than the limit
    QVERIFY(m_answer.isEmpty());
    QVERIFY(m_keepassxc->typePassword());
    QTRY_COMPARE(m_answer, u"kept"_s);
    QCOMPARE(waiting.last(), QVariantList { false });
}

void KeychainKeePassXcTest::closedUnlockWindow_isCancelled()
{
    start(RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Free);
    Keychain keychain;
    read(keychain);
    QVERIFY(m_keepassxc->closeUnlockWindow());
    QTRY_COMPARE(m_answer, u"PromptCancelled"_s);
    QVERIFY(!m_keepassxc->asksToUnlock()); // again
}

void KeychainKeePassXcTest::unlockingElsewhere_isNoticed()
{
    start(RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Free);
    Keychain keychain;
    QSignalSpy available(&keychain, &SecretStore::becameAvailable);
    read(keychain);
    QVERIFY(m_keepassxc->closeUnlockWindow());
    QTRY_COMPARE(m_answer, u"PromptCancelled"_s);
    QVERIFY(available.isEmpty());
    QVERIFY(m_keepassxc->unlock());
    QTRY_COMPARE(available.count(), 1);
    QCOMPARE(describe(readFrom(keychain, m_name)), u"kept"_s);
}

void KeychainKeePassXcTest::lockedDatabase_isUnlockedToWrite()
{
    start(RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Free);
    Keychain keychain;
    keychain.write(u"another"_s, Secret("new"_ba), this,
        [&](const auto &result) { m_answer = describe(result); });
    QVERIFY(m_keepassxc->typePassword());
    QTRY_COMPARE(m_answer, u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"another"_s)), u"new"_s);
}

void KeychainKeePassXcTest::serviceThatEndsWhileAsking_isReported()
{
    start(RunningKeePassXc::Start::Locked, RunningKeePassXc::Access::Free);
    Keychain keychain;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    read(keychain);
    QTRY_COMPARE(waiting.count(), 1);
    m_keepassxc->program().kill();
    QTRY_COMPARE(m_answer, u"NoService"_s);
    QCOMPARE(waiting.count(), 2);
}

LLAVERO_TEST(KeychainKeePassXcTest, QCoreApplication)
#include "tst_keychain_keepassxc.moc"
