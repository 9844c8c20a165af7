// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/BackgroundRefresh.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;

class BackgroundRefreshTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void windowInFront_requestsNothing();
    void windowBehind_requestsAgainAndAgain();
    void windowBehindTwice_hasOnePause();
    void windowBackInFront_endsThePause();
    void savingComputer_requestsNothingUntilItSavesNoMore();
    void lateAnswer_isIgnoredInFrontAndAfterTheEnd();

private:
    QTimer &pause() const { return *m_refresh->findChild<QTimer *>(); }

    bool m_isSaving = false;
    bool m_answers = true;
    QList<std::function<void(bool)>> m_queries;
    std::unique_ptr<BackgroundRefresh> m_refresh;
    std::unique_ptr<QSignalSpy> m_requests;
};

void BackgroundRefreshTest::init()
{
    m_isSaving = false;
    m_answers = true;
    m_queries.clear();
    m_refresh = std::make_unique<BackgroundRefresh>(
        [this](const std::function<void(bool)> &done) {
            m_queries.append(done);
            if (m_answers)
                done(m_isSaving);
        },
        nullptr, 20ms);
    m_requests
        = std::make_unique<QSignalSpy>(m_refresh.get(), &BackgroundRefresh::refreshRequested);
}

void BackgroundRefreshTest::windowInFront_requestsNothing()
{
    QVERIFY(!pause().isActive());
    m_refresh->setInFront(true);
    QVERIFY(!pause().isActive());
}

void BackgroundRefreshTest::windowBehind_requestsAgainAndAgain()
{
    m_refresh->setInFront(false);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(pause().isActive());
        QVERIFY(pause().interval() >= 10 && pause().interval() <= 20);
        QVERIFY(m_requests->wait());
    }
}

void BackgroundRefreshTest::windowBehindTwice_hasOnePause()
{
    m_refresh = std::make_unique<BackgroundRefresh>([](const auto &) {}, nullptr, 1h);
    m_refresh->setInFront(false);
    const int id = pause().timerId();
    m_refresh->setInFront(false);
    QCOMPARE(pause().timerId(), id);
}

void BackgroundRefreshTest::windowBackInFront_endsThePause()
{
    m_refresh->setInFront(false);
    m_refresh->setInFront(true);
    QVERIFY(!pause().isActive());
}

void BackgroundRefreshTest::savingComputer_requestsNothingUntilItSavesNoMore()
{
    m_isSaving = true;
    m_refresh->setInFront(false);
    QTRY_VERIFY(m_queries.size() >= 3);
    QVERIFY(m_requests->isEmpty());
    m_isSaving = false;
    QVERIFY(m_requests->wait());
}

void BackgroundRefreshTest::lateAnswer_isIgnoredInFrontAndAfterTheEnd()
{
    m_answers = false;
    m_refresh->setInFront(false);
    QTRY_VERIFY(!m_queries.isEmpty());
    m_refresh->setInFront(true);
    m_queries.first()(false);
    QVERIFY(m_requests->isEmpty());
    m_refresh.reset();
    m_queries.first()(false);
}

LLAVERO_TEST(BackgroundRefreshTest, QCoreApplication)
#include "tst_background_refresh.moc"
