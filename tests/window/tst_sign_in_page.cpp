// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in page alone: its texts and its requests.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "app/signin/SessionManager.h"
#include "ui/signin/SignInPage.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/Toast.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ApiError)

class SignInPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void widgets_haveAccessibleNames_data();
    void widgets_haveAccessibleNames();
    void request_containsEnteredData();
    void quotesOnly_areNoKey();
    void stayBox_explainsWhereKeyIsKept();
    void options_openByKeyboard();
    void connectionFiles_areShown();
    void file_canBeChosenAndCleared();
    void keyHelp_opensPortal();
    void keyHelpWithoutAddress_offersNoPortal();
    void backLink_leadsBack();
    void escapeWhileBusy_cancels();
    void emptyField_getsTheFocus();
    void clearKey_hidesNotice();
    void problem_isScrolledIntoView();
    void problem_standsAtItsField_data();
    void problem_standsAtItsField();
    void fileProblem_opensOptions();
    void serviceProblem_standsAboveForm();
    void notice_outlivesEdit();
    void unknownIssuer_opensOptions();
    void openConnection_changesTitle();
    void shownKey_isCopiedAsSecret_data();
    void shownKey_isCopiedAsSecret();
    void shownKey_isNotCopiedByOtherKeys_data();
    void shownKey_isNotCopiedByOtherKeys();
    void shownKey_isNotInContextMenu();
    void shownKey_staysOutOfPrimarySelection_data();
    void shownKey_staysOutOfPrimarySelection();
    void shownKey_isNotLearntByInputMethod();

private:
    template <typename T = QWidget>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const { return part<QLabel>(name)->text(); }
    QString lastAnnounced() const
    {
        const auto regions = m_page->window()->findChildren<LiveRegion *>();
        return regions.isEmpty() ? QString() : regions.last()->sentence();
    }
    void fill(const QString &key) const;
    std::optional<SignInRequest> submit() const;

    SecretClipboard m_clipboard { *QApplication::clipboard() };
    std::unique_ptr<SignInPage> m_page;
};

void SignInPageTest::init()
{
    qApp->setStyleSheet(Theme::light().styleSheet());
    m_page = std::make_unique<SignInPage>(m_clipboard);
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

std::optional<SignInRequest> SignInPageTest::submit() const
{
    std::optional<SignInRequest> requested;
    QObject context;
    connect(m_page.get(), &SignInPage::signInRequested, &context,
        [&requested](const SignInRequest &request) { requested = request; });
    part<QPushButton>("signInButton")->click();
    return requested;
}

void SignInPageTest::widgets_haveAccessibleNames_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("name");
    QTest::newRow("portal") << "portalField"_ba << u"Portal address"_s;
    QTest::newRow("key") << "keyField"_ba << u"API key"_s;
    QTest::newRow("eye") << "revealKey"_ba << u"Show API key"_s;
    QTest::newRow("stay") << "stayBox"_ba << u"Stay signed in on this computer"_s;
    QTest::newRow("sign in") << "signInButton"_ba << u"Sign In"_s;
    QTest::newRow("sandbox") << "sandboxButton"_ba << u"Try the Sandbox"_s;
    QTest::newRow("help") << "getKeyLink"_ba << u"Where do I get an API key?"_s;
    QTest::newRow("options") << "optionsButton"_ba << u"Connection options"_s;
    QTest::newRow("authorities") << "authoritiesField"_ba
                                 << u"Certificate authority (PEM or DER file)"_s;
    QTest::newRow("routes") << "routesField"_ba << u"API routes (JSON file)"_s;
}

void SignInPageTest::widgets_haveAccessibleNames()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, name);
    QCOMPARE(TestWindow::effectiveName(this->part(part.constData())), name);
}

void SignInPageTest::request_containsEnteredData()
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

