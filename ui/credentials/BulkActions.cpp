// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/BulkActions.h"

#include "app/signin/Session.h"
#include "ui/credentials/DeleteKeysDialog.h"
#include "ui/credentials/DeletionProgress.h"
#include "ui/credentials/ExportDialog.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/text/CountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/Toast.h"

#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <utility>

using Failure = BulkDeletion::Failure;

BulkActions::BulkActions(
    Session &session, std::function<QDateTime()> now, KeyListMessageBar &messages, QWidget *page)
    : QWidget(page)
    , m_page(page)
    , m_session(session)
    , m_deletion(session.bulkDeletion())
    , m_now(std::move(now))
    , m_messages(messages)
    , m_failures(new MessageBar(this))
    , m_progress(new DeletionProgress(m_deletion, m_now, this))
{
    m_failures->setObjectName(QStringLiteral("deletionFailures"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_failures);
    layout->addWidget(m_progress);
    connect(m_failures, &MessageBar::actionTriggered, this, [this] {
        SortedKeys keys;
        for (const Failure &failure : m_deletion.failures()) {
            keys.rows.append(static_cast<quint32>(keys.keys.size()));
            keys.keys.append(m_session.keys().model().find(failure.key.id).value_or(failure.key));
        }
        confirm(keys);
    });
    connect(m_failures, &MessageBar::dismissed, &m_deletion, &BulkDeletion::dismissFailures);
    connect(&m_deletion, &BulkDeletion::failuresChanged, this, &BulkActions::showFailures);
    connect(&m_deletion, &BulkDeletion::finished, this, &BulkActions::onFinished);
    connect(&m_deletion, &BulkDeletion::runningChanged, this, &BulkActions::runningChanged);
    connect(
        &session.keys(), &KeysController::batchRemoved, this, [this](const QList<ApiKey> &keys) {
            if (!m_deletion.isRunning()) // a later list shows it
                reportDeleted(keys.size());
        });
    showFailures();
}

void BulkActions::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
}

// --- Deleting ------------------------------------------------------------------------------

void BulkActions::deleteSelected()
{
    confirm(m_session.keys().model().selectedKeys());
}

void BulkActions::confirm(const SortedKeys &keys)
{
    if (keys.rows.isEmpty() || m_deletion.isRunning())
        return;
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_page);
    if (keys.rows.size() == 1)
        return emit deleteOneRequested(keys.keys.at(keys.rows.first()));
    auto *question
        = new DeleteKeysDialog(keys, m_now, m_session.keys().model().deviceKey(), m_page);
    connect(question, &ConfirmationDialog::confirmed, this, [keys, this] {
        QList<ApiKey> list;
        for (const quint32 row : keys.rows)
            list.append(keys.keys.at(row));
        start(list);
    });
    openOnce(question);
}

/// The access may have changed since the question was asked.
void BulkActions::start(const QList<ApiKey> &keys)
{
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_page);
    m_messages.hideOutcome();
    m_deletion.start(keys);
}

void BulkActions::reportDeleted(qsizetype count)
{
    m_messages.reportOutcome(MessageBar::Kind::Success, [count] {
        return tr(
            "%1 key(s) have been deleted. They no longer work.", nullptr, static_cast<int>(count))
            .arg(countText(count));
    });
}

void BulkActions::onFinished()
{
    const qsizetype deleted = m_deletion.deletedKeys();
    const qsizetype total = m_deletion.total();
    if (!m_deletion.failures().isEmpty())
        return; // which are shown with the number of the others
    if (m_deletion.wasCancelled() && deleted < total)
        m_messages.reportOutcome(MessageBar::Kind::Info, [deleted, total] {
            //: Some of the keys have been deleted before the user pressed Cancel.
            return tr("Deleting was cancelled: %1 of %2 key(s) have been deleted.", nullptr,
                static_cast<int>(total))
                .arg(countText(deleted), countText(total));
        });
    else if (deleted > 0)
        reportDeleted(deleted);
}

/// Returns true if both errors have the same text, in less time than it takes to write it.
static bool haveSameText(const ApiError &left, const ApiError &right)
{
    const auto parts = [](const ApiError &error) {
        return std::tie(error.kind, error.host, error.proxyHost, error.redirectHost,
            error.httpStatus, error.serviceCode, error.serviceMessage, error.technicalDetail,
            error.retryAfter, error.outcomeUnknown);
    };
    return left.kind != ApiError::Kind::Tls && parts(left) == parts(right);
}

