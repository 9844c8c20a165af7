// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/KeychainCommand.h"

#include "app/delivery/SecretFormat.h"

using namespace Qt::StringLiterals;

#ifdef Q_OS_WIN

/// PowerShell has no command that reads the Credential Manager.
QString keychainReadCommand(const KeychainEntry &entry, KeychainProgram)
{
    const QString target = QString(entry.service + u'/' + entry.account).replace(u"'"_s, u"''"_s);
    return uR"(Add-Type -Namespace Llavero -Name Vault -MemberDefinition '[DllImport("advapi32", )"
           uR"(CharSet = CharSet.Unicode)] public static extern bool CredRead(string target, int )"
           uR"(type, int flags, out IntPtr found);'; $p = [IntPtr]::Zero; )"
           uR"(if ([Llavero.Vault]::CredRead('%1', 1, 0, [ref]$p)) { )"
           uR"($m = [Runtime.InteropServices.Marshal]; $b = New-Object byte[] $m::ReadInt32($p, 32); )"
           uR"($m::Copy($m::ReadIntPtr($p, 40), $b, 0, $b.Length); [Text.Encoding]::UTF8.GetString($b) })"_s
               .arg(target);
}

#else

static QString shellQuoted(const QString &text)
{
    QByteArray quoted;
    appendShellQuoted(quoted, text.toUtf8());
    return QString::fromUtf8(quoted);
}

QString keychainReadCommand(const KeychainEntry &entry, KeychainProgram program)
{
    const QString service = shellQuoted(entry.service);
    const QString account = shellQuoted(entry.account);
#ifdef Q_OS_MACOS
    Q_UNUSED(program)
    return u"security find-generic-password -s %1 -a %2 -w"_s.arg(service, account);
#else
    if (program == KeychainProgram::KWallet)
        return u"kwallet-query --folder %1 --read-password %2 kdewallet"_s.arg(service, account);
    return u"secret-tool lookup service %1 account %2"_s.arg(service, account);
#endif
}

#endif
