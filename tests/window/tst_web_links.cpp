// SPDX-License-Identifier: GPL-3.0-or-later
// Links, on computers with and without a browser.

#include "app/signin/Session.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/WebLink.h"

#include <QAbstractButton>
#include <QFile>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class WebLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyLinkWithoutABrowser_isExplained();
    void failingOpener_isExplained();
    void openedLink_showsNoMessage();
    void folder_isOpened();
    void folderWithoutFileManager_isExplained();

private:
    void installOpener(const char *script) const;
    static void readProblem(TestWindow &test, const QUrl &url);

    std::unique_ptr<QTemporaryDir> m_programs;
    QByteArray m_path;
};

/// Replaces the programs of the computer by those of the test.
void WebLinksTest::init()
{
    m_programs = std::make_unique<QTemporaryDir>();
    m_path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_programs->path()));
}

void WebLinksTest::cleanup()
{
    qputenv("PATH", m_path);
}

void WebLinksTest::installOpener(const char *script) const
{
    QFile file(m_programs->filePath(u"xdg-open"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("#!/bin/sh\n") + script);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void WebLinksTest::readProblem(TestWindow &test, const QUrl &url)
{
    QTRY_VERIFY(test.find("copyAddress"));
    const auto *problem = test.find<QMessageBox>("linkProblem");
    QVERIFY(problem);
    QVERIFY2(problem->informativeText().contains(url.toDisplayString()),
        qPrintable(problem->informativeText()));
    test.answer("copyAddress");
    QCOMPARE(QApplication::clipboard()->text(), url.toString(QUrl::FullyEncoded));
    QTRY_VERIFY(!test.find("linkProblem"));
}

void WebLinksTest::everyLinkWithoutABrowser_isExplained()
{
    TestWindow test;
    test.window->show();
    test.tryTheSandbox();
    const PortalAddress portal = test.sessions.session()->portal();
    test.press(u"API docs"_s);
    readProblem(test, portal.documentation());
    test.press(u"Back"_s);
    test.press(u"SSH Keys"_s);
    readProblem(test, portal.portal());
}

void WebLinksTest::failingOpener_isExplained()
{
    installOpener("exit 3\n"); // as xdg-open does without a browser
    TestWindow test;
    test.window->show();
    const QUrl url(u"https://acme.example.com/api-docs?a=%20b"_s);
    openWebLink(url, test.window.get());
    readProblem(test, url);
}

void WebLinksTest::openedLink_showsNoMessage()
{
    const QString opened = m_programs->filePath(u"opened"_s);
    installOpener(qPrintable(u"echo \"$1\" > '%1.new'; /bin/mv '%1.new' '%1'\n"_s.arg(opened)));
    TestWindow test;
    test.window->show();
    openWebLink(QUrl(u"https://acme.example.com/a%20b"_s), test.window.get());
    QTRY_VERIFY(QFile::exists(opened));
    QFile file(opened);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("https://acme.example.com/a%20b\n"));
    QVERIFY(!test.find("linkProblem"));
    // A message about the first link would come before that about a later one.
    installOpener("exit 3\n");
    const QUrl later(u"https://acme.example.com/later"_s);
    openWebLink(later, test.window.get());
    readProblem(test, later);
    QCoreApplication::processEvents();
    QVERIFY(!test.find("linkProblem"));
}

void WebLinksTest::folder_isOpened()
{
    const QString opened = m_programs->filePath(u"opened"_s);
    installOpener(qPrintable(u"echo \"$1\" > '%1.new'; /bin/mv '%1.new' '%1'\n"_s.arg(opened)));
    MessageBar message;
    message.showSaved([] { return u"Saved."_s; }, u"/srv/my files/keys.csv"_s);
    message.findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QTRY_VERIFY(QFile::exists(opened));
    QFile file(opened);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("file:///srv/my%20files\n"));
}

void WebLinksTest::folderWithoutFileManager_isExplained()
{
    installOpener("exit 3\n");
    MessageBar message;
    message.showSaved([] { return u"Saved."_s; }, u"/srv/my files/keys.csv"_s);
    message.findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QTRY_VERIFY(message.findChild<Toast *>());
    QCOMPARE(
        message.findChild<Toast *>()->text(), u"The folder couldn’t be opened: /srv/my files"_s);
    message.show(
        MessageBar::Kind::Info, [] { return u"Another message."_s; }, [] { return u"Retry"_s; });
    QSignalSpy action(&message, &MessageBar::actionTriggered);
    message.findChild<QAbstractButton *>(u"messageAction"_s)->click();
    QCOMPARE(action.size(), 1);
}

LLAVERO_TEST(WebLinksTest, QApplication)
#include "tst_web_links.moc"
