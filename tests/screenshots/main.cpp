// Writes a picture of every page and state, in each language, light and dark, to a folder.

#include "support/TestWindow.h"

#include "drawer/Drawer.h"
#include "keys/ApiCredentialsPage.h"
#include "keys/KeyListView.h"
#include "keys/KeysMessage.h"
#include "session/Session.h"
#include "window/Workspace.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QTextStream>

#include <functional>

namespace {

struct Look
{
    QString language;
    QString themeName;
    Theme theme;
};

constexpr QSize narrow { 380, 720 };
constexpr QSize wide { 1080, 720 };

template <typename Condition>
void waitFor(Condition condition)
{
    if (!QTest::qWaitFor(condition))
        qFatal("A state that was to be pictured did not come about.");
}

class Photographer
{
public:
    Photographer(const QDir &folder, const Look &look)
        : m_folder(folder)
        , m_look(look)
    {
    }

    void takeAll()
    {
        signInPage();
        keys(QStringLiteral("3-keys"), 3);
        keys(QStringLiteral("200-keys"), 200);
        pages();
        news();
        ownKeyOffer();
        keyMissing();
        offline();
        connections();
    }

private:
    void take(TestWindow &test, const QString &name)
    {
        for (const QSize size : { narrow, wide }) {
            test.window->resize(size);
            waitFor([&] { return test.window->size() == size; });
            for (int pass = 0; pass < 5; ++pass) // nested layouts settle one after the other
                QApplication::processEvents();
            const QString form = size == narrow ? QStringLiteral("narrow") : QStringLiteral("wide");
            const QString scale
                = test.window->devicePixelRatio() > 1 ? QStringLiteral("@2x") : QString();
            const QString file = QStringLiteral("%1-%2-%3-%4%5.png")
                                     .arg(name, form, m_look.language, m_look.themeName, scale);
            test.window->grab().save(m_folder.filePath(file));
        }
    }

    std::unique_ptr<TestWindow> open(const QStringList &arguments)
    {
        auto test = std::make_unique<TestWindow>(arguments, m_look.theme);
        test->languages.use(m_look.language);
        test->window->show();
        return test;
    }

    std::unique_ptr<TestWindow> openSandbox(const QStringList &arguments)
    {
        auto test = open(arguments);
        test->signIn.startSandbox();
        waitFor([&] { return test->signIn.session() && test->signIn.session()->user(); });
        waitFor([&] { return test->signIn.session()->keys().hasLoaded(); });
        return test;
    }

    static void click(TestWindow &test, const char *button)
    {
        test.find<QAbstractButton>(button)->click();
    }

    void signInPage()
    {
        auto test = open(TestWindow::inMemory());
        take(*test, QStringLiteral("sign-in"));
        test->find<QLineEdit>("portalField")->setText(QStringLiteral("http://acme.example.com"));
        click(*test, "signInButton");
        take(*test, QStringLiteral("sign-in-problem"));
        click(*test, "optionsButton");
        take(*test, QStringLiteral("sign-in-options"));
    }

    void ownKeyOffer()
    {
        auto test = openSandbox(TestWindow::inMemory(3));
        Connection connection = test->signIn.session()->connection();
        connection.staysSignedIn = true;
        connection.keyIsStored = true;
        test->signIn.session()->setConnection(connection);
        take(*test, QStringLiteral("own-key-offer"));
    }

    void keyMissing()
    {
        auto test = openSandbox(TestWindow::inMemory(3));
        test->signIn.session()->setKeyMissing(
            SecretStoreError { .kind = SecretStoreError::Kind::PromptCancelled });
        take(*test, QStringLiteral("keychain-locked"));
    }

    void offline()
    {
        const auto test = std::make_unique<TestWindow>(TestWindow::inMemory(), m_look.theme);
        test->openOwnSandbox();
        test->languages.use(m_look.language);
        waitFor([&] { return test->signIn.session()->user().has_value(); });
        test->ownSandbox.reset();
        test->signIn.session()->refresh();
        waitFor([&] { return test->signIn.session()->isOffline(); });
        take(*test, QStringLiteral("offline"));
    }

