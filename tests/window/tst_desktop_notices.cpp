// SPDX-License-Identifier: GPL-3.0-or-later
// What a real notification daemon shows of a session's notices.

#include "app/notices/Notices.h"
#include "tests/support/PrivateBus.h"
#include "tests/support/RunningDunst.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/window/DesktopNotices.h"
#include "ui/window/MainWidget.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

static const Notice appeared { .kind = Notice::Kind::KeyAppeared, .keyName = u"ci"_s };
static const Notice used {
    .kind = Notice::Kind::NewAddress, .keyName = u"<img src=x>"_s, .address = u"203.0.113.7"_s
};

class DesktopNoticesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void windowBehind_noticeIsShown();
    void severalNotices_areOneNotification();
    void group_isCounted();
    void address_isShownOnlyIfAllowed();
    void windowInFront_nothingIsShown();
    void notSwitchedOn_nothingIsShown_data();
    void notSwitchedOn_nothingIsShown();
    void mutedKind_isNotShown();
    void windowThatComesToFront_removesIt();
    void readNotice_isRemoved();
    void endOfSession_removesIt();
    void click_leadsToTheKey();

private:
    void set(const QString &desktopNotices);
    void add(const QList<Notice> &notices);
    void expectNoneBefore();
    Notices &notices() const { return m_test->sessions.session()->notices(); }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<RunningDunst> m_dunst;
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<DesktopNotices> m_desktop;
};

void DesktopNoticesTest::init()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->isReady());
    m_bus->enter();
    m_dunst = std::make_unique<RunningDunst>(*m_bus);
    QVERIFY(m_dunst->isReady());
    m_test = std::make_unique<TestWindow>();
    m_test->tryTheSandbox();
    m_desktop = std::make_unique<DesktopNotices>(m_test->sessions, m_test->settings);
    m_desktop->setInFront(false);
    set(u"on"_s);
}

void DesktopNoticesTest::cleanup()
{
    m_desktop.reset();
    m_test.reset();
    m_dunst.reset();
    m_bus.reset();
}

void DesktopNoticesTest::set(const QString &desktopNotices)
{
    m_test->settings.change([&](Settings &settings) { settings.desktopNotices = desktopNotices; });
}

void DesktopNoticesTest::add(const QList<Notice> &found)
{
    QSignalSpy arrived(&notices(), &Notices::arrived);
    notices().add(found);
    QTRY_VERIFY(!arrived.isEmpty());
}

/// The daemon shows one that is added later, and nothing else.
void DesktopNoticesTest::expectNoneBefore()
{
    add({ appeared });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    QCOMPARE(m_dunst->newest()[u"summary"_s], u"New API key"_s);
}

void DesktopNoticesTest::windowBehind_noticeIsShown()
{
    add({ appeared });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    const QVariantMap shown = m_dunst->newest();
    QCOMPARE(shown[u"summary"_s], u"New API key"_s);
    QCOMPARE(shown[u"body"_s], u"The API key ci was generated elsewhere."_s);
}

void DesktopNoticesTest::severalNotices_areOneNotification()
{
    add({ appeared });
    add({ used, used });
    QTRY_COMPARE(m_dunst->newest()[u"summary"_s], u"3 new notices"_s);
    QVERIFY(m_dunst->newest()[u"body"_s].toString().contains(u"New API key"));
}

void DesktopNoticesTest::group_isCounted()
{
    add({ { .kind = Notice::Kind::KeyAppeared, .count = 7 } });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    QCOMPARE(m_dunst->newest()[u"body"_s], u"7 API keys were generated elsewhere."_s);
}

void DesktopNoticesTest::address_isShownOnlyIfAllowed()
{
    add({ used });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    const QString without = m_dunst->newest()[u"body"_s].toString();
    QVERIFY2(!without.contains(used.address), qUtf8Printable(without));
    QVERIFY2(without.contains(u"&lt;img src=x&gt;"), qUtf8Printable(without));
    notices().setAllRead();
    m_test->settings.change([](Settings &settings) { settings.desktopNoticeAddresses = true; });
    add({ used });
    QTRY_VERIFY(m_dunst->newest()[u"body"_s].toString().contains(used.address));
}

void DesktopNoticesTest::windowInFront_nothingIsShown()
{
    m_desktop->setInFront(true);
    add({ used });
    m_desktop->setInFront(false);
    expectNoneBefore();
}

void DesktopNoticesTest::notSwitchedOn_nothingIsShown_data()
{
    QTest::addColumn<QString>("setting");
    QTest::newRow("off") << u"off"_s;
    QTest::newRow("not asked yet") << QString();
}

void DesktopNoticesTest::notSwitchedOn_nothingIsShown()
{
    QFETCH(QString, setting);
    set(setting);
    add({ used });
    set(u"on"_s);
    expectNoneBefore();
}

void DesktopNoticesTest::mutedKind_isNotShown()
{
    m_test->sessions.setNoticeMuted(Notice::Kind::NewAddress, true);
    notices().add({ used });
    expectNoneBefore();
}

void DesktopNoticesTest::windowThatComesToFront_removesIt()
{
    add({ appeared });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    m_desktop->setInFront(true);
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNoticesTest::readNotice_isRemoved()
{
    add({ appeared, used });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    notices().setRead(notices().all().first().id);
    QTRY_COMPARE(notices().unreadCount(), 1);
    notices().dismiss(notices().all().last().id);
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNoticesTest::endOfSession_removesIt()
{
    add({ appeared });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    m_test->sessions.logOut();
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

void DesktopNoticesTest::click_leadsToTheKey()
{
    const ApiKey key = m_test->sessions.session()->keys().model().keys().at(0);
    connect(m_desktop.get(), &DesktopNotices::activated, &m_test->window->content(),
        [this](const QString &id) { m_test->window->content().showNotice(id); });
    add({ { .kind = Notice::Kind::NewAddress, .keyId = key.id, .keyName = key.name } });
    QTRY_COMPARE(m_dunst->displayed(), 1);
    m_dunst->click();
    QTRY_COMPARE(notices().unreadCount(), 0);
    QTRY_VERIFY(m_test->find("detailsName"));
    QTRY_COMPARE(m_dunst->displayed(), 0);
}

LLAVERO_TEST(DesktopNoticesTest, QApplication)
#include "tst_desktop_notices.moc"
