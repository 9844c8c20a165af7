// SPDX-License-Identifier: GPL-3.0-or-later
// The About dialog: it shows the same as `llavero --version`, and the licences, and fits any
// screen.

#include "app/platform/BuildInfo.h"
#include "app/platform/Paths.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/window/HelpMenu.h"

#include <QClipboard>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

class AboutTest : public QObject
{
    Q_OBJECT

private slots:
    void aboutDialog_showsVersionAndLicences();
    void commit_isTheOneThatIsBuilt();
    void facts_areCopied();
    void helpDialog_explainsWordsAndPlaces();
    void helpDialog_leadsToShortcuts();
    void longText_scrollsOnASmallScreen_data();
    void longText_scrollsOnASmallScreen();
    void shortcutList_scrollsByKeys();
    void shortText_isShownWhole();
    void textWithoutAnIcon_isNotIndented();
    void help_isNoTallerThanTheWindow();
};

void AboutTest::aboutDialog_showsVersionAndLicences()
{
    TestWindow test;
    test.window->show();
    test.window->findChild<HelpMenu *>()->showAbout();
    const auto *about = test.window->findChild<QMessageBox *>();
    QVERIFY(about);
    QVERIFY(about->text().contains(BuildInfo::version()));
    const QString text = about->informativeText();
    for (const QString &part : { QStringLiteral("Commit ") + BuildInfo::commit(),
             QStringLiteral("Qt ") + BuildInfo::qtVersion(),
             QStringLiteral("QtKeychain ") + BuildInfo::keychainVersion(), BuildInfo::buildType(),
             QStringLiteral("GNU General Public License") })
        QVERIFY2(text.contains(part), qPrintable(text));
    for (const auto &library : BuildInfo::librariesOfLlavero() + BuildInfo::librariesOfSandbox())
        QVERIFY2(text.contains(library.name) && text.contains(library.licence), qPrintable(text));
}

void AboutTest::commit_isTheOneThatIsBuilt()
{
    QProcess git;
    git.start(QStringLiteral("git"),
        { QStringLiteral("-C"), QFileInfo(QFINDTESTDATA("tst_about.cpp")).absolutePath(),
            QStringLiteral("rev-parse"), QStringLiteral("--short=10"), QStringLiteral("HEAD") });
    if (!git.waitForFinished() || git.exitCode() != 0)
        QSKIP("The source has no repository.");
    QCOMPARE(BuildInfo::commit(), QString::fromUtf8(git.readAll().trimmed()));
}

void AboutTest::facts_areCopied()
{
    TestWindow test;
    test.window->show();
    test.window->findChild<HelpMenu *>()->showAbout();
    auto *about = test.window->findChild<QMessageBox *>();
    QTRY_VERIFY(about->isVisible());
    about->findChild<QPushButton *>(QStringLiteral("copyFacts"))->click();
    const QString copied = QApplication::clipboard()->text();
    for (const QString &line : BuildInfo::description().split(u'\n'))
        QVERIFY2(copied.contains(line), qPrintable(copied));
    QVERIFY(copied.contains(QSysInfo::prettyProductName()));
    QVERIFY(about->isVisible());
}

void AboutTest::helpDialog_explainsWordsAndPlaces()
{
    TestWindow test;
    test.tryTheSandbox();
    test.window->findChild<HelpMenu *>()->showHelp();
    auto *help = test.window->findChild<QMessageBox *>();
    QTRY_VERIFY(help->isVisible());
    QStringList texts;
    for (const auto *label : help->findChildren<QLabel *>())
        texts << label->text();
    const QString text = texts.join(u'\n');
    for (const QString &part : { QStringLiteral("Endpoint"), QStringLiteral("Last activity"),
             QStringLiteral("in the last 90 days"), test.paths.settingsFile,
             test.paths.cacheFolder })
        QVERIFY2(text.contains(part), qPrintable(part));
    for (const char *link : { "docsLink", "projectLink", "issuesLink" })
        QVERIFY2(help->findChild<QPushButton *>(QLatin1String(link)), link);
    // From the last part to the first, through the scrolled page and the button.
    auto *close = help->findChild<QPushButton *>(QStringLiteral("closeHelp"));
    QTRY_VERIFY(close->hasFocus());
    QTest::keyClick(close, Qt::Key_Tab);
    QCOMPARE(help->focusWidget()->objectName(), QStringLiteral("shortcutsLink"));
}

void AboutTest::helpDialog_leadsToShortcuts()
{
    TestWindow test;
    test.start();
    test.window->findChild<HelpMenu *>()->showHelp();
    auto *help = test.window->findChild<QMessageBox *>();
    QTRY_VERIFY(help->isVisible());
    QVERIFY(!help->findChild<QPushButton *>(QStringLiteral("docsLink"))); // of no portal
    help->findChild<QPushButton *>(QStringLiteral("shortcutsLink"))->click();
    QTRY_VERIFY(test.find("shortcutsDialog"));
    QTRY_VERIFY(!test.window->findChild<QMessageBox *>());
}

void AboutTest::longText_scrollsOnASmallScreen_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : { "help", "about", "question" })
        QTest::newRow(what) << QString::fromLatin1(what);
}

