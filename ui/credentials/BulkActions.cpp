// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/BulkActions.h"

#include "app/signin/Session.h"
#include "ui/credentials/DeleteKeysDialog.h"
#include "ui/credentials/DeletionProgress.h"
#include "ui/credentials/ExportDialog.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/text/CountText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ExportText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/Toast.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <utility>

BulkActions::BulkActions(
    Session &session, std::function<QDateTime()> now, KeyListMessageBar &messages, QWidget *page)
    : QObject(page)
    , m_page(page)
    , m_session(session)
    , m_deletion(session.bulkDeletion())
    , m_now(std::move(now))
    , m_messages(messages)
    , m_failures(new MessageBar(page))
    , m_progress(new DeletionProgress(m_deletion, m_now, page))
{
    m_failures->setObjectName(QStringLiteral("deletionFailures"));
    connect(m_failures, &MessageBar::actionTriggered, this,
        [this] { confirm(m_session.keys().model().findAll(m_deletion.failedIds())); });
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
    m_failures->setActionReadOnly(reason);
}

QWidget *BulkActions::failures() const
{
    return m_failures;
}

QWidget *BulkActions::progress() const
{
    return m_progress;
}

// --- Deleting ------------------------------------------------------------------------------

void BulkActions::deleteSelected()
{
    confirm(m_session.keys().model().selectedKeys());
}

void BulkActions::confirm(SortedKeys keys)
{
    ApiKeyModel &model = m_session.keys().model();
    if (model.hasPending())
        keys.rows.removeIf([&](quint32 row) {
            return model.isBeingDeleted(textFromUtf8(keys.keys.view(row).id));
        });
    if (keys.rows.isEmpty() || m_deletion.isRunning())
        return;
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_page);
    if (keys.rows.size() == 1)
        return emit deleteOneRequested(keys.keys.at(keys.rows.first()));
    auto *question = new DeleteKeysDialog(keys,
        { .hiddenKeys = model.hiddenCount(keys),
            .deviceKey = model.deviceKey(),
            .notes = m_session.notes().all() },
        m_now, m_page);
    connect(question, &ConfirmationDialog::confirmed, this, [keys, this] { start(keys); });
    openOnce(question);
}

/// The access may have changed since the question was asked.
void BulkActions::start(const SortedKeys &keys)
{
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_page);
    m_messages.hideOutcome();
    QList<ApiKey> list;
    for (const quint32 row : keys.rows)
        list.append(keys.keys.at(row));
    m_deletion.start(list);
    m_progress->focusCancel(); // in time, also by keyboard
}

void BulkActions::reportDeleted(qsizetype count)
{
    m_messages.reportOutcome(MessageBar::Kind::Success, [count, this] {
        const int number = static_cast<int>(count);
        const QString sentence = m_session.keyProof().hasAccepted()
            ? tr("%1 key(s) have been deleted.", nullptr, number)
            : tr("%1 key(s) have been deleted. They no longer work.", nullptr, number);
        return sentence.arg(countText(count));
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

namespace {

/// Why keys were not deleted.
struct Reason
{
    QString text;
    QStringList ids;
};

} // namespace

/// Different errors may have the same text.
static QList<Reason> groupedByReason(const QList<BulkDeletion::Failure> &failures)
{
    QList<Reason> reasons;
    QHash<QString, qsizetype> places;
    for (const BulkDeletion::Failure &failure : failures) {
        const QString text = changeErrorText(failure.error);
        const qsizetype place = places.value(text, reasons.size());
        if (place == reasons.size()) {
            reasons.append({ text, {} });
            places.insert(text, place);
        }
        reasons[place].ids += failure.ids;
    }
    return reasons;
}

/// Returns the names of a few keys; of more, the first ones and how many others there are.
static QString namesText(const QStringList &ids, const ApiKeyModel &model)
{
    constexpr qsizetype maxNames = 3;
    QStringList names;
    for (const QString &id : ids.first(std::min(ids.size(), maxNames))) {
        const auto key = model.find(id);
        names.append(displayName(key ? key->name : QString()));
    }
    if (ids.size() <= maxNames)
        return QLocale().createSeparatedList(names);
    const int others = static_cast<int>(ids.size() - maxNames);
    //: %1 to %3 are names of keys, %4 is the number of the others.
    return BulkActions::tr("%1, %2, %3 and %4 other(s)", nullptr, others)
        .arg(names.at(0), names.at(1), names.at(2), countText(others));
}

/// Returns the reasons, to follow a sentence: the only one, or each with the keys that have it.
QString BulkActions::reasonsText() const
{
    constexpr qsizetype maxReasons = 2; // the button below stays in sight in a small window
    const QList<Reason> reasons = groupedByReason(m_deletion.failures());
    if (reasons.size() == 1)
        return u' ' + reasons.first().text + u' ';
    QStringList lines { {} };
    for (const Reason &reason : reasons.first(std::min(reasons.size(), maxReasons)))
        //: %1 are the names of some keys; %2 is why they were not deleted.
        lines.append(
            tr("%1: %2").arg(namesText(reason.ids, m_session.keys().model()), reason.text));
    if (reasons.size() > maxReasons)
        lines.append(tr("The list shows the reason for each of the others."));
    return lines.join(u'\n') + u'\n';
}

QString BulkActions::failuresText() const
{
    const int failed = static_cast<int>(m_deletion.failedKeys());
    const int deleted = static_cast<int>(m_deletion.deletedKeys());
    QString text
        = tr("%1 key(s) weren’t deleted.", nullptr, failed).arg(countText(failed)) + reasonsText();
    if (deleted > 0)
        //: Follows “3 keys weren’t deleted.” and the reason.
        text += tr("%1 key(s) have been deleted.", nullptr, deleted).arg(countText(deleted));
    return text.trimmed();
}

void BulkActions::showFailures()
{
    if (m_deletion.failures().isEmpty())
        return m_failures->hide();
    m_failures->show(
        MessageBar::Kind::Error, [this] { return failuresText(); },
        //: A button that deletes keys after a question, because deleting them has failed before.
        [] { return tr("Delete Again…"); });
}

// --- Exporting -----------------------------------------------------------------------------

void BulkActions::exportKeys()
{
    const ApiKeyModel &model = m_session.keys().model();
    const SortedKeys chosen = model.selectedCount() > 0 ? model.selectedKeys() : model.shownKeys();
    if (chosen.rows.isEmpty())
        return;
    chooseFile({ .keys = chosen.keys, .rows = chosen.rows, .notes = m_session.notes().all() });
}

void BulkActions::chooseFile(const KeyExport &keys)
{
    auto *dialog = new ExportDialog(keys.rows.size(), m_session.portal().host(), m_now(), m_page);
    connect(dialog, &ExportDialog::fileSelected, this,
        [keys, dialog, this](const QString &path) { saveKeys(keys, path, dialog->format(path)); });
    openOnce(dialog);
}

void BulkActions::saveKeys(const KeyExport &keys, const QString &path, KeyExport::Format format)
{
    const auto report = [keys, path, this](const Result<Unit, QString> &result) {
        const TranslatedText text = exportText(Exported::Keys, keys.rows.size(), path, result);
        if (result)
            m_messages.reportExported(text, path);
        else
            m_messages.reportNotExported(text, [keys, this] { chooseFile(keys); });
    };
    keys.save(path, format, this, report);
}
