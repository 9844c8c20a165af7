// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Async.h"
#include "app/platform/Result.h"
#include "app/storage/FileLock.h"
#include "app/storage/FileProblem.h"
#include "app/storage/FileReader.h"
#include "app/storage/PrivateFile.h"

#include <QFile>
#include <QObject>

#include <atomic>
#include <cerrno>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

/// The signals of a `MergedFile`: a template cannot have its own.
class MergedFileSignals : public QObject
{
    Q_OBJECT

signals:
    /// The content has changed, here or in another window.
    void changed();
    /// Reports a change of `isSaved`, `problem` or `wasDamaged`.
    void stateChanged();
    /// The file has been read, and the changes are in it unless there is a problem.
    void synchronized();
};

/// A `PrivateFile`, or only memory, whose content several windows may change: each change is merged
/// into the current content. The disk is used in another thread. A damaged file is quarantined, and
/// what can be read of it is kept. `Format` has, all static:
/// - the types `Content`, which is empty without a file, and `Changes`, with `isEmpty`
/// - `maxSize`, `read` and `write`, of the file
/// - `apply(changes, content)`
/// - `add(changes, newer)`, which appends to the changes
/// - `adding(content)`: the changes that add it to a content that lacks it
template <typename Format>
class MergedFile : public MergedFileSignals
{
public:
    using Content = typename Format::Content;
    using Changes = typename Format::Changes;
    using Adjust = std::function<void(Content &)>;

    /// `disk` has one thread, and must outlive this. The content is in memory until `setFile`.
    explicit MergedFile(QThreadPool &disk)
        : m_disk(disk)
    {
    }
    /// Leaves writing the last changes to `disk`. A current job may be skipped, and does no harm
    /// twice.
    ~MergedFile() override
    {
        if (!isSaved())
            m_disk.start([job = takeJob()] { run(job); });
    }

    /// Reads the file, and adds the content that is in memory. An empty path keeps that in memory.
    void setFile(const QString &path)
    {
        if (path == m_path)
            return;
        restoreUnwritten();
        if (m_path.isEmpty())
            addOlder(std::exchange(m_saved, {}));
        m_path = path;
        synchronize();
    }

    /// Forgets the content, because its file is removed.
    void discard()
    {
        *std::exchange(m_isDiscarded, std::make_shared<std::atomic_bool>(false)) = true;
        m_path.clear();
        m_saved = {};
        m_unwritten = {};
        m_unsaved = {};
        m_adjust = {};
        update();
    }

    /// Returns false if the content lasts until the session ends only.
    bool hasFile() const { return !m_path.isEmpty(); }
    /// Why the last read or write failed, if it did. Changes are written with the next one, but not
    /// into the file of a newer version.
    const std::optional<FileProblem> &problem() const { return m_problem; }
    /// Returns true after a damaged file was quarantined.
    bool wasDamaged() const { return m_wasDamaged; }

    const Content &content() const { return m_content; }
    /// The content of the file, when it was last read.
    const Content &saved() const { return m_saved; }
    /// All changes are written, or there is no file.
    bool isSaved() const { return (m_unwritten.isEmpty() && m_unsaved.isEmpty()) || !hasFile(); }

    /// Makes the changes, unless they change nothing.
    void change(const Changes &changes)
    {
        Content after = m_content;
        Format::apply(changes, after);
        if (after == m_content)
            return;
        Format::add(m_unsaved, changes);
        m_content = std::move(after);
        emit changed();
        emit stateChanged();
        synchronize();
    }

    /// Reads the file again, and writes the changes. `adjust` changes the content in the other
    /// thread; the last one counts.
    void synchronize(Adjust adjust = {})
    {
        if (adjust)
            m_adjust = std::move(adjust);
        if (m_isSynchronizing) {
            m_synchronizesAgain = true;
            return;
        }
        m_isSynchronizing = true;
        const Job job = takeJob();
        runAsync(
            m_disk, [job] { return run(job); }, this,
            [this, path = job.path, isDiscarded = job.isDiscarded](const Outcome &outcome) {
                m_isSynchronizing = false;
                if (path == m_path && isDiscarded == m_isDiscarded)
                    onSynchronized(outcome);
                if (std::exchange(m_synchronizesAgain, false))
                    synchronize();
            });
    }

private:
    /// The changes to be merged into the file: the whole work of the other thread.
    struct Job
    {
        QString path; ///< empty for a content in memory
        Content known; ///< the content of the file when it was last read
        Changes changes;
        Adjust adjust;
        std::shared_ptr<const std::atomic_bool> isDiscarded; ///< it must not be written any more

        void change(Content &content) const
        {
            Format::apply(changes, content);
            if (adjust)
                adjust(content);
        }
    };

    struct Outcome
    {
        Content content; ///< of the file
        Content rescued = {}; ///< from a damaged file, and in no other
        std::optional<FileProblem> problem = {};
        bool isWritten = false; ///< the changes are in the file, or in memory
        bool wasQuarantined = false;
    };

