// SPDX-License-Identifier: GPL-3.0-or-later
// Replacing a key by a new one: the whole way on the real service, and what can happen elsewhere.

#include "tests/window/DetailsFixture.h"

#include "app/api/Endpoints.h"
#include "app/replacement/Replacements.h"
#include "tests/support/Await.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/ScriptedReplacement.h"
#include "tests/support/TestProgram.h"
#include "tests/support/WallClock.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/drawer/Drawer.h"
#include "ui/replacement/ReplacementPage.h"
#include "ui/window/MainWidget.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Server = FakeHttpServer;
using Step = ReplacementStep;

class ReplacementPageTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void cleanup() { stop(); }
    void wholeWay_endsWithOldName_data() { addForms(); }
    void wholeWay_endsWithOldName();
    void oldKeyUsedLater_isSaidWithAddress();
    void badgesAndFilter_countReplacements();
    void uncopiedValue_isAskedFor();
    void valueOfLeftPage_isKept_data();
    void valueOfLeftPage_isKept();
    void valueOfEarlierRun_isNotClaimed();
    void closedWithoutGenerating_leavesNothing();
    void emptyName_isRefused();
    void offline_changesNothing();
    void deletedElsewhere_isSaid();
    void newKeyDeletedElsewhere_offersAnother();
    void bothDeletedElsewhere_ends();
    void renamedElsewhere_isFollowed();
    void lostResponse_isSaid();
    void refusedGenerate_isSaid();
    void refusedRename_isSaid();
    void refusedDelete_isSaidInNarrowWindow();
    void otherComputersKey_canBeUsed();
    void otherComputersKeyLater_isSaid();
    void stop_keepsBothKeys();
    void keyboardAlone_goesAllTheWay();
    void narrowWindow_keepsTheValue();
    void detailsInstead_askForTheValue();

private:
    void openReplacement(const QString &name);
    ReplacementPage *replacementPage() { return m_test->window->findChild<ReplacementPage *>(); }
    QString shown(const char *objectName);
    bool isShown(const char *objectName) { return m_test->find(objectName); }
    void useKey(const QByteArray &secret);
    void refresh();
    void generate();
    /// The old key has the id "1", the new one "2".
    void startOn(Server &server);
    void watchOn(Server &server);

    scripted::LastUse m_usedBefore { QDateTime::currentDateTimeUtc().addDays(-3) };
};

void ReplacementPageTest::openReplacement(const QString &name)
{
    open(name);
    press("replaceInDetails");
    QTRY_VERIFY(replacementPage() && replacementPage()->isVisible());
    QVERIFY(!page()->isVisible());
}

QString ReplacementPageTest::shown(const char *objectName)
{
    auto *label = m_test->find<QLabel>(objectName);
    return label ? label->text() : QString();
}

void ReplacementPageTest::useKey(const QByteArray &secret)
{
    ApiClient client(session().portal().endpoint(), Secret(secret));
    QVERIFY(await<ApiKeyList>(endpoints::listApiKeys, client));
}