void SignInPageTest::quotesOnly_areNoKey()
{
    fill(u" \"\" "_s);
    QVERIFY(!submit());
    QCOMPARE(text("keyProblem"), u"Enter an API key of your account."_s);
    QVERIFY(part("keyField")->hasFocus());
}

void SignInPageTest::stayBox_explainsWhereKeyIsKept()
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

void SignInPageTest::options_openByKeyboard()
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

void SignInPageTest::connectionFiles_areShown()
{
    m_page->setFiles({ .authorities = {}, .routes = u"/far/away/routes.json"_s });
    QVERIFY(part("routesField")->isVisible());
    QCOMPARE(part<QLineEdit>("routesField")->text(), u"routes.json"_s);
    QCOMPARE(part("routesField")->accessibleDescription(), u"/far/away/routes.json"_s);
    QCOMPARE(part<QLineEdit>("authoritiesField")->text(), u"No file chosen"_s);
    m_page->setFiles({});
    QVERIFY(!part("routesField")->isVisible());
}

void SignInPageTest::file_canBeChosenAndCleared()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"company ca.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    fill(u"llv_abc"_s);
    part<QPushButton>("optionsButton")->click();

    part<QPushButton>("chooseAuthorities")->click(); // does not block
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

void SignInPageTest::keyHelp_opensPortal()
{
    m_page->setPortal(u"acme.example.com/api/v2"_s);
    QSignalSpy opened(m_page.get(), &SignInPage::portalRequested);
    part<QPushButton>("getKeyLink")->click(); // does not block
    auto *help = part<QMessageBox>("keyHelp");
    QVERIFY(help && help->isVisible());
    for (const QStringView word : { u"User Settings", u"API Credentials", u"Generate API Key" })
        QVERIFY(help->informativeText().contains(word));
    part<QPushButton>("openPortal")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toUrl(), QUrl(u"https://acme.example.com"_s));
    QTRY_VERIFY(!part("keyHelp"));
}

void SignInPageTest::keyHelpWithoutAddress_offersNoPortal()
{
    m_page->setPortal(u"http://acme.example.com"_s);
    part<QPushButton>("getKeyLink")->click();
    QVERIFY(part("keyHelp"));
    QVERIFY(!part("openPortal"));
    part<QPushButton>("closeKeyHelp")->click();
    QTRY_VERIFY(!part("keyHelp"));
}

void SignInPageTest::backLink_leadsBack()
{
    QSignalSpy back(m_page.get(), &SignInPage::backRequested);
    QVERIFY(!part("backLink")->isVisible());
    QTest::keyClick(part("keyField"), Qt::Key_Escape);
    QCOMPARE(back.size(), 0);

    m_page->setBackTo(u"R&D\n<b>Acme</b>"_s);
    QVERIFY(part("backLink")->isVisible());
    QCOMPARE(TestWindow::effectiveName(part("backLink")), u"Back to R&D <b>Acme</b>"_s);
    QTest::mouseClick(part("backLink"), Qt::LeftButton);
    QCOMPARE(back.size(), 1);
    QTest::keyClick(part("keyField"), Qt::Key_Escape);
    QCOMPARE(back.size(), 2);

    m_page->setBackTo({});
    QVERIFY(!part("backLink")->isVisible());
}

void SignInPageTest::escapeWhileBusy_cancels()
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

void SignInPageTest::emptyField_getsTheFocus()
{
    m_page->setPortal({});
    m_page->focusEmptyField();
    QCOMPARE(m_page->window()->focusWidget()->objectName(), QStringLiteral("portalField"));
    m_page->setPortal(QStringLiteral("acme.example.com")); // as after a logout
    m_page->focusEmptyField();
    QCOMPARE(m_page->window()->focusWidget()->objectName(), QStringLiteral("keyField"));
}

void SignInPageTest::clearKey_hidesNotice()
{
    m_page->showRemoval(false);
    QCOMPARE(text("messageSentence"), u"Removing the key from the system keychain…"_s);
    QVERIFY(!part("messageAction")->isVisible());
    m_page->clearKey();
    QVERIFY(!part("messageSentence")->isVisible());
}

