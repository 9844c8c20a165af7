// SPDX-License-Identifier: GPL-3.0-or-later
// The Service API keys, in the real window on a real sandbox; a scripted server for its faults.

#include "tests/support/FakeHttpServer.h"
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/drawer/Drawer.h"
#include "ui/services/EnvironmentPicker.h"
#include "ui/services/ServiceFieldRow.h"
#include "ui/services/ServiceKeysView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SecretField.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QCompleter>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QScopeGuard>
#include <QTextBlock>
#include <QTimer>

using namespace Qt::StringLiterals;

class ServicesTest : public QObject
{
    Q_OBJECT

public slots:
    void openUrl(const QUrl &url) { m_opened.append(url); }

private slots:
    void initTestCase() { QApplication::setDoubleClickInterval(0); }
    void cleanup() { m_test.reset(); }
    void nothingSecret_isFetchedBeforeAChoice();
    void search_findsAnyPartsOfNames_data();
    void search_findsAnyPartsOfNames();
    void thousandEnvironments_areFoundQuickly();
    void typing_choosesNothing();
    void enter_choosesTheCurrentRow();
    void click_opensTheList();
    void values_areShownAndHidden();
    void longValue_isShownInFull();
    void shownValue_isHiddenAfterAMinute();
    void leavingThePage_forgetsValues();
    void copies_areSecretOrNot();
    void specificValues_areMarked();
    void regenerate_opensThePortal();
    void lastChoice_isKeptPerConnection();
    void removedEnvironment_isReported();
    void export_writesAllFields();
    void export_checksThePrefix();
    void state_isSaid_data();
    void state_isSaid();
    void loading_canBeCancelled();
    void network_thatComesBack_loadsAgain();
    void hostileTexts_arePlain();
    void narrowWindow_hasThePageInItsMenu();
    void narrowWindow_hasThemBelowTheKeys();

private:
    void open(const QStringList &arguments = TestWindow::inMemory());
    void openOn(const FakeHttpServer &server);
    void showPage() { m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::ServiceKeys); }
    void choose(const QString &search);
    ServiceKeys &keys() { return m_test->sessions.session()->serviceKeys(); }
    EnvironmentPicker *picker() { return m_test->find<EnvironmentPicker>("environmentField"); }
    QAbstractItemView *list() { return picker()->findChild<QCompleter *>()->popup(); }
    QString status()
    {
        const auto *label = m_test->find<QLabel>("serviceSentence");
        return label ? label->text() : QString();
    }
    QList<ServiceFieldRow *> rows()
    {
        return m_test->find("serviceKeys")->findChildren<ServiceFieldRow *>();
    }

    std::unique_ptr<TestWindow> m_test;
    QList<QUrl> m_opened;
};

void ServicesTest::open(const QStringList &arguments)
{
    m_test = std::make_unique<TestWindow>(arguments);
    m_test->tryTheSandbox();
    m_test->window->resize(1200, 800);
    showPage();
    QTRY_COMPARE(keys().environmentsState(), ServiceKeys::State::Ready);
}

void ServicesTest::openOn(const FakeHttpServer &server)
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->resize(1200, 800);
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
    showPage();
}