void ReplacementPageTest::refresh()
{
    QSignalSpy loaded(&session().keys(), &KeysController::loaded);
    session().refresh();
    QVERIFY(loaded.wait(20'000));
}

void ReplacementPageTest::generate()
{
    press("generateReplacement");
    QTRY_VERIFY(isShown("secretField"));
    QTRY_VERIFY(!session().keys().model().hasPending());
}

void ReplacementPageTest::startOn(Server &server)
{
    scripted::serveNoUser(server);
    scripted::serveLog(server, {});
    scripted::serveChanges(server);
    scripted::serveReplaced(server, m_usedBefore, {});
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(session().keys().hasLoaded());
    m_test->window->resize(1366, 800);
    QApplication::processEvents();
    openReplacement(u"ci-deploy-eu"_s);
}

void ReplacementPageTest::watchOn(Server &server)
{
    startOn(server);
    generate();
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {});
    press("copySecret");
    press("doneButton");
    QTRY_VERIFY(isShown("watchedState"));
}

// --- The whole way -------------------------------------------------------------------------

void ReplacementPageTest::wholeWay_endsWithOldName()
{
    QFETCH(int, width);
    start();
    m_test->window->resize(width, 700);
    QApplication::processEvents();
    openReplacement(u"terraform-prod"_s);
    const QString oldId = id(u"terraform-prod"_s);
    const QString month = QDate::currentDate().toString(u"yyyy-MM"_s);
    const QString newName = u"terraform-prod (%1)"_s.arg(month);
    QCOMPARE(m_test->find<QLineEdit>("newKeyName")->text(), newName);
    generate();
    QTRY_COMPARE(session().keys().model().find(id(newName)).has_value(), true);
    const QString newId = id(newName);
    press("copySecret");
    const QByteArray secret = QApplication::clipboard()->text().toUtf8();
    press("doneButton");
    QTRY_VERIFY(shown("watchedState").contains(u"has not been used yet"));
    QVERIFY(!isShown("secretField"));

    useKey(secret);
    press("lookNow");
    QTRY_VERIFY2(shown("watchedState").contains(u"Llavero will offer to delete it"),
        qPrintable(shown("watchedState")));
    QVERIFY(!isShown("deleteOldKey"));
    {
        const WallClock::Shift later(25h);
        press("lookNow");
        QTRY_VERIFY(isShown("deleteOldKey"));
        QVERIFY(session().keys().model().find(oldId)); // nothing is deleted by itself
        press("deleteOldKey");
        m_test->answer("confirmButton");
        QTRY_VERIFY(isShown("giveOldName"));
        QVERIFY(shown("oldKeyDeleted").contains(u"terraform-prod has been deleted"));
        press("giveOldName");
        QTRY_COMPARE(session().keys().model().find(newId)->name, u"terraform-prod"_s);
        QTRY_VERIFY(isShown("replacementDone"));
        press("replacementDone");
        QTRY_VERIFY(!replacementPage()->isVisible());
    }
    QVERIFY(session().replacements().all().isEmpty());
    QVERIFY(!session().keys().model().find(oldId));
    useKey(secret); // it works
}

void ReplacementPageTest::oldKeyUsedLater_isSaidWithAddress()
{
    start();
    m_test->window->resize(1366, 800);
    QApplication::processEvents();
    auto old = await<GeneratedKey>(endpoints::generateApiKey, *m_test->otherApplication, u"ci"_s);
    QVERIFY(old);
    refresh();
    openReplacement(u"ci"_s);
    generate();
    press("copySecret");
    const QByteArray secret = QApplication::clipboard()->text().toUtf8();
    press("doneButton");
    useKey(secret);
    refresh();
    QVERIFY(!isShown("lateUses"));
    QTest::qWait(5); // the service's times have milliseconds
    useKey(old.value().secret.utf8());
    press("lookNow");
    QTRY_VERIFY(isShown("lateUses"));
    QVERIFY2(shown("lateUses").startsWith(u"ci was used just now from 127.0.0.1"),
        qPrintable(shown("lateUses")));
    QVERIFY(!isShown("deleteOldKey"));
}

void ReplacementPageTest::badgesAndFilter_countReplacements()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(
        server, m_usedBefore, scripted::LastUse { QDateTime::currentDateTimeUtc().addSecs(-3600) });
    refresh();
    const auto *figure = m_test->find<QAbstractButton>("replacingFigure");
    QVERIFY(figure);
    QCOMPARE(figure->text(), u"Replacements 1"_s);
    press("replacingFigure");
    QTRY_COMPARE(session().keys().model().rowCount(), 2);
    const auto marks = [this](const char *keyId) {
        const int row = session().keys().model().rowOf(QString::fromLatin1(keyId));
        return session()
            .keys()
            .model()
            .index(row)
            .data(ApiKeyModel::ReplacementRole)
            .value<ReplacementMark>();
    };
    QCOMPARE(marks("1"),
        (ReplacementMark { Step::Watching, false, false, u"ci-deploy-eu (2026-11)"_s }));
    QCOMPARE(marks("2"), (ReplacementMark { Step::Watching, true, false, u"ci-deploy-eu"_s }));
    session().replacements().stop(u"1"_s);
    QCOMPARE(session().keys().model().rowCount(), 0);
    m_test->find<QAbstractButton>("allFigure")->click();
    QTRY_VERIFY(!isShown("replacingFigure"));
}

// --- The value -----------------------------------------------------------------------------

