// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVirtualObject>
#include <QString>

class PrivateBus;

/// A Secret Service that says that it is open and has every entry, and then answers nothing more.
/// A real one cannot be made to hang at just that point.
class SilentKeyring : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit SilentKeyring(PrivateBus &bus);

    /// Calls that were left without an answer.
    int unanswered() const { return m_unanswered; }

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    int m_unanswered = 0;
};
