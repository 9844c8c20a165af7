// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SingleInstance.h"

#include "app/platform/Paths.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

// --- The lock ------------------------------------------------------------------------------

/// Returns a folder to which only the user has access. Instances of a Flatpak share only this part
/// of the runtime folder.
static QString runtimeFolder()
{
    const QString flatpak = qEnvironmentVariable("FLATPAK_ID");
    const QByteArray own = qgetenv("XDG_RUNTIME_DIR");
    const bool isUtf8 = QFile::encodeName(QFile::decodeName(own)) == own;
    const QString folder = isUtf8
        ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
        : pathToFolder(own);
    return flatpak.isEmpty() ? folder : folder + QStringLiteral("/app/") + flatpak;
}

/// Returns a short path, because the system allows 100 characters; made from the file's canonical
/// path, because a path to a folder may have several forms: see Paths.
static QString socketPath(const QString &settingsFile, const QString &scope)
{
    std::error_code ignored;
    const auto file
        = std::filesystem::weakly_canonical(QFileInfo(settingsFile).filesystemFilePath(), ignored);
    const QByteArray set = QByteArray::fromStdString(file.string()) + '\n' + scope.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(set, QCryptographicHash::Sha256).toHex();
    return runtimeFolder() + QStringLiteral("/llavero-") + QString::fromLatin1(hash.first(16));
}

static QString lockFile(const QString &socket)
{
    return socket + QStringLiteral(".lock");
}

#ifdef Q_OS_UNIX

SingleInstance::SingleInstance(const QString &settingsFile, const QString &scope)
    : m_socket(socketPath(settingsFile, scope))
{
}

SingleInstance::~SingleInstance()
{
    m_server.reset(); // removes the socket, which is another instance's once the lock is free
    if (m_file >= 0)
        ::close(m_file);
}

/// Returns true also if the lock file cannot be opened. The file is never removed, and its content
/// means nothing. (An empty QLockFile, or one of a computer with another name, counts as held.)
bool SingleInstance::isFirst()
{
    if (isHeld())
        return true;
    const QByteArray path = QFile::encodeName(lockFile(m_socket));
    const int file = ::open(path.constData(),
        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR);
    if (file < 0)
        return true;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        m_file = file;
        return true;
    }
    const bool isAnothers = errno == EWOULDBLOCK;
    ::close(file);
    return !isAnothers;
}

bool SingleInstance::isHeld() const
{
    return m_file >= 0;
}

#else

SingleInstance::SingleInstance(const QString &settingsFile, const QString &scope)
    : m_socket(socketPath(settingsFile, scope))
    , m_lock(lockFile(m_socket))
{
    m_lock.setStaleLockTime(0); // only the lock of a program that has ended is stale
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::isFirst()
{
    return m_lock.tryLock(0)
        || m_lock.error() != QLockFile::LockFailedError; // without a lock it counts as the first
}

bool SingleInstance::isHeld() const
{
    return m_lock.isLocked();
}

#endif

// --- Requests ------------------------------------------------------------------------------

static constexpr qint64 maxBytes = 64 * 1024;
static constexpr auto responseTimeout = 2s;
static constexpr char received = '\1';

/// Pipes of Windows have no folder.
static QString serverName(const QString &socket)
{
#ifdef Q_OS_WIN
    return QFileInfo(socket).fileName();
#else
    return socket;
#endif
}

/// Returns one line of JSON.
static QByteArray written(const SingleInstance::LaunchRequest &request)
{
    const QJsonObject json { { QStringLiteral("arguments"),
                                 QJsonArray::fromStringList(request.arguments) },
        { QStringLiteral("activationToken"), QString::fromUtf8(request.activationToken) },
        { QStringLiteral("startupId"), QString::fromUtf8(request.startupId) } };
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

static SingleInstance::LaunchRequest read(const QByteArray &line)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    return { json[u"arguments"].toVariant().toStringList(),
        json[u"activationToken"].toString().toUtf8(), json[u"startupId"].toString().toUtf8() };
}

void SingleInstance::listen()
{
    if (!isHeld())
        return;
    m_server.emplace();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(&*m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
    // An instance that was killed leaves its socket.
    QLocalServer::removeServer(serverName(m_socket));
    (void)m_server->listen(serverName(m_socket));
}

bool SingleInstance::forwardToRunning(const LaunchRequest &request) const
{
    const QDeadlineTimer deadline(responseTimeout);
    const auto left = [&deadline] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(serverName(m_socket));
    while (
        !socket.waitForConnected(left()) && !deadline.hasExpired()) { // it may be about to listen
        QThread::msleep(10);
        socket.connectToServer(serverName(m_socket));
    }
    socket.write(written(request));
    char answer = 0;
    return socket.waitForReadyRead(left()) && socket.getChar(&answer) && answer == received;
}

/// Reads one line. A request that is incomplete or too long is dropped when its sender disconnects.
void SingleInstance::receive()
{
    QLocalSocket *socket = m_server->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    socket->setReadBufferSize(maxBytes);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() >= maxBytes)
                socket->abort();
            return;
        }
        const LaunchRequest request = read(socket->readLine());
        socket->putChar(received);
        socket->disconnectFromServer();
        if (!request.arguments.isEmpty())
            emit launchRequested(request);
    });
}

SingleInstance::LaunchRequest SingleInstance::currentRequest(const QStringList &arguments)
{
    return { arguments, qgetenv("XDG_ACTIVATION_TOKEN"), qgetenv("DESKTOP_STARTUP_ID") };
}