void ServicesTest::choose(const QString &search)
{
    QTRY_VERIFY(picker());
    picker()->setFocus();
    picker()->selectAll();
    QTest::keyClicks(picker(), search);
    QTest::keyClick(list()->isVisible() ? static_cast<QWidget *>(list()) : picker(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(keys().valuesState(), ServiceKeys::State::Ready);
}

static FakeHttpServer::Reply data(const QByteArray &json)
{
    return FakeHttpServer::json(R"({"data":)" + json + "}");
}

/// A server with one environment.
static void prepare(FakeHttpServer &server)
{
    server.on("GET /api_keys", { scripted::keys({ "1" }) });
    server.on("GET /services/connections", { data(R"([{"id":"c","name":"Beta2-r1"}])") });
    server.on("GET /environments",
        { data(R"([{"id":"a","name":"production","serviceConnection":{"id":"c"}}])") });
    server.on("GET /services/connections/c/apiInfo",
        [](const QUrlQuery &) { return data(R"({"fields":[{"key":"k","value":"v"}]})"); });
}

void ServicesTest::nothingSecret_isFetchedBeforeAChoice()
{
    FakeHttpServer server;
    prepare(server);
    openOn(server);
    QTRY_COMPARE(status(), u"Choose an environment to see its API keys."_s);
    QVERIFY(!m_test->find("serviceTable"));
    QVERIFY(!server.requests().join().contains("apiInfo"));
    choose(u"beta"_s);
    QVERIFY(server.requests().join().contains("apiInfo?environmentId=a"));
}

void ServicesTest::search_findsAnyPartsOfNames_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    const QString production = u"Beta2-r1 / production"_s;
    const QString staging = u"Beta2-r1 / staging"_s;
    const QString development = u"Compute East / development"_s;
    QTest::newRow("connection") << u"r1"_s << QStringList { production, staging };
    QTest::newRow("environment") << u"DUCT"_s << QStringList { production };
    QTest::newRow("both, in any order") << u"stag beta"_s << QStringList { staging };
    QTest::newRow("accents") << u"éast"_s << QStringList { development };
    QTest::newRow("none") << u"xyz"_s << QStringList {};
}

void ServicesTest::search_findsAnyPartsOfNames()
{
    QFETCH(QString, search);
    QFETCH(QStringList, found);
    open();
    picker()->setFocus();
    QKeyEvent typed(QEvent::KeyPress, 0, {}, search); // QTest types ASCII only
    QApplication::sendEvent(picker(), &typed);
    QCOMPARE(list()->isVisible(), !found.isEmpty());
    QStringList shown;
    for (int row = 0; list()->isVisible() && row < list()->model()->rowCount(); ++row)
        shown.append(list()->model()->index(row, 0).data().toString());
    QCOMPARE(shown, found);
}

void ServicesTest::thousandEnvironments_areFoundQuickly()
{
    open(TestWindow::inMemory() + QStringList { u"--environments"_s, u"1000"_s });
    QCOMPARE(keys().environments().size(), 1000);
    choose(u"region 33 demo-2"_s);
    QCOMPARE(picker()->text(), u"Region 33 / demo-2"_s);
    QCOMPARE(keys().chosen().environmentName, u"demo-2"_s);
    // One widget, however many there are.
    QVERIFY(list()->findChildren<QWidget *>().size() < 20);
}

void ServicesTest::typing_choosesNothing()
{
    open();
    choose(u"staging"_s);
    picker()->selectAll();
    QTest::keyClicks(picker(), u"prod"_s);
    QVERIFY(list()->isVisible());
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QCOMPARE(picker()->text(), u"Beta2-r1 / staging"_s);
    picker()->selectAll();
    QTest::keyClicks(picker(), u"prod"_s);
    QVERIFY(list()->isVisible());
    list()->hide();
    QTest::keyClick(list(), Qt::Key_Tab);
    QVERIFY(!picker()->hasFocus());
    QCOMPARE(picker()->text(), u"Beta2-r1 / staging"_s);
    QCOMPARE(keys().chosen().environmentName, u"staging"_s);
}

void ServicesTest::enter_choosesTheCurrentRow()
{
    open();
    picker()->setFocus();
    QTest::keyClick(picker(), Qt::Key_Down);
    QVERIFY(list()->isVisible());
    for (int row = 0; row < 2; ++row)
        QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!list()->isVisible());
    QCOMPARE(keys().chosen().environmentName, u"staging"_s);
    QTest::keyClicks(picker(), u"east"_s); // in place of the former one
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(keys().chosen().environmentName, u"development"_s);
}

