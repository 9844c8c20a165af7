// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Failures.h"

#include "app/language/LanguageManager.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtGlobal>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
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

// --- Memory and threads --------------------------------------------------------------------

std::terminate_handler terminateBefore = nullptr;
void *memoryReserve = nullptr; ///< freed to make the sentence

void explainAndEnd()
{
    static bool isExplaining = false;
    if (std::exchange(isExplaining, true)) {
        std::fputs("llavero: The system gives Llavero no more memory or threads.\n", stderr);
        std::_Exit(1);
    }
    std::free(memoryReserve);
    try {
        if (const auto exception = std::current_exception())
            std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        endWith(exhaustedText());
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again)
            endWith(exhaustedText());
    } catch (...) { // a defect, which aborts
    }
    terminateBefore();
}

// --- The display ---------------------------------------------------------------------------

struct DisplayAttempt
{
    QString display;
    QString language;
    QStringList messages = {}; ///< held back, because the sentence replaces them
};

std::optional<DisplayAttempt> displayAttempt;

/// QApplication is incomplete then, but its QCoreApplication already translates sentences.
[[noreturn]] void endWithoutDisplay(const QString &reason)
{
    LanguageManager language;
    language.use(displayAttempt->language);
    endWith(
        FailureText::tr("The graphical display “%1” cannot be used.").arg(displayAttempt->display)
        + QStringLiteral(" (%1)").arg(reason.section(u'\n', 0, 0)));
}

QtMessageHandler messagesBefore = nullptr;

/// Qt continues when it cannot start a thread, and then waits for that thread forever at the next
/// painting or at the end of the program.
void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith(u"QThread::start: Thread creation error"))
        endWith(exhaustedText());
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
    memoryReserve = std::malloc(size);
    terminateBefore = std::set_terminate(explainAndEnd);
    messagesBefore = qInstallMessageHandler(handleMessage);
}

bool canStartThreads()
{
    try {
        std::thread([] {}).join();
        return true;
    } catch (const std::system_error &) {
        return false;
    }
}

QString exhaustedText()
{
    return FailureText::tr("The system gives Llavero no more memory or threads. Close other "
                           "programs, and start Llavero again.");
}

DisplayFailure::DisplayFailure(const QString &display, const QString &language)
{
    displayAttempt = { display, language };
}

DisplayFailure::~DisplayFailure()
{
    for (const QString &message : std::exchange(displayAttempt, std::nullopt)->messages)
        printError(message);
}
