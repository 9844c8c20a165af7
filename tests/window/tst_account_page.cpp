// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of User Settings that show who is signed in.

#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/UserSettingsFixture.h"

#include "ui/window/MainWidget.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleOptionButton>

#include <algorithm>

using namespace Qt::StringLiterals;

class AccountPageTest : public QObject, private UserSettingsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void details_areAligned_data();
    void details_areAligned();
    void longDetails_haveRoom();
    void portalLinks_haveToolTip();
    void usualName_isWhole_data();
    void usualName_isWhole();
    void focusedRow_keepsItsText_data();
    void focusedRow_keepsItsText();
    void account_showsTheUser();
    void account_withoutCountry_hasNoRow();
    void account_ofAnUnknownUser_leadsToThePortal();
    void title_namesTheOrganization();
    void title_isPlainText();

private:
    void startWithoutUser(FakeHttpServer &server);
};

/// Opens the window on a service that does not say who the user is.
void AccountPageTest::startWithoutUser(FakeHttpServer &server)
{
    scripted::serveNoUser(server);
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
}

/// Serves a user whose organization and roles have these names.
static void serveUser(FakeHttpServer &server, const QByteArray &organization,
    const QByteArray &role, const QByteArray &more = {})
{
    server.on("GET /users/me",
        { FakeHttpServer::json(
            R"({"data":{"id":"u","firstName":"A","lastName":"B","email":"a@b.c",)"
            R"("organization":{"id":"o","name":")"
            + organization + R"("},"primaryRoleBinding":{"role":{"name":")" + role + R"("}})" + more
            + "}}") });
    server.on("GET /users/u/additional_roles",
        { FakeHttpServer::json(R"({"data":[{"role":{"name":")" + role + R"("}}]})") });
    server.on("GET /api_keys", { FakeHttpServer::json(R"({"data":[]})") });
}

void AccountPageTest::details_areAligned_data()
{
    addWidths();
}

/// Returns the rectangle of the pixels that are not of the background.
static QRect inkIn(const QWidget *widget)
{
    QWidget *window = widget->window();
    const QPixmap picture = window->grab(placeOf(widget));
    const QImage image = picture.toImage();
    const QColor ground = image.pixelColor(0, 0);
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink.translated(placeOf(widget).topLeft());
}

/// The link and the values, which have the same text here, and their captions.
void AccountPageTest::details_areAligned()
{
    QFETCH(int, width);
    FakeHttpServer server;
    serveUser(server, "HEH", "HEH");
    open(server, width);
    QHash<QWidget *, QLabel *> captions;
    for (const char *name : { "organizationLink", "primaryRole", "additionalRoles" }) {
        QWidget *value = m_test->find(name);
        const auto *form = qobject_cast<QFormLayout *>(value->parentWidget()->layout());
        captions[value] = qobject_cast<QLabel *>(form->labelForField(value));
        captions[value]->setText(u"HEH"_s);
    }
    UiStates::settle(*m_test->window);
    int left = -1;
    for (const auto &[value, caption] : captions.asKeyValueRange()) {
        const QRect ink = inkIn(value);
        QVERIFY(!ink.isEmpty());
        if (left < 0)
            left = ink.left();
        QCOMPARE(ink.left(), left);
        QCOMPARE(inkIn(caption).bottom(), ink.bottom());
        QCOMPARE(inkIn(caption).top(), ink.top());
    }
}

void AccountPageTest::longDetails_haveRoom()
{
    FakeHttpServer server;
    serveUser(server, "The Acme Corporation of Northern Canada", "Administrator of All the Places");
    open(server, wide);
    const QRect card = placeOf(m_test->find("accountRow")->parentWidget());
    for (const char *name : { "organizationLink", "primaryRole", "additionalRoles" }) {
        const QRect place = placeOf(m_test->find(name));
        QVERIFY2(place.left() >= card.left() && place.right() <= card.right(), name);
        QVERIFY2(place.left() > placeOf(m_test->named(u"Additional Roles"_s)).right(), name);
    }
    const auto *roles = m_test->find<QLabel>("additionalRoles");
    QVERIFY(roles->height() >= roles->heightForWidth(roles->width()));
}

void AccountPageTest::portalLinks_haveToolTip()
{
    press("accountRow");
    const auto check = [this](const QString &text) {
        UiStates::settle(*m_test->window);
        for (const char *name : { "editInPortal", "organizationLink", "sshKeysRow" }) {
            QCOMPARE(m_test->find(name)->toolTip(), text);
            QCOMPARE(m_test->find(name)->accessibleDescription(), text);
        }
    };
    check(u"Open the portal in the browser"_s);
    m_test->languages.use(u"es"_s);
    check(u"Abrir el portal en el navegador"_s);
    m_test->languages.use(u"en"_s);
}

