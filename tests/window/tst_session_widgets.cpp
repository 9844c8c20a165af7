// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt for a key, the offline banner, a message and the menu of connections, each alone.

#include "app/platform/Paths.h"
#include "app/secrets/SecretClipboard.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/credentials/OfflineBanner.h"
#include "ui/signin/ApiKeyPrompt.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/TopBar.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Returns what was announced in `window` since the last call.
static QString announcedIn(const std::unique_ptr<QWidget> &window)
{
    QStringList sentences;
    for (LiveRegion *notice : window->findChildren<LiveRegion *>()) {
        sentences << notice->sentence();
        delete notice;
    }
    return sentences.join(u'|');
}

class SessionWidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void prompt_showsReasonAndAnnouncesIt();
    void prompt_submitsByEnterAndButton();
    void prompt_rejectsEmptyKey();
    void prompt_keepsRefusedKeyUntilClosed();
    void busyPrompt_offersCancel();
    void busyPrompt_leavesFocus();

    void changedBannerSentence_isAnnouncedOnce();
    void agingBanner_isNotAnnouncedAgain();
    void shortBanner_explainsWhatTheUserCanMend();
    void retryButton_keepsFocus();

    void message_scrollsIntoView_ifItShould();

    void connectionButton_showsOrganization();
    void connectionMenu_listsConnections();
    void connectionMenu_showsMarkupAsText();
    void connectionMenu_marksChoiceOnlyAfterSwitch();
    void connectionMenu_mayChangeWithinChoice();
    void connectionMenu_addsAndRemoves();
    void connectionMenu_opensByKeyboard();
    void bar_separatesOnlyWhatItShows();
    void longName_isElided();
    void sandbox_hasBadgeAtAnyWidth();
    void sandboxMenu_leadsToRealPortal();

private:
    SecretClipboard m_clipboard { *QApplication::clipboard() };
    template <typename T = QWidget>
    static T *part(QWidget &parent, const char *name)
    {
        return parent.findChild<T *>(QLatin1String(name));
    }
    static ApiKeyPrompt::State refusedKey()
    {
        return { Session::Access::KeyRejected, u"a.example.com"_s };
    }
    static ApiKeyPrompt::State lockedKeychain()
    {
        return { Session::Access::KeyMissing, u"a.example.com"_s,
            SecretStoreError { .kind = SecretStoreError::Kind::Locked } };
    }
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    OfflineBanner *banner();
    /// Shows the widget in a window with another field that has the focus.
    static std::unique_ptr<QWidget> host(QWidget *widget);
    static Connection connection(const QString &id, const QString &organization);
    static QList<QAction *> actions(const ConnectionButton &button)
    {
        return button.findChild<QMenu *>()->actions();
    }
};

void SessionWidgetsTest::initTestCase()
{
    qApp->setStyleSheet(Theme::light().styleSheet());
}