void ServicesTest::click_opensTheList()
{
    open();
    QTest::mouseClick(picker(), Qt::LeftButton, {}, { 60, picker()->height() / 2 });
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 3);
    const QRect last = list()->visualRect(list()->model()->index(2, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, last.center());
    QTRY_COMPARE(keys().valuesState(), ServiceKeys::State::Ready);
    QCOMPARE(picker()->text(), u"Compute East / development"_s);
    m_test->find<QAbstractButton>("openEnvironments")->click();
    QVERIFY(list()->isVisible());
    QCOMPARE(list()->model()->rowCount(), 3);
}

void ServicesTest::values_areShownAndHidden()
{
    open();
    choose(u"production"_s);
    QCOMPARE(rows().size(), 4);
    QCOMPARE(
        m_test->find<QLabel>("plainValue")->text(), u"https://beta2-r1.example.com/client/api"_s);
    auto *secret = rows().at(1)->findChild<SecretField *>();
    QVERIFY(secret->toPlainText().isEmpty());
    auto *eye = rows().at(1)->findChild<QAbstractButton *>(u"revealValue"_s);
    QCOMPARE(eye->accessibleName(), u"Show API key"_s);
    eye->click();
    QCOMPARE(secret->toPlainText().toUtf8(), keys().fields().at(1).value.utf8());
    QVERIFY(rows().at(2)->findChild<SecretField *>()->toPlainText().isEmpty());
    eye->click();
    QVERIFY(secret->toPlainText().isEmpty());
}

void ServicesTest::longValue_isShownInFull()
{
    open();
    choose(u"production"_s);
    m_test->find<QAbstractButton>("revealValue")->click();
    auto *secret = rows().at(1)->findChild<SecretField *>();
    for (int width = 360; width < 760; width += 5) {
        m_test->window->resize(width, 800);
        QTRY_COMPARE(secret->height(), secret->heightForWidth(secret->width()));
        const QRectF text = secret->document()->documentLayout()->blockBoundingRect(
            secret->document()->firstBlock());
        QVERIFY2(text.height() <= secret->viewport()->height(), QByteArray::number(width));
    }
}

void ServicesTest::shownValue_isHiddenAfterAMinute()
{
    open();
    choose(u"production"_s);
    auto *timer = m_test->find("serviceKeys")->findChild<QTimer *>(u"hideValues"_s);
    QCOMPARE(timer->intervalAsDuration(), std::chrono::minutes(1));
    timer->setInterval(50);
    m_test->find<QAbstractButton>("revealValue")->click();
    const auto *secret = rows().at(1)->findChild<SecretField *>();
    QVERIFY(secret->isRevealed());
    QTRY_VERIFY(!secret->isRevealed());
    QVERIFY(!m_test->find<QAbstractButton>("revealValue")->isChecked());
}

void ServicesTest::leavingThePage_forgetsValues()
{
    open();
    choose(u"production"_s);
    m_test->find<QAbstractButton>("revealValue")->click();
    m_test->find<QAbstractButton>("accountRow")->click();
    QVERIFY(keys().fields().isEmpty());
    QVERIFY(m_test->window->findChildren<ServiceFieldRow *>().isEmpty());
    showPage();
    QTRY_COMPARE(keys().valuesState(), ServiceKeys::State::Ready); // the user looks again
    QVERIFY(!rows().at(1)->findChild<SecretField *>()->isRevealed());
}

void ServicesTest::copies_areSecretOrNot()
{
    open();
    choose(u"production"_s);
    const auto copy = [this](int row) {
        rows().at(row)->findChild<QAbstractButton *>(u"copyValue"_s)->click();
        return QGuiApplication::clipboard()->mimeData();
    };
    const QString hint = u"x-kde-passwordManagerHint"_s;
    const QMimeData *plain = copy(0);
    QCOMPARE(plain->text(), u"https://beta2-r1.example.com/client/api"_s);
    QVERIFY(!plain->hasFormat(hint));
    const QMimeData *secret = copy(2);
    QCOMPARE(secret->text().toUtf8(), keys().fields().at(2).value.utf8());
    QCOMPARE(secret->data(hint), "secret"_ba);
    QVERIFY(m_test->clipboard.remaining());
    QVERIFY(!rows().at(2)->findChild<SecretField *>()->isRevealed());
}

