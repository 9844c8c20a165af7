// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/BulkDeletion.h"
#include "app/keys/KeyExport.h"

#include <QObject>

#include <functional>

class DeletionProgress;
class KeyListMessageBar;
class MessageBar;
class QWidget;
class Session;
struct SortedKeys;

/// The actions on several keys: deleting those that are selected, and exporting.
class BulkActions : public QObject
{
    Q_OBJECT

public:
    /// `session` and `messages`, which reports what was done, must outlive this.
    BulkActions(Session &session, std::function<QDateTime()> now, KeyListMessageBar &messages,
        QWidget *page);

    /// Says which keys were not deleted.
    QWidget *failures() const;
    /// Shows the progress of a deletion; to be shown below the other messages.
    QWidget *progress() const;
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    /// Deletes the selected keys after a question.
    void deleteSelected();
    /// Asks for a file, and writes the selected keys to it; if none is selected, those that are
    /// shown.
    void exportKeys();

signals:
    /// Only this key is selected.
    void deleteOneRequested(const ApiKey &key);
    /// A deletion has begun or ended.
    void runningChanged(bool running);

private:
    /// Deletes the keys, but for those that are being deleted, after a question.
    void confirm(SortedKeys keys);
    void start(const SortedKeys &keys);
    void reportDeleted(qsizetype count);
    void onFinished();
    void showFailures();
    QString failuresText() const;
    QString reasonsText() const;
    void chooseFile(const KeyExport &keys);
    void saveKeys(const KeyExport &keys, const QString &path, KeyExport::Format format);

    QWidget *const m_page; ///< the parent of the questions
    Session &m_session;
    BulkDeletion &m_deletion;
    const std::function<QDateTime()> m_now;
    KeyListMessageBar &m_messages;
    MessageBar *m_failures;
    DeletionProgress *m_progress;
    QString m_readOnlyReason;
};
