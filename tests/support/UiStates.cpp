// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/UiStates.h"

#include "tests/support/KeyLists.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/ScriptedReplacement.h"
#include "tests/support/WallClock.h"

#include "app/signin/Session.h"
#include "app/storage/KeyNotes.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/ListPlaceholder.h"
#include "ui/delivery/CommandBox.h"
#include "ui/delivery/KeychainForm.h"
#include "ui/drawer/Drawer.h"
#include "ui/signin/SignInPage.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/FilePicker.h"
#include "ui/window/HelpMenu.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>

template <typename Condition>
static void waitFor(Condition condition)
{
    if (!QTest::qWaitFor(condition, 60'000))
        qFatal("A state that was to be shown did not come about.");
}

static void click(TestWindow &test, const char *button)
{
    waitFor([&] { return test.find<QAbstractButton>(button); });
    test.find<QAbstractButton>(button)->click();
}

UiStates::UiStates(const Theme &theme, Prepare prepare, Visit visit)
    : m_theme(theme)
    , m_prepare(std::move(prepare))
    , m_visit(std::move(visit))
{
}

void UiStates::showAll()
{
    signIn();
    waiting();
    lists();
    selection();
    changes();
    manyKeys();
    newKey();
    delivery();
    lostResponses();
    news();
    session();
    offline();
    pages();
    services();
    notices();
    details();
    check();
    transfer();
    use();
    replacement();
    replacementProblems();
    help();
    menus();
}

// --- Windows -------------------------------------------------------------------------------

std::unique_ptr<TestWindow> UiStates::open(const QStringList &arguments)
{
    auto test = std::make_unique<TestWindow>(arguments, m_theme);
    m_prepare(*test);
    test->window->show();
    test->window->activateWindow();
    return test;
}

std::unique_ptr<TestWindow> UiStates::openSandbox(int keys)
{
    auto test = open(TestWindow::inMemory(keys));
    test->sessions.startSandbox();
    waitFor(
        [&] { return test->sessions.session() && test->sessions.session()->additionalRoles(); });
    waitFor([&] { return test->sessions.session()->keys().hasLoaded(); });
    return test;
}

std::unique_ptr<TestWindow> UiStates::openOn(const FakeHttpServer &server)
{
    auto test = open();
    test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    return test;
}

namespace {

/// Counts the events by which widgets find their places.
class LayoutEvents : public QObject
{
public:
    LayoutEvents() { qApp->installEventFilter(this); }

    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::LayoutRequest:
        case QEvent::Resize:
        case QEvent::Move:
        case QEvent::Show:
        case QEvent::Hide:
            ++m_count;
            break;
        default:
            break;
        }
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

void UiStates::layOut()
{
    constexpr int quietPasses = 2;
    constexpr int maxPasses = 30; // something moves all the time
    const LayoutEvents events;
    int quiet = 0;
    for (int pass = 0; pass < maxPasses && quiet < quietPasses; ++pass) {
        const int before = events.count();
        QApplication::processEvents();
        // A layout event follows a change by a timer or a response, before the paint.
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        quiet = events.count() == before ? quiet + 1 : 0;
    }
}

void UiStates::settle(QWidget &widget)
{
    layOut();
    widget.grab(); // some widgets are laid out when they are painted
    layOut();
}

void UiStates::visit(TestWindow &test, const char *name, QWidget *extra)
{
    settle(extra ? *extra : *test.window);
    m_visit(test, QString::fromLatin1(name), extra);
}

void UiStates::showDialog(TestWindow &test, const char *name, const char *button)
{
    click(test, button);
    waitFor([] { return QApplication::activeModalWidget(); });
    QWidget *dialog = QApplication::activeModalWidget();
    visit(test, name, dialog);
    dialog->close();
    waitFor([] { return !QApplication::activeModalWidget(); });
}

void UiStates::showPopup(TestWindow &test, const char *name, const std::function<void()> &open)
{
    open();
    waitFor([] { return QApplication::activePopupWidget(); });
    visit(test, name, QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    waitFor([] { return !QApplication::activePopupWidget(); });
}

void UiStates::choose(TestWindow &test, const std::function<void()> &open, const QString &path)
{
    open();
    waitFor([] { return QApplication::activeModalWidget(); });
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    emit dialog->fileSelected(path);
    dialog->close();
    waitFor([] { return !QApplication::activeModalWidget(); });
    test.window->activateWindow();
    waitFor([&] { return test.find("messageSentence"); });
}

// --- States --------------------------------------------------------------------------------

void UiStates::signIn()
{
    auto test = open();
    show(*test, "sign-in");
    test->find<QLineEdit>("portalField")->setText(QStringLiteral("http://acme.example.com"));
    click(*test, "signInButton");
    show(*test, "sign-in-problem");
    click(*test, "optionsButton");
    show(*test, "sign-in-options");
    auto *page = test->window->findChild<SignInPage *>();
    const QString file = QStringLiteral("/home/example/ca.pem");
    page->setFiles({ .authorities = file, .routes = {} });
    page->showFilesProblem({ ConnectionFiles::Problem::Kind::NotCertificates, file, {} });
    show(*test, "sign-in-file-problem");
    showDialog(*test, "key-help", "getKeyLink");
}

void UiStates::waiting()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys",
        { FakeHttpServer::silence(), FakeHttpServer::http(500, {}),
            FakeHttpServer::json(R"({"data":[]})") });
    auto test = openOn(server);
    const auto *state = test->window->findChild<ListPlaceholder *>();
    waitFor([&] { return state->isVisible(); });
    show(*test, "loading");
    click(*test, "stateAction"); // cancels
    test->sessions.session()->refresh();
    waitFor([&] { return state->state() == ListPlaceholder::State::Failed && state->isVisible(); });
    show(*test, "error");
    test->sessions.session()->refresh();
    waitFor([&] { return state->state() == ListPlaceholder::State::Empty; });
    show(*test, "empty");
}

void UiStates::lists()
{
    show(*openSandbox(3), "3-keys");
    auto test = openSandbox(200);
    show(*test, "200-keys");
    test->find<QLineEdit>("searchField")->setText(QStringLiteral("no such key"));
    show(*test, "nothing-found");
    click(*test, "staleFigure");
    show(*test, "nothing-found-in-group");
    test->find<QLineEdit>("searchField")->clear();
    const auto &keys = test->sessions.session()->keys().model().keys();
    for (const qsizetype row : { 2, 5, 8 })
        test->sessions.session()->notes().setNote(keys.at(row).id,
            { .text = QStringLiteral("…"), .reviewBy = QDate(2024, 7, static_cast<int>(row)) });
    waitFor([&] { return test->find("notedFigure"); });
    show(*test, "filtered");
}

void UiStates::selection()
{
    auto test = openSandbox(7);
    ApiKeyModel &model = test->sessions.session()->keys().model();
    auto *list = test->window->findChild<KeyListView *>();
    const auto focusRow = [&] {
        list->focusKey(model.index(1).data(ApiKeyModel::IdRole).toString());
        return QApplication::focusWidget();
    };
    const auto openMenu = [&] { QTest::keyClick(focusRow(), Qt::Key_F10, Qt::ShiftModifier); };
    auto *card = list->findChild<KeyCard *>();
    card->setAttribute(Qt::WA_UnderMouse);
    show(*test, "hovered-row"); // has its check box
    card->setAttribute(Qt::WA_UnderMouse, false);
    focusRow();
    show(*test, "focused-row"); // has its check box
    showPopup(*test, "row-menu", openMenu);
    for (const int row : { 0, 1, 3 })
        model.setSelected(row, true);
    show(*test, "some-selected");
    showPopup(*test, "selection-menu", openMenu);
    test->find<QLineEdit>("searchField")->setText(QStringLiteral("-"));
    show(*test, "selected-not-shown");
    test->find<QLineEdit>("searchField")->clear();
    model.selectAllShown();
    show(*test, "all-selected");
}

void UiStates::changes()
{
    auto test = openSandbox();
    click(*test, "renameKey");
    show(*test, "rename");
    test->find<QLineEdit>("nameField")->clear();
    click(*test, "saveName");
    show(*test, "rename-problem");
    click(*test, "cancelName");
    showDialog(*test, "delete", "deleteKey");
    click(*test, "deleteKey");
    waitFor([] { return QApplication::activeModalWidget(); });
    click(*test, "confirmButton");
    const auto *message = test->window->findChild<KeyListMessageBar *>();
    waitFor([&] { return message->isVisible(); });
    show(*test, "deleted");
}

void UiStates::manyKeys()
{
    auto sandbox = openSandbox(200);
    sandbox->sessions.session()->keys().model().selectAllShown();
    show(*sandbox, "selected");
    showDialog(*sandbox, "delete-many", "deleteSelected");
    FakeHttpServer server;
    scripted::serveNoUser(server);
    QByteArrayList rows;
    for (const char id : QByteArray("123456"))
        rows << QByteArray(R"({"id":"?","name":"ci-deploy-?"})").replace('?', id);
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[)" + rows.join(',') + "]}") });
    server.on("DELETE /api_keys/1", { FakeHttpServer::http(204, {}) });
    server.on("DELETE /api_keys/2",
        { FakeHttpServer::http(403, R"({"errors":[{"code":4030,"message":"Not allowed"}]})") });
    server.on("DELETE /api_keys/3",
        { FakeHttpServer::http(
            400, R"({"errors":[{"code":4000,"message":"The key belongs to a service"}]})") });
    for (const char *call : { "DELETE /api_keys/4", "DELETE /api_keys/5" })
        server.on(call,
            { FakeHttpServer::heldBack(FakeHttpServer::http(429, {}, "Retry-After: 240\r\n")) });
    auto test = openOn(server);
    KeysController &keys = test->sessions.session()->keys();
    BulkDeletion &deletion = test->sessions.session()->bulkDeletion();
    waitFor([&] { return keys.hasLoaded(); });
    keys.model().selectAllShown();
    deletion.start(toList(keys.model().keys()).first(5));
    waitFor([&] { return keys.model().keys().size() == 5 && deletion.finishedKeys() == 3; });
    show(*test, "deleting");
    server.release();
    waitFor([&] { return deletion.pausedUntil().has_value(); });
    show(*test, "deleting-paused");
    server.release();
    deletion.cancel();
    waitFor([&] { return !deletion.isRunning(); });
    show(*test, "not-deleted");
    for (const char *call :
        { "DELETE /api_keys/4", "DELETE /api_keys/5", "DELETE /api_keys/6", "GET /api_keys" })
        server.on(call, { FakeHttpServer::hangUp() });
    keys.model().deselect({ QStringLiteral("4") });
    deletion.start(toList(keys.model().keys()));
    waitFor([&] { return !deletion.isRunning() && test->find("retryButton"); });
    show(*test, "not-deleted-offline");
    test->window->resize(360, 700);
    waitFor([&] { return test->find("moreMessages"); });
    test->find<QAbstractButton>("moreMessages")->setChecked(true);
    show(*test, "not-deleted-unfolded");
}