void SignInPageTest::problem_isScrolledIntoView()
{
    m_page->resize(360, 300);
    QScrollBar *scroll = m_page->verticalScrollBar();
    QTRY_VERIFY(scroll->maximum() > 200);
    scroll->setValue(scroll->maximum());
    QVERIFY(part("portalField")->visibleRegion().isEmpty());
    QTest::mouseClick(part("signInButton"), Qt::LeftButton);
    auto *sentence = part("portalProblem");
    QTRY_COMPARE(sentence->visibleRegion().boundingRect(), sentence->rect());
}

void SignInPageTest::problem_standsAtItsField_data()
{
    using Kind = ApiError::Kind;
    using Reason = TlsError::Reason;
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const ApiError &error, const QByteArray &field) {
        QTest::newRow(name) << error << field;
    };
    row("no host", { .kind = Kind::HostNotFound }, "portal");
    row("no service at the port", { .kind = Kind::ConnectionRefused }, "portal");
    row("no TLS", { .kind = Kind::Tls, .tls = { .reason = Reason::Handshake } }, "portal");
    row("certificate of another host",
        { .kind = Kind::Tls, .tls = { .reason = Reason::WrongHost } }, "portal");
    row("a website", { .kind = Kind::UnexpectedResponse }, "portal");
    row("not the contract", { .kind = Kind::Malformed }, "portal");
    row("refused key", { .kind = Kind::Unauthorized }, "key");
    row("impossible key", { .kind = Kind::InvalidKey }, "key");
}

void SignInPageTest::problem_standsAtItsField()
{
    QFETCH(ApiError, error);
    QFETCH(QByteArray, field);
    fill(u"llv_abc"_s);
    auto *edit = part<QLineEdit>(field + "Field");
    auto *problem = part<QLabel>(field + "Problem");
    const QImage before = edit->grab().toImage();
    error.host = u"acme.example.com"_s;
    m_page->showFailure(error);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->mapTo(m_page.get(), QPoint()).y() >= edit->mapTo(m_page.get(), QPoint()).y());
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->accessibleDescription(), problem->text());
    QTRY_COMPARE(lastAnnounced(), problem->text());
    QVERIFY(!part("messageSentence")->isVisible());
    part("signInButton")->setFocus();
    QVERIFY(edit->grab().toImage() != before); // the border

    QTest::keyClicks(edit, u"x"_s);
    QVERIFY(!problem->isVisible());
    QCOMPARE(edit->accessibleDescription(), QString());
    QVERIFY(!edit->property("invalid").toBool());
}

void SignInPageTest::fileProblem_opensOptions()
{
    using Kind = ConnectionFiles::Problem::Kind;
    m_page->setFiles({ .authorities = u"/a/ca.pem"_s, .routes = u"/a/routes.json"_s });
    part<QPushButton>("optionsButton")->click(); // closes them
    const std::pair<const char *, ConnectionFiles::Problem> problems[] = {
        { "authorities", { Kind::NotCertificates, u"/a/ca.pem"_s, {} } },
        { "routes", { Kind::Unreadable, u"/a/routes.json"_s, u"no permission"_s } },
    };
    for (const auto &[name, problem] : problems) {
        m_page->showFilesProblem(problem);
        auto *label = part<QLabel>(name + "Problem"_ba);
        QVERIFY(label->isVisible());
        QVERIFY(label->text().contains(problem.path));
        auto *choose = part(name[0] == 'a' ? "chooseAuthorities" : "chooseRoutes");
        QVERIFY(choose->hasFocus());
        QCOMPARE(choose->accessibleDescription(), label->text());
    }
    m_page->setFiles({ .authorities = u"/a/ca.pem"_s, .routes = u"/b/routes.json"_s });
    QVERIFY(part("authoritiesProblem")->isVisible());
    QVERIFY(!part("routesProblem")->isVisible());
    part<QAbstractButton>("clearAuthorities")->click();
    QVERIFY(!part("authoritiesProblem")->isVisible());

    m_page->showFilesProblem({ Kind::Unwritable, u"/copy/ca.pem"_s, u"disk full"_s });
    QVERIFY(text("messageSentence").contains(u"/copy/ca.pem"));
}