std::unique_ptr<QWidget> SessionWidgetsTest::host(QWidget *widget)
{
    auto window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    auto *other = new QLineEdit;
    other->setObjectName(u"other"_s);
    layout->addWidget(other);
    layout->addWidget(widget);
    window->resize(360, 400);
    window->show();
    window->activateWindow();
    other->setFocus();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

Connection SessionWidgetsTest::connection(const QString &id, const QString &organization)
{
    return { .id = id,
        .portal = *PortalAddress::parse(id + u".example.com"_s).address,
        .organization = organization };
}

// --- ApiKeyPrompt -----------------------------------------------------------------------------

void SessionWidgetsTest::prompt_showsReasonAndAnnouncesIt()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    QVERIFY(!prompt->isVisible());
    ApiKeyPrompt::State state { Session::Access::KeyMissing, u"<b>a</b>.example.com"_s };
    prompt->ask(state);
    QVERIFY(prompt->isVisible());
    const auto *reason = part<QLabel>(*prompt, "promptReason");
    QCOMPARE(reason->text(), u"Enter an API key to sign in to <b>a</b>.example.com."_s);
    QCOMPARE(announcedIn(window), reason->text());
    QVERIFY(!part(*prompt, "promptKeychain")->isVisible());
    QVERIFY(part(*window, "other")->hasFocus());
    QCOMPARE(TestWindow::effectiveName(part(*prompt, "keyField")), u"API key"_s);
    QCOMPARE(TestWindow::effectiveName(part(*prompt, "revealKey")), u"Show API key"_s);
    QCOMPARE(TestWindow::effectiveName(part(*prompt, "promptSignIn")), u"Sign In"_s);

    state.keyProblem = SecretStoreError { .kind = SecretStoreError::Kind::Locked };
    state.updatedAt = m_now.addSecs(-3 * 3600);
    prompt->ask(state);
    QVERIFY2(
        reason->text().startsWith(u"The system keychain is locked. "), qPrintable(reason->text()));
    QVERIFY(reason->text().contains(
        u"until Llavero closes. The list was last updated 3 hour(s) ago ("));
    QCOMPARE(announcedIn(window), reason->text());
    QCOMPARE(
        TestWindow::effectiveName(part(*prompt, "promptKeychain")), u"Try the Keychain Again"_s);
    QSignalSpy again(prompt, &ApiKeyPrompt::keychainRequested);
    QTest::mouseClick(part(*prompt, "promptKeychain"), Qt::LeftButton);
    QCOMPARE(again.size(), 1);
}

void SessionWidgetsTest::prompt_submitsByEnterAndButton()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    prompt->ask(refusedKey());
    QByteArrayList entered;
    connect(prompt, &ApiKeyPrompt::keyEntered, this,
        [&entered](const Secret &key) { entered << key.utf8(); });
    auto *field = part<QLineEdit>(*prompt, "keyField");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->inputMethodHints() & Qt::ImhSensitiveData);
    prompt->focusField();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"llv_a"_s);
    QTest::keyClick(field, Qt::Key_Return);
    part<QPushButton>(*prompt, "promptSignIn")->click();
    QCOMPARE(entered, QByteArrayList({ "llv_a", "llv_a" }));
}

void SessionWidgetsTest::prompt_rejectsEmptyKey()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    prompt->ask(refusedKey());
    QVERIFY(announcedIn(window).startsWith(u"The service doesn’t accept this API key"));
    QSignalSpy entered(prompt, &ApiKeyPrompt::keyEntered);
    part<QLineEdit>(*prompt, "keyField")->setText(u" '' "_s);
    part<QPushButton>(*prompt, "promptSignIn")->click();
    QCOMPARE(entered.size(), 0);
    QVERIFY(part(*prompt, "keyProblem")->isVisible());
    QCOMPARE(announcedIn(window), u"Enter an API key of your account."_s);
    QVERIFY(part(*prompt, "keyField")->hasFocus());
}

void SessionWidgetsTest::prompt_keepsRefusedKeyUntilClosed()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    prompt->ask(refusedKey());
    QVERIFY(announcedIn(window).startsWith(u"The service doesn’t accept this API key"));
    auto *field = part<QLineEdit>(*prompt, "keyField");
    QTest::keyClicks(field, u"llv_a"_s);
    part<QAbstractButton>(*prompt, "revealKey")->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    prompt->showOtherAccount();
    QCOMPARE(field->text(), u"llv_a"_s);
    const QString problem
        = u"This key belongs to another account. Enter a key for this connection’s account."_s;
    QCOMPARE(part<QLabel>(*prompt, "keyProblem")->text(), problem);
    QCOMPARE(announcedIn(window), problem);

    prompt->close();
    QVERIFY(!prompt->isVisible());
    QCOMPARE(field->text(), QString());
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    part<QAbstractButton>(*prompt, "revealKey")->click(); // a hidden field has no undo
    field->undo();
    QCOMPARE(field->text(), QString());
    prompt->ask(refusedKey());
    QVERIFY(!part(*prompt, "keyProblem")->isVisible());
}

