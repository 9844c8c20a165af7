// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/Prompter.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A locked keychain, and a user to ask.
class KeychainLockedTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void lockedKeychain_asksTheUser();
    void severalRequests_askOnce();
    void wrongPassword_isAskedForAgain();
    void cancelledPrompt_isReported();
    void unlockingBehindAPrompt_isNoticed();
    void slowUser_isWaitedFor();
    void cancelledRemoval_removesNothing();
    void cancelledWrite_overwritesNothing();
    void unlockedKeychain_removes();
    void unlockedKeychain_writes();
    void destroyedKeychain_leavesThePrompt();

private:
    QString read() { return describe(readFrom(*m_keychain, m_name)); }
    QString write(const QByteArray &secret)
    {
        return describe(writeTo(*m_keychain, m_name, secret));
    }
    QString readBehindAPrompt(const QString &name);
    QString remove() { return describe(removeFrom(*m_keychain, m_name)); }
    bool wasAskedOnce() const { return *m_waiting == QList<QVariantList> { { true }, { false } }; }

    const QString m_name = u"acme.example.com"_s;
    PrivateBus m_bus;
    std::optional<Prompter> m_person;
    std::optional<RunningKeyring> m_keyring;
    std::optional<Keychain> m_keychain;
    std::optional<QSignalSpy> m_waiting;
};

void KeychainLockedTest::initTestCase()
{
    QVERIFY(m_bus.isReady());
    m_bus.enter();
    m_person.emplace(m_bus);
    QVERIFY(m_person->isReady());
    m_keyring.emplace(m_bus, RunningKeyring::Start::Unlocked, m_person->name());
    QVERIFY(m_keyring->isReady());
}

void KeychainLockedTest::init()
{
    QVERIFY(m_keyring->unlock());
    m_keychain.emplace(Keychain::Limits { 2s });
    QCOMPARE(write("kept"_ba), u"done"_s);
    QVERIFY(m_keyring->lock());
    m_waiting.emplace(&*m_keychain, &SecretStore::promptActiveChanged);
}

void KeychainLockedTest::lockedKeychain_asksTheUser()
{
    m_person->willType(RunningKeyring::password());
    const EventLoopLatency heartbeat;
    QCOMPARE(read(), u"kept"_s);
    QVERIFY(wasAskedOnce());
    QVERIFY(!m_person->isExpecting());
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainLockedTest::severalRequests_askOnce()
{
    m_person->willType(RunningKeyring::password());
    QStringList answers;
    for (int i = 0; i < 3; ++i)
        m_keychain->read(m_name, this, [&](const auto &result) { answers << describe(result); });
    QTRY_COMPARE(answers, QStringList(3, u"kept"_s));
    QVERIFY(wasAskedOnce());
}

void KeychainLockedTest::wrongPassword_isAskedForAgain()
{
    m_person->willType("wrong"_ba);
    m_person->willType(RunningKeyring::password());
    QCOMPARE(read(), u"kept"_s);
    QVERIFY(wasAskedOnce());
    QVERIFY(!m_person->isExpecting());
}

void KeychainLockedTest::cancelledPrompt_isReported()
{
    m_person->willCancel();
    const EventLoopLatency heartbeat;
    QCOMPARE(read(), u"PromptCancelled"_s);
    QVERIFY(wasAskedOnce());
    QVERIFY(heartbeat.worstPause() < maxPause);
}

/// Another program unlocks the keychain, and then the user cancels the prompt.
void KeychainLockedTest::unlockingBehindAPrompt_isNoticed()
{
    QSignalSpy available(&*m_keychain, &SecretStore::becameAvailable);
    QCOMPARE(readBehindAPrompt(m_name), u"kept"_s);
    QVERIFY(m_keyring->lock());
    QCOMPARE(readBehindAPrompt(u"unknown"_s), u"PromptCancelled"_s);
    QTRY_COMPARE(available.count(), 1);
    QCOMPARE(read(), u"kept"_s);
}

QString KeychainLockedTest::readBehindAPrompt(const QString &name)
{
    QString answer;
    m_person->willCancel(1500ms);
    m_keychain->read(name, this, [&](const auto &result) { answer = describe(result); });
    const bool isOnScreen = QTest::qWaitFor([this] { return !m_person->isExpecting(); });
    if (!isOnScreen || !m_keyring->unlock())
        return u"was not unlocked behind a prompt"_s;
    (void)QTest::qWaitFor([&] { return !answer.isEmpty(); });
    return answer;
}

void KeychainLockedTest::slowUser_isWaitedFor()
{
    m_keychain.emplace(Keychain::Limits { 500ms });
    m_person->willType(RunningKeyring::password(), 1500ms);
    const EventLoopLatency heartbeat;
    QCOMPARE(read(), u"kept"_s);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainLockedTest::cancelledRemoval_removesNothing()
{
    m_person->willCancel();
    QCOMPARE(remove(), u"PromptCancelled"_s);
    QVERIFY(m_keyring->unlock());
    QCOMPARE(read(), u"kept"_s);
}

void KeychainLockedTest::cancelledWrite_overwritesNothing()
{
    m_person->willCancel();
    QCOMPARE(write("other"_ba), u"PromptCancelled"_s);
    QVERIFY(m_keyring->unlock());
    QCOMPARE(read(), u"kept"_s);
}

void KeychainLockedTest::unlockedKeychain_removes()
{
    m_person->willType(RunningKeyring::password());
    QCOMPARE(remove(), u"done"_s);
    QVERIFY(wasAskedOnce());
    QCOMPARE(read(), u"NotFound"_s);
}

void KeychainLockedTest::unlockedKeychain_writes()
{
    m_person->willType(RunningKeyring::password());
    QCOMPARE(write("new"_ba), u"done"_s);
    QVERIFY(wasAskedOnce());
    QCOMPARE(read(), u"new"_s);
}

/// Dismissing the prompt would crash gnome-keyring.
void KeychainLockedTest::destroyedKeychain_leavesThePrompt()
{
    m_person->willType(RunningKeyring::password(), 300ms);
    m_keychain->read(m_name, this, [](auto) { QFAIL("it has gone"); });
    QTRY_VERIFY(!m_person->isExpecting()); // it is on the screen
    m_keychain.reset();
    QTRY_VERIFY(!m_keyring->isLocked());
    QCOMPARE(m_waiting->count(), 1);
    m_keychain.emplace();
    QCOMPARE(read(), u"kept"_s);
}

LLAVERO_TEST(KeychainLockedTest, QCoreApplication)
#include "tst_keychain_locked.moc"
