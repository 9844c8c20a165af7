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

/// Returns the service under which the keychain lists the entry.
QString service(const SecretStore::Request &request)
{
    return request.entry ? request.entry->service : QStringLiteral("Llavero");
}

QString entryKey(const SecretStore::Request &request)
{
    if (!request.entry)
        return request.name;
#ifdef Q_OS_WIN // which has no services
    return request.entry->service + u'/' + request.entry->account;
#else
    return request.entry->account;
#endif
}

/// Wipes in place, so that copies that share the bytes are wiped, too.
template <typename Text>
void wipe(const Text &text)
{
    auto *bytes = reinterpret_cast<volatile char *>(
        const_cast<typename Text::value_type *>(text.constData()));
    for (qsizetype i = 0; i < text.size() * qsizetype(sizeof(typename Text::value_type)); ++i)
        bytes[i] = 0;
}

SecretStoreError toError(const Job &job)
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

void QtKeychainStore::start(Request request)
{
    switch (request.operation) {
    case Operation::Read: {
        auto *job = new ReadPasswordJob(service(request));
        run(job, request, [job, request] {
            const QByteArray shared = job->binaryData();
            request.done(Secret(QByteArray(shared.constData(), shared.size())));
        });
        connect(job, &Job::finished, job, [job] { wipe(job->binaryData()); });
        break;
    }
    case Operation::Write: {
        auto *job = new WritePasswordJob(service(request));
        const QString text = QString::fromUtf8(request.secret.utf8());
        job->setTextData(text);
        wipe(text);
        run(job, request, [=, this] { verify(request); });
        break;
    }
    case Operation::Remove:
        run(new DeletePasswordJob(service(request)), request, [=, this] { verify(request); });
        break;
    }
}

/// Reads what was written or removed.
void QtKeychainStore::verify(const Request &request)
{
    const auto verified = [request](const SecretStoreResult<Secret> &found) {
        const bool isAbsent = !found && found.error().kind == Kind::NotFound;
        const bool isDone = request.operation == Operation::Remove
            ? isAbsent
            : found && found.value().utf8() == request.secret.utf8();
        if (isDone)
            request.done(Secret());
        else if (found || isAbsent)
            request.done(SecretStoreError { .kind = Kind::Refused });
        else
            request.done(found.error());
    };
    start({ Operation::Read, request.name, {}, request.context, verified, request.entry });
}

void QtKeychainStore::run(Job *job, const Request &request, const std::function<void()> &done)
{
    job->setKey(entryKey(request));
    job->setInsecureFallback(false);
    connect(job, &Job::finished, request.context, [=, this] {
        m_promptDetection.stop();
        setWaiting(false);
        const bool isAbsent = job->error() == QKeychain::EntryNotFound;
        if (job->error() == QKeychain::NoError
            || (isAbsent && request.operation == Operation::Remove))
            done();
        else
            request.done(toError(*job));
    });
    m_promptDetection.start();
    job->start();
}

void QtKeychainStore::setWaiting(bool waiting)
{
    if (std::exchange(m_isWaiting, waiting) != waiting)
        emit promptActiveChanged(waiting);
}
