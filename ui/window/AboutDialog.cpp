// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/AboutDialog.h"

#include "app/platform/BuildInfo.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QSysInfo>
#include <QUrl>

/// Returns the names with their licences, as a list in the current language.
static QString namesWithLicences(const QList<BuildInfo::Library> &libraries)
{
    QStringList names;
    for (const BuildInfo::Library &library : libraries)
        names.append(AboutDialog::tr("%1 (%2)").arg(library.name, library.licence));
    return QLocale().createSeparatedList(names);
}

static QString aboutText()
{
    const QString madeWith = AboutDialog::tr("Commit %1\nQt %2\nQtKeychain %3\nBuild type: %4")
                                 .arg(BuildInfo::commit(), BuildInfo::qtVersion(),
                                     BuildInfo::keychainVersion(), BuildInfo::buildType());
    return QStringList {
        AboutDialog::tr("Manage your API keys on the CloudOps platform."),
        madeWith,
        AboutDialog::tr(
            "Llavero is free software: you may use, share and change it under the GNU General "
            "Public License, version 3 or any later version. It comes without any warranty."),
        //: %1 is a list of libraries, each with its license in parentheses.
        AboutDialog::tr("It uses these libraries: %1.")
            .arg(namesWithLicences(BuildInfo::librariesOfLlavero())),
        AboutDialog::tr("The sandbox also uses: %1.")
            .arg(namesWithLicences(BuildInfo::librariesOfSandbox())),
    }
        .join(QStringLiteral("\n\n"));
}

AboutDialog::AboutDialog(QWidget *parent)
    : MessageBox([] { return tr("About Llavero"); },
        [] { return tr("Llavero %1").arg(BuildInfo::version()); }, aboutText, parent)
{
    const auto *copy = addLink(
        "copyFacts", "copy", [] { return tr("Copy the version details"); }, 8);
    addProjectLinks();
    addCancelButton([] { return tr("Close"); }, QStringLiteral("closeHelp"));
    tabThroughPartsFirst();
    connect(copy, &LinkButton::clicked, this, [copy] {
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(facts());
        if (clipboard->text() == facts())
            Toast::show(tr("Copied"), copy);
    });
}

QString AboutDialog::facts()
{
    return QStringLiteral("%1\nSystem: %2\nPlatform: %3\nLanguage: %4\n")
        .arg(BuildInfo::description(), QSysInfo::prettyProductName(),
            QGuiApplication::platformName(), QLocale().name());
}