void UiStates::newKey()
{
    auto test = openSandbox();
    click(*test, "generateButton");
    waitFor([&] { return test->find("secretField"); });
    show(*test, "new-key");
    click(*test, "revealSecret");
    show(*test, "new-key-revealed");
    showDialog(*test, "discard", "doneButton");
}

/// A new key is saved and copied.
void UiStates::delivery()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral(".env")));
    waitFor([&] { return file.open(QIODevice::WriteOnly); });
    file.write("CLOUDCA_API_KEY=old\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    auto test = openSandbox();
    click(*test, "generateButton");
    waitFor([&] { return test->find("secretField"); });
    click(*test, "deliverKey");
    waitFor([&] { return test->find("deliveryDialog"); });
    QWidget *dialog = test->find("deliveryDialog");
    visit(*test, "deliver-file", dialog);
    click(*test, "deliverAction");
    visit(*test, "deliver-file-problem", dialog);
    QFile ambiguous(folder.filePath(QStringLiteral("deploy.env")));
    waitFor([&] { return ambiguous.open(QIODevice::WriteOnly); });
    ambiguous.write("CLOUDCA_API_KEY=old; export CLOUDCA_API_KEY\n");
    ambiguous.close();
    dialog->findChild<FilePicker *>()->setPath(ambiguous.fileName());
    click(*test, "deliverAction");
    waitFor([&] { return test->find("envFileProblem"); });
    visit(*test, "deliver-file-line", dialog);
    const QString open = folder.filePath(QStringLiteral("open"));
    QDir().mkdir(open);
    QFile::setPermissions(open,
        QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther
            | QFile::ExeOther);
    dialog->findChild<FilePicker *>()->setPath(open + QStringLiteral("/.env"));
    click(*test, "deliverAction");
    waitFor([&] { return test->find("commandText"); });
    visit(*test, "deliver-file-folder", dialog);
    dialog->findChild<FilePicker *>()->setPath(file.fileName());
    click(*test, "deliverAction");
    waitFor([&] { return test->find("confirmButton"); });
    visit(*test, "deliver-file-question", QApplication::activeModalWidget());
    click(*test, "confirmButton");
    waitFor([&] { return test->find("messageAction"); });
    visit(*test, "deliver-file-saved", dialog);
    click(*test, "targetKeychain");
    visit(*test, "deliver-keychain", dialog);
    auto *keychain = dialog->findChild<KeychainForm *>();
    keychain->findChild<CommandBox *>()->setCommand(QStringLiteral(
        "secret-tool lookup service 'acme.example.com:8443' account 'ci-deploy-eu (2026-11)'"));
    emit keychain->delivered([] { return keychainStoredText(KeychainProgram::GnomeKeyring); }, {});
    visit(*test, "deliver-keychain-stored", dialog);
    test->find<QLineEdit>("entryService")->setText(QStringLiteral("Llavero"));
    click(*test, "deliverAction");
    visit(*test, "deliver-keychain-problem", dialog);
    click(*test, "targetText");
    visit(*test, "deliver-text", dialog);
    test->find<QComboBox>("formatBox")->setCurrentIndex(6);
    visit(*test, "deliver-text-python", dialog);
    click(*test, "deliverAction");
    visit(*test, "deliver-text-copied", dialog);
    test->find<QComboBox>("formatBox")->setCurrentIndex(3);
    test->find<QLineEdit>("keyVariable")->setText(QStringLiteral("API KEY"));
    click(*test, "deliverAction");
    visit(*test, "deliver-text-problem", dialog);
    dialog->close();
    waitFor([] { return !QApplication::activeModalWidget(); });
    test->find<QAbstractButton>("copySecret")->click();
}