    void connections()
    {
        auto test = openSandbox(TestWindow::inMemory(3));
        for (const char *host : { "acme.example.com", "intranet.example.org" }) {
            const auto portal = PortalAddress::parse(QString::fromLatin1(host)).address;
            test->signIn.connections().save({ .id = QString::fromLatin1(host),
                .portal = *portal,
                .organization = QStringLiteral("Acme Corporation") });
        }
        test->window->resize(wide);
        click(*test, "organization");
        auto *menu = test->window->findChild<QMenu *>(QStringLiteral("connectionMenu"));
        waitFor([&] { return menu->isVisible(); });
        menu->grab().save(m_folder.filePath(
            QStringLiteral("connections-%1-%2.png").arg(m_look.language, m_look.themeName)));
        menu->close();
    }

    void keys(const QString &name, int count)
    {
        auto test = openSandbox(TestWindow::inMemory(count));
        take(*test, name);
    }

    void pages()
    {
        auto test = openSandbox(TestWindow::inMemory(3));
        click(*test, "renameKey");
        waitFor([&] { return test->find("nameField"); });
        take(*test, QStringLiteral("rename"));
        click(*test, "leaveName");
        click(*test, "generateButton");
        waitFor([&] { return test->find("secretField"); });
        take(*test, QStringLiteral("new-key"));
        click(*test, "revealSecret");
        take(*test, QStringLiteral("new-key-revealed"));
        click(*test, "copySecret");
        click(*test, "doneButton");
        deleteDialog(*test);
        auto &drawer = *test->window->findChild<Drawer *>();
        const std::pair<Drawer::Page, const char *> drawerPages[] = {
            { Drawer::Page::UserSettings, "user-settings" },
            { Drawer::Page::Account, "account" },
            { Drawer::Page::Language, "language" },
        };
        for (const auto &[page, pageName] : drawerPages) {
            drawer.goTo(page);
            take(*test, QString::fromLatin1(pageName));
        }
        click(*test, "closeButton");
        take(*test, QStringLiteral("overview"));
    }

    void news()
    {
        auto test = openSandbox(TestWindow::inMemory(5));
        ApiKeyModel &model = test->signIn.session()->keys().model();
        const QList<ApiKey> keys = model.keys();
        const KeyChanges changes { .ofKeys = { { keys.at(1).id, KeyChanges::Kind::Added },
                                       { keys.at(2).id, KeyChanges::Kind::Renamed },
                                       { keys.at(3).id, KeyChanges::Kind::NewlyUsed } },
            .gone = { keys.at(4) } };
        model.setOwnKey(keys.at(0).id);
        model.setNews(changes.ofKeys);
        test->window->findChild<KeysMessage *>()->changed(changes);
        take(*test, QStringLiteral("news"));
        model.insertOrUpdate({ .id = keys.at(0).id, .name = QString(90, u'W'), .lastIp = {} });
        test->window->findChild<ApiCredentialsPage *>()->setReadOnly(QStringLiteral(
            "You are offline. Keys can be changed again when there is a connection."));
        test->window->findChild<KeyListView *>()->focusKey(keys.at(2).id);
        take(*test, QStringLiteral("read-only"));
    }

    void deleteDialog(TestWindow &test)
    {
        click(test, "deleteKey");
        waitFor([&] { return test.find("confirmButton"); });
        QWidget *dialog = test.find("confirmButton")->window();
        dialog->grab().save(m_folder.filePath(
            QStringLiteral("delete-%1-%2%3.png")
                .arg(m_look.language, m_look.themeName,
                    dialog->devicePixelRatio() > 1 ? QStringLiteral("@2x") : QString())));
        click(test, "confirmButton");
        waitFor([&] { return test.find("messageSentence"); });
        take(test, QStringLiteral("deleted"));
    }

    QDir m_folder;
    Look m_look;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral("screenshots")));
    folder.mkpath(QStringLiteral("."));
    const QStringList onlyLanguage = app.arguments().mid(2);
    for (const Language &language : LanguageSwitch::shipped()) {
        if (!onlyLanguage.isEmpty() && !onlyLanguage.contains(language.id()))
            continue;
        Photographer(folder, { language.id(), QStringLiteral("light"), Theme::light() }).takeAll();
        Photographer(folder, { language.id(), QStringLiteral("dark"), Theme::dark() }).takeAll();
    }
    QTextStream(stdout) << "Pictures are in " << folder.absolutePath() << Qt::endl;
    return 0;
}
