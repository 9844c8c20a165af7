// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>

/// A list that comes in so many pages that one wants to know how far it is, or to end it.
class LongListTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void longRefresh_showsProgress_data();
    void longRefresh_showsProgress();
    void cancelledRefresh_leavesListUnchanged();

private:
    void openAndRefresh(const QString &language);
    bool isTold(const QString &pattern);

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};

/// Returns a page of a list of 1,234,567 keys, which is sent when the test releases it.
static FakeHttpServer::Reply pageWith(const QByteArray &id)
{
    return FakeHttpServer::heldBack(
        scripted::keys({ id }, R"({"recordCount":1234567,"pageSize":1})"));
}

void LongListTest::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_test = std::make_unique<TestWindow>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { scripted::keys({ "1" }), pageWith("2") });
    for (int page = 2; page < 200; ++page)
        m_server->on("GET /api_keys?page_number=" + QByteArray::number(page) + "&page_size=1",
            { pageWith(QByteArray::number(page + 1)) });
}

void LongListTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

/// With one key on the screen, and a long list on its way.
void LongListTest::openAndRefresh(const QString &language)
{
    m_test->languages.use(language);
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->find("renameKey"));
    QTest::keyClick(m_test->window.get(), Qt::Key_F5);
    QTRY_COMPARE(m_server->heldReplies(), 1);
}

/// The next page comes as long as it is not.
bool LongListTest::isTold(const QString &pattern)
{
    const auto *label = m_test->find<QLabel>("listAge");
    if (label && QRegularExpression(pattern).match(label->text()).hasMatch())
        return true;
    if (m_server->heldReplies() > 0)
        m_server->release();
    return false;
}

void LongListTest::longRefresh_showsProgress_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("^\\d+ of 1,234,567 keys$");
    QTest::newRow("es") << QStringLiteral("es")
                        << QStringLiteral("^\\d+\u00a0de\u00a01\\.234\\.567 claves$");
    QTest::newRow("fr") << QStringLiteral("fr")
                        << QStringLiteral("^\\d+\u00a0clés sur\u00a01\u202f234\u202f567$");
}

void LongListTest::longRefresh_showsProgress()
{
    QFETCH(QString, language);
    QFETCH(QString, pattern);
    openAndRefresh(language);
    QTRY_VERIFY(isTold(pattern));
}

void LongListTest::cancelledRefresh_leavesListUnchanged()
{
    openAndRefresh(QStringLiteral("en"));
    QTRY_VERIFY(isTold(QStringLiteral("^\\d+ of ")));
    m_test->press(QStringLiteral("Cancel the refresh"));
    QTRY_VERIFY(m_test->named(QStringLiteral("Refresh")));
    QCOMPARE(m_test->sessions.session()->keys().model().rowCount(), 1);
    QVERIFY(m_test->named(QStringLiteral("Rename key 1")));
    QVERIFY(m_test->find<QLabel>("listAge")->text().startsWith(u"Updated "));
}

LLAVERO_TEST(LongListTest, QApplication)
#include "tst_long_list.moc"
