// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keychain.h"
#include "support/AwaitStore.h"
#include "support/Heartbeat.h"
#include "support/PrivateBus.h"
#include "support/RunningKeyring.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// libsecret is not installed. CMake hides it from this test.
class KeychainNoLibsecretTest : public QObject
{
    Q_OBJECT

private slots:
    void saysSo();
};

void KeychainNoLibsecretTest::saysSo()
{
    PrivateBus bus;
    const RunningKeyring keyring(bus);
    QVERIFY(keyring.isReady());
    bus.enter();
    Keychain keychain;
    const Heartbeat heartbeat;
    QCOMPARE(outcomeOf(readFrom(keychain, u"x"_s)), u"LibraryMissing"_s);
    QCOMPARE(outcomeOf(writeTo(keychain, u"x"_s, "y"_ba)), u"LibraryMissing"_s);
    QCOMPARE(outcomeOf(removeFrom(keychain, u"x"_s)), u"LibraryMissing"_s);
    QVERIFY(heartbeat.worstPause() < 100ms);
}

LLAVERO_TEST(KeychainNoLibsecretTest, QCoreApplication)
#include "tst_keychain_no_libsecret.moc"