void UiStates::lostResponses()
{
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    for (const char *call : { "POST /api_keys", "DELETE /api_keys/1" })
        server.on(call, { FakeHttpServer::hangUp() });
    auto test = openOn(server);
    KeysController &keys = test->sessions.session()->keys();
    waitFor([&] { return keys.hasLoaded(); });
    keys.remove(*keys.model().find(QStringLiteral("1")));
    keys.generate();
    waitFor([&] { return keys.unresolvedChanges().size() == 2; });
    show(*test, "unanswered-changes");
    for (const UnresolvedChange &change : keys.unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Generate)
            server.on("GET /api_keys",
                { FakeHttpServer::json(R"({"data":[{"id":"1","name":"key 1"},{"id":"3","name":")"
                    + change.key.name.toUtf8() + R"("}]})") });
    }
    keys.refresh();
    const auto *message = test->window->findChild<KeyListMessageBar *>();
    waitFor([&] { return test->find("messageAction") && message->isVisible(); });
    show(*test, "lost-key");
    server.on("GET /activity_log", [](const QUrlQuery &) { return FakeHttpServer::silence(); });
    test->window->findChild<Drawer *>()->showDetails(QStringLiteral("1"));
    waitFor([&] { return test->find("loadAction"); });
    show(*test, "key-details-unanswered");
}