void SignInPageTest::serviceProblem_standsAboveForm()
{
    fill(u"llv_abc"_s);
    m_page->showFailure({ .kind = ApiError::Kind::ServiceFailure, .httpStatus = 503 });
    QVERIFY(part("messageSentence")->isVisible());
    QVERIFY(!part("portalProblem")->isVisible());
    QVERIFY(!part("keyProblem")->isVisible());
    for (const char *field : { "portalField", "keyField" }) {
        m_page->showFailure({ .kind = ApiError::Kind::ServiceFailure, .httpStatus = 503 });
        QVERIFY(part("messageSentence")->isVisible());
        QTest::keyClicks(part(field), u"x"_s); // the next try is another one
        QVERIFY2(!part("messageSentence")->isVisible(), field);
    }
}

void SignInPageTest::notice_outlivesEdit()
{
    m_page->showRemoval(false);
    for (const char *field : { "portalField", "keyField" })
        QTest::keyClicks(part(field), u"x"_s);
    QVERIFY(part("messageSentence")->isVisible());
}

void SignInPageTest::unknownIssuer_opensOptions()
{
    fill(u"llv_abc"_s);
    QVERIFY(!part("chooseAuthorities")->isVisible());
    m_page->showFailure({ .kind = ApiError::Kind::Tls,
        .tls = { .reason = TlsError::Reason::UnknownIssuer, .issuer = u"Acme CA"_s },
        .host = u"acme.example.com"_s });
    QVERIFY(!part("messageSentence")->isVisible());
    auto *problem = part<QLabel>("authoritiesProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"“Acme CA”"));
    auto *choose = part("chooseAuthorities");
    QVERIFY(choose->hasFocus());
    QCOMPARE(choose->accessibleDescription(), problem->text());
    QTRY_COMPARE(problem->visibleRegion().boundingRect(), problem->rect());
    QTest::keyClicks(part("portalField"), u"x"_s); // another portal has another certificate
    QVERIFY(!problem->isVisible());
}

void SignInPageTest::openConnection_changesTitle()
{
    QCOMPARE(text("signInTitle"), u"Welcome to Llavero"_s);
    m_page->setBackTo(u"Acme"_s);
    QCOMPARE(text("signInTitle"), u"Add a Connection"_s);
    m_page->setBackTo({});
    QCOMPARE(text("signInTitle"), u"Welcome to Llavero"_s);
}

void SignInPageTest::shownKey_isCopiedAsSecret_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("left");
    QTest::newRow("copy") << QKeySequence(Qt::CTRL | Qt::Key_C) << u"llv_abc"_s;
    QTest::newRow("copy, the old way") << QKeySequence(Qt::CTRL | Qt::Key_Insert) << u"llv_abc"_s;
    QTest::newRow("cut") << QKeySequence(Qt::CTRL | Qt::Key_X) << QString();
    QTest::newRow("cut, the old way") << QKeySequence(Qt::SHIFT | Qt::Key_Delete) << QString();
}

void SignInPageTest::shownKey_isCopiedAsSecret()
{
    QFETCH(QKeySequence, keys);
    fill(u"llv_abc"_s);
    auto *field = part<QLineEdit>("keyField");
    part<QAbstractButton>("revealKey")->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keySequence(field, keys);
    const QClipboard *system = QApplication::clipboard();
    QCOMPARE(system->text(), u"llv_abc"_s);
    QCOMPARE(system->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
    QTEST(field->text(), "left");
    const auto *bubble = m_page->findChild<Toast *>();
    QVERIFY(bubble && bubble->isVisible());
    QVERIFY2(bubble->text().contains(u"clear the clipboard in 30 s"), qPrintable(bubble->text()));
    m_clipboard.clear();
    QCOMPARE(system->text(), QString());
}

void SignInPageTest::shownKey_isNotCopiedByOtherKeys_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::newRow("delete to the end") << QKeySequence(Qt::CTRL | Qt::Key_K);
    QTest::newRow("delete the line") << QKeySequence(Qt::CTRL | Qt::Key_U);
}

