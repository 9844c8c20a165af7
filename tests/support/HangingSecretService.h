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

/// A Secret Service that answers as it is told. At first it says that it is open and has every
/// entry, and answers nothing more. A real one cannot be made to hang at just that point, nor to
/// answer with what makes no sense.
class HangingSecretService : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit HangingSecretService(PrivateBus &bus);

    /// What it answers to a method from now on, also to calls that are waiting for it.
    void answer(const QString &method, const QVariantList &arguments);
    /// It leaves such calls without an answer.
    void hold(const QString &method) { m_answers.remove(method); }
    /// It agrees on no key.
    void knowPlainSessionsOnly() { m_isPlain = true; }

    /// Calls that were left without an answer.
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
