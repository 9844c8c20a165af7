// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Commands.h"
#include "app/Failures.h"
#include "app/WindowMain.h"
#include "app/platform/BuildInfo.h"
#include "app/platform/InheritedState.h"
#include "app/platform/Paths.h"
#include "app/platform/ProcessHardening.h"

#include <QCoreApplication>

// NOLINTNEXTLINE(bugprone-exception-escape): explainFailures() handles what is thrown
int main(int argc, char *argv[])
{
    const InheritedState inherited;
    hardenProcess();
    explainFailures();
    ignoreRelativeFolders();
    QCoreApplication::setApplicationName(QStringLiteral("llavero"));
    QCoreApplication::setApplicationVersion(BuildInfo::version());
    if (isCommand(argc, argv))
        return runCommand(argc, argv, inherited);
    return windowMain(argc, argv);
}
