// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in page by itself: what it says, and what it asks for.

#include "support/TestProgram.h"
#include "support/TestWindow.h"

#include "session/SignInRequest.h"
#include "signin/SignInPage.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class SignInPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void thePartsAreNamed_data();
    void thePartsAreNamed();
    void aRequestCarriesWhatWasEntered();
    void quotesAloneAreNoKey();
    void oneIsToldWhereTheKeyGoes();
    void theOptionsOpenByKeyboard();
    void filesOfTheConnectionAreShown();
    void aFileIsChosenAndDropped();
    void theKeyIsExplained();
    void withoutAnAddressNoPortalIsOffered();
    void oneCanGoBack();
    void escapeWhileBusyCancels();
    void aNoticeOffersItsAction();
    void aMessageComesIntoSight();

private:
    template <typename T = QWidget>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const { return part<QLabel>(name)->text(); }
    void fill(const QString &key) const;
    std::shared_ptr<SignInRequest> submit() const;

    std::unique_ptr<SignInPage> m_page;
};

void SignInPageTest::init()
{
    qApp->setStyleSheet(Theme::light().styleSheet());
    m_page = std::make_unique<SignInPage>();
    m_page->resize(360, 720);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void SignInPageTest::fill(const QString &key) const
{
    m_page->setPortal(u"acme.example.com"_s);
    part<QLineEdit>("keyField")->setText(key);
}

std::shared_ptr<SignInRequest> SignInPageTest::submit() const
{
    QSignalSpy requested(m_page.get(), &SignInPage::signInRequested);
    part<QPushButton>("signInButton")->click();
    return requested.isEmpty() ? nullptr
                               : requested.first().first().value<std::shared_ptr<SignInRequest>>();
}

void SignInPageTest::thePartsAreNamed_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("name");
    QTest::newRow("portal") << "portalField"_ba << u"Portal address"_s;
    QTest::newRow("key") << "keyField"_ba << u"API key"_s;
    QTest::newRow("eye") << "revealKey"_ba << u"Show API key"_s;
    QTest::newRow("stay") << "stayBox"_ba << u"Stay signed in on this computer"_s;
    QTest::newRow("sign in") << "signInButton"_ba << u"Sign in"_s;
    QTest::newRow("sandbox") << "sandboxButton"_ba << u"Try the sandbox"_s;
    QTest::newRow("help") << "getKeyLink"_ba << u"Where do I get an API key?"_s;
    QTest::newRow("options") << "optionsButton"_ba << u"Connection options"_s;
    QTest::newRow("authorities") << "authoritiesField"_ba << u"Certificate authority (PEM file)"_s;
    QTest::newRow("routes") << "routesField"_ba << u"API routes (JSON file)"_s;
}

void SignInPageTest::thePartsAreNamed()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, name);
    QCOMPARE(TestWindow::accessibleNameOf(this->part(part.constData())), name);
}

void SignInPageTest::aRequestCarriesWhatWasEntered()
{
    const QString pasted = u"  'llv_abc'\n"_s;
    fill(pasted);
    const auto first = submit();
    QVERIFY(first);
    QCOMPARE(first->portal.host(), u"acme.example.com"_s);
    QCOMPARE(first->key.utf8(), "llv_abc"_ba);
    QVERIFY(first->staySignedIn);
    QCOMPARE(first->files, ConnectionFiles::Paths());

    part<QCheckBox>("stayBox")->click();
    const ConnectionFiles::Paths files { .authorities = u"/a/ca.pem"_s, .routes = u"/a/r.json"_s };
    m_page->setFiles(files);
    const auto second = submit();
    QVERIFY(second);
    QVERIFY(!second->staySignedIn);
    QCOMPARE(second->files, files);
    QCOMPARE(part<QLineEdit>("keyField")->text(), pasted);
}

void SignInPageTest::quotesAloneAreNoKey()
{
    fill(u" \"\" "_s);
    QVERIFY(!submit());
    QCOMPARE(text("messageSentence"), u"Enter an API key of your account."_s);
    QVERIFY(part("keyField")->hasFocus());
}

void SignInPageTest::oneIsToldWhereTheKeyGoes()
{
    auto *stay = part<QCheckBox>("stayBox");
    QVERIFY(stay->isChecked());
    QVERIFY(text("stayExplanation").contains(u"keychain"));
    QCOMPARE(stay->accessibleDescription(), text("stayExplanation"));
    stay->click();
    QVERIFY(text("stayExplanation").contains(u"only in memory"));
    QVERIFY(!text("stayExplanation").contains(u"keychain"));
    QCOMPARE(stay->accessibleDescription(), text("stayExplanation"));
}

void SignInPageTest::theOptionsOpenByKeyboard()
{
    QWidget *button = part("optionsButton");
    const auto state = [button] { return QAccessible::queryAccessibleInterface(button)->state(); };
    QVERIFY(!part("authoritiesField")->isVisible());
    QVERIFY(state().expandable && state().collapsed && !state().expanded);
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return }) {
        QTest::keyClick(button, key);
        QCOMPARE(part("authoritiesField")->isVisible(), key == Qt::Key_Space);
        QCOMPARE(bool(state().expanded), key == Qt::Key_Space);
        QCOMPARE(bool(state().collapsed), key != Qt::Key_Space);
    }
    auto *actions = QAccessible::queryAccessibleInterface(button)->actionInterface();
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(part("routesField")->isVisible());
}

