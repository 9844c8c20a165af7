// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/ManyKeysFixture.h"

#include "tests/support/ScriptedRows.h"
#include "ui/credentials/KeyCard.h"

#include <QAbstractButton>
#include <QLabel>

void ManyKeysFixture::reset()
{
    m_test = std::make_unique<TestWindow>();
}

void ManyKeysFixture::close()
{
    m_test.reset();
    m_server.reset();
}

void ManyKeysFixture::openSandbox(int keys)
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(keys));
    m_test->tryTheSandbox();
    QTRY_COMPARE(model().keys().size(), keys + 1);
}

void ManyKeysFixture::openServer(const QByteArrayList &ids)
{
    openServer(scripted::keys(ids), ids.size());
}

void ManyKeysFixture::openServer(const FakeHttpServer::Reply &list, qsizetype count)
{
    m_server = std::make_unique<FakeHttpServer>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { list });
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    m_test->window->show();
    m_test->window->activateWindow();
    QTRY_COMPARE(model().rowCount(), count);
}

void ManyKeysFixture::serveDeletions(const QByteArrayList &ids, const FakeHttpServer::Reply &reply)
{
    for (const QByteArray &id : ids)
        m_server->on("DELETE /api_keys/" + id, { reply });
}

void ManyKeysFixture::select(const QStringList &ids)
{
    model().clearSelection();
    for (const QString &id : ids)
        model().setSelected(model().rowOf(id), true);
}

void ManyKeysFixture::selectAllBut(const QString &id)
{
    model().selectAllShown();
    model().setSelected(model().rowOf(id), false);
}

void ManyKeysFixture::deleteSelected()
{
    m_test->find<QAbstractButton>("deleteSelected")->click();
    QTRY_VERIFY(m_test->find("confirmButton"));
    if (auto *agrees = m_test->find<QAbstractButton>("deleteRecentBox"))
        agrees->click();
    m_test->answer("confirmButton");
}

QString ManyKeysFixture::sentence(const char *name)
{
    const auto *label = m_test->find<QLabel>(name);
    return label ? label->text() : QString();
}

KeyCard *ManyKeysFixture::card(const QString &id)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyId() == id)
            return card;
    }
    return nullptr;
}
