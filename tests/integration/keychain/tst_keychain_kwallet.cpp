// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/FakeKWallet.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Plasma: the wallet keeps the secrets, and asks the user itself.
class KeychainKWalletTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_wallet->setReaction(FakeKWallet::Reaction::Agrees); }
    void wallet_storesReadsAndRemoves();
    void declinedWallet_isCancelled();
    void slowUser_isWaitedFor();

private:
    PrivateBus m_bus;
    std::optional<FakeKWallet> m_wallet;
};

void KeychainKWalletTest::initTestCase()
{
    // QtKeychain chooses its backend once.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
    qputenv("HOME", m_bus.home().toUtf8());
    m_bus.enter();
    m_wallet.emplace(m_bus);
}

void KeychainKWalletTest::wallet_storesReadsAndRemoves()
{
    Keychain keychain;
    const EventLoopLatency heartbeat;
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "clé"_ba)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"clé"_s);
    QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"done"_s);
    QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"done"_s);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"NotFound"_s);
    QVERIFY(heartbeat.worstPause() < maxPause);
}

void KeychainKWalletTest::declinedWallet_isCancelled()
{
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "kept"_ba)), u"done"_s);
    m_wallet->setReaction(FakeKWallet::Reaction::Declines);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"PromptCancelled"_s);
    QCOMPARE(describe(writeTo(keychain, u"x"_s, "other"_ba)), u"PromptCancelled"_s);
    QCOMPARE(describe(removeFrom(keychain, u"x"_s)), u"PromptCancelled"_s);
    m_wallet->setReaction(FakeKWallet::Reaction::Agrees);
    QCOMPARE(describe(readFrom(keychain, u"x"_s)), u"kept"_s);
}

void KeychainKWalletTest::slowUser_isWaitedFor()
{
    Keychain keychain(Keychain::Limits { 200ms });
    QSignalSpy waiting(&keychain, &SecretStore::promptActiveChanged);
    m_wallet->setReaction(FakeKWallet::Reaction::Thinks);
    QString answer;
    keychain.read(u"x"_s, this, [&](const auto &result) { answer = describe(result); });
    QTRY_COMPARE(waiting.count(), 1); // after more than the limit
    QVERIFY(answer.isEmpty());
    m_wallet->setReaction(FakeKWallet::Reaction::Agrees);
    QTRY_COMPARE(answer, u"kept"_s);
    QCOMPARE(waiting.count(), 2);
}

LLAVERO_TEST(KeychainKWalletTest, QCoreApplication)
#include "tst_keychain_kwallet.moc"
