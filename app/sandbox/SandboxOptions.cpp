// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/SandboxOptions.h"

#include "app/sandbox/store/DataDirectory.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString kPort = u"port"_s;
const QString kData = u"data"_s;
const QString kKeys = u"keys"_s;
const QString kAsync = u"async"_s;
const QString kPageMax = u"page-max"_s;
const QString kHelp = u"help"_s;
const QString kVersion = u"version"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A CloudOps API to practise on: it listens on 127.0.0.1 and keeps its data on this computer."_s);
    parser.addOptions({
        { kPort, u"Listen on port <N>; 0, the default, takes a free one."_s, u"N"_s, u"0"_s },
        { kData, u"Keep the data in <DIR>; \":memory:\" keeps none."_s, u"DIR"_s,
            DataDirectory::defaultPath() },
        { kKeys, u"Start a new database with <N> keys in it (default: 3)."_s, u"N"_s, u"3"_s },
        { kAsync, u"Answer every change with a task, and make it a moment later."_s },
        { kPageMax, u"Send lists in pages of at most <N> rows."_s, u"N"_s },
        { { u"h"_s, kHelp }, u"Show this help."_s },
        { { u"v"_s, kVersion }, u"Show the version."_s },
    });
}

qint64 number(const QCommandLineParser &parser, const QString &option, qint64 min, qint64 max)
{
    const QString text = parser.value(option);
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < min || value > max)
        throw UsageError { u"--%1 needs a whole number from %2 to %3, not \"%4\"."_s.arg(option)
                               .arg(min)
                               .arg(max)
                               .arg(text) };
    return value;
}

void checkSyntax(QCommandLineParser &parser, const QStringList &arguments)
{
    if (!parser.parse(arguments)) {
        QString message = parser.errorText().simplified();
        throw UsageError { message.endsWith(u'.') ? message : message + u'.' };
    }
    const QStringList unexpected = parser.positionalArguments();
    if (!unexpected.isEmpty())
        throw UsageError { u"Unexpected argument \"%1\"."_s.arg(unexpected.first()) };
}

} // namespace

SandboxOptions SandboxOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    checkSyntax(parser, arguments);
    SandboxOptions options;
    if (parser.isSet(kHelp) || parser.isSet(kVersion)) {
        options.action = Action::ShowText;
        options.text = parser.isSet(kHelp)
            ? parser.helpText()
            : u"llavero-sandbox %1\n"_s.arg(QCoreApplication::applicationVersion());
        return options;
    }
    options.port = static_cast<quint16>(number(parser, kPort, 0, 65535));
    options.keys = number(parser, kKeys, 0, 5'000'000);
    options.async = parser.isSet(kAsync);
    if (parser.isSet(kPageMax))
        options.pageMax = number(parser, kPageMax, 1, 1'000'000'000);
    options.dataDir = parser.value(kData);
    if (options.dataDir.isEmpty())
        throw UsageError { u"--data needs a directory."_s };
    return options;
}

} // namespace sandbox