void UiStates::news()
{
    auto test = openSandbox(5);
    ApiKeyModel &model = test->sessions.session()->keys().model();
    const QList<ApiKey> keys = toList(model.keys());
    const KeyListDiff changes { .kinds = { { keys.at(1).id, KeyListDiff::Kind::Added },
                                    { keys.at(2).id, KeyListDiff::Kind::Renamed },
                                    { keys.at(3).id, KeyListDiff::Kind::NewlyUsed } },
        .removed = { keys.at(4) } };
    model.setDeviceKey(keys.at(0).id);
    model.remove(keys.at(4).id);
    model.setChanges(changes.kinds);
    test->window->findChild<KeyListMessageBar *>()->reportChanges(changes);
    show(*test, "news");
    model.insertOrUpdate({ .id = keys.at(0).id, .name = QString(90, u'W'), .lastIp = {} });
    test->window->findChild<KeyListView *>()->focusKey(keys.at(2).id);
    show(*test, "long-name");
}

void UiStates::session()
{
    auto test = openSandbox();
    Session &session = *test->sessions.session();
    Connection connection = session.connection();
    connection.staysSignedIn = true;
    connection.keyIsStored = true;
    session.setConnection(connection);
    show(*test, "own-key-offer");
    session.setKeyMissing(SecretStoreError { .kind = SecretStoreError::Kind::PromptCancelled });
    show(*test, "keychain-locked");
    emit test->sessions.enteredKeyRefused({ .kind = ApiError::Kind::Unauthorized });
    show(*test, "key-refused");
}

void UiStates::offline()
{
    const auto test = std::make_unique<TestWindow>(TestWindow::inMemory(), m_theme);
    m_prepare(*test);
    test->openOwnSandbox();
    waitFor([&] { return test->sessions.session()->additionalRoles().has_value(); });
    test->ownSandbox.reset();
    test->sessions.session()->refresh();
    waitFor([&] { return test->sessions.session()->isOffline(); });
    waitFor([&] { return !test->sessions.session()->keys().isLoading(); });
    show(*test, "offline");
}

void UiStates::pages()
{
    auto test = openSandbox();
    auto &drawer = *test->window->findChild<Drawer *>();
    const std::pair<Drawer::Page, const char *> drawerPages[] = {
        { Drawer::Page::UserSettings, "user-settings" },
        { Drawer::Page::Account, "account" },
        { Drawer::Page::Language, "language" },
    };
    for (const auto &[page, name] : drawerPages) {
        drawer.goTo(page);
        show(*test, name);
    }
    drawer.goTo(Drawer::Page::UserSettings);
    showDialog(*test, "log-out", "logoutRow");
    click(*test, "userSettingsButton");
    show(*test, "closed");
}

