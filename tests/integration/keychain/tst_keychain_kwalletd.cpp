// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/KeychainCommand.h"
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKWallet.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Plasma's wallet: the real kwalletd5.
class KeychainKWalletdTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void disabledWallet_isSwitchedOff();
    void wallet_storesReadsAndRemoves();
    void userEntry_isReadByKWalletQuery();
    void closedWalletDeclined_isCancelled();

private:
    PrivateBus m_bus;
};

void KeychainKWalletdTest::initTestCase()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE"); // QtKeychain chooses its backend once
    qputenv("KDE_SESSION_VERSION", "5");
    qputenv("HOME", m_bus.home().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_bus.home().toUtf8());
    m_bus.enter();
}

void KeychainKWalletdTest::disabledWallet_isSwitchedOff()
{
    RunningKWallet::configure(m_bus, false);
    Keychain keychain;
    const auto stored = writeTo(keychain, u"x"_s, "kept"_ba);
    QCOMPARE(describe(stored), u"SwitchedOff"_s);
    QVERIFY(stored.error().program == KeychainProgram::KWallet);
    QVERIFY(!stored.error().isOutcomeUnknown);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"SwitchedOff"_s);
    QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"SwitchedOff"_s);
}

void KeychainKWalletdTest::wallet_storesReadsAndRemoves()
{
    const RunningKWallet wallet(m_bus);
    QVERIFY(wallet.isReady());
    Keychain keychain;
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "clé"_ba)), u"done"_s);
    QVERIFY(keychain.program() == KeychainProgram::KWallet);
    Keychain another;
    QCOMPARE(describe(readFrom(another, u"x"_s)), u"clé"_s);
    QCOMPARE(describe(removeFrom(another, u"x"_s)), u"done"_s);
    QCOMPARE(describe(readFrom(another, u"x"_s)), u"NotFound"_s);
}

void KeychainKWalletdTest::userEntry_isReadByKWalletQuery()
{
    const RunningKWallet wallet(m_bus);
    QVERIFY(wallet.isReady());
    Keychain keychain;
    const KeychainEntry entry { u"label"_s, u"it's \"$HOME\""_s, u"a/b é"_s };
    QCOMPARE(describe(readFrom(keychain, entry)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, entry, "llv_1"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, entry)), u"llv_1"_s);
    QCOMPARE(runInShell(keychainReadCommand(entry, keychain.program())), "llv_1\n"_ba);
}

void KeychainKWalletdTest::closedWalletDeclined_isCancelled()
{
    RunningKWallet wallet(m_bus);
    QVERIFY(wallet.isReady());
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "kept"_ba)), u"done"_s);
    wallet.close();
    QString answer;
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    keychain.read(u"x"_s, this, [&](const auto &result) { answer = describe(result); });
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(wallet.answer(u"KDE Wallet"_s, { u"Escape"_s }));
    QTRY_COMPARE(answer, u"PromptCancelled"_s);
}

LLAVERO_TEST(KeychainKWalletdTest, QCoreApplication)
#include "tst_keychain_kwalletd.moc"
