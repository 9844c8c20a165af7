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
#include "ui/credentials/KeyMenu.h"
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

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Server = FakeHttpServer;
using Step = ReplacementStep;

class ReplacementPageTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        stop();
        m_clock.reset();
    }
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
    void refusedWantedName_isOfferedAgain();
    void oldKeyGoneBeforeDelivery_isSaid();
    void refusedDelete_isSaidInNarrowWindow();
    void otherComputersKey_canBeUsed();
    void otherComputersKeyLater_isSaid();
    void stop_keepsBothKeys();
    void keyboardAlone_goesAllTheWay();
    void narrowWindow_keepsTheValue();
    void detailsInstead_askForTheValue();
    void leavingQuestion_closesWhenTheKeyComes();
    void doneReplacement_isNotUnderWay();
    void underWay_isContinued();
    void deleteOnOldList_looksFirst();
    void deleteOnOldList_saysNewUse();
    void deleteWithoutList_asksNothing();

private:
    void openReplacement(const QString &name);
    ReplacementPage *replacementPage() { return m_test->window->findChild<ReplacementPage *>(); }
    QString shown(const char *objectName);
    QString stepName(int step);
    bool isShown(const char *objectName) { return m_test->find(objectName); }
    void useKey(const QByteArray &secret);
    void refresh();
    void generate();
    /// The old key has the id "1", the new one "2".
    void startOn(Server &server);
    void watchOn(Server &server);
    /// The list is 5 minutes old.
    void waitOn(Server &server);

    std::optional<WallClock::Shift> m_clock;
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