void UiStates::notices()
{
    auto test = openSandbox();
    Session &session = *test->sessions.session();
    test->window->findChild<Drawer *>()->goTo(Drawer::Page::Notices);
    click(*test, "showNoticeSettings");
    show(*test, "notices-settings");
    click(*test, "showNoticeSettings");
    const ApiKeyTable keys = session.keys().model().keys();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Notice> found {
        { .kind = Notice::Kind::KeyVanished, .time = now.addDays(-3), .count = 7 },
        { .kind = Notice::Kind::NewAddress,
            .time = now.addSecs(-7200),
            .keyId = keys.at(0).id,
            .keyName = keys.at(0).name,
            .address = QStringLiteral("203.0.113.7"),
            .isRead = true },
        { .kind = Notice::Kind::ReviewDue,
            .time = now,
            .keyId = keys.at(1).id,
            .keyName = keys.at(1).name }
    };
    session.notices().add(found);
    waitFor([&] { return test->find("dismissNotice"); });
    show(*test, "notices");
}

/// The pages of the Service API keys.
void UiStates::services()
{
    auto test = openSandbox();
    test->window->findChild<Drawer *>()->goTo(Drawer::Page::ServiceKeys);
    ServiceKeys &keys = test->sessions.session()->serviceKeys();
    waitFor([&] { return keys.environmentsState() == ServiceKeys::State::Ready; });
    show(*test, "services");
    keys.choose(keys.environments().first());
    waitFor([&] { return keys.valuesState() == ServiceKeys::State::Ready; });
    click(*test, "revealValue");
    show(*test, "service-keys");
    showDialog(*test, "service-keys-export", "exportServiceKeys");

    FakeHttpServer server;
    server.on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    server.on("GET /services/connections",
        { FakeHttpServer::http(500, R"({"errors":[{"code":5000,"message":"Out of order."}]})") });
    test = openOn(server);
    waitFor([&] { return test->sessions.session()->keys().hasLoaded(); });
    test->window->findChild<Drawer *>()->goTo(Drawer::Page::ServiceKeys);
    const ServiceKeys &failing = test->sessions.session()->serviceKeys();
    waitFor([&] { return failing.environmentsState() == ServiceKeys::State::Failed; });
    show(*test, "services-failed");
}

void UiStates::details()
{
    auto test = openSandbox();
    const ApiKeyTable keys = test->sessions.session()->keys().model().keys();
    auto &drawer = *test->window->findChild<Drawer *>();
    drawer.showDetails(keys.at(0).id);
    show(*test, "key-details");
    KeyNotes &notes = test->sessions.session()->notes();
    notes.setNote(keys.at(0).id,
        { .text = QStringLiteral("Deploys the shop to the cluster in Frankfurt.\nOwner: María; ask "
                                 "in #deploy before you replace it."),
            .reviewBy = QDate::currentDate().addDays(-3) });
    notes.setNote(keys.at(1).id, { .text = QStringLiteral("nightly jobs"), .reviewBy = {} });
    notes.setNote(keys.at(3).id, { .reviewBy = QDate::currentDate() });
    show(*test, "key-details-note");
    emit drawer.logoutRequested();
    waitFor([] { return QApplication::activeModalWidget(); });
    visit(*test, "log-out-notes", QApplication::activeModalWidget());
    QApplication::activeModalWidget()->close();
    waitFor([] { return !QApplication::activeModalWidget(); });
    notes.setNote(keys.at(0).id, { .text = QString(490, u'x'), .reviewBy = QDate(2031, 2, 1) });
    click(*test, "renameInDetails");
    show(*test, "key-details-rename");
    test->sessions.session()->keys().model().remove(keys.at(0).id);
    show(*test, "key-details-gone");
}

