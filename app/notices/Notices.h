// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/NoticesFormat.h"
#include "app/storage/MergedFile.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

/// See `MergedFile`.
struct NoticesFile
{
    using Content = NoticeBook;
    using Changes = QList<std::function<void(NoticeBook &)>>;
    static constexpr qint64 maxSize = noticesFormat::maxSize;
    static constexpr auto read = noticesFormat::read;
    static constexpr auto write = noticesFormat::write;
    static void apply(const Changes &changes, NoticeBook &book);
    static void add(Changes &changes, const Changes &newer) { changes += newer; }
    static Changes adding(const NoticeBook &book);
};

/// The notices of a connection, newest first, in a `MergedFile`. In memory unless the connection is
/// saved. What a list brings is shown once it is saved: so each notice arrives once, in one window.
class Notices : public QObject
{
    Q_OBJECT

public:
    /// Returns the path of a connection's notices; empty for an invalid id.
    static QString filePath(const QString &connectionsFolder, const QString &connectionId);

    /// `disk` has one thread, and must outlive this. The notices are in memory until `setFile`.
    explicit Notices(QThreadPool &disk, QObject *parent = nullptr);

    void setFile(const QString &path) { m_file.setFile(path); }
    bool hasFile() const { return m_file.hasFile(); }
    /// Forgets the notices, because their file is removed.
    void discard();
    bool isSaved() const { return m_file.isSaved(); }
    const std::optional<FileProblem> &problem() const { return m_file.problem(); }
    bool wasDamaged() const { return m_file.wasDamaged(); }

    /// Returns the notices of the kinds that are not muted.
    const QList<Notice> &all() const { return m_shown; }
    int unreadCount() const;
    /// They are neither recorded as of now, nor returned or counted.
    void setMuted(const QSet<Notice::Kind> &kinds);

    /// Adds notices that were just found.
    void add(const QList<Notice> &notices);
    void setRead(const QString &id);
    void setAllRead();
    void dismiss(const QString &id);

    // For NoticeFinder:
    /// Finds out, in another thread, what a list brings.
    void setList(NoticeList list);
    void setOwnChanges(const QList<OwnChange> &changes);
    /// The service has refused the key that Llavero signs in with.
    void endSignIn();
    void addStates(const QList<LastingState> &states);

signals:
    /// Reports a change of `all`, here or in another window.
    void changed();
    /// Reports a change of `isSaved`, `problem` or `wasDamaged`.
    void stateChanged();
    /// These were found in this window just now, and their kinds are not muted.
    void arrived(const QList<Notice> &notices);

private:
    QString nextId();
    void onSynchronized();
    void update();

    MergedFile<NoticesFile> m_file;
    QList<Notice> m_shown;
    QSet<Notice::Kind> m_muted;
    const QString m_window; ///< begins the ids of the notices that are found here
    int m_count = 0; ///< of those ids
    QSet<QString> m_added; ///< the ids of the added notices
    QSet<QString> m_arrived; ///< the ids of those that were reported
};
