// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QVariantMap>

/// The settings of an XDG desktop portal, for what the real one cannot be made to do. It is on the
/// bus while it runs.
class FakeDesktopSettings : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Mood {
        Answers,
        Hangs, ///< until it answers again, also what it was asked meanwhile
        Refuses, ///< as a portal that has no settings
        Denies, ///< as a portal that cannot read who asks
        Raves, ///< answers something else
    };

    explicit FakeDesktopSettings(const QDBusConnection &bus);
    /// What answers for the portal on that desktop.
    FakeDesktopSettings(const QDBusConnection &bus, const QString &desktop);
    ~FakeDesktopSettings() override;

    void start();
    void end();
    void setMood(Mood mood);
    /// Tells everybody of it, while it runs.
    void set(const QString &group, const QString &key, const QVariant &value);
    void setScheme(uint scheme);

    int questions() const { return m_questions; }

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    void answer(const QDBusMessage &question);

    QDBusConnection m_bus;
    QString m_service;
    QString m_interface;
    QMap<QString, QVariantMap> m_values;
    bool m_runs = false;
    Mood m_mood = Mood::Answers;
    QList<QDBusMessage> m_unanswered;
    int m_questions = 0;
};
