// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/Notice.h"

#include <QObject>
#include <QSet>

/// The notices of a connection, newest first. In memory unless the connection is saved.
class Notices : public QObject
{
    Q_OBJECT

public:
    explicit Notices(QObject *parent = nullptr);

    /// Returns the notices of the kinds that are not muted.
    const QList<Notice> &all() const { return m_notices; }
    int unreadCount() const;
    /// They are kept, but neither returned nor counted.
    void setMuted(const QSet<Notice::Kind> &kinds);

    /// Adds notices that were just found.
    void add(const QList<Notice> &notices);
    void setRead(const QString &id);
    void setAllRead();
    void dismiss(const QString &id);

signals:
    /// Reports a change of `all`, here or in another window.
    void changed();
    /// These were found in this window just now, and their kinds are not muted.
    void arrived(const QList<Notice> &notices);

private:
    QList<Notice> m_notices;
    QSet<Notice::Kind> m_muted;
};
