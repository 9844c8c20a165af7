// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/DesktopFixture.h"

#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/AwaitStore.h"

#include <QCheckBox>

void DesktopFixture::init()
{
    home = std::make_unique<QTemporaryDir>();
    if (!bus) { // one for all tests
        bus = std::make_unique<PrivateBus>();
        QVERIFY(bus->isReady());
        bus->enter();
    }
    if (!keyring)
        keyring.emplace(*bus);
    QVERIFY(keyring->isReady());
    QVERIFY(keyring->unlock());
}

void DesktopFixture::cleanup()
{
    test.reset();
    home.reset();
}

void DesktopFixture::Portal::start(int keys)
{
    process = std::make_unique<SandboxProcess>(QStringLiteral(LLAVERO_SANDBOX));
    bool isReady = false;
    QObject::connect(process.get(), &SandboxProcess::ready, process.get(),
        [&](const PortalAddress &ready, const Secret &secret) {
            address = ready;
            signInKey = secret;
            isReady = true;
        });
    QStringList arguments { QStringLiteral("--data"), data.path(), QStringLiteral("--keys"),
        QString::number(keys) };
    if (address)
        arguments << QStringLiteral("--port") << QString::number(address->portal().port());
    process->start(arguments);
    QTRY_VERIFY(isReady);
    if (!key.isEmpty())
        return;
    auto mine = await<GeneratedKey>(endpoints::generateApiKey, *client(), QString());
    QVERIFY(mine);
    key = std::move(mine.value().secret);
}

std::unique_ptr<ApiClient> DesktopFixture::Portal::client() const
{
    return std::make_unique<ApiClient>(address->endpoint(), signInKey);
}

void DesktopFixture::start()
{
    test.reset();
    test = std::make_unique<TestWindow>(TestWindow::inMemory(), Theme::light(), home->path());
    test->start();
}

void DesktopFixture::signIn(const Portal &portal, const Secret &key, bool stay) const
{
    test->find<QLineEdit>("portalField")->setText(portal.address->portal().toString());
    test->find<QLineEdit>("keyField")->setText(QString::fromUtf8(key.utf8()));
    test->find<QCheckBox>("stayBox")->setChecked(stay);
    test->press(QStringLiteral("Sign In"));
    QTRY_VERIFY(test->find("deleteKey"));
}

void DesktopFixture::signInForGood(const Portal &portal) const
{
    signIn(portal);
    QTRY_VERIFY(test->sessions.session()->connection().keyIsStored);
}

void DesktopFixture::logOut() const
{
    test->press(QStringLiteral("Back"));
    test->press(QStringLiteral("Logout"));
    test->answer("confirmButton");
    QTRY_VERIFY(!test->sessions.session());
}

QString DesktopFixture::inKeychain(const QString &id)
{
    Keychain keychain;
    return describe(readFrom(keychain, id));
}
