// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestWindow.h"

#include <memory>

class KeyCard;

/// A window with keys of a sandbox or of a fake service, to act on several of them.
class ManyKeysFixture : public QObject
{
    Q_OBJECT

protected:
    void reset();
    void close();

    ApiKeyModel &model() { return m_test->sessions.session()->keys().model(); }
    BulkDeletion &deletion() { return m_test->sessions.session()->bulkDeletion(); }
    void openSandbox(int keys);
    /// Opens a fake service with keys of these ids, named "key ID".
    void openServer(const QByteArrayList &ids);
    void openServer(const FakeHttpServer::Reply &list, qsizetype count);
    void serveDeletions(const QByteArrayList &ids, const FakeHttpServer::Reply &reply);
    void select(const QStringList &ids);
    void selectAllBut(const QString &id);
    /// Presses Delete in the bar of the selection, and confirms the question.
    void deleteSelected();
    QString sentence(const char *name);
    QString message() { return sentence("messageSentence"); }
    KeyCard *card(const QString &id);

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};
