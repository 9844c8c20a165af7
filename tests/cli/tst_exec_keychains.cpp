// SPDX-License-Identifier: GPL-3.0-or-later
// `llavero exec` on the real keychains that ask in their own windows.

#include "app/secrets/Keychain.h"
#include "tests/cli/CommandHome.h"
#include "tests/support/AwaitStore.h"
#include "tests/support/FakeKWallet.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningKWallet.h"
#include "tests/support/RunningKeePassXc.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class ExecKeychainsTest : public QObject
{
    Q_OBJECT
    using Start = RunningKeePassXc::Start;
    using Access = RunningKeePassXc::Access;

private slots:
    void init();
    void keePassXc_givesTheKey();
    void keePassXcThatIsLocked_asksTheUser();
    void keePassXcThatIsLocked_isNotAskedWithoutADisplay();
    void keePassXcThatConfirms_asksTheUser();
    void keePassXcThatConfirms_isNotAskedWithoutADisplay();
    void kwallet_isAskedIfItIsClosed();
    void kwalletThatAsks_isNotWaitedForWithoutADisplay();

private:
    void usePlasma()
    {
        m_home->environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s);
        m_home->environment.insert(u"KDE_SESSION_VERSION"_s, u"5"_s);
    }
    void showDisplay() { m_home->environment.insert(u"DISPLAY"_s, u":0"_s); }
    void start() { m_home->start(m_program, { u"exec"_s, u"--"_s, u"echo"_s, u"run"_s }); }
    QByteArray errors()
    {
        m_errors += m_program.readAllStandardError();
        return m_errors;
    }
    void verifyRuns();
    void verifyFails(const char *sentence);

    std::optional<PrivateBus> m_bus;
    std::optional<CommandHome> m_home;
    ChildProcess m_program;
    QByteArray m_errors;
};

void ExecKeychainsTest::init()
{
    m_bus.emplace();
    m_bus->enter();
    m_home.emplace(m_bus->environment());
    m_home->save({ .connections = { CommandHome::connection(u"https://acme.example.com"_s) } });
    m_errors.clear();
}

void ExecKeychainsTest::verifyRuns()
{
    QVERIFY(QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, 30'000));
    QVERIFY2(m_program.exitCode() == 0, errors());
    QCOMPARE(m_program.readAllStandardOutput(), "run\n"_ba);
}

void ExecKeychainsTest::verifyFails(const char *sentence)
{
    QVERIFY(QTest::qWaitFor([&] { return m_program.state() == QProcess::NotRunning; }, 30'000));
    QCOMPARE(errors(), QByteArray(sentence));
    QCOMPARE(m_program.readAllStandardOutput(), QByteArray());
    QCOMPARE(m_program.exitCode(), 125);
}

void ExecKeychainsTest::keePassXc_givesTheKey()
{
    const RunningKeePassXc keepassxc(*m_bus, Start::Unlocked, Access::Free);
    QVERIFY(keepassxc.isReady());
    start();
    verifyRuns();
    QCOMPARE(errors(), QByteArray());
}

void ExecKeychainsTest::keePassXcThatIsLocked_asksTheUser()
{
    const RunningKeePassXc keepassxc(*m_bus, Start::Locked, Access::Free);
    QVERIFY(keepassxc.isReady());
    showDisplay();
    start();
    QTRY_COMPARE_WITH_TIMEOUT(errors(),
        "llavero: KeePassXC is locked. Type its password in the window that has appeared on the "
        "desktop.\n"_ba,
        30'000);
    QVERIFY(keepassxc.typePassword());
    verifyRuns();
}

void ExecKeychainsTest::keePassXcThatIsLocked_isNotAskedWithoutADisplay()
{
    const RunningKeePassXc keepassxc(*m_bus, Start::Locked, Access::Free);
    QVERIFY(keepassxc.isReady());
    start();
    verifyFails("llavero: KeePassXC is locked, and there is no display on which it could ask for "
                "its password. Unlock it on the desktop, then try again.\n");
    QVERIFY(!keepassxc.asksToUnlock());
}

void ExecKeychainsTest::keePassXcThatConfirms_asksTheUser()
{
    const RunningKeePassXc keepassxc(*m_bus, Start::Unlocked, Access::Confirmed);
    QVERIFY(keepassxc.isReady());
    showDisplay();
    start();
    QTRY_COMPARE_WITH_TIMEOUT(errors(),
        "llavero: KeePassXC may be waiting for you: look for its window, for example a password "
        "prompt.\n"_ba,
        30'000);
    QVERIFY(keepassxc.allowAccess());
    verifyRuns();
}

void ExecKeychainsTest::keePassXcThatConfirms_isNotAskedWithoutADisplay()
{
    const RunningKeePassXc keepassxc(*m_bus, Start::Unlocked, Access::Confirmed);
    QVERIFY(keepassxc.isReady());
    start();
    verifyFails("llavero: KeePassXC asks before it gives out a key, and there is no display for "
                "its question. Run the command on the desktop, or turn off this question in the "
                "keychain’s settings.\n");
    QVERIFY(!keepassxc.asksForAccess());
}

/// One wallet for all, because QtKeychain keeps its first bus.
void ExecKeychainsTest::kwallet_isAskedIfItIsClosed()
{
    const std::pair<const char *, QString> variables[] { { "XDG_CURRENT_DESKTOP", u"KDE"_s },
        { "KDE_SESSION_VERSION", u"5"_s }, { "HOME", m_bus->home() },
        { "XDG_CONFIG_HOME", m_bus->home() } };
    for (const auto &[name, value] : variables)
        qputenv(name, value.toUtf8());
    usePlasma();
    RunningKWallet wallet(*m_bus);
    QVERIFY(wallet.isReady());
    Keychain keychain;
    QCOMPARE(describe(writeTo(keychain, u"acme.example.com"_s, "kept")), u"done"_s);
    start();
    verifyRuns();
    QCOMPARE(errors(), QByteArray());

    wallet.close();
    start();
    verifyFails("llavero: KWallet is locked, and there is no display on which it could ask for its "
                "password. Unlock it on the desktop, then try again.\n");

    m_errors.clear();
    showDisplay();
    start();
    QTRY_COMPARE_WITH_TIMEOUT(errors(),
        "llavero: KWallet is locked. Type its password in the window that has appeared on the "
        "desktop.\n"_ba,
        30'000);
    m_errors.clear();
    QVERIFY(wallet.answer(u"KDE Wallet"_s, { u"Escape"_s }));
    verifyFails("llavero: KWallet is still locked because the unlock window was closed. Try again "
                "and unlock it.\n");
}

/// An open wallet, too, asks about a program that it does not know, and does not say so.
void ExecKeychainsTest::kwalletThatAsks_isNotWaitedForWithoutADisplay()
{
    FakeKWallet wallet(*m_bus);
    wallet.setReaction(FakeKWallet::Reaction::Thinks);
    usePlasma();
    start();
    verifyFails("llavero: KWallet asks before it gives out a key, and there is no display for its "
                "question. Run the command on the desktop, or turn off this question in the "
                "keychain’s settings.\n");
}

LLAVERO_TEST(ExecKeychainsTest, QCoreApplication)
#include "tst_exec_keychains.moc"