void AccountPageTest::usualName_isWhole_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : { 100, 110, 125, 150, 200 })
        QTest::newRow(qPrintable(QString::number(percent))) << percent;
}

/// The captions go above the values before it is cut.
void AccountPageTest::usualName_isWhole()
{
    QFETCH(int, percent);
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    m_test.reset();
    FakeHttpServer server;
    serveUser(server, "Acme Corporation", "Reseller");
    open(server, 2 * wide);
    m_test->languages.use(u"es"_s);
    UiStates::settle(*m_test->window);
    const QWidget *link = m_test->find("organizationLink");
    QVERIFY(link->width() >= link->sizeHint().width());
    const auto *form = qobject_cast<QFormLayout *>(link->parentWidget()->layout());
    QCOMPARE(form->rowWrapPolicy() == QFormLayout::DontWrapRows, percent == 100);
    m_test->languages.use(u"en"_s);
}

void AccountPageTest::focusedRow_keepsItsText_data()
{
    addWidths();
}

void AccountPageTest::focusedRow_keepsItsText()
{
    QFETCH(int, width);
    resize(width);
    drawer().goTo(Drawer::Page::UserSettings);
    UiStates::settle(*m_test->window);
    for (const char *name : { "accountRow", "apiCredentialsRow", "sshKeysRow", "securityRow",
             "languageRow", "logoutRow" }) {
        auto *row = m_test->find<QPushButton>(name);
        QStyleOptionButton option;
        option.initFrom(row);
        option.text = row->text();
        const auto contents = [&](bool isFocused) {
            option.state.setFlag(QStyle::State_HasFocus, isFocused);
            return row->style()->subElementRect(QStyle::SE_PushButtonContents, &option, row);
        };
        QVERIFY2(contents(true) == contents(false), name);
        QVERIFY2(contents(true).height() >= row->fontMetrics().height(), name);
    }
}

void AccountPageTest::account_showsTheUser()
{
    press("accountRow");
    const auto shown
        = [this](const QString &name) { return m_test->named<QLineEdit>(name)->text(); };
    QCOMPARE(shown(u"First name"_s), u"Rupert"_s);
    QCOMPARE(shown(u"Last name"_s), u"Walker"_s);
    QCOMPARE(shown(u"Username"_s), u"rwalker"_s);
    QCOMPARE(shown(u"Email address"_s), u"rwalker@cloudops.com"_s);
    QCOMPARE(shown(u"Organization"_s), u"Acme Corporation"_s);
    QCOMPARE(shown(u"Country"_s), u"Canada"_s);
    QVERIFY2(shown(u"Time zone"_s).startsWith(u"(GMT -5:00) Eastern"),
        qPrintable(shown(u"Time zone"_s)));
    QVERIFY(m_test->named(u"Edit in the portal"_s));
}

void AccountPageTest::account_withoutCountry_hasNoRow()
{
    FakeHttpServer server;
    serveUser(server, "Acme", "User", R"(,"timezone":"No/Where")");
    open(server, wide);
    press("accountRow");
    QVERIFY(!m_test->named(u"Country"_s));
    QCOMPARE(m_test->named<QLineEdit>(u"Time zone"_s)->text(), u"No/Where"_s);
}

void AccountPageTest::account_ofAnUnknownUser_leadsToThePortal()
{
    FakeHttpServer server;
    startWithoutUser(server);
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_VERIFY(m_test->sessions.session()->isAnonymous());
    drawer().goTo(Drawer::Page::Account);
    UiStates::settle(*m_test->window);
    QVERIFY(!m_test->named(u"First name"_s));
    QCOMPARE(focus(), u"editInPortal"_s);
}

void AccountPageTest::title_namesTheOrganization()
{
    const auto title = [this] { return m_test->window->windowTitle(); };
    QCOMPARE(title(), u"Acme Corporation (Sandbox) – Llavero"_s);
    QCOMPARE(TestWindow::effectiveName(m_test->window.get()), title());
    m_test->window->content().prefillPortal(u"other.example.com"_s);
    QCOMPARE(title(), u"Llavero"_s);
    press("backLink");
    QCOMPARE(title(), u"Acme Corporation (Sandbox) – Llavero"_s);
    m_test->sessions.logOut();
    QTRY_COMPARE(title(), u"Llavero"_s);
}

void AccountPageTest::title_isPlainText()
{
    FakeHttpServer server;
    startWithoutUser(server);
    QCOMPARE(m_test->window->windowTitle(),
        m_test->sessions.session()->portal().host() + u" – Llavero"_s);
    serveUser(server, R"(A[*]\nB\u202e)", "User");
    open(server, wide);
    QCOMPARE(m_test->window->windowTitle(), u"A[*][*] B\\u202E – Llavero"_s);
}

LLAVERO_TEST(AccountPageTest, QApplication)
#include "tst_account_page.moc"
