// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/QtKeychainStore.h"

#include <qt6keychain/keychain.h>

#include <utility>

using QKeychain::DeletePasswordJob;
using QKeychain::Job;
using QKeychain::ReadPasswordJob;
using QKeychain::WritePasswordJob;

namespace {

using Kind = SecretStoreError::Kind;

/// The service under which the keychain lists all entries of Llavero.
const QString service = QStringLiteral("Llavero");

/// Wipes in place, so that copies that share the bytes are wiped, too.
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

SecretStoreError errorOf(const Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return { Kind::NotFound, job.errorString() };
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied: // KWallet reports so that the user declined
        return { Kind::PromptCancelled, job.errorString() };
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

}

QtKeychainStore::QtKeychainStore(QObject *parent)
    : SecretStore(parent)
{
    m_promptDetection.setSingleShot(true);
    m_promptDetection.setInterval(1'000); // without a question a job takes milliseconds
    connect(&m_promptDetection, &QTimer::timeout, this, [this] { setWaiting(true); });
}

KeychainProgram QtKeychainStore::program() const
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsEmpty("KDE_SESSION_VERSION") ? KeychainProgram::Unknown
                                                              : KeychainProgram::KWallet;
#else
    return KeychainProgram::Unknown;
#endif
}

void QtKeychainStore::read(const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    auto *job = new ReadPasswordJob(service);
    run(
        job, name, context,
        [job, done] {
            const QByteArray shared = job->binaryData();
            done(Secret(QByteArray(shared.constData(), shared.size())));
        },
        done);
    wipeWhenFinished(job);
}

void QtKeychainStore::write(
    const QString &name, Secret secret, QObject *context, SecretStoreHandler<Unit> done)
{
    auto *job = new WritePasswordJob(service);
    const QString text = QString::fromUtf8(secret.utf8());
    job->setTextData(text);
    wipe(text);
    run(
        job, name, context, [=, this] { verifyStored(name, secret, context, done); }, done);
}

void QtKeychainStore::verifyStored(const QString &name, const Secret &stored, QObject *context,
    const SecretStoreHandler<Unit> &done)
{
    read(name, context, [stored, done](const SecretStoreResult<Secret> &found) {
        if (found && found.value().utf8() == stored.utf8())
            done(Unit {});
        else if (!found && found.error().kind != Kind::NotFound)
            done(found.error());
        else
            done(SecretStoreError { .kind = Kind::Refused });
    });
}

void QtKeychainStore::remove(const QString &name, QObject *context, SecretStoreHandler<Unit> done)
{
    const auto removed = [=, this] { verifyRemoved(name, context, done); };
    run(new DeletePasswordJob(service), name, context, removed, [=](const SecretStoreError &error) {
        if (error.kind == Kind::NotFound)
            removed();
        else
            done(error);
    });
}

void QtKeychainStore::verifyRemoved(
    const QString &name, QObject *context, const SecretStoreHandler<Unit> &done)
{
    read(name, context, [done](const SecretStoreResult<Secret> &found) {
        if (found)
            done(SecretStoreError { .kind = Kind::Refused });
        else if (found.error().kind == Kind::NotFound)
            done(Unit {});
        else
            done(found.error());
    });
}

void QtKeychainStore::run(Job *job, const QString &name, QObject *context,
    const std::function<void()> &done, const std::function<void(SecretStoreError)> &failed)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    connect(job, &Job::finished, context, [=, this] {
        m_promptDetection.stop();
        setWaiting(false);
        if (job->error() == QKeychain::NoError)
            done();
        else
            failed(errorOf(*job));
    });
    m_promptDetection.start();
    job->start();
}

void QtKeychainStore::setWaiting(bool waiting)
{
    if (std::exchange(m_isWaiting, waiting) != waiting)
        emit promptActiveChanged(waiting);
}
