// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class KeyNotes;
class KeyReviewEditor;
class NoteField;
class TextLabel;

/// The user's note on a key and the date of its review. They are saved without a button: the note
/// when the user leaves the field or stops typing for a second.
class KeyNoteEditor : public QWidget
{
    Q_OBJECT

public:
    /// `notes` must outlive the editor.
    KeyNoteEditor(KeyNotes &notes, std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Saves what has been typed, and shows the note on another key.
    void setKey(const QString &id);
    /// See KeyReviewEditor.
    bool hasUnfinishedDate() const;
    /// Saves what has been typed. Call it before the editor is destroyed.
    void save();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setupNote();
    void setupStatus();
    void showNote();
    void showCount();
    void showStatus();
    void saveNote();

    KeyNotes &m_notes;
    QString m_keyId;
    QTimer m_pause; ///< since the last key
    bool m_isTyped = false; ///< the field has what is not saved
    NoteField *m_note;
    TextLabel *m_count;
    KeyReviewEditor *m_review;
    TextLabel *m_status;
};