/// Why keys were not deleted.
struct Reason
{
    static constexpr qsizetype maxNames = 3;

    QString text;
    QStringList names = {}; ///< of the first keys
    qsizetype count = 0;
};

/// Many keys may have the same reason, one after the other.
static QList<Reason> reasonsOf(const QList<Failure> &failures)
{
    QList<Reason> reasons;
    QHash<QString, qsizetype> places;
    qsizetype place = -1;
    const ApiError *previous = nullptr;
    for (const Failure &failure : failures) {
        if (!previous || !haveSameText(*previous, failure.error)) {
            const QString text = errorText(failure.error);
            place = places.value(text, reasons.size());
            if (place == reasons.size()) {
                reasons.append({ text });
                places.insert(text, place);
            }
        }
        previous = &failure.error;
        Reason &reason = reasons[place];
        if (++reason.count <= Reason::maxNames)
            reason.names.append(displayName(failure.key.name));
    }
    return reasons;
}

/// Returns the reasons, each with the keys that have it, to follow a sentence.
static QString reasonsText(const QList<Failure> &failures)
{
    constexpr qsizetype maxReasons = 4;
    const QList<Reason> reasons = reasonsOf(failures);
    if (reasons.size() == 1)
        return u' ' + reasons.first().text;
    QStringList lines;
    for (const Reason &reason : reasons.first(std::min(reasons.size(), maxReasons))) {
        const int count = static_cast<int>(reason.count);
        //: %1 are the names of some keys, or their number; %2 is why they were not deleted.
        lines.append(BulkActions::tr("%1: %2").arg(reason.count == reason.names.size()
                ? QLocale().createSeparatedList(reason.names)
                : BulkActions::tr("%1 key(s)", nullptr, count).arg(countText(count)),
            reason.text));
    }
    if (reasons.size() > maxReasons)
        lines.append(BulkActions::tr("The list shows the reason for each of the others."));
    return u'\n' + lines.join(u'\n');
}

static QString failuresText(const QList<Failure> &failures, qsizetype deleted)
{
    const int failed = static_cast<int>(failures.size());
    QString text
        = BulkActions::tr("%1 key(s) weren’t deleted.", nullptr, failed).arg(countText(failed));
    if (deleted > 0)
        //: Follows “3 keys weren’t deleted.”
        text += u' '
            + BulkActions::tr("%1 key(s) have been deleted.", nullptr, static_cast<int>(deleted))
                  .arg(countText(deleted));
    return text + reasonsText(failures);
}

void BulkActions::showFailures()
{
    if (m_deletion.failures().isEmpty())
        return m_failures->hide();
    m_failures->show(
        MessageBar::Kind::Error,
        [failures = m_deletion.failures(), deleted = m_deletion.deletedKeys()] {
            return failuresText(failures, deleted);
        },
        [] { return tr("Retry"); });
}

// --- Exporting -----------------------------------------------------------------------------

void BulkActions::exportKeys()
{
    const ApiKeyModel &model = m_session.keys().model();
    const SortedKeys chosen = model.selectedCount() > 0 ? model.selectedKeys() : model.shownKeys();
    if (chosen.rows.isEmpty())
        return;
    const KeyExport keys {
        .keys = chosen.keys, .rows = chosen.rows, .notes = m_session.notes().all()
    };
    auto *dialog = new ExportDialog(chosen.rows.size(), m_session.portal().host(), m_now(), m_page);
    connect(dialog, &ExportDialog::fileSelected, this,
        [keys, dialog, this](const QString &path) { saveKeys(keys, path, dialog->format(path)); });
    openOnce(dialog);
}

void BulkActions::saveKeys(const KeyExport &keys, const QString &path, KeyExport::Format format)
{
    const auto report
        = [count = keys.rows.size(), path, this](const Result<Unit, QString> &result) {
              const QString file = sanitizedLine(QFileInfo(path).fileName());
              if (result)
                  return m_messages.reportExported(
                      [count, file] {
                          //: %2 is the name of a file.
                          return tr("%1 key(s) exported to “%2”.", nullptr, static_cast<int>(count))
                              .arg(countText(count), file);
                      },
                      path);
              m_messages.reportOutcome(
                  MessageBar::Kind::Error, [reason = sanitizedLine(result.error()), file] {
                      //: %1 is the name of a file, %2 the system's reason.
                      return tr("The keys couldn’t be exported to “%1”: %2").arg(file, reason);
                  });
          };
    keys.save(path, format, this, report);
}