void ServicesTest::specificValues_areMarked()
{
    open();
    choose(u"production"_s);
    const auto isMarked = [](const ServiceFieldRow *row) {
        const auto labels = row->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text() == u"Of this environment only"; });
    };
    QVERIFY(!isMarked(rows().at(0)) && !isMarked(rows().at(1)));
    QVERIFY(isMarked(rows().at(3)));
}

void ServicesTest::regenerate_opensThePortal()
{
    open();
    choose(u"development"_s);
    QVERIFY(!m_test->find("regenerateServiceKeys")); // the service cannot
    choose(u"production"_s);
    auto *button = m_test->find<QAbstractButton>("regenerateServiceKeys");
    QVERIFY(button->accessibleDescription().contains(u"portal"));
    const QByteArray programs = qgetenv("PATH");
    qputenv("PATH", "/nonexistent"); // without xdg-open, Qt opens it
    const auto restore = qScopeGuard([&] { qputenv("PATH", programs); });
    QDesktopServices::setUrlHandler(u"http"_s, this, "openUrl");
    button->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QCOMPARE(m_opened.first().host(), u"127.0.0.1"_s);
    QCOMPARE(m_opened.first().port(), m_test->sessions.session()->portal().portal().port());
}

void ServicesTest::lastChoice_isKeptPerConnection()
{
    const QTemporaryDir home;
    FakeHttpServer server;
    prepare(server);
    server.on("GET /users/me", { data(R"({"id":"me"})") });
    server.on("GET /users/me/additional_roles", { data("[]") });
    {
        TestWindow first({}, Theme::light(), home.path());
        first.sessions.signIn(
            { .portal = *PortalAddress::parse(server.endpoint().toString()).address,
                .key = Secret("k"),
                .staySignedIn = false });
        QTRY_VERIFY(first.sessions.session());
        ServiceKeys &chosen = first.sessions.session()->serviceKeys();
        chosen.loadEnvironments();
        QTRY_COMPARE(chosen.environmentsState(), ServiceKeys::State::Ready);
        chosen.choose(chosen.environments().first());
        QTRY_COMPARE(chosen.valuesState(), ServiceKeys::State::Ready);
    }
    TestWindow second({}, Theme::light(), home.path());
    const auto connections = second.sessions.connections().all();
    QCOMPARE(connections.size(), 1);
    second.sessions.openConnection(connections.first().id);
    const ServiceKeys &kept = second.sessions.session()->serviceKeys();
    QCOMPARE(kept.chosen().environmentId, u"a"_s);
    QCOMPARE(kept.chosen().connectionName, u"Beta2-r1"_s);
    QCOMPARE(kept.valuesState(), ServiceKeys::State::Idle);
}

void ServicesTest::removedEnvironment_isReported()
{
    FakeHttpServer server;
    prepare(server);
    openOn(server);
    choose(u"beta"_s);
    server.on("GET /environments",
        { data(R"([{"id":"b","name":"staging","serviceConnection":{"id":"c"}}])") });
    keys().loadEnvironments();
    QTRY_COMPARE(
        status(), u"Beta2-r1 / production no longer exists. Choose another environment."_s);
    QVERIFY(!m_test->find("serviceTable"));
    choose(u"staging"_s);
    QVERIFY(m_test->find("serviceTable"));
    QVERIFY(status().isEmpty());
}

