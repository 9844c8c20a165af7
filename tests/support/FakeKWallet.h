// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QMap>
#include <QString>
#include <QThread>

#include <atomic>

class PrivateBus;

/// The part of KDE's wallet that QtKeychain calls, for tests without a desktop. It
/// has its own thread, as another process would, because QtKeychain blocks for one of the replies.
class FakeKWallet : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Reaction { Agrees, Declines, Thinks };

    explicit FakeKWallet(PrivateBus &bus);
    ~FakeKWallet() override;

    /// The user's reaction to the prompt; a user who thinks does not answer before the next
    /// reaction is set.
    void setReaction(Reaction reaction);

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    QVariant answer(const QString &method, const QVariantList &arguments);
    void answerOpen();

    QThread m_thread;
    std::atomic<Reaction> m_reaction { Reaction::Agrees };
    QDBusMessage m_open;
    QDBusConnection m_bus;
    QMap<QString, QString> m_entries;
};
