// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Commands.h"

#include "app/CommandOptions.h"
#include "app/api/ApiClient.h"
#include "app/commands/ConnectionChoice.h"
#include "app/commands/ExecProgram.h"
#include "app/commands/KeyListing.h"
#include "app/commands/StoredKey.h"
#include "app/language/LanguageManager.h"
#include "app/platform/EndLimit.h"
#include "app/platform/Paths.h"
#include "app/secrets/Keychain.h"
#include "app/storage/ConnectionFiles.h"
#include "app/storage/SettingsFile.h"
#include "ui/text/CommandText.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/SecretStoreText.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The exit codes of `llavero list`.
constexpr int listFailed = 1;
constexpr int wrongOptions = 2;
constexpr int listIsSaved = 3;
constexpr int keyRejected = 4;

/// The exit codes of `llavero exec` if it fails: those of shells and of other programs that run
/// one.
constexpr int execFailed = 125;
constexpr int programNotExecutable = 126;
constexpr int programNotFound = 127;

/// Returns whether the user can see a prompt of the keychain.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// A command and what it needs. It reads the files of the window, and changes none of them.
class CommandRun
{
public:
    CommandRun(CommandOptions options, const InheritedState &inherited);

    int exec(char **program);
    int list();
    /// Loads the language of the sentences, which a command that succeeds does without.
    void useLanguage() { m_language.use(m_languageCode); }

private:
    Result<Connection, CommandError> connection() const;
    int fail(CommandError error);
    void onPrompt(bool isActive);
    int become(char **program, const Connection &connection, const Secret &key);
    int print(const KeyListing &listing) const;

    const CommandOptions m_options;
    const InheritedState &m_inherited;
    const Paths m_paths = Paths::standard();
    const std::optional<Settings> m_settings = SettingsFile::read(m_paths.settingsFile);
    const QString m_languageCode;
    LanguageManager m_language;
    const bool m_hasDisplay = hasDisplay();
    Keychain m_keychain { Keychain::Limits { .mayAsk = m_hasDisplay } };
    QTimer m_promptHint;
    std::optional<ApiClient> m_client; ///< of `list`
    QObject m_context; ///< of the calls; destroyed first
};

} // namespace

static void warn(const QString &sentence)
{
    QTextStream(stderr) << u"llavero: "_s << sentence << Qt::endl;
}

CommandRun::CommandRun(CommandOptions options, const InheritedState &inherited)
    : m_options(std::move(options))
    , m_inherited(inherited)
    , m_languageCode(LanguageManager::firstShipped(
          { m_options.language, m_settings ? m_settings->language : QString() }))
{
    // If the keychain has no display, its prompt is over at once.
    m_promptHint.setSingleShot(true);
    m_promptHint.setInterval(std::chrono::milliseconds(500));
    QObject::connect(&m_promptHint, &QTimer::timeout, &m_context, [this] {
        useLanguage();
        const KeychainProgram program = m_keychain.program();
        warn(
            m_keychain.asksToUnlock() ? keychainPromptText(program) : keychainWaitingText(program));
    });
    QObject::connect(&m_keychain, &SecretStore::promptActiveChanged, &m_context,
        [this](bool isActive) { onPrompt(isActive); });
}

void CommandRun::onPrompt(bool isActive)
{
    const KeychainProgram program = m_keychain.program();
    // These ask without a word to Llavero.
    const bool isUnseen = !m_hasDisplay
        && (program == KeychainProgram::KeePassXc || program == KeychainProgram::KWallet);
    if (!isActive)
        m_promptHint.stop();
    else if (isUnseen)
        QCoreApplication::exit(fail({ .kind = CommandError::Kind::Keychain,
            .keychain = { .kind = SecretStoreError::Kind::AccessDenied, .program = program } }));
    else
        m_promptHint.start();
}

Result<Connection, CommandError> CommandRun::connection() const
{
    if (!m_settings)
        return CommandError { .kind = CommandError::Kind::SettingsUnreadable };
    return chooseConnection(*m_settings, m_options.connection);
}

int CommandRun::fail(CommandError error)
{
    if (!m_options.connection.isEmpty())
        error.connection = m_options.connection; // as the user calls it
    useLanguage();
    warn(commandErrorText(error, m_hasDisplay));
    return m_options.command == CommandOptions::Command::Exec ? execFailed : listFailed;
}

