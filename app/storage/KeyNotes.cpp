// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyNotes.h"

#include "app/platform/Async.h"
#include "app/platform/SaveFile.h"
#include "app/storage/FileLock.h"
#include "app/storage/FileReader.h"
#include "app/storage/KeyNotesFormat.h"
#include "app/storage/PrivateFile.h"

#include <QIODevice>
#include <QSet>
#include <QTextBoundaryFinder>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

/// Letters may carry marks without end: no note takes more.
static constexpr qsizetype maxNoteUnits = 20 * KeyNote::maxLength;

// --- A note --------------------------------------------------------------------------------

/// Returns the position after `count` characters, and their number if the text has fewer.
static std::pair<qsizetype, qsizetype> advance(const QString &text, qsizetype count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype characters = 0;
    qsizetype position = 0;
    while (characters < count) {
        const qsizetype next = finder.toNextBoundary();
        if (next < 0)
            break;
        position = next;
        ++characters;
    }
    return { position, characters };
}

qsizetype KeyNote::length(const QString &text)
{
    return advance(text, text.size()).second;
}

QString KeyNote::normalized(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    lines = lines.trimmed().left(maxNoteUnits);
    if (!lines.isEmpty() && lines.back().isHighSurrogate())
        lines.chop(1);
    return lines.left(advance(lines, maxLength).first).trimmed();
}

// --- The file ------------------------------------------------------------------------------

/// The changes to be merged into the file: the whole work of the other thread.
struct KeyNotes::Job
{
    QString path; ///< empty for notes in memory
    KeyNoteHash known; ///< the content of the file when it was last read
    KeyNoteChanges changes; ///< see m_unsaved
    std::optional<ConfirmedList> list;
    std::shared_ptr<const std::atomic_bool> isDiscarded; ///< it must not be written any more
};

struct KeyNotes::Outcome
{
    KeyNoteHash notes; ///< the content of the file
    KeyNoteHash rescued = {}; ///< from a damaged file, and in no other
    std::optional<FileProblem> problem = {};
    bool isWritten = false; ///< the changes are in the file, or in memory
    bool wasQuarantined = false;
};

namespace {

struct FileState
{
    KeyNoteHash notes = {};
    bool isDamaged = false; ///< some or all of it
    std::optional<FileProblem> problem = {}; ///< it must stay as it is
};

} // namespace

static FileState readNotes(const QString &path)
{
    const auto content = readFile(path, keyNotesFormat::maxSize);
    if (!content && content.error().kind == FileReadError::Kind::Absent)
        return {};
    if (!content && content.error().kind == FileReadError::Kind::NotAFile)
        return { .isDamaged = true };
    if (!content)
        return { .problem = FileProblem { .detail = content.error().detail } };
    auto found = keyNotesFormat::read(content.value());
    if (found)
        return { .notes = std::move(found.value().notes), .isDamaged = !found.value().isComplete };
    if (found.error() == keyNotesFormat::Error::Newer)
        return { .problem = FileProblem { .kind = FileProblem::Kind::Newer } };
    return { .isDamaged = true };
}

static void apply(const KeyNoteChanges &changes, KeyNoteHash &notes)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const KeyNote before = notes.value(change.key());
        const KeyNote note { .text = change->text.value_or(before.text),
            .reviewBy = change->reviewBy.value_or(before.reviewBy),
            .changedAt = change->changedAt };
        if (note.isEmpty())
            notes.remove(change.key());
        else
            notes.insert(change.key(), note);
    }
}

/// Adds whole notes to the changes, which are newer.
static void addNotes(const KeyNoteHash &notes, KeyNoteChanges &changes)
{
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        KeyNoteChange &change = changes[note.key()];
        if (change.isEmpty())
            change.changedAt = note->changedAt;
        change.text = change.text.value_or(note->text);
        change.reviewBy = change.reviewBy.value_or(note->reviewBy);
    }
}

static QSet<QString> idsWithoutKey(const KeyNoteHash &notes, const ApiKeyTable &keys)
{
    QSet<QByteArray> wanted;
    for (auto note = notes.cbegin(); note != notes.cend(); ++note)
        wanted.insert(note.key().toUtf8());
    for (qsizetype row = 0; row < keys.size() && !wanted.isEmpty(); ++row) {
        const QByteArrayView id = keys.view(row).id;
        wanted.remove(QByteArray::fromRawData(id.data(), id.size()));
    }
    QSet<QString> missing;
    for (const QByteArray &id : std::as_const(wanted))
        missing.insert(QString::fromUtf8(id));
    return missing;
}

