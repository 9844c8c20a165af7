// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A locked keychain that cannot ask: the system's own prompter, without a display.
class KeychainHeadlessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void read_isLocked();
    void write_isLocked();
    void remove_isLocked();

private:
    const QString m_name = u"acme.example.com"_s;
    PrivateBus m_bus { PrivateBus::Services::Installed };
    std::optional<RunningKeyring> m_keyring;
    std::optional<Keychain> m_keychain;
};

void KeychainHeadlessTest::initTestCase()
{
    QVERIFY(m_bus.isReady());
    m_bus.enter();
    m_keyring.emplace(m_bus);
    QVERIFY(m_keyring->isReady());
    m_keychain.emplace();
    QCOMPARE(describe(writeTo(*m_keychain, m_name, "kept"_ba)), u"done"_s);
}

void KeychainHeadlessTest::init()
{
    QVERIFY(m_keyring->lock());
}

void KeychainHeadlessTest::read_isLocked()
{
    const EventLoopLatency heartbeat;
    QCOMPARE(describe(readFrom(*m_keychain, m_name)), u"Locked"_s);
    QCOMPARE(describe(readFrom(*m_keychain, u"never stored"_s)), u"Locked"_s);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainHeadlessTest::write_isLocked()
{
    const EventLoopLatency heartbeat;
    QCOMPARE(describe(writeTo(*m_keychain, m_name, "other"_ba)), u"Locked"_s);
    QVERIFY(heartbeat.worstPause() < maxPause);
    QVERIFY(m_keyring->unlock());
    QCOMPARE(describe(readFrom(*m_keychain, m_name)), u"kept"_s);
}

void KeychainHeadlessTest::remove_isLocked()
{
    const EventLoopLatency heartbeat;
    QCOMPARE(describe(removeFrom(*m_keychain, m_name)), u"Locked"_s);
    QVERIFY(heartbeat.worstPause() < maxPause);
    QVERIFY(m_keyring->unlock());
    QCOMPARE(describe(readFrom(*m_keychain, m_name)), u"kept"_s);
}

LLAVERO_TEST(KeychainHeadlessTest, QCoreApplication)
#include "tst_keychain_headless.moc"