/// On desktops with these keys, QLineEdit copies the text that it deletes.
void SignInPageTest::shownKey_isNotCopiedByOtherKeys()
{
    QFETCH(QKeySequence, keys);
    QApplication::clipboard()->setText(u"mine"_s);
    fill(u"llv_abc"_s);
    auto *field = part<QLineEdit>("keyField");
    part<QAbstractButton>("revealKey")->click();
    field->setFocus();
    field->home(false);
    QTest::keySequence(field, keys);
    QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
}

void SignInPageTest::shownKey_isNotInContextMenu()
{
    fill(u"llv_abc"_s);
    auto *field = part<QLineEdit>("keyField");
    part<QAbstractButton>("revealKey")->click();
    field->selectAll();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, field->rect().center(), {});
    QApplication::sendEvent(field, &event);
    QMenu *menu = nullptr;
    QTRY_VERIFY(menu = qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    QCOMPARE(field->echoMode(), QLineEdit::Normal); // the key was hidden only meanwhile
    int enabled = 0;
    for (QAction *action : menu->actions()) {
        const bool isCopying
            = action->text().contains(u"Cu&t"_s) || action->text().contains(u"&Copy"_s);
        QVERIFY2(!isCopying || !action->isEnabled(), qPrintable(action->text()));
        enabled += action->isEnabled() && !action->isSeparator();
    }
    QVERIFY(enabled > 0);
    menu->close();
}

void SignInPageTest::shownKey_staysOutOfPrimarySelection_data()
{
    QTest::addColumn<QByteArray>("way");
    for (const char *way : { "drag", "double click", "Ctrl+A", "Shift+End" })
        QTest::newRow(way) << QByteArray(way);
}

void SignInPageTest::shownKey_staysOutOfPrimarySelection()
{
    QClipboard *system = QApplication::clipboard();
    if (!system->supportsSelection())
        QSKIP("run on X11 by tst_sign_in_page_x11");
    QFETCH(QByteArray, way);
    system->setText(u"mine"_s, QClipboard::Selection);
    fill(u"llv_abcdefghijkl"_s);
    auto *field = part<QLineEdit>("keyField");
    part<QAbstractButton>("revealKey")->click();
    const QPoint left(12, field->height() / 2);
    if (way == "drag") {
        QTest::mousePress(field, Qt::LeftButton, {}, left);
        QTest::mouseMove(field, left + QPoint(60, 0));
        QTest::mouseMove(field, left + QPoint(70, 0));
        QTest::mouseRelease(field, Qt::LeftButton, {}, left + QPoint(70, 0));
    } else if (way == "double click") {
        QTest::mouseClick(field, Qt::LeftButton, {}, left + QPoint(8, 0));
        QTest::mouseDClick(field, Qt::LeftButton, {}, left + QPoint(8, 0));
    } else {
        field->setFocus();
        field->home(false);
        QTest::keySequence(field, QKeySequence(QString::fromLatin1(way)));
    }
    QTRY_VERIFY(field->hasSelectedText());
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QCOMPARE(system->text(QClipboard::Selection), u"mine"_s);
}

void SignInPageTest::shownKey_isNotLearntByInputMethod()
{
    auto *field = part<QLineEdit>("keyField");
    part<QAbstractButton>("revealKey")->click();
    QVERIFY(field->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QVERIFY(field->inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
}

LLAVERO_TEST(SignInPageTest, QApplication)
#include "tst_sign_in_page.moc"