void SessionWidgetsTest::busyPrompt_offersCancel()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    prompt->ask(lockedKeychain());
    auto *field = part<QLineEdit>(*prompt, "keyField");
    auto *button = part<QPushButton>(*prompt, "promptSignIn");
    field->setText(u"llv_a"_s);
    field->setFocus();
    QSignalSpy cancelled(prompt, &ApiKeyPrompt::cancelRequested);
    QSignalSpy entered(prompt, &ApiKeyPrompt::keyEntered);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 0);

    prompt->setBusy(true);
    QCOMPARE(TestWindow::effectiveName(button), u"Cancel"_s);
    QVERIFY(!field->isEnabled());
    QVERIFY(!part(*prompt, "promptKeychain")->isEnabled());
    QVERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Return);
    QTest::keyClick(button, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 2);
    QCOMPARE(entered.size(), 0);

    prompt->setBusy(false);
    QCOMPARE(TestWindow::effectiveName(button), u"Sign In"_s);
    QVERIFY(field->isEnabled() && field->hasFocus());
    QCOMPARE(field->text(), u"llv_a"_s);
}

void SessionWidgetsTest::busyPrompt_leavesFocus()
{
    auto *prompt = new ApiKeyPrompt(m_clipboard, [this] { return m_now; });
    const auto window = host(prompt);
    prompt->ask(lockedKeychain());
    for (const bool busy : { true, false }) {
        prompt->setBusy(busy);
        QVERIFY(part(*window, "other")->hasFocus());
    }
}

// --- OfflineBanner -------------------------------------------------------------------------

OfflineBanner *SessionWidgetsTest::banner()
{
    return new OfflineBanner([this] { return m_now; });
}

static OfflineBanner::State offline(ApiError::Kind kind, const QDateTime &updatedAt)
{
    return { { .kind = kind }, updatedAt };
}

void SessionWidgetsTest::changedBannerSentence_isAnnouncedOnce()
{
    OfflineBanner *banner = this->banner();
    const auto window = host(banner);
    QVERIFY(!banner->isVisible());
    const QDateTime updatedAt = m_now.addSecs(-3 * 3600);
    banner->show(offline(ApiError::Kind::HostNotFound, updatedAt));
    const auto *sentence = part<QLabel>(*banner, "offlineSentence");
    const auto *explanation = part<QLabel>(*banner, "offlineExplanation");
    const QString shown = sentence->text();
    QVERIFY2(shown.startsWith(u"Offline. List updated 3 hour(s) ago ("), qPrintable(shown));
    QCOMPARE(announcedIn(window), shown);
    const QString before = explanation->text();
    banner->show(offline(ApiError::Kind::TimedOut, updatedAt));
    banner->setRetrying(true);
    banner->setRetrying(false);
    QCOMPARE(announcedIn(window), QString());
    QCOMPARE(sentence->text(), shown);
    QVERIFY(explanation->isVisible());
    QVERIFY(explanation->text() != before);
    QVERIFY(explanation->text().endsWith(
        u"While offline, you can view keys but not generate, rename or delete them."));
    banner->show(offline(ApiError::Kind::ServiceFailure, updatedAt));
    QVERIFY(sentence->text().startsWith(
        u"The list couldn’t be refreshed. It was last updated 3 hour(s) ago ("));
    QCOMPARE(announcedIn(window), sentence->text());
    banner->hide();
    banner->show(offline(ApiError::Kind::ServiceFailure, updatedAt));
    QCOMPARE(announcedIn(window), sentence->text());
}

