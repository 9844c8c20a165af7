// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// libsecret is not installed. CMake hides it from this test.
class KeychainNoLibsecretTest : public QObject
{
    Q_OBJECT

private slots:
    void missingLibsecret_isNotNeeded();
};

void KeychainNoLibsecretTest::missingLibsecret_isNotNeeded()
{
    PrivateBus bus;
    const RunningKeyring keyring(bus);
    QVERIFY(keyring.isReady());
    bus.enter();
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "y"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"y"_s);
    QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"done"_s);
}

LLAVERO_TEST(KeychainNoLibsecretTest, QCoreApplication)
#include "tst_keychain_no_libsecret.moc"
