// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeychainJobs.h"

#include <qt6keychain/keychain.h>

#include <utility>

using QKeychain::DeletePasswordJob;
using QKeychain::Job;
using QKeychain::ReadPasswordJob;
using QKeychain::WritePasswordJob;

namespace {

using Kind = SecretStoreError::Kind;

// A keychain that asks the person does not say so. Without a question it takes milliseconds.
constexpr std::chrono::milliseconds surelyAsking { 1'000 };

// In place, so that those who share the bytes lose them too.
template <typename Text>
void wipe(const Text &text)
{
    auto *bytes = reinterpret_cast<volatile char *>(
        const_cast<typename Text::value_type *>(text.constData()));
    for (qsizetype i = 0; i < text.size() * qsizetype(sizeof(typename Text::value_type)); ++i)
        bytes[i] = 0;
}

void wipeWhenFinished(const ReadPasswordJob *job)
{
    QObject::connect(job, &Job::finished, job, [job] { wipe(job->binaryData()); });
}

}

KeychainJobs::KeychainJobs(const QString &service, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_limit(limit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this,
        [this] { m_patience == Patience::Person ? setWaiting(true) : giveUp(); });
}

void KeychainJobs::read(const QString &name, Patience patience, SecretStoreHandler<Secret> done)
{
    auto *job = new ReadPasswordJob(m_service);
    run(
        job, name, patience,
        [job, done] {
            const QByteArray shared = job->binaryData();
            done(Secret(QByteArray(shared.constData(), shared.size())));
        },
        done);
    wipeWhenFinished(job);
}

void KeychainJobs::write(
    const QString &name, const Secret &secret, Patience patience, SecretStoreHandler<Done> done)
{
    auto *job = new WritePasswordJob(m_service);
    const QString text = QString::fromUtf8(secret.utf8());
    job->setTextData(text);
    wipe(text);
    run(
        job, name, patience, [done] { done(Done {}); }, done);
}

void KeychainJobs::remove(const QString &name, Patience patience, SecretStoreHandler<Done> done)
{
    run(
        new DeletePasswordJob(m_service), name, patience, [done] { done(Done {}); }, done);
}

void KeychainJobs::run(Job *job, const QString &name, Patience patience, Finished done,
    std::function<void(SecretStoreError)> failed)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    m_job = job;
    m_patience = patience;
    m_failed = std::move(failed);
    connect(job, &Job::finished, this, [this, job, done = std::move(done)] {
        m_timer.stop();
        setWaiting(false);
        const auto onFailure = std::exchange(m_failed, {});
        if (job->error() == QKeychain::NoError)
            done();
        else
            onFailure(errorOf(*job));
    });
    m_timer.start(patience == Patience::Person ? surelyAsking : m_limit);
    job->start();
}

void KeychainJobs::giveUp()
{
    m_job->disconnect(this);
    // Behind one that was given up earlier it has not begun, and must not begin later.
    if (m_givenUp)
        delete m_job.data();
    else
        m_givenUp = m_job;
    std::exchange(m_failed, {})(SecretStoreError { .kind = Kind::NotAnswering });
}

void KeychainJobs::setWaiting(bool waiting)
{
    if (std::exchange(m_isWaiting, waiting) != waiting)
        emit waitingForPersonChanged(waiting);
}

SecretStoreError KeychainJobs::errorOf(const Job &job) const
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { Kind::NotFound, job.errorString() };
    case QKeychain::AccessDeniedByUser:
        return { Kind::PromptCancelled, job.errorString() };
    case QKeychain::AccessDenied: // KWallet's word for a question that was declined
        return { m_patience == Patience::Person ? Kind::PromptCancelled : Kind::Locked,
            job.errorString() };
    case QKeychain::NoBackendAvailable:
        return { Kind::NoService, job.errorString() };
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return { Kind::Refused, job.errorString() };
}
