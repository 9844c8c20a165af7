// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/WebLink.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/MessageBox.h"
#include "ui/widgets/Toast.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <chrono>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace {

class LinkProblem : public MessageBox
{
    Q_DECLARE_TR_FUNCTIONS(LinkProblem)

public:
    LinkProblem(const QUrl &url, QWidget *window)
        : MessageBox([] { return tr("Link"); }, [] { return tr("No browser could be opened."); },
            [url] {
                return tr("Open this address in a browser:\n%1")
                    .arg(sanitizedLine(url.toDisplayString()));
            },
            window)
    {
        setObjectName(QStringLiteral("linkProblem"));
        const QPushButton *copy = add([] { return tr("Copy Address"); }, QMessageBox::AcceptRole,
            QStringLiteral("copyAddress"));
        addCancelButton([] { return tr("Close"); }, QStringLiteral("closeLinkProblem"));
        connect(copy, &QPushButton::clicked, this,
            [url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    }
};

#ifdef Q_OS_LINUX

/// A browser in the foreground ends when the user closes it, which is no failure.
constexpr std::chrono::seconds maxLaunchDuration { 10 };

/// Returns an empty path if Qt does better: a sandboxed program asks the desktop portal, and only
/// Qt can ask a Wayland compositor to raise the browser.
QString opener()
{
    const bool usesQt = qEnvironmentVariableIsSet("FLATPAK_ID") || qEnvironmentVariableIsSet("SNAP")
        || QGuiApplication::platformName().startsWith(u"wayland");
    return usesQt ? QString() : QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
}

/// Unlike Qt, reports a failure of `program`: `xdg-open` may be installed without a browser. The
/// process outlives this program.
template <typename Failed>
void launch(const QString &program, const QUrl &url, Failed failed)
{
    auto *process = new QProcess;
    process->setChildProcessModifier(
        [] { ::setsid(); }); // protects it from signals of the terminal
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    const QDeadlineTimer deadline(maxLaunchDuration);
    QObject::connect(process, &QProcess::errorOccurred, process, [=](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        failed();
    });
    QObject::connect(process, &QProcess::finished, process, [=](int code, QProcess::ExitStatus) {
        process->deleteLater();
        if (code != 0 && !deadline.hasExpired())
            failed();
    });
    process->start(program, { url.toString(QUrl::FullyEncoded) });
}

#endif

template <typename Failed>
void openUrl(const QUrl &url, Failed failed)
{
#ifdef Q_OS_LINUX
    if (const QString program = opener(); !program.isEmpty())
        return launch(program, url, failed);
#endif
    if (!QDesktopServices::openUrl(url))
        failed();
}

} // namespace

void openWebLink(const QUrl &url, QWidget *widget)
{
    openUrl(url, [url, window = QPointer<QWidget>(widget->window())] {
        if (window)
            (new LinkProblem(url, window))->open();
    });
}

void openFolder(const QString &path, QWidget *widget)
{
    const QString folder = QFileInfo(path).absolutePath();
    openUrl(QUrl::fromLocalFile(folder), [folder, widget = QPointer<QWidget>(widget)] {
        if (widget)
            Toast::show(LinkProblem::tr("The folder couldn’t be opened: %1")
                            .arg(sanitizedLine(QDir::toNativeSeparators(folder))),
                widget);
    });
}
