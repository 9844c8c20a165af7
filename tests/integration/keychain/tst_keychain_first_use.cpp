// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Keychain.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/Prompter.h"
#include "tests/support/RunningKeyring.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A user without a keychain, as after the first login without a password.
class KeychainFirstUseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_keychain.emplace(Keychain::Limits { 2s }); }
    void missingKeyring_hasNoEntries();
    void cancelledCreation_isReported();
    void createdKeyring_storesTheSecret();

private:
    PrivateBus m_bus;
    std::optional<Prompter> m_person;
    std::optional<RunningKeyring> m_keyring;
    std::optional<Keychain> m_keychain;
};

void KeychainFirstUseTest::initTestCase()
{
    m_bus.enter();
    m_person.emplace(m_bus);
    m_keyring.emplace(m_bus, RunningKeyring::Start::BrandNew, m_person->name());
    QVERIFY(m_person->isReady() && m_keyring->isReady());
}

void KeychainFirstUseTest::missingKeyring_hasNoEntries()
{
    QSignalSpy waiting(&*m_keychain, &SecretStore::promptActiveChanged);
    QCOMPARE(describe(readFrom(*m_keychain, u"first"_s)), u"NotFound"_s);
    QCOMPARE(describe(removeFrom(*m_keychain, u"first"_s)), u"done"_s);
    QVERIFY(waiting.isEmpty());
}

void KeychainFirstUseTest::cancelledCreation_isReported()
{
    m_person->willCancel();
    QCOMPARE(describe(writeTo(*m_keychain, u"first"_s, "x"_ba)), u"PromptCancelled"_s);
    QCOMPARE(describe(readFrom(*m_keychain, u"first"_s)), u"NotFound"_s);
}

void KeychainFirstUseTest::createdKeyring_storesTheSecret()
{
    QSignalSpy waiting(&*m_keychain, &SecretStore::promptActiveChanged);
    m_person->willType("a new password"_ba, 2500ms); // longer than the limit
    QCOMPARE(describe(writeTo(*m_keychain, u"first"_s, "secret"_ba)), u"done"_s);
    QCOMPARE(waiting.count(), 2);
    QCOMPARE(describe(readFrom(*m_keychain, u"first"_s)), u"secret"_s);
}

LLAVERO_TEST(KeychainFirstUseTest, QCoreApplication)
#include "tst_keychain_first_use.moc"
