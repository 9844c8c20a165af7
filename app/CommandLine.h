// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineOption;
class QCommandLineParser;

/// The options of one start of `llavero`.
struct CommandLine
{
    bool sandbox = false;
    bool generate = false; ///< moves the focus to the button that generates a key
    std::optional<PortalAddress> portal = {};
    QString language = {}; ///< the code of a shipped language; empty if none is requested

    /// Options of Qt, such as `-session ID` of a session manager, in the form that QApplication
    /// takes: `-name`, then the value.
    QStringList qtArguments = {};
    QString platform = {}; ///< the value of Qt's `-platform`; empty for the environment's
    QString display = {}; ///< the value of Qt's `-display`; empty for the environment's

    bool showHelp = false;
    bool showVersion = false;
    QString problem = {}; ///< a sentence for the user; empty if the options are valid

    /// Returns the requested language, else `preferred` if it is shipped, else the system's.
    QString languageOr(const QString &preferred = {}) const;

    /// Returns the display on which a start opens its window, such as `:0` or `wayland-0`, or the
    /// name of Qt's platform if that needs no display. Empty if there is none.
    QString displayName() const;

    /// Works without a QCoreApplication; the sentences are then in English.
    static CommandLine parse(const QStringList &arguments);
    static QString help();
};

/// Returns the option `--lang`, which `llavero` and its commands have.
QCommandLineOption languageOption();
/// Describes what is wrong with its value; empty for a valid one.
QString languageProblemText(const QString &code);
/// Describes the first option that `parser` has not understood, because Qt does not translate its
/// own sentence into all our languages.
QString optionProblemText(const QCommandLineParser &parser);
QString unexpectedArgumentText(const QString &argument);
