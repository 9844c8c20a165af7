// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeKWallet.h"

#include "tests/support/PrivateBus.h"

FakeKWallet::FakeKWallet(PrivateBus &bus)
    : m_bus(bus.connection())
{
    m_thread.start();
    moveToThread(&m_thread);
    m_bus.registerVirtualObject(QStringLiteral("/modules/kwalletd5"), this);
    m_bus.registerService(QStringLiteral("org.kde.kwalletd5"));
}

FakeKWallet::~FakeKWallet()
{
    m_bus.unregisterObject(QStringLiteral("/modules/kwalletd5"));
    m_thread.quit();
    m_thread.wait();
}

void FakeKWallet::setReaction(Reaction reaction)
{
    m_reaction = reaction;
    QMetaObject::invokeMethod(this, &FakeKWallet::answerOpen);
}

bool FakeKWallet::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    if (message.member() == QLatin1String("open")) {
        message.setDelayedReply(true);
        m_open = message;
        answerOpen();
        return true;
    }
    return m_bus.send(message.createReply(answer(message.member(), message.arguments())));
}

void FakeKWallet::answerOpen()
{
    if (m_open.type() != QDBusMessage::MethodCallMessage || m_reaction == Reaction::Thinks)
        return;
    m_bus.send(m_open.createReply(m_reaction == Reaction::Agrees ? 1 : -1));
    m_open = {};
}

// The arguments are the handle, the folder, the key, and the value if there is one.
QVariant FakeKWallet::answer(const QString &method, const QVariantList &arguments)
{
    const QString entry
        = arguments.value(1).toString() + QLatin1Char('/') + arguments.value(2).toString();
    if (method == QLatin1String("networkWallet"))
        return QStringLiteral("kdewallet");
    if (method == QLatin1String("isOpen"))
        return true;
    if (method == QLatin1String("entryType"))
        return m_entries.contains(entry) ? 1 : 0;
    if (method == QLatin1String("readPassword"))
        return m_entries.value(entry);
    if (method == QLatin1String("writePassword"))
        m_entries.insert(entry, arguments.value(3).toString());
    if (method == QLatin1String("removeEntry"))
        m_entries.remove(entry);
    return 0;
}
