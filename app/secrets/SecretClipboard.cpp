// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/SecretClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

static QString windowsFormat(const char *name)
{
    return QStringLiteral("application/x-qt-windows-mime;value=\"%1\"")
        .arg(QLatin1StringView(name));
}

static QByteArray hashOf(const QByteArray &utf8)
{
    return QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
}

SecretClipboard::SecretClipboard(
    QClipboard &clipboard, std::chrono::milliseconds lifetime, QObject *parent)
    : QObject(parent)
    , m_clipboard(clipboard)
{
    m_expiry.setSingleShot(true);
    m_expiry.setInterval(lifetime);
    connect(&m_expiry, &QTimer::timeout, this, &SecretClipboard::takeBack);
}

SecretClipboard::~SecretClipboard()
{
    takeBack();
}

/// Wayland takes it from the program alone that has the focus, and drops it without a word; what is
/// read back is then Qt's own.
static bool isListenedTo()
{
    return !QGuiApplication::platformName().startsWith(u"wayland")
        || QGuiApplication::focusWindow();
}

bool SecretClipboard::copy(const Secret &secret)
{
    if (!isListenedTo())
        return false;
    auto *data = new QMimeData; // the clipboard takes ownership
    data->setText(QString::fromUtf8(secret.utf8()));
    // What each desktop's clipboard managers look for: KDE and its followers, Windows, macOS.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(windowsFormat("ExcludeClipboardContentFromMonitorProcessing"), "1");
    for (const char *where : { "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard" })
        data->setData(windowsFormat(where), QByteArray(4, '\0')); // a number: no
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    m_clipboard.setMimeData(data);

    const QByteArray hash = hashOf(secret.utf8());
    if (hashOf(m_clipboard.text().toUtf8()) != hash)
        return false;
    m_lentHash = hash;
    m_expiry.start();
    return true;
}

void SecretClipboard::takeBack()
{
    m_expiry.stop();
    if (holdsOurs()) {
        m_clipboard.clear();
        if (holdsOurs())
            emit stillThere();
    }
    m_lentHash.clear();
}

bool SecretClipboard::holdsOurs() const
{
    return !m_lentHash.isEmpty() && hashOf(m_clipboard.text().toUtf8()) == m_lentHash;
}
