// SPDX-License-Identifier: GPL-3.0-or-later
// A new key is stored in a real keychain, where other programs read it.

#include "tests/support/AwaitStore.h"
#include "tests/support/TestProgram.h"
#include "tests/window/DesktopFixture.h"

#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SecretField.h"

#include <QApplication>

using namespace Qt::StringLiterals;

class DeliveryKeychainTest : public QObject, private DesktopFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { DesktopFixture::cleanup(); }
    void key_isReadByTheShownCommand();
    void otherEntry_isReplacedAfterAsking();
    void lockedKeychain_isReported();

private:
    QByteArray secret() const { return test->find<SecretField>("secretField")->secret().utf8(); }
    MessageBar *outcome() const { return test->find("deliveryDialog")->findChild<MessageBar *>(); }
    void press(const char *name) const { test->find<QAbstractButton>(name)->click(); }
    void name(const QString &service, const QString &account) const
    {
        test->find<QLineEdit>("entryService")->setText(service);
        test->find<QLineEdit>("entryAccount")->setText(account);
    }
};

void DeliveryKeychainTest::init()
{
    QApplication::setDoubleClickInterval(0); // each press is meant
    DesktopFixture::init();
    start();
    test->tryTheSandbox();
    test->press(u"Generate API Key"_s);
    QTRY_VERIFY(test->find("secretField"));
    press("deliverKey");
    QTRY_VERIFY(test->find("deliveryDialog"));
    press("targetKeychain");
}

void DeliveryKeychainTest::key_isReadByTheShownCommand()
{
    QCOMPARE(test->find<QLineEdit>("entryService")->text(), // with its port
        test->sessions.session()->portal().host());
    name(u"it's \"$HOME\""_s, u"ci deploy"_s);
    QVERIFY(!test->find("commandText"));
    press("deliverAction");
    QTRY_VERIFY(outcome()->isVisible());
    QCOMPARE(outcome()->sentence(), u"The key was stored in GNOME Keyring."_s);
    const QString command = test->find<QLabel>("commandText")->text();
    QCOMPARE(command, u"secret-tool lookup service 'it'\\''s \"$HOME\"' account 'ci deploy'"_s);
    QCOMPARE(runInShell(command), secret());
    press("copyCommand");
    QCOMPARE(QApplication::clipboard()->text(), command);
    press("deliverAction"); // again: nothing would be lost
    QTRY_VERIFY(outcome()->kind() == MessageBar::Kind::Success);
    QVERIFY(!test->find("confirmButton"));
    test->find<QLineEdit>("entryAccount")->setText(u"other"_s);
    QVERIFY(!test->find("commandText")); // it would read another entry
    QVERIFY(!outcome()->isVisible());

    press("closeDelivery");
    QTRY_VERIFY(!test->find("deliveryDialog"));
    test->window->activateWindow();
    press("doneButton"); // and the key counts as copied
    QTRY_VERIFY(!test->find("secretField"));
    QVERIFY(!test->find("confirmButton"));
}

void DeliveryKeychainTest::otherEntry_isReplacedAfterAsking()
{
    Keychain keychain;
    const KeychainEntry entry { u"mine"_s, u"terraform"_s, u"me"_s };
    QCOMPARE(describe(writeTo(keychain, entry, "old"_ba)), u"done"_s);
    name(entry.service, entry.account);
    press("deliverAction");
    QTRY_VERIFY(test->find("cancelButton"));
    QCOMPARE(test->find<QLabel>("messageExplanation")->text(),
        u"There is already an entry with the service “terraform” and the account “me”. Its secret "
        "will be lost."_s);
    press("cancelButton");
    QTRY_VERIFY(!test->find("cancelButton"));
    QCOMPARE(describe(readFrom(keychain, entry)), u"old"_s);
    press("deliverAction");
    QTRY_VERIFY(test->find("confirmButton"));
    press("confirmButton");
    QTRY_VERIFY(outcome()->isVisible());
    QCOMPARE(describe(readFrom(keychain, entry)), QString::fromUtf8(secret()));
}

void DeliveryKeychainTest::lockedKeychain_isReported()
{
    QVERIFY(keyring->lock());
    name(u"locked"_s, u"me"_s);
    press("deliverAction");
    QTRY_VERIFY(outcome()->kind() == MessageBar::Kind::Error);
    QVERIFY2(outcome()->sentence().startsWith(u"The key couldn’t be stored. GNOME Keyring is "),
        qPrintable(outcome()->sentence()));
    QVERIFY(!test->find("commandText"));
    QVERIFY(keyring->unlock());
    press("deliverAction");
    QTRY_VERIFY(outcome()->kind() == MessageBar::Kind::Success);
}

LLAVERO_TEST(DeliveryKeychainTest, QApplication)
#include "tst_delivery_keychain.moc"
