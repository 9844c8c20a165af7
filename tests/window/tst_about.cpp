// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says that Llavero is: the same as `llavero --version`, and the licences.

#include "BuildInfo.h"
#include "support/TestProgram.h"
#include "support/TestWindow.h"
#include "window/Help.h"

#include <QMessageBox>

class AboutTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItIs();
};

void AboutTest::saysWhatItIs()
{
    TestWindow test;
    test.window->show();
    test.window->findChild<Help *>()->showAbout();
    const auto *about = test.window->findChild<QMessageBox *>();
    QVERIFY(about);
    QVERIFY(about->text().contains(BuildInfo::version()));
    const QString text = about->informativeText();
    for (const QString &part : { QStringLiteral("Qt ") + BuildInfo::qtVersion(),
             QStringLiteral("QtKeychain ") + BuildInfo::keychainVersion(), BuildInfo::buildType(),
             QStringLiteral("GNU General Public License") })
        QVERIFY2(text.contains(part), qPrintable(text));
    for (const auto &library : BuildInfo::librariesOfLlavero() + BuildInfo::librariesOfSandbox())
        QVERIFY2(text.contains(library.name) && text.contains(library.licence), qPrintable(text));
}

LLAVERO_TEST(AboutTest, QApplication)
#include "tst_about.moc"