/// Notes when a key has left the list, and drops the notes of keys that left it long ago. Begins
/// again when a clock that was wrong has been set, and so after a long time without a list.
static void applyList(const ApiKeyTable &keys, const QDateTime &confirmedAt, KeyNoteHash &notes)
{
    const QSet<QString> missing = idsWithoutKey(notes, keys);
    notes.removeIf([&](KeyNoteHash::iterator note) {
        QDateTime &since = note->missingSince;
        QDateTime &until = note->missingUntil;
        if (!missing.contains(note.key())) {
            since = until = {};
            return false;
        }
        const bool isContinued = since.isValid() && since <= until && until <= confirmedAt
            && confirmedAt <= until.addDays(KeyNotes::daysWithoutKey);
        if (!isContinued)
            since = until = confirmedAt;
        else if (until.addDays(1) <= confirmedAt) // the file is not written with each list
            until = confirmedAt;
        return since.addDays(KeyNotes::daysWithoutKey) <= confirmedAt;
    });
}

KeyNotes::Outcome KeyNotes::run(const Job &job)
{
    if (!job.path.isEmpty() && job.changes.isEmpty()) {
        const FileState found = readNotes(job.path);
        KeyNoteHash notes = found.notes;
        if (job.list)
            applyList(job.list->keys, job.list->confirmedAt, notes);
        if (found.problem)
            return { .notes = job.known, .problem = found.problem };
        if (!found.isDamaged && notes == found.notes)
            return { .notes = notes, .isWritten = true };
    }
    return runLocked(job);
}

/// Without notes there is no file.
static Result<Unit, QString> writeNotes(const PrivateFile &file, const KeyNoteHash &notes)
{
    QFile old(file.path());
    if (notes.isEmpty())
        return old.remove() ? Result<Unit, QString>(Unit {}) : old.errorString();
    const QByteArray json = keyNotesFormat::write(notes);
    if (json.size() > keyNotesFormat::maxSize)
        return qt_error_string(EFBIG);
    return file.writeAtomically(json);
}

KeyNotes::Outcome KeyNotes::runLocked(const Job &job)
{
    const PrivateFile file(job.path);
    FileLock lock(file);
    FileState found { .notes = job.known };
    if (!job.path.isEmpty()) {
        if (const auto locked = lock.lock(); !locked)
            return { .notes = job.known, .problem = FileProblem { .detail = locked.error() } };
        if (*job.isDiscarded)
            return { .notes = job.known };
        found = readNotes(job.path);
        if (found.problem)
            return { .notes = job.known, .problem = found.problem };
    }
    Outcome outcome { .notes = found.notes };
    if (found.isDamaged) {
        if (const auto quarantined = file.quarantine(); !quarantined)
            return { .notes = job.known, .problem = FileProblem { .detail = quarantined.error() } };
        outcome.wasQuarantined = true;
    }
    KeyNoteHash notes = found.notes;
    apply(job.changes, notes);
    if (job.list)
        applyList(job.list->keys, job.list->confirmedAt, notes);
    const bool mustWrite
        = !job.path.isEmpty() && (notes != found.notes || (found.isDamaged && !notes.isEmpty()));
    if (mustWrite) {
        const auto written = writeNotes(file, notes);
        if (!written) {
            if (outcome.wasQuarantined)
                outcome.rescued = std::exchange(outcome.notes, {});
            outcome.problem = FileProblem { .detail = written.error() };
            return outcome;
        }
    }
    outcome.notes = notes;
    outcome.isWritten = true;
    return outcome;
}

// --- The notes -----------------------------------------------------------------------------

QString KeyNotes::filePath(const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    return u"%1/%2/notes.json"_s.arg(connectionsFolder, connectionId);
}

KeyNotes::KeyNotes(QThreadPool &disk, QObject *parent)
    : QObject(parent)
    , m_disk(disk)
{
}

/// A current job may be skipped, and does no harm twice.
KeyNotes::~KeyNotes()
{
    if (!m_path.isEmpty() && !m_unsaved.isEmpty())
        m_disk.start([job = takeJob()] { run(job); });
}

void KeyNotes::setFile(const QString &path)
{
    if (path == m_path)
        return;
    if (m_path.isEmpty()) {
        addNotes(m_saved, m_unsaved);
        m_saved.clear();
    }
    m_path = path;
    synchronize();
}

void KeyNotes::discard()
{
    *std::exchange(m_isDiscarded, std::make_shared<std::atomic_bool>(false)) = true;
    m_path.clear();
    m_saved.clear();
    m_unsaved.clear();
    m_list.reset();
    updateNotes();
}

