// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyNotes.h"

#include "app/platform/Async.h"
#include "app/platform/SaveFile.h"

#include <QIODevice>
#include <QSet>
#include <QTextBoundaryFinder>

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

void KeyNotesFile::apply(const KeyNoteChanges &changes, KeyNoteHash &notes)
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

void KeyNotesFile::add(KeyNoteChanges &changes, const KeyNoteChanges &newer)
{
    for (auto change = newer.cbegin(); change != newer.cend(); ++change) {
        KeyNoteChange &known = changes[change.key()];
        if (change->text)
            known.text = change->text;
        if (change->reviewBy)
            known.reviewBy = change->reviewBy;
        known.changedAt = change->changedAt;
    }
}

KeyNoteChanges KeyNotesFile::adding(const KeyNoteHash &notes)
{
    KeyNoteChanges changes;
    for (auto note = notes.cbegin(); note != notes.cend(); ++note)
        changes.insert(note.key(), { note->text, note->reviewBy, note->changedAt });
    return changes;
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

// --- The notes -----------------------------------------------------------------------------

QString KeyNotes::filePath(const QString &connectionsFolder, const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    return u"%1/%2/notes.json"_s.arg(connectionsFolder, connectionId);
}

KeyNotes::KeyNotes(QThreadPool &disk, QObject *parent)
    : QObject(parent)
    , m_file(disk)
{
    connect(&m_file, &MergedFileSignals::changed, this, &KeyNotes::changed);
    connect(&m_file, &MergedFileSignals::stateChanged, this, &KeyNotes::stateChanged);
}

void KeyNotes::setNote(const QString &keyId, const KeyNote &note)
{
    const QString text = KeyNote::normalized(note.text);
    const KeyNote before = this->note(keyId);
    if (keyId.isEmpty() || (text == before.text && note.reviewBy == before.reviewBy))
        return;
    KeyNoteChange change { .changedAt = QDateTime::currentDateTimeUtc() };
    if (text != before.text)
        change.text = text;
    if (note.reviewBy != before.reviewBy)
        change.reviewBy = note.reviewBy;
    m_file.change({ { keyId, change } });
}

bool KeyNotes::isDue(const KeyNote &note, QDate today)
{
    return note.reviewBy.isValid() && note.reviewBy <= today;
}

void KeyNotes::reload()
{
    if (hasFile())
        m_file.synchronize();
}

void KeyNotes::setKeys(const ApiKeyTable &keys, const QDateTime &confirmedAt)
{
    m_file.synchronize(
        [keys, confirmedAt](KeyNoteHash &notes) { applyList(keys, confirmedAt, notes); });
}

// --- Other computers -----------------------------------------------------------------------

void KeyNotes::exportTo(const QString &path, Exported done)
{
    KeyNoteHash notes = all();
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
    KeyNoteHash added;
    for (auto note = imported.cbegin(); note != imported.cend(); ++note) {
        const auto known = all().constFind(note.key());
        const bool isNew = known == all().cend();
        const bool isNewer = !isNew
            && (known->text != note->text || known->reviewBy != note->reviewBy)
            && note->changedAt > known->changedAt;
        if (!isNew && !isNewer) {
            ++result.kept;
            continue;
        }
        ++result.imported;
        added.insert(note.key(), *note);
    }
    m_file.change(KeyNotesFile::adding(added));
    return result;
}