void ServicesTest::export_writesAllFields()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u".env"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("A=1\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    open();
    choose(u"production"_s);
    m_test->find<QAbstractButton>("exportServiceKeys")->click();
    QTRY_VERIFY(m_test->find("serviceExportDialog"));
    QWidget *dialog = m_test->find("serviceExportDialog");
    QVERIFY(dialog->findChild<QLabel *>(u"variableNames"_s)
                ->text()
                .contains(u"BETA2_R1_PRODUCTION_SECRET_KEY"));
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QString::fromUtf8(keys().fields().at(2).value.utf8())));
    auto *field = dialog->findChild<QLineEdit *>(u"envFileField"_s);
    field->setFocus();
    QTest::keyClicks(field, path);
    dialog->findChild<QLineEdit *>(u"variablePrefix"_s)->setText(u"B_"_s);
    dialog->findChild<QAbstractButton *>(u"deliverAction"_s)->click();
    QTRY_VERIFY(dialog->findChild<MessageBar *>()->isVisible());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto value = [this](int index) { return keys().fields().at(index).value.utf8(); };
    QCOMPARE(file.readAll(),
        "A=1\nB_API_ENDPOINT=" + value(0) + "\nB_API_KEY=" + value(1) + "\nB_SECRET_KEY=" + value(2)
            + "\nB_PROJECT_ID=" + value(3) + "\n");
}

void ServicesTest::export_checksThePrefix()
{
    open();
    choose(u"production"_s);
    m_test->find<QAbstractButton>("exportServiceKeys")->click();
    QTRY_VERIFY(m_test->find("serviceExportDialog"));
    QWidget *dialog = m_test->find("serviceExportDialog");
    auto *field = dialog->findChild<QLineEdit *>(u"envFileField"_s);
    const QTemporaryDir folder;
    field->setFocus();
    QTest::keyClicks(field, folder.filePath(u".env"_s));
    dialog->findChild<QLineEdit *>(u"variablePrefix"_s)->setText(u"2 B"_s);
    dialog->findChild<QAbstractButton *>(u"deliverAction"_s)->click();
    QVERIFY(m_test->find<QLineEdit>("variablePrefix")->property("invalid").toBool());
    QVERIFY(!QFile::exists(folder.filePath(u".env"_s)));
}

void ServicesTest::state_isSaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isOfValues");
    QTest::addColumn<QString>("said");
    QTest::newRow("not allowed") << 403 << false
                                 << u"Your role doesn’t allow you to see service API keys."_s;
    QTest::newRow("no services") << 404 << false << u"This portal has no services."_s;
    QTest::newRow("failed") << 500 << false << u"The environments couldn’t be loaded."_s;
    QTest::newRow("none") << 200 << false
                          << u"None of your services has an environment that you can use."_s;
    QTest::newRow("values not allowed")
        << 403 << true
        << u"Your role doesn’t allow you to see the keys of Beta2-r1 / production."_s;
    QTest::newRow("values not found")
        << 404 << true << u"Beta2-r1 / production no longer exists, or has no API keys."_s;
    QTest::newRow("values failed")
        << 500 << true << u"The keys of Beta2-r1 / production couldn’t be loaded."_s;
    QTest::newRow("no values") << 200 << true << u"Beta2-r1 / production has no API keys."_s;
}

void ServicesTest::state_isSaid()
{
    QFETCH(int, status);
    QFETCH(bool, isOfValues);
    QFETCH(QString, said);
    const auto reply = status == 200
        ? data(isOfValues ? "{}" : "[]")
        : FakeHttpServer::http(status, R"({"errors":[{"code":1,"message":"no"}]})");
    FakeHttpServer server;
    prepare(server);
    if (isOfValues)
        server.on(
            "GET /services/connections/c/apiInfo", [reply](const QUrlQuery &) { return reply; });
    else
        server.on("GET /environments", { reply });
    openOn(server);
    if (isOfValues) {
        QTRY_COMPARE(keys().environmentsState(), ServiceKeys::State::Ready);
        keys().choose(keys().environments().first());
    }
    QTRY_VERIFY2(this->status().startsWith(said), qUtf8Printable(this->status()));
    QCOMPARE(m_test->sessions.session()->access(), Session::Access::Granted);
}

