// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "app/storage/KeyNote.h"
#include "app/storage/KeyNotesFormat.h"
#include "app/storage/MergedFile.h"
#include "app/table/ApiKeyTable.h"

#include <QObject>

#include <functional>
#include <optional>

/// See `MergedFile`.
struct KeyNotesFile
{
    using Content = KeyNoteHash;
    using Changes = KeyNoteChanges;
    static constexpr qint64 maxSize = keyNotesFormat::maxSize;
    static constexpr auto read = keyNotesFormat::read;
    static constexpr auto write = keyNotesFormat::write;
    static void apply(const KeyNoteChanges &changes, KeyNoteHash &notes);
    static void add(KeyNoteChanges &changes, const KeyNoteChanges &newer);
    static KeyNoteChanges adding(const KeyNoteHash &notes);
};

/// The notes and review dates of a connection's keys, in a `MergedFile`.
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

    void setFile(const QString &path) { m_file.setFile(path); }
    bool hasFile() const { return m_file.hasFile(); }
    void discard() { m_file.discard(); }

    const KeyNoteHash &all() const { return m_file.content(); }
    KeyNote note(const QString &keyId) const { return all().value(keyId); }
    /// Sets the text and the date; an empty note removes it. Normalizes the text.
    void setNote(const QString &keyId, const KeyNote &note);
    /// Returns true as of the day of the review.
    static bool isDue(const KeyNote &note, QDate today);

    /// Reads the file again, because another window may have changed it.
    void reload();
    /// Reports a list that the service has confirmed.
    void setKeys(const ApiKeyTable &keys, const QDateTime &confirmedAt);

    bool isSaved() const { return m_file.isSaved(); }
    const std::optional<FileProblem> &problem() const { return m_file.problem(); }
    bool wasDamaged() const { return m_file.wasDamaged(); }

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
    ImportResult merge(const KeyNoteHash &imported);

    MergedFile<KeyNotesFile> m_file;
};
