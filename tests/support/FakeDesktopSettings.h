// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>
#include <QMap>
#include <QVariantMap>

/// The settings of an XDG desktop portal, for behaviour that the real one cannot be made to show.
/// It is on the bus between `start` and `end`.
class FakeDesktopSettings : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Mood {
        Answers,
        Hangs, ///< until the next mood; then it replies to the calls of the meantime
        Refuses, ///< like a portal without settings
        Denies, ///< like a portal that cannot identify the caller
        Raves, ///< sends a wrong reply
    };

    explicit FakeDesktopSettings(const QDBusConnection &bus);
    /// Makes a backend of the portal for this desktop.
    FakeDesktopSettings(const QDBusConnection &bus, const QString &desktop);
    ~FakeDesktopSettings() override;

    void start();
    void end();
    void setMood(Mood mood);
    /// Changes a setting, and reports it while it runs.
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