void ReplacementPageTest::uncopiedValue_isAskedFor()
{
    Server server;
    startOn(server);
    generate();
    QVERIFY(drawer().wouldLoseSecret());
    press("detailsClose");
    QTRY_VERIFY(isShown("cancelButton"));
    m_test->answer("cancelButton");
    QVERIFY(isShown("secretField"));
    press("copySecret");
    QVERIFY(!drawer().wouldLoseSecret());
    press("detailsClose");
    QTRY_VERIFY(!replacementPage()->isVisible());
    QCOMPARE(session().replacements().all().value(u"1"_s).step(), Step::Watching);
}

void ReplacementPageTest::valueOfLeftPage_isKept_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("showsOther");
    QTest::newRow("closed, panel") << 1366 << false;
    QTest::newRow("closed, drawer") << 400 << false;
    QTest::newRow("another one, panel") << 1366 << true;
    QTest::newRow("another one, drawer") << 400 << true;
}

void ReplacementPageTest::valueOfLeftPage_isKept()
{
    QFETCH(int, width);
    QFETCH(bool, showsOther);
    Server server;
    startOn(server);
    m_test->window->resize(width, 800);
    QApplication::processEvents();
    server.on("POST /api_keys",
        { Server::heldBack(Server::json(
            R"({"data":{"id":"2","name":"api_key_k2v8d0qa","key":"llv_4d2f9a7c1e"}})")) });
    press("generateReplacement");
    QTRY_COMPARE(server.heldReplies(), 1);
    QVERIFY(drawer().wouldLoseSecret());
    if (showsOther)
        drawer().showReplacement(u"3"_s);
    else if (isShown("detailsClose"))
        press("detailsClose");
    else
        drawer().goBack();
    QVERIFY(!isShown("cancelButton")); // nothing is lost
    QCOMPARE(replacementPage()->isVisible(), showsOther);
    server.release();
    QTRY_COMPARE(session().replacements().untakenKeys(), QStringList(u"1"_s));
    QTRY_VERIFY(!session().keys().model().hasPending());
    QVERIFY(!isShown("secretField"));
    bool hasLeft = false;
    m_test->window->content().confirmLeave([&hasLeft] { hasLeft = true; });
    QTRY_VERIFY(isShown("cancelButton"));
    m_test->answer("cancelButton");
    QVERIFY(!hasLeft);
    if (!isShown("newKeyNotice")) // behind the page, in whose field the user types
        drawer().goBack();
    QTRY_VERIFY(isShown("newKeyNotice"));
    QTest::mouseClick(m_test->find("newKeyNotice")->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(isShown("secretField"));
    QVERIFY(!isShown("newKeyNotice"));
    QCOMPARE(replacementPage()->oldKeyId(), u"1"_s);
    press("copySecret");
    QCOMPARE(QApplication::clipboard()->text(), u"llv_4d2f9a7c1e"_s);
    press("doneButton");
    QTRY_COMPARE(session().replacements().all().value(u"1"_s).step(), Step::Watching);
    QVERIFY(!drawer().wouldLoseSecret());
}

void ReplacementPageTest::valueOfEarlierRun_isNotClaimed()
{
    Server server;
    startOn(server);
    generate();
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {});
    press("doneButton");
    QTRY_VERIFY(isShown("confirmButton"));
    m_test->answer("confirmButton"); // without copying
    QTRY_VERIFY(isShown("valueGone"));
    press("hasValue");
    QTRY_VERIFY(isShown("watchedState"));
}

void ReplacementPageTest::closedWithoutGenerating_leavesNothing()
{
    Server server;
    startOn(server);
    press("detailsClose");
    QTRY_VERIFY(!replacementPage()->isVisible());
    QVERIFY(session().replacements().all().isEmpty());
}

void ReplacementPageTest::emptyName_isRefused()
{
    Server server;
    startOn(server);
    m_test->find<QLineEdit>("newKeyName")->setText(u"  "_s);
    press("generateReplacement");
    QVERIFY(server.requests("POST").isEmpty());
    QVERIFY(!m_test->find("generateReplacement")->hasFocus());
}