/// What a check of a key finds, and the proof after a deletion.
void UiStates::check()
{
    const QByteArray me = R"({"data":{"id":"me","firstName":"Ana","lastName":"Ruiz",)"
                          R"("organization":{"name":"Acme"}}})";
    const auto refused = FakeHttpServer::http(401, R"({"errors":[{"code":1}]})");
    const auto gateway = FakeHttpServer::http(401, "<html>");
    FakeHttpServer server;
    server.on("GET /users/me", { FakeHttpServer::json(me) });
    server.on("GET /users/me/additional_roles", { FakeHttpServer::json(R"({"data":[]})") });
    server.on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    const auto noLog = FakeHttpServer::http(403, R"({"errors":[{"code":1}]})");
    QList<FakeHttpServer::Reply> logs; // then there is none
    server.on("GET /activity_log",
        [&](const QUrlQuery &) { return logs.isEmpty() ? noLog : logs.takeFirst(); });
    auto test = openOn(server);
    Session &session = *test->sessions.session();
    waitFor([&] { return session.keys().hasLoaded() && session.user(); });
    showPopup(*test, "page-menu", [&] { click(*test, "pageMenuButton"); });
    test->window->findChild<QAction *>(QStringLiteral("checkKeyAction"))->trigger();
    waitFor([&] { return test->find("checkKeyDialog"); });
    QWidget *dialog = test->find("checkKeyDialog");
    visit(*test, "check-key", dialog);
    const auto showResult = [&](const char *name, const char *key = nullptr) {
        dialog->findChild<QLineEdit *>(QStringLiteral("keyField"))
            ->setText(QString::fromLatin1(key ? key : name));
        click(*test, "checkButton");
        waitFor([&] { return test->find("checkTime"); });
        visit(*test, name, dialog);
    };
    showResult("check-key-unknown");
    const auto keys = [](const QByteArray &first, const QByteArray &second) {
        return FakeHttpServer::json(
            R"({"data":[{"id":"1","name":"ci-deploy-eu","lastActivity":"2026-01-01T00:00:)" + first
            + R"(Z"},{"id":"2","name":"terraform-prod","lastActivity":"2026-01-01T00:00:)" + second
            + R"(Z"}]})");
    };
    QByteArrayList uses; // by the session's key, twice, and once by the key that is checked
    for (const char *key : { "1", "2", "2" })
        uses.append(scripted::logRow({ .time = QDateTime::currentDateTimeUtc(), .key = key }));
    server.on("GET /api_keys", { keys("00", "00") });
    logs = { FakeHttpServer::json(R"({"data":[]})"),
        FakeHttpServer::json(R"({"data":[)" + uses.join(',') + "]}") };
    showResult("check-key-valid");
    server.on("GET /api_keys", { keys("00", "00"), keys("01", "01") });
    showResult("check-key-two");
    server.on("GET /api_keys", { keys("00", "00"), keys("01", "00") });
    showResult("check-key-probable", "k"); // the session's key
    server.on("GET /users/me", { refused });
    showResult("check-key-not-valid");
    server.on("GET /users/me", { gateway });
    showResult("check-key-failed");
    server.on(
        "GET /users/me", { FakeHttpServer::json(QByteArray(me).replace(R"("me")", R"("x")")) });
    showResult("check-key-other");
    server.on("GET /users/me", { FakeHttpServer::silence() });
    click(*test, "checkButton");
    visit(*test, "check-key-busy", dialog);
    dialog->close();
    waitFor([] { return !QApplication::activeModalWidget(); });
    test->window->activateWindow();

    KeyProof &proof = session.keyProof();
    const QString id = QStringLiteral("1");
    const auto showProof = [&](const char *name) {
        waitFor([&] { return proof.find(id)->outcome != KeyProof::Outcome::Awaited; });
        show(*test, name);
    };
    server.on("DELETE /api_keys/1", { FakeHttpServer::http(204, {}) });
    server.on("GET /users/me", { FakeHttpServer::json(me) });
    proof.hold(test->window.get(), id, Secret("llv"));
    session.keys().remove(*session.keys().model().find(id));
    waitFor([&] { return proof.find(id).has_value(); });
    showProof("deleted-still-accepted");
    server.on("GET /users/me", { refused });
    proof.tryAgain(id);
    showProof("deleted-proof");

    session.setKeyMissing({});
    server.on("GET /users/me", { FakeHttpServer::http(404, "{}") });
    server.on("GET /users", { FakeHttpServer::json(R"({"data":[]})") });
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    test->window->findChild<QAction *>(QStringLiteral("checkKeyAction"))->trigger();
    waitFor([&] { return test->find("checkKeyDialog"); });
    dialog = test->find("checkKeyDialog");
    showResult("check-key-signed-out");
}

/// What has become of an export or an import.
void UiStates::transfer()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.json"));
    auto test = openSandbox();
    const auto exportKeys
        = [&] { test->window->findChild<QAction *>(QStringLiteral("exportAction"))->trigger(); };
    choose(*test, exportKeys, QStringLiteral("/dev/null/keys.csv"));
    show(*test, "not-exported");
    choose(*test, exportKeys, path);
    show(*test, "exported");
    Session &session = *test->sessions.session();
    const QString id = session.keys().model().keys().at(0).id;
    session.notes().setNote(id, { .text = QStringLiteral("the build"), .reviewBy = {} });
    test->window->findChild<Drawer *>()->showDetails(id);
    for (const auto &[button, name] :
        { std::pair("exportNotes", "notes-exported"), std::pair("importNotes", "notes-imported"),
            std::pair("exportOperations", "operations-exported") }) {
        waitFor([&, button = button] { return test->find(button); });
        choose(
            *test, [&, button = button] { click(*test, button); }, path);
        test->find(button)->setFocus();
        show(*test, name);
    }
}

