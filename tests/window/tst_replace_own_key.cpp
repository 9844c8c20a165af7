// SPDX-License-Identifier: GPL-3.0-or-later
// Replacing the key with which Llavero signs in on this computer.

#include "tests/window/DesktopFixture.h"

#include "app/replacement/Replacements.h"
#include "app/signin/DeviceKey.h"
#include "tests/support/KeyCardProbe.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"
#include "ui/credentials/KeyCard.h"
#include "ui/drawer/Drawer.h"
#include "ui/replacement/ReplacementPage.h"

#include <QApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReplaceOwnKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_computer.cleanup(); }
    void keychainHasNewKey_beforeOldOneGoes();
    void lockedKeychain_generatesNothing();
    void lockedWhileGenerating_keepsOldKey();
    void restart_goesOn();

private:
    TestWindow &test() const { return *m_computer.test; }
    Session &session() { return *test().sessions.session(); }
    QString ownKey() { return session().connection().deviceKeyId; }
    Replacement replacement() { return session().replacements().all().value(m_oldId); }
    void openReplacement();
    void press(const char *button);

    DesktopFixture m_computer;
    std::optional<DesktopFixture::Portal> m_portal;
    QString m_oldId;
};

/// The computer has a key of its own.
void ReplaceOwnKeyTest::init()
{
    m_portal.emplace();
    m_computer.init();
    m_portal->start();
    m_computer.start();
    m_computer.signInForGood(*m_portal);
    QTRY_VERIFY(test().find("deviceKeyOffer"));
    test().press(u"Generate Key for This Computer"_s);
    QTRY_VERIFY(!ownKey().isEmpty());
    QTRY_VERIFY(!session().keys().isLoading());
    m_oldId = ownKey();
}

void ReplaceOwnKeyTest::openReplacement()
{
    auto *drawer = test().window->findChild<Drawer *>();
    drawer->showReplacement(m_oldId);
    QTRY_VERIFY(test().find("generateReplacement"));
}

void ReplaceOwnKeyTest::press(const char *button)
{
    QTRY_VERIFY2(test().find<QAbstractButton>(button), button);
    QTest::mouseClick(test().find<QAbstractButton>(button), Qt::LeftButton);
}

void ReplaceOwnKeyTest::keychainHasNewKey_beforeOldOneGoes()
{
    const QString before = m_computer.inKeychain(m_computer.connectionId());
    QSignalSpy former(test().sessions.deviceKey(), &DeviceKey::formerKeyFound);
    test().window->resize(1366, 800); // the list is beside the page
    QApplication::processEvents();
    openReplacement();
    press("generateReplacement");
    QTRY_VERIFY(!ownKey().isEmpty() && ownKey() != m_oldId);
    QVERIFY(session().keys().model().find(m_oldId)); // it goes later, and by the user
    const QString after = m_computer.inKeychain(m_computer.connectionId());
    QVERIFY(after != before);
    QCOMPARE(QString::fromUtf8(session().key().utf8()), after);
    QCOMPARE(replacement().newKey.id, ownKey());
    QTRY_VERIFY(replacement().firstUse); // by the session
    QVERIFY(!test().find("secretField"));
    QVERIFY(former.isEmpty());
    const QString newName = session().keys().model().find(ownKey())->name;
    // Not that the old key can be deleted: the page beside it says when.
    QTRY_VERIFY(test().find("messageSentence"));
    QCOMPARE(test().find<QLabel>("messageSentence")->text(),
        u"This computer now signs in with %1."_s.arg(newName));
    KeyCard *row = nullptr;
    for (KeyCard *card : test().window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyId() == ownKey())
            row = card;
    }
    QTRY_COMPARE(
        visibleElement(row, KeyCard::Element::Kind::Badge)->text, u"This computer · Replacement"_s);
    QVERIFY(row->accessibleName().endsWith(u"(This computer · Replacement)"));
    test().window->resize(1200, 800); // the column has room for less
    QTRY_COMPARE(visibleElement(row, KeyCard::Element::Kind::Badge)->text, u"This computer"_s);
    QVERIFY(row->accessibleName().endsWith(u"(This computer · Replacement)"));
    QVERIFY(row->elementToolTip(*visibleElement(row, KeyCard::Element::Kind::Badge))
                .contains(u"This key replaces"));
    test().window->resize(1366, 800);
    const WallClock::Shift later(25h);
    press("lookNow");
    press("deleteOldKey");
    QTRY_VERIFY(test().find("confirmButton"));
    test().answer("confirmButton");
    QTRY_VERIFY(test().find("giveOldName"));
    QCOMPARE(session().access(), Session::Access::Granted);
    QTRY_VERIFY(session().keyProof().find(m_oldId));
    QTRY_COMPARE(session().keyProof().find(m_oldId)->outcome, KeyProof::Outcome::Refused);
    QTRY_VERIFY(test().find<QLabel>("oldKeyDeleted")->text().contains(u"refused with HTTP 401"));
}

void ReplaceOwnKeyTest::lockedKeychain_generatesNothing()
{
    const int keys = session().keys().model().rowCount();
    openReplacement();
    QVERIFY(m_computer.keyring->lock());
    press("generateReplacement");
    QTRY_VERIFY(test().find("messageSentence"));
    QVERIFY(!session().keys().isGenerating());
    QCOMPARE(session().keys().model().rowCount(), keys);
    QCOMPARE(ownKey(), m_oldId);
}

void ReplaceOwnKeyTest::lockedWhileGenerating_keepsOldKey()
{
    openReplacement();
    connect(&session().keys(), &KeysController::generated, this,
        [this] { QVERIFY(m_computer.keyring->lock()); });
    press("generateReplacement");
    QTRY_VERIFY(test().find("storeAgain"));
    QCOMPARE(ownKey(), m_oldId);
    QVERIFY(test().find("secretField")); // the only place that has it
    QVERIFY(m_computer.keyring->unlock());
    press("storeAgain");
    QTRY_VERIFY(ownKey() != m_oldId);
    QTRY_VERIFY(replacement().isDelivered);
}

void ReplaceOwnKeyTest::restart_goesOn()
{
    openReplacement();
    press("generateReplacement");
    QTRY_VERIFY(ownKey() != m_oldId && replacement().firstUse);
    const QString newId = ownKey();
    const QString path
        = Replacements::filePath(test().paths.connectionsFolder, m_computer.connectionId());
    QTRY_VERIFY(session().replacements().isSaved());
    QVERIFY(QFile::exists(path));
    m_computer.start();
    QTRY_VERIFY(session().keys().hasLoaded());
    QTRY_COMPARE(replacement().newKey.id, newId);
    QCOMPARE(replacement().step(), ReplacementStep::Watching);
}

LLAVERO_TEST(ReplaceOwnKeyTest, QApplication)
#include "tst_replace_own_key.moc"
