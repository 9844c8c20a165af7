// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyNotes.h"

#include <QWidget>

class LinkButton;
class MessageBar;

/// Takes the notes on all keys to another computer: exports them to a file, and imports one, unless
/// they are about to be lost here.
class NoteTransfer : public QWidget
{
    Q_OBJECT

public:
    enum class Actions { ExportAndImport, Export };

    /// `notes` must outlive this.
    explicit NoteTransfer(
        KeyNotes &notes, QWidget *parent = nullptr, Actions actions = Actions::ExportAndImport);

    /// Hides what has become of the last export or import.
    void hideMessage();

private:
    void chooseTarget();
    void chooseSource();
    void onExported(const QString &path, qsizetype count, const Result<Unit, QString> &result);
    void onImported(
        const QString &path, const Result<KeyNotes::ImportResult, KeyNotes::ImportError> &result);
    void updateButtons();

    KeyNotes &m_notes;
    const Actions m_actions;
    LinkButton *m_export;
    LinkButton *m_import;
    MessageBar *m_message;
};