/// The use of a key, as far as each kind of log tells.
void UiStates::use()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FakeHttpServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { scripted::keys({ "1", "2" }) });
    const auto showUse = [&](const char *name, const char *shown) {
        auto test = openOn(server);
        waitFor([&] { return test->sessions.session()->keys().hasLoaded(); });
        test->window->findChild<Drawer *>()->showDetails(QStringLiteral("1"));
        waitFor([&] { return test->find(shown); });
        show(*test, name);
    };
    scripted::serveLog(server, scripted::usualLog(now, 200));
    showUse("key-use", "showEarlier");
    scripted::serveLog(server, scripted::usualLog(now, 24)); // begins after the key
    showUse("key-use-young-log", "useCoverage");
    scripted::serveLog(server, { { .time = now.addDays(-200), .key = "2" } });
    showUse("key-use-none", "showEarlier");
    scripted::serveLog(server, {});
    showUse("key-use-empty-log", "useSummary");
    const auto serveError = [&server](int status) {
        server.on("GET /activity_log", [status](const QUrlQuery &) {
            return FakeHttpServer::http(status, R"({"errors":[{"message":"no"}]})");
        });
    };
    serveError(403);
    showUse("key-use-not-allowed", "useStatus");
    serveError(404);
    showUse("key-use-no-log", "useStatus");
    serveError(501);
    showUse("key-use-failed", "loadAction");
    server.on("GET /activity_log", [](const QUrlQuery &) { return FakeHttpServer::silence(); });
    showUse("key-use-loading", "loadAction");
    server.on("DELETE /api_keys/1",
        { FakeHttpServer::http(403, R"({"errors":[{"code":4030,"message":"Not allowed"}]})") });
    auto test = openOn(server);
    KeysController &keys = test->sessions.session()->keys();
    waitFor([&] { return keys.hasLoaded(); });
    test->window->findChild<Drawer *>()->showDetails(QStringLiteral("1"));
    keys.remove(*keys.model().find(QStringLiteral("1")));
    waitFor(
        [&] { return keys.model().pending(QStringLiteral("1")) == ApiKeyModel::Pending::None; });
    show(*test, "key-details-not-deleted");
    server.on("GET /api_keys",
        { FakeHttpServer::http(401, R"({"errors":[{"code":4010,"message":"Unauthorized"}]})") });
    keys.refresh();
    waitFor([&] { return test->sessions.session()->access() == Session::Access::KeyRejected; });
    show(*test, "key-details-rejected");
    test->window->findChild<Drawer *>()->showDetails(QStringLiteral("2"));
    show(*test, "key-details-sign-in");
}

static void refresh(Session &session)
{
    session.refresh();
    waitFor([&session] { return !session.keys().isLoading(); });
}

void UiStates::replacement()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto ago = [now](int minutes) { return now.addSecs(-60 * minutes); };
    const scripted::LastUse usedBefore { ago(3 * 24 * 60), QStringLiteral("203.0.113.7") };
    FakeHttpServer server;
    scripted::serveNoUser(server);
    scripted::serveLog(server, {});
    scripted::serveChanges(server);
    scripted::serveReplaced(server, usedBefore, {});
    auto test = openOn(server);
    Session &session = *test->sessions.session();
    waitFor([&] { return session.keys().hasLoaded(); });
    auto &drawer = *test->window->findChild<Drawer *>();
    drawer.showReplacement(QStringLiteral("1"));
    show(*test, "replace");
    click(*test, "generateReplacement");
    waitFor([&] { return !session.keys().model().hasPending() && test->find("secretField"); });
    scripted::serveReplaced(server, usedBefore, scripted::LastUse {});
    show(*test, "replace-new-key");
    click(*test, "copySecret");
    click(*test, "doneButton");
    waitFor([&] { return test->find("watchedState"); });
    show(*test, "replace-not-used");
    scripted::serveReplaced(server, usedBefore, scripted::LastUse { ago(150) });
    refresh(session);
    show(*test, "replace-watched");
    scripted::serveReplaced(server, scripted::LastUse { ago(12), QStringLiteral("203.0.113.7") },
        scripted::LastUse { ago(4) });
    refresh(session);
    show(*test, "replace-still-used");
    scripted::serveReplaced(server, usedBefore, scripted::LastUse { ago(26 * 60) });
    refresh(session);
    drawer.goBack();
    session.replacements().stop(QStringLiteral("1"));
    drawer.showReplacement(QStringLiteral("1"));
    show(*test, "replace-elsewhere");
    click(*test, "useOtherKey");
    waitFor([&] { return test->find("watchedState"); });
    show(*test, "replace-other-not-used");
    scripted::serveReplaced(server, usedBefore, scripted::LastUse { ago(25 * 60) });
    session.replacements().setSilence(QStringLiteral("1"), std::chrono::hours(1));
    refresh(session);
    {
        const WallClock::Shift later(std::chrono::minutes(61));
        refresh(session);
        waitFor([&] { return test->find("deleteOldKey"); });
        show(*test, "replace-ready");
        showDialog(*test, "replace-stop", "stopReplacing");
    }
    session.keys().remove(*session.keys().model().find(QStringLiteral("1")));
    waitFor([&] { return test->find("giveOldName"); });
    drawer.showReplacement(QStringLiteral("2"));
    show(*test, "replace-rename");
    click(*test, "giveOldName");
    waitFor([&] { return test->find("replacementDone"); });
    show(*test, "replace-done");
}

