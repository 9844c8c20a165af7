// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/Prompter.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The service or the bus ends while Llavero runs.
class KeychainServiceRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void serviceThatEndsDuringItsPrompt_isReported();
    void busThatEndsDuringAPrompt_isReported();
    void restartedService_isUsed();
    void busThatEnds_doesNotEndTheProgram();
};

void KeychainServiceRestartTest::serviceThatEndsDuringItsPrompt_isReported()
{
    PrivateBus bus;
    bus.enter();
    Prompter person(bus);
    RunningKeyring keyring(bus, RunningKeyring::Start::Unlocked, person.name());
    QVERIFY(keyring.lock());
    Keychain keychain;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    connect(&keychain, &SecretStore::promptActiveChanged, this, [&] { keyring.daemon().kill(); });
    person.willCancel(60s);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NoService"_s);
    QCOMPARE(waiting.count(), 2);
}

void KeychainServiceRestartTest::busThatEndsDuringAPrompt_isReported()
{
    PrivateBus bus;
    bus.enter();
    Prompter person(bus);
    RunningKeyring keyring(bus, RunningKeyring::Start::Unlocked, person.name());
    QVERIFY(keyring.lock());
    Keychain keychain;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    connect(&keychain, &SecretStore::promptActiveChanged, this, [&] { bus.daemon().kill(); });
    person.willCancel(60s);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NoBus"_s);
    QCOMPARE(waiting.count(), 2);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NoBus"_s);
}

void KeychainServiceRestartTest::restartedService_isUsed()
{
    PrivateBus bus;
    bus.enter();
    RunningKeyring keyring(bus);
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "kept"_ba)), u"done"_s);
    QVERIFY(keyring.restart());
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"kept"_s);
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "new"_ba)), u"done"_s);
}

/// libsecret would end the whole program.
void KeychainServiceRestartTest::busThatEnds_doesNotEndTheProgram()
{
    PrivateBus bus;
    bus.enter();
    const RunningKeyring keyring(bus);
    Keychain keychain;
    (void)writeTo(keychain, u"x"_s, "kept"_ba);
    bus.end();
    QTRY_COMPARE(describe(readFrom(keychain, u"x"_s)), u"NoBus"_s);
}

LLAVERO_TEST(KeychainServiceRestartTest, QCoreApplication)
#include "tst_keychain_service_restart.moc"