/// Returns what a screen reader says of a step.
QString ReplacementPageTest::stepName(int step)
{
    const auto *item = m_test->find(qPrintable(u"replacementStep%1"_s.arg(step)));
    return item ? item->findChild<QLabel *>()->accessibleName() : QString();
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

void ReplacementPageTest::waitOn(Server &server)
{
    watchOn(server);
    scripted::serveReplaced(
        server, m_usedBefore, scripted::LastUse { QDateTime::currentDateTimeUtc().addDays(-2) });
    refresh();
    m_clock.emplace(25h);
    refresh();
    QTRY_VERIFY(isShown("deleteOldKey"));
    m_clock.emplace(25h + 5min);
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
    QCOMPARE(stepName(3), u"Watch until the old key is no longer used: skipped"_s);
    QCOMPARE(stepName(4), u"Delete the old key: done"_s);
    press("keepName");
    QTRY_COMPARE(shown("replacementEnd"),
        u"ci-deploy-eu has been replaced. The new key is named ci-deploy-eu (2026-11)."_s);
    QCOMPARE(stepName(3), u"Watch until the old key is no longer used: skipped"_s);
    QCOMPARE(stepName(5), u"Give the new key the old name: skipped"_s);
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

void ReplacementPageTest::refusedWantedName_isOfferedAgain()
{
    Server server;
    startOn(server);
    server.on("PUT /api_keys/2",
        { Server::http(403, R"({"errors":[{"code":3,"message":"not allowed"}]})") });
    generate();
    QVERIFY(!isShown("nameMissing")); // the panel of the value says it
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {}, u"api_key_k2v8d0qa"_s);
    press("copySecret");
    press("detailsClose"); // without saving another name
    QTRY_VERIFY(!replacementPage()->isVisible());
    drawer().showReplacement(u"1"_s);
    QTRY_COMPARE(shown("nameMissing"),
        u"The new key is still named api_key_k2v8d0qa. You wanted the name ci-deploy-eu (%1)."_s
            .arg(QDate::currentDate().toString(u"yyyy-MM"_s)));
    press("giveWantedName");
    QTRY_VERIFY(shown("messageSentence").startsWith(u"The key api_key_k2v8d0qa wasn’t renamed."));
    QTRY_VERIFY(m_test->find("giveWantedName")->isEnabled());
    scripted::serveChanges(server);
    press("giveWantedName");
    QTRY_VERIFY(!isShown("nameMissing"));
    QVERIFY(!isShown("giveWantedName"));
    QCOMPARE(session().keys().model().find(u"2"_s)->name, u"ci-deploy-eu (2026-11)"_s);
}

void ReplacementPageTest::oldKeyGoneBeforeDelivery_isSaid()
{
    Server server;
    startOn(server);
    generate();
    scripted::serveReplaced(server, {}, scripted::LastUse {});
    press("doneButton");
    QTRY_VERIFY(isShown("confirmButton"));
    m_test->answer("confirmButton"); // without copying
    QTRY_VERIFY(isShown("deleteNewKey"));
    refresh();
    QTRY_VERIFY2(
        shown("valueGone").contains(u"nothing has a working key"), qPrintable(shown("valueGone")));
    QVERIFY(!isShown("deleteNewKey"));
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

void ReplacementPageTest::leavingQuestion_closesWhenTheKeyComes()
{
    Server server;
    startOn(server);
    server.on("POST /api_keys",
        { Server::heldBack(Server::json(
            R"({"data":{"id":"2","name":"api_key_k2v8d0qa","key":"llv_4d2f9a7c1e"}})")) });
    press("generateReplacement");
    QTRY_COMPARE(server.heldReplies(), 1);
    bool hasLeft = false;
    m_test->window->content().confirmLeave([&hasLeft] { hasLeft = true; });
    QTRY_VERIFY(isShown("cancelButton"));
    server.release();
    QTRY_VERIFY(isShown("secretField"));
    QTRY_VERIFY(!isShown("cancelButton"));
    QVERIFY(!hasLeft);
}

void ReplacementPageTest::doneReplacement_isNotUnderWay()
{
    Server server;
    watchOn(server);
    scripted::serveReplaced(server, {}, scripted::LastUse {});
    refresh();
    press("keepName");
    QTRY_VERIFY(isShown("replacementDone"));
    QVERIFY(!isShown("replacingFigure"));
    const int row = session().keys().model().rowOf(u"2"_s);
    QVERIFY(!session().keys().model().index(row).data(ApiKeyModel::ReplacementRole).isValid());
    press("detailsClose");
    QTRY_VERIFY(!replacementPage()->isVisible());
    QVERIFY(session().replacements().all().isEmpty());
}

/// The menu of a row, and the details.
void ReplacementPageTest::underWay_isContinued()
{
    Server server;
    startOn(server);
    const auto menuText = [this](const QString &name) {
        QTest::keyClick(card(name), Qt::Key_Menu);
        auto *menu = m_test->window->findChild<KeyMenu *>();
        const QString text = menu->findChild<QAction *>(u"replaceKeyAction"_s)->text();
        delete menu;
        return text;
    };
    QCOMPARE(menuText(u"ci-deploy-eu"_s), u"Replace…"_s);
    generate();
    scripted::serveReplaced(server, m_usedBefore, scripted::LastUse {});
    press("copySecret");
    press("doneButton");
    QTRY_VERIFY(isShown("watchedState"));
    QCOMPARE(menuText(u"ci-deploy-eu"_s), u"Continue Replacing…"_s);
    QCOMPARE(menuText(u"ci-deploy-eu (2026-11)"_s), u"Continue Replacing…"_s);
    QCOMPARE(menuText(u"nightly-backup"_s), u"Replace…"_s);
    for (const char *keyId : { "1", "2" }) {
        drawer().showDetails(QString::fromLatin1(keyId));
        QCOMPARE(m_test->find("replaceInDetails")->accessibleName(),
            u"Continue Replacing ci-deploy-eu…"_s);
    }
    session().replacements().stop(u"1"_s);
    QCOMPARE(
        m_test->find("replaceInDetails")->accessibleName(), u"Replace ci-deploy-eu (2026-11)…"_s);
}

// --- Before the old key is deleted ---------------------------------------------------------

void ReplacementPageTest::deleteOnOldList_looksFirst()
{
    Server server;
    waitOn(server);
    server.on("GET /api_keys",
        { Server::heldBack(Server::json(
            R"({"data":[{"id":"1","name":"ci-deploy-eu"},{"id":"2","name":"x"}]})")) });
    server.forget();
    const auto lists = [&server] {
        const QByteArrayList requests = server.requests("GET");
        return std::count_if(requests.cbegin(), requests.cend(),
            [](const QByteArray &request) { return request.contains("/api_keys"); });
    };
    press("deleteOldKey");
    const auto *button = m_test->find<QAbstractButton>("deleteOldKey");
    QCOMPARE(button->text(), u"Looking…"_s);
    QTRY_COMPARE(server.heldReplies(), 1);
    press("deleteOldKey");
    QVERIFY(!isShown("confirmButton"));
    server.release();
    QTRY_VERIFY(isShown("confirmButton"));
    QCOMPARE(button->text(), u"Delete Old Key…"_s);
    QCOMPARE(lists(), 1);
    m_test->answer("cancelButton");
    QTRY_VERIFY(!isShown("confirmButton"));
    press("deleteOldKey"); // the list is new
    QVERIFY(isShown("confirmButton"));
    QCOMPARE(lists(), 1);
    QVERIFY(server.requests("DELETE").isEmpty());
}

void ReplacementPageTest::deleteOnOldList_saysNewUse()
{
    Server server;
    waitOn(server);
    scripted::serveReplaced(server,
        scripted::LastUse { QDateTime::currentDateTimeUtc().addSecs(-60), u"203.0.113.7"_s },
        scripted::LastUse { QDateTime::currentDateTimeUtc().addDays(-2) });
    press("deleteOldKey");
    QTRY_VERIFY(isShown("lateUses"));
    QVERIFY2(shown("lateUses").startsWith(u"ci-deploy-eu was used 1 minute ago from 203.0.113.7"),
        qPrintable(shown("lateUses")));
    QCOMPARE(shown("messageSentence"),
        u"ci-deploy-eu has not been silent for long enough. Llavero keeps watching it."_s);
    QVERIFY(!isShown("confirmButton"));
    QVERIFY(!isShown("deleteOldKey"));
}

void ReplacementPageTest::deleteWithoutList_asksNothing()
{
    Server server;
    waitOn(server);
    server.on("GET /api_keys",
        { Server::http(403, R"({"errors":[{"code":3,"message":"not allowed"}]})") });
    press("deleteOldKey");
    QTRY_VERIFY2(
        shown("messageSentence").startsWith(u"Llavero couldn’t look whether ci-deploy-eu is"),
        qPrintable(shown("messageSentence")));
    QVERIFY(!isShown("confirmButton"));
    QCOMPARE(m_test->find<QAbstractButton>("deleteOldKey")->text(), u"Delete Old Key…"_s);
}

LLAVERO_TEST(ReplacementPageTest, QApplication)
#include "tst_replacement_page.moc"