void KeyNotes::setNote(const QString &keyId, const KeyNote &note)
{
    const QString text = KeyNote::normalized(note.text);
    const KeyNote before = this->note(keyId);
    if (keyId.isEmpty() || (text == before.text && note.reviewBy == before.reviewBy))
        return;
    KeyNoteChange &change = m_unsaved[keyId];
    if (text != before.text)
        change.text = text;
    if (note.reviewBy != before.reviewBy)
        change.reviewBy = note.reviewBy;
    change.changedAt = QDateTime::currentDateTimeUtc();
    updateNotes();
    emit stateChanged();
    synchronize();
}

bool KeyNotes::isDue(const KeyNote &note, QDate today)
{
    return note.reviewBy.isValid() && note.reviewBy <= today;
}

void KeyNotes::reload()
{
    if (hasFile())
        synchronize();
}

void KeyNotes::setKeys(const ApiKeyTable &keys, const QDateTime &confirmedAt)
{
    m_list = { keys, confirmedAt };
    synchronize();
}

KeyNotes::Job KeyNotes::takeJob()
{
    return { m_path, m_saved, m_unsaved, std::exchange(m_list, std::nullopt), m_isDiscarded };
}

void KeyNotes::synchronize()
{
    if (m_isSynchronizing) {
        m_synchronizesAgain = true;
        return;
    }
    m_isSynchronizing = true;
    const Job job = takeJob();
    runAsync(
        m_disk, [job] { return run(job); }, this,
        [this, path = job.path, changes = job.changes](const Outcome &outcome) {
            m_isSynchronizing = false;
            if (path == m_path)
                onSynchronized(changes, outcome);
            const bool synchronizesAgain = std::exchange(m_synchronizesAgain, false);
            if (synchronizesAgain)
                synchronize();
        });
}

void KeyNotes::onSynchronized(const KeyNoteChanges &written, const Outcome &outcome)
{
    m_saved = outcome.notes;
    m_problem = outcome.problem;
    m_wasDamaged = m_wasDamaged || outcome.wasQuarantined;
    addNotes(outcome.rescued, m_unsaved);
    if (outcome.isWritten)
        m_unsaved.removeIf([&](KeyNoteChanges::iterator change) {
            const KeyNoteChange done = written.value(change.key());
            if (change->text == done.text)
                change->text.reset();
            if (change->reviewBy == done.reviewBy)
                change->reviewBy.reset();
            return change->isEmpty();
        });
    updateNotes();
    emit stateChanged();
}

void KeyNotes::updateNotes()
{
    KeyNoteHash notes = m_saved;
    apply(m_unsaved, notes);
    if (notes == m_notes)
        return;
    m_notes = std::move(notes);
    emit changed();
}

// --- Other computers -----------------------------------------------------------------------

void KeyNotes::exportTo(const QString &path, Exported done)
{
    KeyNoteHash notes = m_notes;
    for (KeyNote &note : notes)
        note.missingSince = note.missingUntil = {}; // of this computer's list
    const auto write = [notes](QIODevice &device) {
        const QByteArray json = keyNotesFormat::write(notes);
        return device.write(json) == json.size();
    };
    saveFile(path, write, this, std::move(done));
}

static Result<KeyNoteHash, KeyNotes::ImportError> readExported(const QString &path)
{
    using Error = KeyNotes::ImportError;
    const auto content = readFile(path, keyNotesFormat::maxSize);
    if (!content)
        return Error { Error::Kind::Unreadable, content.error().detail };
    const auto found = keyNotesFormat::read(content.value());
    if (!found)
        return Error { found.error() == keyNotesFormat::Error::Newer ? Error::Kind::Newer
                                                                     : Error::Kind::NotNotes };
    if (!found.value().isComplete)
        return Error { Error::Kind::NotNotes };
    return found.value().notes;
}

void KeyNotes::importFrom(const QString &path, Imported done)
{
    runAsync(
        filePool(), [path] { return readExported(path); }, this,
        [this, done = std::move(done)](const Result<KeyNoteHash, ImportError> &found) {
            if (found)
                done(merge(found.value()));
            else
                done(found.error());
        });
}

KeyNotes::ImportResult KeyNotes::merge(const KeyNoteHash &imported)
{
    ImportResult result;
    for (auto note = imported.cbegin(); note != imported.cend(); ++note) {
        const auto known = m_notes.constFind(note.key());
        const bool isNew = known == m_notes.cend();
        const bool isNewer = !isNew
            && (known->text != note->text || known->reviewBy != note->reviewBy)
            && note->changedAt > known->changedAt;
        if (!isNew && !isNewer) {
            ++result.kept;
            continue;
        }
        ++result.imported;
        m_unsaved.insert(note.key(),
            { .text = note->text, .reviewBy = note->reviewBy, .changedAt = note->changedAt });
    }
    if (result.imported > 0) {
        updateNotes();
        emit stateChanged();
        synchronize();
    }
    return result;
}
