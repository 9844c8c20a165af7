// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/CommandText.h"

#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

using Row = std::array<QString, 4>;

} // namespace

/// Returns the names, quoted, in a list.
static QString quoted(const QStringList &names)
{
    QStringList texts;
    for (const QString &name : names)
        //: A name, in quotes, in a list of names.
        texts << CommandText::tr("“%1”").arg(sanitizedLine(name));
    return texts.join(u", "_s);
}

/// Says how to unlock GNOME Keyring, whose prompt cannot appear.
static QString lockedGnomeKeyringText()
{
    // The daemon itself would show the password, and take the end of the line for a part of it.
    // Ctrl+C leaves the terminal and the daemon as they were.
    static const QString unlockGnomeKeyring
        = u"sh -c 'trap \"stty echo\" EXIT; trap exit INT TERM; stty -echo; IFS= read -r p && "
          "printf %s \"$p\" | gnome-keyring-daemon --replace --unlock --daemonize'"_s;
    return CommandText::tr("GNOME Keyring is locked, and there is no display on which it could ask "
                           "for its password. Unlock it on the desktop, for example by logging in. "
                           "On a computer without a desktop session, run this line and type the "
                           "password of the keyring: %1")
        .arg(unlockGnomeKeyring);
}

static QString keychainText(const SecretStoreError &error, bool hasDisplay)
{
    using Kind = SecretStoreError::Kind;
    // It asks by a prompt alone, which is reported if it could appear.
    if (error.kind == Kind::Locked && error.program == KeychainProgram::GnomeKeyring)
        return lockedGnomeKeyringText();
    const bool wouldAsk = error.kind == Kind::Locked || error.kind == Kind::AccessDenied;
    return wouldAsk && !hasDisplay ? keychainUnseenText(error) : keychainProblemText(error);
}

QString commandErrorText(const CommandError &error, bool hasDisplay)
{
    using Kind = CommandError::Kind;
    const QString connection = sanitizedLine(error.connection);
    switch (error.kind) {
    case Kind::SettingsUnreadable:
        return CommandText::tr("Llavero’s settings can’t be read. Open Llavero to see why.");
    case Kind::NoConnection:
        return CommandText::tr("There are no connections. Open Llavero and sign in with “Stay "
                               "signed in on this computer”.");
    case Kind::NoneChosen:
        return CommandText::tr("Choose a connection with --connection: %1.")
            .arg(quoted(error.choices));
    case Kind::UnknownConnection:
        return CommandText::tr("There is no connection “%1”. Choose one of: %2.")
            .arg(connection, quoted(error.choices));
    case Kind::AmbiguousConnection:
        return CommandText::tr("“%1” is the name of several connections. Choose one of: %2.")
            .arg(connection, quoted(error.choices));
    case Kind::NoKey:
        return CommandText::tr("Llavero has stored no key for “%1”. Open Llavero and sign in with "
                               "“Stay signed in on this computer”.")
            .arg(connection);
    case Kind::InvalidKey:
        return CommandText::tr("The key for “%1” in the system keychain can’t be used. Open "
                               "Llavero and sign in with another key.")
            .arg(connection);
    case Kind::Keychain:
        break;
    }
    return keychainText(error.keychain, hasDisplay);
}

QString execFailureText(const QString &name, const ExecFailure &failure)
{
    switch (failure.kind) {
    case ExecFailure::Kind::NotFound:
        return CommandText::tr("The command “%1” wasn’t found.").arg(sanitizedLine(name));
    case ExecFailure::Kind::NoInterpreter:
        return CommandText::tr("The command “%1” can’t be run because its interpreter is missing.")
            .arg(sanitizedLine(name));
    case ExecFailure::Kind::NotExecutable:
        return CommandText::tr("The command “%1” can’t be run: %2.")
            .arg(sanitizedLine(name), sanitizedLine(failure.detail));
    }
    Q_UNREACHABLE();
}

QString listingProblemText(const KeyListing &listing)
{
    if (listing.error && listing.confirmedAt.isValid())
        return errorText(*listing.error) + u' '
            + CommandText::tr("This is the list that was saved on %1.")
                  .arg(exactTimeText(listing.confirmedAt));
    if (listing.error)
        return errorText(*listing.error);
    if (listing.dropped > 0)
        return CommandText::tr("%n key(s) couldn’t be shown because the service sent no ID.",
            nullptr, int(listing.dropped));
    return {};
}

QString listingNotWrittenText(const QString &detail)
{
    return CommandText::tr("The list can’t be written: %1").arg(sanitizedLine(detail));
}

/// Returns the local time with its offset, in a form that can be sorted. Qt would write "Z" for a
/// local time that is UTC.
static QString tableTime(const QDateTime &time)
{
    const QDateTime here = time.toLocalTime();
    const QTime offset = QTime(0, 0).addSecs(std::abs(here.offsetFromUtc()));
    return here.toString(u"yyyy-MM-dd HH:mm "_s) + (here.offsetFromUtc() < 0 ? u'-' : u'+')
        + offset.toString(u"HH:mm"_s);
}

static QString lastActivity(const ApiKey &key)
{
    if (!key.unreadableActivity.isEmpty())
        return unknownTimeText();
    return key.lastActivity ? tableTime(*key.lastActivity) : neverUsedText();
}

static Row toRow(const ApiKey &key)
{
    return { lastActivity(key), key.lastIp.isEmpty() ? u"-"_s : sanitizedLine(key.lastIp),
        key.creationDate ? tableTime(*key.creationDate) : u"-"_s, displayName(key.name) };
}

bool writeKeyTable(QIODevice &device, const KeyExport &content)
{
    const Row heads { CommandText::tr("Last activity"), CommandText::tr("Last IP"),
        CommandText::tr("Created"), CommandText::tr("Name") };
    static constexpr qsizetype maxWidth
        = 45; // of an address: what is longer has its row out of line
    std::array<qsizetype, 3> widths {};
    const auto widen = [&widths](const Row &row) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths.at(i) = std::max(widths.at(i), std::min(row.at(i).size(), maxWidth));
    };
    const auto write = [&](const Row &row) {
        QString line;
        for (std::size_t i = 0; i < widths.size(); ++i)
            line += row.at(i).leftJustified(widths.at(i)) + u"  "_s;
        const QByteArray bytes = (line + row.back() + u'\n').toUtf8();
        return device.write(bytes) == bytes.size();
    };
    widen(heads);
    for (const quint32 row : content.rows)
        widen(toRow(content.keys.at(row)));
    return write(heads) && std::all_of(content.rows.begin(), content.rows.end(), [&](quint32 row) {
        return write(toRow(content.keys.at(row)));
    });
}
