// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>

class FieldProblem;
class IconButton;
class KeyNotes;
class NoteField;
class QLineEdit;
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
    /// Saves what has been typed. Call it before the editor is destroyed.
    void save();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setupNote();
    void setupReview();
    void setupStatus();
    void addChoice(const TranslatedText &text, const TranslatedText &name, const char *objectName,
        const std::function<QDate(QDate today)> &date, QWidget *row);
    QDate today() const;
    void showNote();
    void showDate();
    void showCount();
    void showDue();
    void showStatus();
    void saveNote();
    void saveDate(QDate date);
    void readDate();

    KeyNotes &m_notes;
    const std::function<QDateTime()> m_now;
    QString m_keyId;
    QTimer m_pause; ///< since the last key
    bool m_isTyped = false; ///< the field has what is not saved
    NoteField *m_note;
    TextLabel *m_count;
    QLineEdit *m_date;
    IconButton *m_clear;
    FieldProblem *m_dateProblem;
    TextLabel *m_due;
    TextLabel *m_status;
};
