// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/UseFixture.h"

#include "app/activity/ActivityLog.h"
#include "app/signin/Session.h"
#include "ui/drawer/Drawer.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

void UseFixture::start()
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
}

void UseFixture::stop()
{
    m_test.reset();
    m_server.reset();
}

void UseFixture::openList(const QByteArray &created)
{
    m_server->on("GET /api_keys",
        { Server::json(
            R"({"data":[{"id":"1","name":"deploy","lastIp":"203.0.113.9","lastActivity":"2026-11-20T10:00:00Z","creationDate":")"
            + created + R"("},{"id":"2","name":"other"}]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(1366, 900);
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->find("deleteKey"));
}

void UseFixture::open(const QByteArray &created)
{
    openList(created);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
}

QString UseFixture::text(const char *name)
{
    auto *label = m_test->find<QLabel>(name);
    return label ? label->text() : QString();
}

QString UseFixture::status()
{
    for (const char *name : { "useStatus", "earlierStatus" }) {
        if (QWidget *status = m_test->find(name))
            return status->findChild<QLabel *>(u"loadSentence"_s)->text();
    }
    return {};
}

void UseFixture::failLog(int httpStatus)
{
    m_server->on("GET /activity_log", [httpStatus](const QUrlQuery &) {
        return Server::http(httpStatus, R"({"errors":[{"code":1,"message":"no"}]})");
    });
}

void UseFixture::awaitLog()
{
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
}