void ServicesTest::loading_canBeCancelled()
{
    FakeHttpServer server;
    prepare(server);
    server.on("GET /environments", { FakeHttpServer::silence() });
    openOn(server);
    QTRY_COMPARE(status(), u"Loading the environments…"_s);
    m_test->find<QAbstractButton>("serviceAction")->click();
    QCOMPARE(status(), u"The environments weren’t loaded."_s);
    prepare(server);
    m_test->find<QAbstractButton>("serviceAction")->click();
    QTRY_COMPARE(status(), u"Choose an environment to see its API keys."_s);
}

void ServicesTest::network_thatComesBack_loadsAgain()
{
    FakeHttpServer server;
    prepare(server);
    openOn(server);
    choose(u"beta"_s);
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::Account);
    server.on("GET /services/connections/c/apiInfo",
        [](const QUrlQuery &) { return FakeHttpServer::hangUp(); });
    server.on("GET /api_keys", { FakeHttpServer::hangUp() });
    showPage();
    QTRY_VERIFY_WITH_TIMEOUT(status().contains(u"couldn’t be loaded"), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_test->sessions.session()->isOffline(), 20'000);
    prepare(server);
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(status().isEmpty());
}

void ServicesTest::hostileTexts_arePlain()
{
    FakeHttpServer server;
    prepare(server);
    server.on("GET /environments",
        { data(R"([{"id":"a","name":"<b>x</b>\n\u202Ey","serviceConnection":{"id":"c"}}])") });
    server.on("GET /services/connections/c/apiInfo", [](const QUrlQuery &) {
        return data(R"({"fields":[{"key":"<img src=x>","value":"<i>v</i>","sensitive":false}]})");
    });
    openOn(server);
    QTRY_COMPARE(keys().environmentsState(), ServiceKeys::State::Ready);
    keys().choose(keys().environments().first());
    QTRY_COMPARE(keys().valuesState(), ServiceKeys::State::Ready);
    QVERIFY(!picker()->text().contains(u'\n') && !picker()->text().contains(QChar(0x202E)));
    QCOMPARE(m_test->find<QLabel>("plainValue")->text(), u"<i>v</i>"_s);
    for (const QLabel *label : rows().first()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ServicesTest::narrowWindow_hasThePageInItsMenu()
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(400, 700);
    m_test->tryTheSandbox();
    m_test->window->findChild<Drawer *>()->goTo(Drawer::Page::UserSettings);
    QTRY_VERIFY(m_test->find("serviceKeysRow"));
    m_test->find<QAbstractButton>("serviceKeysRow")->click();
    QTRY_VERIFY(picker());
    choose(u"production"_s);
    QCOMPARE(rows().size(), 4);
}

void ServicesTest::narrowWindow_hasThemBelowTheKeys()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(30));
    m_test->tryTheSandbox();
    m_test->window->resize(400, 700);
    auto *view = m_test->window->findChild<ServiceKeysView *>(u"serviceKeys"_s);
    auto *show = view->findChild<QAbstractButton *>(u"serviceAction"_s);
    QTRY_VERIFY(show->isVisible());
    QVERIFY(view->visibleRegion().isEmpty()); // below the last key
    QCOMPARE(keys().environmentsState(), ServiceKeys::State::Idle);
    show->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(!show->visibleRegion().isEmpty());
    show->click();
    QTRY_COMPARE(keys().environmentsState(), ServiceKeys::State::Ready);
    choose(u"production"_s);
    QCOMPARE(view->findChildren<ServiceFieldRow *>().size(), 4);
    m_test->window->resize(1200, 700); // where they have a page
    QTRY_VERIFY(!view->isVisible());
    QVERIFY(keys().fields().isEmpty());
}

LLAVERO_TEST(ServicesTest, QApplication)
#include "tst_services.moc"