/// Letters so large that the screen is small.
void AboutTest::longText_scrollsOnASmallScreen()
{
    QFETCH(QString, what);
    const QFont before = QApplication::font();
    const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 3);
    QApplication::setFont(large);
    TestWindow test;
    test.window->show();
    auto *help = test.window->findChild<HelpMenu *>();
    if (what == u"help")
        help->showHelp();
    else if (what == u"about")
        help->showAbout();
    else
        (new ConfirmationDialog([] { return QStringLiteral("Delete?"); },
             [] { return QStringLiteral("A long name, and ").repeated(100); },
             [] { return QStringLiteral("Delete"); }, test.window.get()))
            ->open();
    auto *box = test.window->findChild<QMessageBox *>();
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible());
    const QSize screen = box->screen()->availableSize();
    QVERIFY2(box->height() <= screen.height(), qPrintable(QString::number(box->height())));
    QVERIFY2(box->width() <= screen.width(), qPrintable(QString::number(box->width())));
    for (QAbstractButton *button : box->buttons())
        QVERIFY(box->rect().contains(QRect(button->mapTo(box, QPoint()), button->size())));
    const auto *page = box->findChild<QScrollArea *>();
    QVERIFY(page);
    QVERIFY(page->verticalScrollBar()->maximum() > 0);
    QCOMPARE(page->horizontalScrollBar()->maximum(), 0);
    QTest::keyClick(box, Qt::Key_PageDown);
    QVERIFY(page->verticalScrollBar()->value() > 0);
    QTest::keyClick(box, Qt::Key_PageUp);
    QCOMPARE(page->verticalScrollBar()->value(), 0);

    const QScrollBar &bar = *page->verticalScrollBar();
    const auto press = [box](Qt::Key key) { QTest::keyClick(box->focusWidget(), key); };
    QTRY_VERIFY(box->isActiveWindow() && box->focusWidget());
    const QWidget *focus = box->focusWidget();
    press(Qt::Key_Down);
    QVERIFY(bar.value() > 0);
    press(Qt::Key_Up);
    QCOMPARE(bar.value(), 0);
    press(Qt::Key_End);
    QCOMPARE(bar.value(), bar.maximum());
    press(Qt::Key_Home);
    QCOMPARE(bar.value(), 0);
    QCOMPARE(box->focusWidget(), focus);
    do { // around, through the links
        press(Qt::Key_Tab);
        QVERIFY2(!box->focusWidget()->visibleRegion().isEmpty(),
            qPrintable(box->focusWidget()->objectName()));
    } while (box->focusWidget() != focus);
}

void AboutTest::shortcutList_scrollsByKeys()
{
    TestWindow test;
    test.window->show();
    test.window->findChild<HelpMenu *>()->showShortcuts();
    auto *dialog = test.window->findChild<QDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    dialog->resize(dialog->width(), 200);
    const auto *bar = dialog->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
}

void AboutTest::shortText_isShownWhole()
{
    TestWindow test;
    test.window->show();
    QString text = QStringLiteral("It cannot be undone.");
    (new ConfirmationDialog([] { return QStringLiteral("Delete?"); }, [&text] { return text; },
         [] { return QStringLiteral("Delete"); }, test.window.get()))
        ->open();
    auto *box = test.window->findChild<QMessageBox *>();
    QTRY_VERIFY(box->isVisible());
    const auto *page = box->findChild<QScrollArea *>();
    QVERIFY(page);
    QCOMPARE(page->verticalScrollBar()->maximum(), 0);
    const int before = box->height();
    text += QStringLiteral("\n\nReally, and for ever.").repeated(5); // another language
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(box, &change);
    QVERIFY(box->height() > before);
    QCOMPARE(page->verticalScrollBar()->maximum(), 0);
}

void AboutTest::textWithoutAnIcon_isNotIndented()
{
    TestWindow test;
    test.window->show();
    test.window->findChild<HelpMenu *>()->showHelp();
    const auto *box = test.window->findChild<QMessageBox *>();
    QTRY_VERIFY(box->isVisible());
    const QRect page = box->findChild<QScrollArea *>()->geometry();
    QCOMPARE(page.left(), box->rect().right() - page.right());
}

void AboutTest::help_isNoTallerThanTheWindow()
{
    TestWindow test;
    test.window->show();
    for (const int height : { 500, 640 }) {
        test.window->resize(1080, height);
        test.window->findChild<HelpMenu *>()->showHelp();
        auto *box = test.window->findChild<QMessageBox *>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY2(box->height() <= height, qPrintable(QString::number(box->height())));
        QVERIFY(box->height() > height - 80);
        QVERIFY2(box->width() > 540, qPrintable(QString::number(box->width())));
        const auto *title = box->findChild<QLabel *>(QStringLiteral("messageText"));
        for (const auto *label : box->findChildren<QLabel *>())
            QVERIFY(label == title || title->font().pointSizeF() > label->font().pointSizeF());
        box->close();
        QTRY_VERIFY(!test.window->findChild<QMessageBox *>());
    }
}

LLAVERO_TEST(AboutTest, QApplication)
#include "tst_about.moc"