void ReplacementPageTest::offline_changesNothing()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(
        server, m_usedBefore, scripted::LastUse { QDateTime::currentDateTimeUtc().addSecs(-3600) });
    refresh();
    server.on("GET /api_keys", { Server::hangUp() });
    session().refresh();
    QTRY_VERIFY(session().isOffline());
    QVERIFY(!m_test->find("lookNow")->isEnabled());
    {
        const WallClock::Shift later(48h);
        emit session().replacements().changed();
        // The silence is known until the last list only.
        QVERIFY(!isShown("deleteOldKey"));
    }
}

// --- Elsewhere -----------------------------------------------------------------------------

void ReplacementPageTest::deletedElsewhere_isSaid()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, {}, scripted::LastUse {});
    refresh();
    QTRY_VERIFY(isShown("giveOldName"));
    QVERIFY2(shown("oldKeyDeleted").startsWith(u"ci-deploy-eu was deleted elsewhere."),
        qPrintable(shown("oldKeyDeleted")));
    press("keepName");
    QTRY_COMPARE(shown("replacementEnd"),
        u"ci-deploy-eu has been replaced. The new key is named ci-deploy-eu (2026-11)."_s);
}

void ReplacementPageTest::newKeyDeletedElsewhere_offersAnother()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, m_usedBefore, {});
    refresh();
    QTRY_COMPARE(shown("replacementEnd"),
        u"The new key ci-deploy-eu (2026-11) was deleted elsewhere. ci-deploy-eu keeps working."_s);
    QCOMPARE(
        m_test->find<QAbstractButton>("generateReplacement")->text(), u"Generate Another Key"_s);
    generate();
    QCOMPARE(session().replacements().all().value(u"1"_s).step(), Step::Delivering);
}

void ReplacementPageTest::bothDeletedElsewhere_ends()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, {}, {});
    refresh();
    QTRY_VERIFY(shown("replacementEnd").contains(u"and its new key were deleted"));
    QVERIFY(session().replacements().all().isEmpty());
    press("replacementDone");
    QTRY_VERIFY(!replacementPage()->isVisible());
}

void ReplacementPageTest::renamedElsewhere_isFollowed()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {}, u"ci-new"_s);
    refresh();
    QTRY_VERIFY(shown("watchedState").startsWith(u"ci-new has not been used yet."));
}

void ReplacementPageTest::lostResponse_isSaid()
{
    Server server;
    startOn(server);
    server.on("POST /api_keys", { Server::hangUp() });
    press("generateReplacement");
    QTRY_VERIFY(shown("requestState").startsWith(u"The service’s response is missing"));
    QVERIFY(!m_test->find("generateReplacement")->isEnabled());
    const QString name = session().replacements().all().value(u"1"_s).sentName;
    scripted::serveKeys(
        server, { scripted::keyRow(u"1"_s, u"ci-deploy-eu"_s), scripted::keyRow(u"9"_s, name) });
    refresh();
    QTRY_VERIFY2(shown("requestState").contains(u"its value did not arrive"),
        qPrintable(shown("requestState")));
    QVERIFY(isShown("deleteLostKey"));
    QVERIFY(m_test->find("generateReplacement")->isEnabled());
    QCOMPARE(server.requests("POST").size(), 1);
}

void ReplacementPageTest::refusedGenerate_isSaid()
{
    Server server;
    startOn(server);
    server.on("POST /api_keys",
        { Server::http(403, R"({"errors":[{"code":3,"message":"not allowed"}]})") });
    press("generateReplacement");
    QTRY_VERIFY(shown("messageSentence").startsWith(u"No API key was generated."));
    QVERIFY(m_test->find("generateReplacement")->isEnabled());
    press("detailsClose");
    QTRY_VERIFY(!replacementPage()->isVisible());
    QVERIFY(session().replacements().all().isEmpty());
}