void SessionWidgetsTest::agingBanner_isNotAnnouncedAgain()
{
    OfflineBanner *banner = this->banner();
    const auto window = host(banner);
    const auto state = offline(ApiError::Kind::HostNotFound, m_now.addSecs(-3 * 3600));
    banner->show(state);
    const auto *sentence = part<QLabel>(*banner, "offlineSentence");
    QCOMPARE(announcedIn(window), sentence->text());
    m_now = m_now.addSecs(3600);
    banner->show(state);
    QCOMPARE(announcedIn(window), QString());
    QVERIFY(sentence->text().contains(u"4 hour(s) ago"));
    m_now = m_now.addSecs(3600);
    sentence->findChild<QTimer *>(u"minute"_s)->setInterval(0); // the minute has passed
    QTRY_VERIFY(sentence->text().contains(u"5 hour(s) ago"));
    QCOMPARE(announcedIn(window), QString());
}

void SessionWidgetsTest::shortBanner_explainsWhatTheUserCanMend()
{
    OfflineBanner *banner = this->banner();
    const auto window = host(banner);
    banner->setShort(true);
    banner->show(offline(ApiError::Kind::HostNotFound, m_now));
    const auto *explanation = part<QLabel>(*banner, "offlineExplanation");
    QVERIFY(!explanation->isVisible());
    for (const auto kind : { ApiError::Kind::Tls, ApiError::Kind::ServiceFailure }) {
        banner->show(offline(kind, m_now));
        QVERIFY(explanation->isVisible());
        QCOMPARE(part<QLabel>(*banner, "offlineSentence")->toolTip(), QString());
    }
    banner->show(offline(ApiError::Kind::HostNotFound, m_now));
    QVERIFY(!explanation->isVisible());
}

void SessionWidgetsTest::retryButton_keepsFocus()
{
    OfflineBanner *banner = this->banner();
    const auto window = host(banner);
    banner->show(offline(ApiError::Kind::HostNotFound, m_now));
    auto *retry = part<QPushButton>(*banner, "retryButton");
    QSignalSpy requested(banner, &OfflineBanner::retryRequested);
    retry->setFocus();
    QTest::keyClick(retry, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    banner->setRetrying(true);
    QTest::keyClick(retry, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QVERIFY(retry->hasFocus());
    QCOMPARE(TestWindow::effectiveName(retry), u"Retry"_s);
    QVERIFY(!retry->accessibleDescription().isEmpty());
    banner->setRetrying(false);
    QTest::keyClick(retry, Qt::Key_Space);
    QCOMPARE(requested.size(), 2);
    QVERIFY(retry->accessibleDescription().isEmpty());
}

// --- ConnectionButton ----------------------------------------------------------------------

void SessionWidgetsTest::message_scrollsIntoView_ifItShould()
{
    QScrollArea area;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *message = new MessageBar(page);
    layout->addSpacing(1000);
    layout->addWidget(message);
    area.setWidget(page);
    area.resize(300, 200);
    area.show();
    const auto *bar = area.verticalScrollBar();
    message->show(MessageBar::Kind::Info, [] { return u"one"_s; });
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), 0);
    message->setScrollsIntoView();
    message->show(MessageBar::Kind::Info, [] { return u"two"_s; });
    QTRY_COMPARE_GT(bar->value(), 1000 - area.height());
}

void SessionWidgetsTest::connectionButton_showsOrganization()
{
    const Paths paths;
    TopBar bar(paths);
    bar.show();
    ConnectionButton &button = bar.connections();
    QVERIFY(!button.isVisible());
    bar.connections().setOrganization(u"Acme"_s);
    QVERIFY(button.isVisible());
    QCOMPARE(button.text(), u"Acme"_s);
    QCOMPARE(TestWindow::effectiveName(&button), u"Organization: Acme"_s);
    bar.connections().setOrganization({});
    QVERIFY(!button.isVisible());
    button.setConnections({ connection(u"a"_s, {}) }, {});
    QVERIFY(button.isVisible());
    QCOMPARE(TestWindow::effectiveName(&button), u"Connections"_s);
}

