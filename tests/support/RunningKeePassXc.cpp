// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningKeePassXc.h"

#include "tests/support/PrivateBus.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A database whose group is open to other programs, with an entry of an earlier run.
const QByteArray database = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<KeePassFile>
  <Meta>
    <DatabaseName>Passwords</DatabaseName>
    <RecycleBinEnabled>True</RecycleBinEnabled>
    <CustomData><Item>
      <Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{00112233-4455-6677-8899-aabbccddeeff}</Value>
    </Item></CustomData>
  </Meta>
  <Root><Group>
    <UUID>ABEiM0RVZneImaq7zN3u/w==</UUID><Name>Root</Name>
    <Entry>
      <UUID>ABEiM0RVZneImaq7zN3u/g==</UUID>
      <String><Key>Title</Key><Value>acme.example.com</Value></String>
      <String><Key>Password</Key><Value>kept</Value></String>
      <String><Key>server</Key><Value>Llavero</Value></String>
      <String><Key>user</Key><Value>acme.example.com</Value></String>
      <String><Key>xdg:schema</Key><Value>org.qt.keychain</Value></String>
    </Entry>
  </Group></Root>
</KeePassFile>)";

const QByteArray settings = R"([General]
ConfigVersion=2
MinimizeAfterUnlock=false
SingleInstance=false
UpdateCheckMessageShown=true
[GUI]
CheckForUpdates=false
[Security]
LockDatabaseScreenLock=false
[FdoSecrets]
Enabled=true
ShowNotification=false
ConfirmAccessItem=%1
ConfirmDeleteItem=false
UnlockBeforeSearch=true
)";

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

}

RunningKeePassXc::RunningKeePassXc(PrivateBus &bus, Start start, Access access)
    : m_bus(bus)
{
    QProcessEnvironment environment = bus.environment();
    const QDir home(bus.home());
    write(home.filePath(u"passwords.xml"_s), database);
    write(home.filePath(u"keepassxc.ini"_s),
        QByteArray(settings).replace("%1", access == Access::Free ? "false" : "true"));
    const QString file = home.filePath(u"Passwords.kdbx"_s);

    QFile::remove(file); // an earlier run may have left it
    QProcess maker;
    maker.setProcessEnvironment(environment);
    maker.start(u"keepassxc-cli"_s,
        { u"import"_s, u"-p"_s, u"-t"_s, u"100"_s, home.filePath(u"passwords.xml"_s), file });
    maker.write(password() + '\n' + password() + '\n');
    maker.closeWriteChannel();
    QVERIFY(maker.waitForFinished() && maker.exitCode() == 0);

    m_display.addTo(environment);
    m_program.setProcessEnvironment(environment);
    QStringList arguments { u"--config"_s, home.filePath(u"keepassxc.ini"_s), u"--localconfig"_s,
        home.filePath(u"keepassxc-local.ini"_s) };
    if (start == Start::Unlocked)
        arguments << u"--pw-stdin"_s;
    m_program.start(u"keepassxc"_s, arguments << file);
    if (start == Start::Unlocked)
        m_program.write(password() + '\n');
    m_isReady = m_bus.waitForService(u"org.freedesktop.secrets"_s)
        && QTest::qWaitFor([&] { return isLocked() == (start == Start::Locked); }, 20'000);
}

bool RunningKeePassXc::lock()
{
    call(u"lockAllDatabases"_s);
    return QTest::qWaitFor([this] { return isLocked(); }, 20'000);
}

bool RunningKeePassXc::unlock()
{
    call(u"openDatabase"_s,
        { QDir(m_bus.home()).filePath(u"Passwords.kdbx"_s), QString::fromUtf8(password()) });
    return QTest::qWaitFor([this] { return !isLocked(); }, 20'000);
}

bool RunningKeePassXc::isLocked() const
{
    auto get = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s,
        u"Get"_s);
    get << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    const QDBusMessage reply = m_bus.connection().call(get);
    return reply.type() != QDBusMessage::ReplyMessage
        || reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

bool RunningKeePassXc::allowAccess() const
{
    return m_display.answer(accessRequest(), { u"Return"_s });
}

bool RunningKeePassXc::denyAccess() const
{
    // "Deny All" follows "Allow Selected", "Allow All" and "Remember".
    return m_display.answer(accessRequest(), { u"Tab"_s, u"Tab"_s, u"Tab"_s, u"space"_s });
}

bool RunningKeePassXc::typePassword() const
{
    return m_display.answer(unlockRequest(), TestDisplay::toKeys(password()) << u"Return"_s);
}

bool RunningKeePassXc::closeUnlockWindow() const
{
    return m_display.answer(unlockRequest(), { u"Escape"_s });
}

void RunningKeePassXc::call(const QString &method, const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(u"org.keepassxc.KeePassXC.MainWindow"_s,
        u"/keepassxc"_s, u"org.keepassxc.KeePassXC.MainWindow"_s, method);
    message.setArguments(arguments);
    m_bus.connection().call(message);
}