// --- llavero exec --------------------------------------------------------------------------

int CommandRun::exec(char **program)
{
    const auto chosen = connection();
    if (!chosen)
        return fail(chosen.error());
    readStoredKey(
        m_keychain, chosen.value(), &m_context, [&](const Result<Secret, CommandError> &key) {
            QCoreApplication::exit(
                key ? become(program, chosen.value(), key.value()) : fail(key.error()));
        });
    return QCoreApplication::exec();
}

int CommandRun::become(char **program, const Connection &connection, const Secret &key)
{
    const auto ended = execProgram(program,
        variables({ .secret = key, .endpoint = connection.portal.endpoint(), .keysUrl = {} },
            m_options.variables),
        m_inherited);
    if (ended)
        return ended.value();
    useLanguage();
    warn(execFailureText(QString::fromLocal8Bit(program[0]), ended.error()));
    return ended.error().kind == ExecFailure::Kind::NotFound ? programNotFound
                                                             : programNotExecutable;
}

// --- llavero list --------------------------------------------------------------------------

int CommandRun::list()
{
    useLanguage(); // it also sorts names
    const auto chosen = connection();
    if (!chosen)
        return fail(chosen.error());
    const auto files = ConnectionFiles::read(
        ConnectionFiles::pathsFor(m_paths.connectionsFolder, chosen.value().id));
    if (!files) {
        warn(filesProblemText(files.error()));
        return listFailed;
    }
    readStoredKey(
        m_keychain, chosen.value(), &m_context, [&](const Result<Secret, CommandError> &key) {
            if (!key)
                return QCoreApplication::exit(fail(key.error()));
            m_client.emplace(
                chosen.value().portal.endpoint(), key.value(), files.value().routes, ApiLimits {});
            m_client->setExtraAuthorities(files.value().extraAuthorities);
            KeyListing::fetch(*m_client, chosen.value(), m_paths, &m_context,
                [this](const KeyListing &listing) { QCoreApplication::exit(print(listing)); });
        });
    const int exitCode = QCoreApplication::exec();
    limitEnd(exitCode);
    return exitCode;
}

int CommandRun::print(const KeyListing &listing) const
{
    if (const QString problem = listingProblemText(listing); !problem.isEmpty())
        warn(problem);
    if (listing.error && !listing.confirmedAt.isValid())
        return listing.error->kind == ApiError::Kind::Unauthorized ? keyRejected : listFailed;
    m_inherited.restoreBrokenPipe(); // a reader that has ended ends this program, as others
    QFile output;
    const auto write = [&] {
        return m_options.json ? listing.writeJson(output) : writeKeyTable(output, listing.content);
    };
    if (output.open(stdout, QIODevice::WriteOnly) && write() && output.flush())
        return listing.error ? listIsSaved : 0;
    warn(listingNotWrittenText(output.errorString()));
    return listFailed;
}

// --- Both ----------------------------------------------------------------------------------

static QStringList toTexts(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool isCommand(int argc, char **argv)
{
    return CommandOptions::commandIn(toTexts(std::min(argc, 2), argv)).has_value();
}

int runCommand(int argc, char **argv, const InheritedState &inherited)
{
    const QStringList arguments = toTexts(argc, argv);
    const CommandOptions options = CommandOptions::parse(arguments);
    // Qt takes its own options out of the arguments, which here are those of another program. The
    // help shows the first one.
    const bool isExec = options.command == CommandOptions::Command::Exec;
    QByteArray call
        = isExec ? QByteArrayLiteral("llavero exec") : QByteArrayLiteral("llavero list");
    char *ownArguments[] = { call.data(), nullptr };
    int count = 1;
    const QCoreApplication app(count, ownArguments);
    CommandRun run(options, inherited);
    if (options.showHelp) {
        run.useLanguage();
        QTextStream(stdout) << CommandOptions::help(options.command) << Qt::endl;
        return 0;
    }
    if (!options.problem.isEmpty()) {
        run.useLanguage();
        warn(CommandOptions::parse(arguments).problem); // which is in this language now
        return isExec ? execFailed : wrongOptions;
    }
    return isExec ? run.exec(argv + argc - options.programSize) : run.list();
}