void SessionWidgetsTest::connectionMenu_listsConnections()
{
    ConnectionButton button;
    button.setConnections(
        { connection(u"a"_s, u"Acme"_s), connection(u"b"_s, u"Acme"_s), connection(u"c"_s, {}) },
        u"b"_s);
    QStringList texts;
    QStringList checked;
    for (const QAction *action : actions(button)) {
        if (action->isCheckable())
            texts += action->text();
        if (action->isChecked())
            checked += action->text();
    }
    QCOMPARE(texts,
        QStringList({ u"Acme — a.example.com"_s, u"Acme — b.example.com"_s, u"c.example.com"_s }));
    QCOMPARE(checked, QStringList { u"Acme — b.example.com"_s });
    button.setConnections({}, {});
    QVERIFY(!actions(button).first()->isCheckable());
}

void SessionWidgetsTest::connectionMenu_showsMarkupAsText()
{
    ConnectionButton button;
    button.setOrganization(u"R&D\t%1\n<b>x</b>"_s);
    QCOMPARE(TestWindow::effectiveName(&button), u"Organization: R&D %1 <b>x</b>"_s);
    button.setConnections({ connection(u"a"_s, u"R&D\t%2\n<b>x</b>"_s) }, {});
    QCOMPARE(actions(button).first()->text(), u"R&&D %2 <b>x</b> — a.example.com"_s);
}

void SessionWidgetsTest::connectionMenu_marksChoiceOnlyAfterSwitch()
{
    ConnectionButton button;
    button.setConnections({ connection(u"a"_s, {}), connection(u"b"_s, {}) }, u"a"_s);
    button.show();
    QSignalSpy chosen(&button, &ConnectionButton::connectionChosen);
    actions(button).at(0)->trigger(); // open already, but another page may be shown
    QCOMPARE(chosen, QList<QVariantList>({ { u"a"_s } }));
    actions(button).at(1)->trigger();
    QCOMPARE(chosen, QList<QVariantList>({ { u"a"_s }, { u"b"_s } }));
    button.click(); // the mark stays until the connection is switched
    QVERIFY(actions(button).at(0)->isChecked());
    QVERIFY(!actions(button).at(1)->isChecked());
    button.findChild<QMenu *>()->close();
}

void SessionWidgetsTest::connectionMenu_mayChangeWithinChoice()
{
    ConnectionButton button;
    const QList<Connection> both { connection(u"a"_s, {}), connection(u"b"_s, {}) };
    button.setConnections(both, u"a"_s);
    connect(&button, &ConnectionButton::connectionChosen, this,
        [&](const QString &id) { button.setConnections(both, id); });
    const QPointer<QAction> old = actions(button).at(1);
    old->trigger();
    QVERIFY(old); // it is not finished
    QTRY_VERIFY(!old);
    QVERIFY(actions(button).at(1)->isChecked());
}

void SessionWidgetsTest::connectionMenu_addsAndRemoves()
{
    ConnectionButton button;
    button.setConnections({ connection(u"a"_s, {}), connection(u"b"_s, {}) }, u"sandbox"_s);
    const auto action = [&](const char *name) {
        for (QAction *each : actions(button)) {
            if (each->objectName() == QLatin1String(name))
                return each;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!action("removeConnection")->isEnabled());
    QSignalSpy added(&button, &ConnectionButton::addRequested);
    action("addConnection")->trigger();
    QCOMPARE(added.size(), 1);
    button.setConnections({ connection(u"a"_s, {}), connection(u"b"_s, {}) }, u"b"_s);
    QSignalSpy removed(&button, &ConnectionButton::removeRequested);
    action("removeConnection")->trigger();
    QCOMPARE(removed, QList<QVariantList>({ { u"b"_s } }));
}

/// Returns the number of pixels in the colour of the badge.
static int badgePixels(QWidget &button)
{
    const QImage image = button.grab().toImage();
    const QRgb badge = Theme::light().sandbox.rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == badge ? 1 : 0;
    }
    return count;
}

