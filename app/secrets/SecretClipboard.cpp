// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

static QString windowsFormat(const char *name)
{
    return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"")
        .arg(QLatin1StringView(name));
}

static QByteArray sha256(const QByteArray &utf8)
{
    return QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
}

SecretClipboard::Lifetime SecretClipboard::lifetimeFor(const QString &setting)
{
    constexpr int longest = 3600;
    if (setting == u"never")
        return std::nullopt;
    const int seconds = setting.toInt();
    return seconds > 0 && seconds <= longest ? std::chrono::seconds(seconds) : defaultLifetime;
}

SecretClipboard::SecretClipboard(QClipboard &clipboard, Lifetime lifetime, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
    , m_lifetime(lifetime)
{
    m_expiry.setSingleShot(true);
    m_expiry.setTimerType(Qt::PreciseTimer); // another one may show more than the lifetime
    m_sinceCleared.setSingleShot(true);
    m_sinceCleared.setInterval(1000);
    connect(&m_expiry, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(&m_sinceCleared, &QTimer::timeout, this, &SecretClipboard::releaseClipboard);
    connect(&m_clipboard, &QClipboard::dataChanged, this, &SecretClipboard::onDataChanged);
}

SecretClipboard::~SecretClipboard()
{
    if (m_expiry.isActive())
        clear();
    releaseClipboard();
}

bool SecretClipboard::copy(const Secret &secret)
{
    // Wayland accepts content only from the program that has the focus, and drops other content
    // silently. Qt then reads back its own.
    if (QGuiApplication::platformName().startsWith(u"wayland") && !QGuiApplication::focusWindow())
        return false;
    auto *data = new QMimeData; // the clipboard takes ownership
    data->setText(QString::fromUtf8(secret.utf8()));
    // The marks that clipboard managers look for: KDE and others, Windows, macOS.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(windowsFormat("ExcludeClipboardContentFromMonitorProcessing"), "1");
    for (const char *where : { "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard" })
        data->setData(windowsFormat(where), QByteArray(4, '\0')); // a number: no
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    m_copiedHash.clear();
    m_sinceCleared.stop();
    m_expiry.stop();
    m_clipboard.setMimeData(data);

    const QByteArray hash = sha256(secret.utf8());
    if (!holds(hash))
        return false;
    m_copiedHash = hash;
    if (m_lifetime)
        m_expiry.start(*m_lifetime);
    emit copied();
    return true;
}

std::optional<std::chrono::milliseconds> SecretClipboard::remaining() const
{
    return m_expiry.isActive() ? std::optional(m_expiry.remainingTimeAsDuration()) : std::nullopt;
}

void SecretClipboard::limitLifetime()
{
    if (holdsSecret() && !m_expiry.isActive())
        m_expiry.start(defaultLifetime);
}

void SecretClipboard::clear()
{
    m_expiry.stop();
    const QByteArray hash = std::exchange(m_copiedHash, {}); // our own change is not reported
    if (hash.isEmpty())
        return;
    if (!holds(hash))
        return emit replaced();
    m_clipboard.setMimeData(new QMimeData); // X11 reports clear() as if another program had copied
    if (holds(hash))
        return emit clearFailed();
    m_sinceCleared.start();
    emit cleared();
}

void SecretClipboard::releaseClipboard()
{
    if (ownsContent() && m_clipboard.mimeData()->formats().isEmpty())
        m_clipboard.clear();
}

void SecretClipboard::onDataChanged()
{
    if (!m_copiedHash.isEmpty() && !holds(m_copiedHash)) {
        m_expiry.stop();
        m_copiedHash.clear();
        emit replaced();
    } else if (m_sinceCleared.isActive() && !ownsContent()) {
        m_sinceCleared.stop();
        emit refilled();
    }
}

/// The content of another program has a class of the platform, which asks that program.
/// QClipboard::ownsClipboard does not work here: on X11 it is true until Qt is notified of the
/// loss.
bool SecretClipboard::ownsContent() const
{
    const QMimeData *data = m_clipboard.mimeData();
    return data && data->metaObject() == &QMimeData::staticMetaObject;
}

bool SecretClipboard::holds(const QByteArray &hash) const
{
    return ownsContent() && sha256(m_clipboard.text().toUtf8()) == hash;
}
