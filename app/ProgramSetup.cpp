// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProgramSetup.h"

#include "app/Failures.h"
#include "app/platform/BuildInfo.h"
#include "app/platform/Paths.h"

#include <QCoreApplication>

void setUpProgram()
{
    explainFailures();
    ignoreRelativeFolders();
    QCoreApplication::setApplicationName(QStringLiteral("llavero"));
    QCoreApplication::setApplicationVersion(BuildInfo::version());
}