void UiStates::replacementProblems()
{
    const scripted::LastUse usedBefore { QDateTime::currentDateTimeUtc().addDays(-3),
        QStringLiteral("203.0.113.7") };
    FakeHttpServer server;
    scripted::serveNoUser(server);
    scripted::serveLog(server, {});
    scripted::serveChanges(server);
    scripted::serveReplaced(server, usedBefore, {});
    const FakeHttpServer::Reply refusal = FakeHttpServer::http(
        403, R"({"errors":[{"code":3,"message":"You may not rename keys"}]})");
    const QByteArray generated
        = R"({"data":{"id":"2","name":"api_key_k2v8d0qa","key":"llv_4d2f9a7c1e"}})";
    server.on("POST /api_keys", { FakeHttpServer::heldBack(FakeHttpServer::json(generated)) });
    server.on("PUT /api_keys/2", { refusal });
    auto test = openOn(server);
    Session &session = *test->sessions.session();
    waitFor([&] { return session.keys().hasLoaded(); });
    auto &drawer = *test->window->findChild<Drawer *>();
    drawer.showReplacement(QStringLiteral("1"));
    click(*test, "generateReplacement");
    waitFor([&] { return server.heldReplies() > 0; });
    drawer.goBack();
    server.release();
    waitFor([&] { return test->find("newKeyNotice") && !session.keys().model().hasPending(); });
    show(*test, "replace-unseen-key");
    drawer.showReplacement(QStringLiteral("1"));
    waitFor([&] { return test->find("secretField"); });
    click(*test, "doneButton");
    waitFor([] { return QApplication::activeModalWidget(); });
    test->answer("confirmButton");
    waitFor([&] { return test->find("valueGone"); });
    scripted::serveReplaced(
        server, usedBefore, scripted::LastUse {}, QStringLiteral("api_key_k2v8d0qa"));
    refresh(session);
    show(*test, "replace-name-missing");
    scripted::serveReplaced(server, {}, scripted::LastUse {});
    refresh(session);
    show(*test, "replace-nothing-works");
    click(*test, "hasValue");
    waitFor([&] { return test->find("giveOldName"); });
    show(*test, "replace-skipped");
    session.keys().model().setDeviceKey(QStringLiteral("2"));
    drawer.goBack();
    show(*test, "replace-own-key");
}

void UiStates::help()
{
    auto test = openSandbox();
    auto &help = *test->window->findChild<HelpMenu *>();
    const std::pair<void (HelpMenu::*)(), const char *> boxes[] = { { &HelpMenu::showHelp, "help" },
        { &HelpMenu::showShortcuts, "shortcuts" }, { &HelpMenu::showAbout, "about" } };
    for (const auto &[open, name] : boxes) {
        (help.*open)();
        waitFor([] { return QApplication::activeModalWidget(); });
        QWidget *box = QApplication::activeModalWidget();
        visit(*test, name, box);
        box->close();
        waitFor([] { return !QApplication::activeModalWidget(); });
    }
}

void UiStates::menus()
{
    auto test = openSandbox();
    for (const char *host : { "acme.example.com", "intranet.example.org" }) {
        const auto portal = PortalAddress::parse(QString::fromLatin1(host)).address;
        test->sessions.connections().save({ .id = QString::fromLatin1(host),
            .portal = *portal,
            .organization = QStringLiteral("Acme Corporation") });
    }
    showPopup(*test, "connections", [&] { click(*test, "organization"); });
    showPopup(*test, "help-menu", [&] { click(*test, "helpButton"); });
    showPopup(*test, "orders", [&] { test->find<QComboBox>("orderBox")->showPopup(); });
    click(*test, "organization");
    waitFor([] { return QApplication::activePopupWidget(); });
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    menu->findChild<QAction *>(QStringLiteral("addConnection"))->trigger();
    QApplication::activePopupWidget()->close();
    waitFor([&] { return test->find("signInTitle"); });
    show(*test, "add-connection");
}
