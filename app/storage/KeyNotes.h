// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/FileProblem.h"
#include "app/storage/KeyNote.h"
#include "app/table/ApiKeyTable.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

/// The notes and review dates of a connection's keys, in a `PrivateFile` or only in memory. The
/// disk is used in another thread. Several windows may use the same file: each change is merged
/// into its current content. A damaged file is quarantined, and its readable notes are kept.
class KeyNotes : public QObject
{
    Q_OBJECT

public:
    /// A note stays for so many days after its key has left the list.
    static constexpr int daysWithoutKey = 30;

    struct ImportResult
    {
        qsizetype imported = 0; ///< new here, or newer than the note here
        qsizetype kept = 0; ///< the note here is as new
    };
    struct ImportError
    {
        enum class Kind {
            Unreadable, ///< see `detail`
            NotNotes, ///< another file, or a damaged one
            Newer, ///< written by a newer version
        };
        Kind kind = Kind::NotNotes;
        QString detail = {}; ///< the system's text
    };
    using Imported = std::function<void(Result<ImportResult, ImportError>)>;
    using Exported = std::function<void(Result<Unit, QString>)>;

    /// Returns the path of a connection's notes; empty for an invalid id.
    static QString filePath(const QString &connectionsFolder, const QString &connectionId);

    /// `disk` has one thread, and must outlive this. The notes are in memory until `setFile`.
    explicit KeyNotes(QThreadPool &disk, QObject *parent = nullptr);
    /// Leaves writing the last changes to `disk`.
    ~KeyNotes() override;

    /// Reads the notes of the file, and adds those that are in memory. An empty path keeps the
    /// notes in memory.
    void setFile(const QString &path);
    /// Returns false if the notes last until the session ends only.
    bool hasFile() const { return !m_path.isEmpty(); }
    /// Forgets all notes, because their file is removed.
    void discard();

    const KeyNoteHash &all() const { return m_notes; }
    KeyNote note(const QString &keyId) const { return m_notes.value(keyId); }
    /// Sets the text and the date; an empty note removes it. Normalizes the text.
    void setNote(const QString &keyId, const KeyNote &note);
    /// Returns true as of the day of the review.
    static bool isDue(const KeyNote &note, QDate today);

    /// Reads the file again, because another window may have changed it.
    void reload();
    /// Reports a list that the service has confirmed.
    void setKeys(const ApiKeyTable &keys, const QDateTime &confirmedAt);

    /// All changes are written, or there is no file.
    bool isSaved() const { return m_unsaved.isEmpty() || !hasFile(); }
    /// Why the last read or write failed, if it did. Changes are written with the next one, but not
    /// into the file of a newer version.
    const std::optional<FileProblem> &problem() const { return m_problem; }
    /// Returns true after a damaged file was quarantined.
    bool wasDamaged() const { return m_wasDamaged; }

    /// Writes all notes into a file of the user's. Then calls `done`, unless this was destroyed.
    void exportTo(const QString &path, Exported done);
    /// Adds the notes of an exported file; of two notes for a key, the newer one counts. Then calls
    /// `done`, unless this was destroyed.
    void importFrom(const QString &path, Imported done);

signals:
    /// Some notes have changed, here or in another window.
    void changed();
    /// Reports a change of `isSaved`, `problem` or `wasDamaged`.
    void stateChanged();

private:
    struct Job;
    struct Outcome;
    static Outcome run(const Job &job);
    static Outcome runLocked(const Job &job);
    Job takeJob();
    void synchronize();
    void onSynchronized(const KeyNoteChanges &written, const Outcome &outcome);
    void updateNotes();
    ImportResult merge(const KeyNoteHash &imported);

    struct ConfirmedList
    {
        ApiKeyTable keys;
        QDateTime confirmedAt;
    };

    QThreadPool &m_disk;
    QString m_path = {};
    KeyNoteHash m_saved; ///< the content of the file
    KeyNoteChanges m_unsaved; ///< the changes since then
    KeyNoteHash m_notes; ///< both
    std::optional<ConfirmedList> m_list; ///< to be compared with the notes
    /// The current jobs share it: they must not be written any more.
    std::shared_ptr<std::atomic_bool> m_isDiscarded = std::make_shared<std::atomic_bool>(false);
    std::optional<FileProblem> m_problem;
    bool m_wasDamaged = false;
    bool m_isSynchronizing = false;
    bool m_synchronizesAgain = false;
};