void SignInPageTest::filesOfTheConnectionAreShown()
{
    m_page->setFiles({ .authorities = {}, .routes = u"/far/away/routes.json"_s });
    QVERIFY(part("routesField")->isVisible());
    QCOMPARE(part<QLineEdit>("routesField")->text(), u"routes.json"_s);
    QCOMPARE(part("routesField")->accessibleDescription(), u"/far/away/routes.json"_s);
    QCOMPARE(part<QLineEdit>("authoritiesField")->text(), u"No file chosen"_s);
    m_page->setFiles({});
    QVERIFY(!part("routesField")->isVisible());
}

void SignInPageTest::aFileIsChosenAndDropped()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"company ca.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    fill(u"llv_abc"_s);
    part<QPushButton>("optionsButton")->click();

    part<QPushButton>("chooseAuthorities")->click(); // comes back at once
    auto *dialog = part<QFileDialog>("fileDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!part("fileDialog"));
    QCOMPARE(part<QLineEdit>("authoritiesField")->text(), u"company ca.pem"_s);
    QCOMPARE(submit()->files.authorities, path);
    QCOMPARE(submit()->files.routes, QString());

    auto *clear = part<QAbstractButton>("clearAuthorities");
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Return);
    QCOMPARE(part<QLineEdit>("authoritiesField")->text(), u"No file chosen"_s);
    QCOMPARE(m_page->focusWidget(), part("chooseAuthorities"));
    QCOMPARE(submit()->files, ConnectionFiles::Paths());
}

void SignInPageTest::theKeyIsExplained()
{
    m_page->setPortal(u"acme.example.com/api/v2"_s);
    QSignalSpy opened(m_page.get(), &SignInPage::portalRequested);
    part<QPushButton>("getKeyLink")->click(); // comes back at once
    auto *help = part<QMessageBox>("keyHelp");
    QVERIFY(help && help->isVisible());
    for (const QStringView word : { u"User Settings", u"API Credentials", u"Generate API Key" })
        QVERIFY(help->informativeText().contains(word));
    part<QPushButton>("openPortal")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://acme.example.com"_s));
    QTRY_VERIFY(!part("keyHelp"));
}

void SignInPageTest::withoutAnAddressNoPortalIsOffered()
{
    m_page->setPortal(u"http://acme.example.com"_s);
    part<QPushButton>("getKeyLink")->click();
    QVERIFY(part("keyHelp"));
    QVERIFY(!part("openPortal"));
    part<QPushButton>("closeKeyHelp")->click();
    QTRY_VERIFY(!part("keyHelp"));
}

void SignInPageTest::oneCanGoBack()
{
    QSignalSpy back(m_page.get(), &SignInPage::backRequested);
    QVERIFY(!part("backLink")->isVisible());
    QTest::keyClick(part("keyField"), Qt::Key_Escape);
    QCOMPARE(back.size(), 0);

    m_page->setBackTo(u"R&D\n<b>Acme</b>"_s);
    QVERIFY(part("backLink")->isVisible());
    QCOMPARE(TestWindow::accessibleNameOf(part("backLink")), u"Back to R&D <b>Acme</b>"_s);
    QTest::mouseClick(part("backLink"), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
    QTest::keyClick(part("keyField"), Qt::Key_Escape);
    QCOMPARE(back.size(), 2);

    m_page->setBackTo({});
    QVERIFY(!part("backLink")->isVisible());
}

void SignInPageTest::escapeWhileBusyCancels()
{
    m_page->setBackTo(u"Acme"_s);
    m_page->setBusy(true);
    QSignalSpy back(m_page.get(), &SignInPage::backRequested);
    QSignalSpy cancelled(m_page.get(), &SignInPage::cancelRequested);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(back.size(), 0);
    for (const char *name :
        { "backLink", "portalField", "keyField", "stayBox", "optionsButton", "sandboxButton" })
        QVERIFY2(!part(name)->isEnabled(), name);
}

void SignInPageTest::aNoticeOffersItsAction()
{
    QSignalSpy triggered(m_page.get(), &SignInPage::noticeActionTriggered);
    m_page->showNotice([] { return u"The key is still there."_s; }, [] { return u"Try again"_s; });
    QCOMPARE(text("messageSentence"), u"The key is still there."_s);
    part<QPushButton>("messageAction")->click();
    QCOMPARE(triggered.size(), 1);
    m_page->showNotice([] { return u"You have logged out."_s; });
    QVERIFY(!part("messageAction")->isVisible());
    m_page->clearKey();
    QVERIFY(!part("messageSentence")->isVisible());
}

void SignInPageTest::aMessageComesIntoSight()
{
    m_page->resize(360, 300);
    QScrollBar *scroll = m_page->verticalScrollBar();
    QTRY_VERIFY(scroll->maximum() > 200);
    scroll->setValue(scroll->maximum());
    QVERIFY(part("portalField")->visibleRegion().isEmpty());
    QTest::mouseClick(part("signInButton"), Qt::LeftButton);
    auto *sentence = part("messageSentence");
    QTRY_COMPARE(sentence->visibleRegion().boundingRect(), sentence->rect());
}

LLAVERO_TEST(SignInPageTest, QApplication)
#include "tst_sign_in_page.moc"