void ReplacementPageTest::refusedDelete_isSaidInNarrowWindow()
{
    Server server;
    watchOn(server);
    m_test->window->resize(400, 800);
    scripted::serveReplaced(
        server, m_usedBefore, scripted::LastUse { QDateTime::currentDateTimeUtc().addDays(-2) });
    refresh();
    const WallClock::Shift later(25h);
    refresh();
    server.on("DELETE /api_keys/1",
        { Server::http(403, R"({"errors":[{"code":3,"message":"not allowed"}]})") });
    press("deleteOldKey");
    QTRY_VERIFY(isShown("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(isShown("messageSentence"));
    QVERIFY2(shown("messageSentence").contains(u"ci-deploy-eu wasn’t deleted"),
        qPrintable(shown("messageSentence")));
    QTRY_VERIFY(m_test->find("deleteOldKey")->isEnabled());
}

void ReplacementPageTest::refusedRename_isSaid()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, {}, scripted::LastUse {});
    refresh();
    QTRY_VERIFY(isShown("giveOldName"));
    server.on("PUT /api_keys/2",
        { Server::http(403, R"({"errors":[{"code":3,"message":"not allowed"}]})") });
    press("giveOldName");
    QTRY_VERIFY(replacementPage()
                    ->findChild<QLabel *>(u"messageSentence"_s)
                    ->text()
                    .startsWith(u"The key ci-deploy-eu (2026-11) wasn’t renamed."));
    QTRY_VERIFY(m_test->find("giveOldName")->isEnabled());
}

void ReplacementPageTest::otherComputersKey_canBeUsed()
{
    Server server;
    startOn(server);
    press("detailsClose");
    scripted::serveReplaced(
        server, m_usedBefore, scripted::LastUse { QDateTime::currentDateTimeUtc().addSecs(-3600) });
    refresh();
    openReplacement(u"ci-deploy-eu"_s);
    QVERIFY(shown("otherNewKey").contains(u"ci-deploy-eu (2026-11) seems"));
    press("useOtherKey");
    QTRY_VERIFY(isShown("watchedState"));
    QCOMPARE(session().replacements().all().value(u"1"_s).newKey.id, u"2"_s);
}

void ReplacementPageTest::otherComputersKeyLater_isSaid()
{
    Server server;
    watchOn(server);
    QVERIFY(!isShown("otherNewKey"));
    QJsonObject other = scripted::keyRow(u"4"_s, u"ci-deploy-eu (2026-12)"_s);
    other["creationDate"_L1] = u"2126-12-01T00:00:00.000Z"_s;
    scripted::serveKeys(server,
        { scripted::keyRow(u"1"_s, u"ci-deploy-eu"_s),
            scripted::keyRow(u"2"_s, u"ci-deploy-eu (2026-11)"_s), other });
    refresh();
    QTRY_COMPARE(shown("otherNewKey"),
        u"ci-deploy-eu (2026-12) seems to have been generated elsewhere, to replace ci-deploy-eu."_s);
}

// --- Ways through the page -----------------------------------------------------------------

void ReplacementPageTest::stop_keepsBothKeys()
{
    Server server;
    watchOn(server);
    press("stopReplacing");
    QTRY_VERIFY(isShown("confirmButton"));
    m_test->answer("confirmButton");
    QTRY_VERIFY(!replacementPage()->isVisible());
    QVERIFY(session().replacements().all().isEmpty());
    QVERIFY(session().keys().model().find(u"2"_s));
    QVERIFY(server.requests("DELETE").isEmpty());
}

void ReplacementPageTest::keyboardAlone_goesAllTheWay()
{
    Server server;
    startOn(server);
    QCOMPARE(QApplication::focusWidget(), m_test->find("newKeyName"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), m_test->find("copySecret"));
    QTRY_VERIFY(!session().keys().model().hasPending());
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    m_test->find("doneButton")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget(), m_test->find("lookNow"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_test->find("silenceBox"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(session().replacements().all().value(u"1"_s).silence, 168h);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!replacementPage()->isVisible());
}

void ReplacementPageTest::narrowWindow_keepsTheValue()
{
    Server server;
    startOn(server);
    generate();
    m_test->window->resize(400, 800);
    QTRY_VERIFY(isShown("secretField"));
    QVERIFY(replacementPage()->isVisible());
    m_test->window->resize(1366, 800);
    QTRY_VERIFY(isShown("secretField"));
    QVERIFY(drawer().wouldLoseSecret());
}

void ReplacementPageTest::detailsInstead_askForTheValue()
{
    Server server;
    startOn(server);
    generate();
    drawer().showDetails(u"3"_s);
    QTRY_VERIFY(isShown("cancelButton"));
    m_test->answer("cancelButton");
    QVERIFY(isShown("secretField"));
    drawer().showReplacement(u"2"_s); // the same
    QVERIFY(isShown("secretField"));
}

LLAVERO_TEST(ReplacementPageTest, QApplication)
#include "tst_replacement_page.moc"