    struct Found
    {
        Content content = {};
        bool isDamaged = false; ///< some or all of it
        std::optional<FileProblem> problem = {}; ///< it must stay as it is
    };

    static Found read(const QString &path)
    {
        const auto bytes = readFile(path, Format::maxSize);
        if (!bytes && bytes.error().kind == FileReadError::Kind::Absent)
            return {};
        if (!bytes && bytes.error().kind == FileReadError::Kind::NotAFile)
            return { .isDamaged = true };
        if (!bytes)
            return { .problem = FileProblem { .detail = bytes.error().detail } };
        auto found = Format::read(bytes.value());
        if (found) {
            auto &[content, isComplete] = found.value();
            return { .content = std::move(content), .isDamaged = !isComplete };
        }
        if (found.error() == std::decay_t<decltype(found.error())>::Newer)
            return { .problem = FileProblem { .kind = FileProblem::Kind::Newer } };
        return { .isDamaged = true };
    }

    /// Without content there is no file.
    static Result<Unit, QString> write(const PrivateFile &file, const Content &content)
    {
        QFile old(file.path());
        if (content.isEmpty())
            return old.remove() ? Result<Unit, QString>(Unit {}) : old.errorString();
        const QByteArray bytes = Format::write(content);
        if (bytes.size() > Format::maxSize)
            return qt_error_string(EFBIG);
        return file.writeAtomically(bytes);
    }

    static Outcome run(const Job &job)
    {
        if (!job.path.isEmpty() && job.changes.isEmpty()) {
            const Found found = read(job.path);
            if (found.problem)
                return { .content = job.known, .problem = found.problem };
            Content content = found.content;
            job.change(content);
            if (!found.isDamaged && content == found.content)
                return { .content = content, .isWritten = true };
        }
        return runLocked(job);
    }

    static Outcome runLocked(const Job &job)
    {
        const PrivateFile file(job.path);
        FileLock lock(file);
        Found found { .content = job.known };
        if (!job.path.isEmpty()) {
            if (const auto locked = lock.lock(); !locked)
                return { .content = job.known,
                    .problem = FileProblem { .detail = locked.error() } };
            if (*job.isDiscarded)
                return { .content = job.known };
            found = read(job.path);
            if (found.problem)
                return { .content = job.known, .problem = found.problem };
        }
        Outcome outcome { .content = found.content };
        if (found.isDamaged) {
            if (const auto quarantined = file.quarantine(); !quarantined)
                return { .content = job.known,
                    .problem = FileProblem { .detail = quarantined.error() } };
            outcome.wasQuarantined = true;
        }
        Content content = found.content;
        job.change(content);
        const bool mustWrite = !job.path.isEmpty()
            && (content != found.content || (found.isDamaged && !content.isEmpty()));
        if (mustWrite) {
            if (const auto written = write(file, content); !written) {
                if (outcome.wasQuarantined)
                    outcome.rescued = std::exchange(outcome.content, {});
                outcome.problem = FileProblem { .detail = written.error() };
                return outcome;
            }
        }
        outcome.content = content;
        outcome.isWritten = true;
        return outcome;
    }

    Job takeJob()
    {
        restoreUnwritten();
        m_unwritten = std::exchange(m_unsaved, {});
        return { m_path, m_saved, m_unwritten, std::exchange(m_adjust, {}), m_isDiscarded };
    }

    /// The current job has not written them.
    void restoreUnwritten()
    {
        Changes changes = std::exchange(m_unwritten, {});
        Format::add(changes, m_unsaved);
        m_unsaved = std::move(changes);
    }

    void addOlder(const Content &content)
    {
        Changes changes = Format::adding(content);
        Format::add(changes, m_unsaved);
        m_unsaved = std::move(changes);
    }

    void onSynchronized(const Outcome &outcome)
    {
        m_saved = outcome.content;
        m_problem = outcome.problem;
        m_wasDamaged = m_wasDamaged || outcome.wasQuarantined;
        if (outcome.isWritten)
            m_unwritten = {};
        restoreUnwritten();
        addOlder(outcome.rescued);
        update();
        emit stateChanged();
        emit synchronized();
    }

    void update()
    {
        Content content = m_saved;
        Format::apply(m_unwritten, content);
        Format::apply(m_unsaved, content);
        if (content == m_content)
            return;
        m_content = std::move(content);
        emit changed();
    }

    QThreadPool &m_disk;
    QString m_path = {};
    Content m_saved; ///< the content of the file
    Changes m_unwritten; ///< those of the current job
    Changes m_unsaved; ///< those since then
    Content m_content; ///< with all changes
    Adjust m_adjust; ///< of the next job
    /// The current jobs share it: they must not be written any more.
    std::shared_ptr<std::atomic_bool> m_isDiscarded = std::make_shared<std::atomic_bool>(false);
    std::optional<FileProblem> m_problem;
    bool m_wasDamaged = false;
    bool m_isSynchronizing = false;
    bool m_synchronizesAgain = false;
};
