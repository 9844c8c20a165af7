// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/UserSettingsFixture.h"

#include "tests/support/ScriptedRows.h"
#include "tests/support/UiStates.h"
#include "ui/window/SessionView.h"

#include <QApplication>

using namespace Qt::StringLiterals;

void UserSettingsFixture::start()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(30));
    m_test->tryTheSandbox();
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
    resize(wide);
    QVERIFY(SessionView::isWideAt(wide, m_test->window->fontMetrics()));
    QVERIFY(!SessionView::isWideAt(narrow, m_test->window->fontMetrics()));
}

/// The next window would be shown below the pointer.
void UserSettingsFixture::stop()
{
    QTest::mouseMove(m_test->window.get(), QPoint(2, 2));
}

void UserSettingsFixture::open(const FakeHttpServer &server, int width)
{
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_VERIFY(m_test->sessions.session()->additionalRoles());
    resize(width);
    drawer().goTo(Drawer::Page::UserSettings);
    UiStates::settle(*m_test->window);
}

void UserSettingsFixture::openHeldBack(FakeHttpServer &server, const QByteArray &keys)
{
    scripted::serveNoUser(server);
    server.on("GET /api_keys",
        { FakeHttpServer::heldBack(FakeHttpServer::json(R"({"data":[)" + keys + "]}")) });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
    QTRY_COMPARE(server.heldReplies(), 1);
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(focus() != u"backButton"_s);
    server.release();
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
}

void UserSettingsFixture::resize(int width)
{
    m_test->window->resize(width, 720);
    UiStates::settle(*m_test->window);
}

void UserSettingsFixture::toggle()
{
    press("userSettingsButton");
    UiStates::settle(*m_test->window);
}

QRect placeOf(const QWidget *widget)
{
    return { widget->mapTo(widget->window(), QPoint()), widget->size() };
}

void UserSettingsFixture::addWidths()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << narrow;
    QTest::newRow("wide") << wide;
}
