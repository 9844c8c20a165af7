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

/// As much of KDE's wallet as QtKeychain calls, since the real one needs a desktop. It answers from
/// a thread of its own, as another process would: QtKeychain waits for one of the answers.
class FakeKWallet : public QDBusVirtualObject
{
    Q_OBJECT

public:
    enum class Person { Agrees, Declines, Thinks };

    explicit FakeKWallet(PrivateBus &bus);
    ~FakeKWallet() override;

    /// What the person does when asked to open the wallet; one who thinks does not answer before
    /// the next person is set.
    void setPerson(Person person);

protected:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override;

private:
    QVariant answer(const QString &method, const QVariantList &arguments);
    void answerOpen();

    QThread m_thread;
    std::atomic<Person> m_person { Person::Agrees };
    QDBusMessage m_open;
    QDBusConnection m_bus;
    QMap<QString, QString> m_entries;
};