void SessionWidgetsTest::sandbox_hasBadgeAtAnyWidth()
{
    const Paths paths;
    TopBar bar(paths);
    ConnectionButton &button = bar.connections();
    Connection sandbox = connection(u"x"_s, u"Acme"_s);
    button.setOrganization(u"Acme Corporation"_s);
    button.setConnections({ sandbox }, u"x"_s);
    bar.resize(360, bar.sizeHint().height());
    bar.show();
    QCOMPARE(badgePixels(button), 0); // a real portal, whatever its name
    QVERIFY(!TestWindow::effectiveName(&button).contains(u"Sandbox"));

    button.setSandbox(true);
    for (const double scale : { 1.0, 2.0 }) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * scale);
        bar.setFont(font);
        button.setFont(font);
        for (const int width : { 360, 720 }) {
            bar.resize(width, bar.sizeHint().height());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QVERIFY(badgePixels(button) > 200);
            QVERIFY(button.geometry().right() < width);
        }
    }
    QCOMPARE(TestWindow::effectiveName(&button), u"Sandbox, organization: Acme Corporation"_s);
    QVERIFY(button.toolTip().contains(u"practice service"));
}

void SessionWidgetsTest::sandboxMenu_leadsToRealPortal()
{
    ConnectionButton button;
    Connection sandbox = connection(u"x"_s, u"Acme"_s);
    sandbox.isSandbox = true; // started by Llavero
    button.setConnections({ sandbox, connection(u"a"_s, u"Acme"_s) }, u"x"_s);
    button.setSandbox(true);
    const QList<QAction *> entries = actions(button);
    QCOMPARE(entries.size(), 5);
    QCOMPARE(entries[0]->text(), u"Sandbox: Acme — x.example.com"_s);
    QVERIFY(entries[0]->isChecked());
    QCOMPARE(entries[1]->text(), u"Acme — a.example.com"_s);
    QSignalSpy added(&button, &ConnectionButton::addRequested);
    QCOMPARE(entries[3]->text(), u"Connect to a Real Portal…"_s);
    entries[3]->trigger();
    QCOMPARE(added.size(), 1);
    QVERIFY(!entries[4]->isEnabled()); // nothing is saved
    sandbox.isSandbox = false; // opened by its address
    button.setConnections({ sandbox }, u"x"_s);
    QCOMPARE(actions(button).first()->text(), u"Sandbox: Acme — x.example.com"_s);
    QVERIFY(actions(button).last()->isEnabled());
}

void SessionWidgetsTest::connectionMenu_opensByKeyboard()
{
    ConnectionButton button;
    button.setConnections({ connection(u"a"_s, {}) }, {});
    button.show();
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return }) {
        QTest::keyClick(&button, key); // does not block
        auto *menu = button.findChild<QMenu *>();
        QVERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }
}

void SessionWidgetsTest::bar_separatesOnlyWhatItShows()
{
    const Paths paths;
    TopBar bar(paths);
    bar.resize(720, bar.sizeHint().height());
    bar.show();
    const auto separators = [&bar] {
        qsizetype count = 0;
        for (const auto *line : bar.findChildren<QFrame *>())
            count += line->property("barSeparator").toBool() && line->isVisible();
        return count;
    };
    QTRY_COMPARE(separators(), 1);
    bar.connections().setOrganization(u"W"_s);
    QTRY_COMPARE(separators(), 2);
    bar.connections().setOrganization({});
    QTRY_COMPARE(separators(), 1);
}

void SessionWidgetsTest::longName_isElided()
{
    const Paths paths;
    TopBar bar(paths);
    bar.connections().setOrganization(QString(200, u'W'));
    bar.resize(360, bar.sizeHint().height());
    bar.show();
    ConnectionButton &button = bar.connections();
    QVERIFY(bar.minimumSizeHint().width() <= 360);
    QTRY_VERIFY(button.geometry().right() < part(bar, "helpButton")->x());
    QTRY_VERIFY(button.toolTip().contains(QString(200, u'W')));
    bar.connections().setOrganization(u"W"_s);
    QTRY_VERIFY(button.toolTip().isEmpty());
}

LLAVERO_TEST(SessionWidgetsTest, QApplication)
#include "tst_session_widgets.moc"
