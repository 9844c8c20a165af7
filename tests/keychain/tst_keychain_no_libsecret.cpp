// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keychain.h"
#include "support/AwaitStore.h"
#include "support/PrivateBus.h"
#include "support/RunningKeyring.h"
#include "support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// libsecret is not installed. CMake hides it from this test.
class KeychainNoLibsecretTest : public QObject
{
    Q_OBJECT

private slots:
    void isNotMissed();
};

void KeychainNoLibsecretTest::isNotMissed()
{
    PrivateBus bus;
    const RunningKeyring keyring(bus);
    QVERIFY(keyring.isReady());
    bus.enter();
    Keychain keychain;
    QCOMPARE(outcomeOf(writeTo(keychain, u"x"_s, "y"_ba)), u"done"_s);
    QCOMPARE(outcomeOf(readFrom(keychain, u"x"_s)), u"y"_s);
    QCOMPARE(outcomeOf(removeFrom(keychain, u"x"_s)), u"done"_s);
}

LLAVERO_TEST(KeychainNoLibsecretTest, QCoreApplication)
#include "tst_keychain_no_libsecret.moc"
