// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariantList>

class PrivateBus;

/// A Secret Service with prepared replies. At first it is open, has every entry, and replies to
/// nothing else. A real one cannot be made to hang at that point, or to send wrong replies.
class HangingSecretService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit HangingSecretService(PrivateBus &bus);

    /// Sets the reply to a method, also for calls that are waiting for one.
    void answer(const QString &method, const QVariantList &arguments);
    /// Leaves calls of this method without a reply.
    void hold(const QString &method) { m_answers.remove(method); }
    /// Refuses encryption.
    void knowPlainSessionsOnly() { m_isPlain = true; }

    /// Returns the number of calls without a reply.
    int unanswered() const { return int(m_held.size()); }

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    QDBusConnection m_bus;
    QHash<QString, QVariantList> m_answers;
    QList<QDBusMessage> m_held;
    bool m_isPlain = false;
};
