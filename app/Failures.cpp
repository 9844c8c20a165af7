// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Failures.h"

#include "app/language/LanguageManager.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtGlobal>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <system_error>
#include <utility>

namespace {

struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

void printError(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stderr);
}

[[noreturn]] void endWith(const QString &sentence)
{
    printError(QStringLiteral("llavero: ") + sentence);
    std::_Exit(1); // without destructors, which may need memory
}

struct DisplayAttempt
{
    QString display;
    QString language;
    QStringList messages = {}; ///< held back, because the sentence replaces them
};

DisplayAttempt *displayAttempt = nullptr;

/// QApplication is incomplete during the attempt, but its QCoreApplication already translates
/// sentences. The manager lives until the program ends.
void useLanguageOfAttempt()
{
    if (displayAttempt)
        (new LanguageManager)->use(displayAttempt->language);
}

// --- Memory and threads --------------------------------------------------------------------

[[noreturn]] void endExhausted()
{
    useLanguageOfAttempt();
    endWith(FailureText::tr("The system has no more memory or threads for Llavero. Close other "
                            "programs and restart Llavero."));
}

std::terminate_handler terminateBefore = nullptr;

/// Returns memory that is freed to make the sentence.
std::unique_ptr<char[]> &memoryReserve()
{
    static std::unique_ptr<char[]> reserve;
    return reserve;
}

void explainAndEnd()
{
    static bool isExplaining = false;
    if (std::exchange(isExplaining, true)) {
        std::fputs("llavero: The system gives Llavero no more memory or threads.\n", stderr);
        std::_Exit(1);
    }
    memoryReserve().reset();
    try {
        if (const auto exception = std::current_exception())
            std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        endExhausted();
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again)
            endExhausted();
    } catch (...) { // a defect, which aborts
    }
    terminateBefore();
}

// --- The display ---------------------------------------------------------------------------

[[noreturn]] void endWithoutDisplay(const QString &reason)
{
    useLanguageOfAttempt();
    endWith(
        FailureText::tr("The graphical display “%1” can’t be used.").arg(displayAttempt->display)
        + QStringLiteral(" (%1)").arg(reason.section(u'\n', 0, 0)));
}

QtMessageHandler messagesBefore = nullptr;

/// Qt continues when it cannot start a thread, and then waits for that thread forever at the next
/// painting or at the end of the program.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith(u"QThread::start: Thread creation error"))
        endExhausted();
    if (!displayAttempt)
        messagesBefore(type, context, text);
    else if (type == QtFatalMsg)
        endWithoutDisplay(displayAttempt->messages.value(0, text));
    else
        displayAttempt->messages.append(qFormatLogMessage(type, context, text));
}

} // namespace

void explainFailures()
{
    constexpr std::size_t size = 256 * 1024;
    memoryReserve() = std::make_unique<char[]>(size);
    terminateBefore = std::set_terminate(explainAndEnd);
    messagesBefore = qInstallMessageHandler(handleMessage);
}

DisplayFailure::DisplayFailure(const QString &display, const QString &language)
{
    displayAttempt = new DisplayAttempt { display, language };
}

DisplayFailure::~DisplayFailure()
{
    const std::unique_ptr<DisplayAttempt> ended(std::exchange(displayAttempt, nullptr));
    for (const QString &message : ended->messages)
        printError(message);
}
