// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class FieldProblem;
class IconButton;
class KeyNotes;
class QLineEdit;
class TextLabel;

/// The date of the review of a key. It is saved when the user leaves the field or chooses it by a
/// button.
class KeyReviewEditor : public QWidget
{
    Q_OBJECT

public:
    /// `notes` must outlive the editor.
    KeyReviewEditor(KeyNotes &notes, std::function<QDateTime()> now, QWidget *parent);

    /// Shows the date of another key. What has been typed is lost unless it was saved.
    void setKey(const QString &id);
    /// Returns true if what was typed is not saved, perhaps because it is not a date.
    bool isUnfinished() const;
    /// Saves what has been typed.
    void save();

private:
    void addChoice(const TranslatedText &text, const TranslatedText &name, const char *objectName,
        const std::function<QDate(QDate today)> &date, QWidget *row);
    QDate today() const;
    void showDate();
    void showState();
    void saveDate(QDate date);

    KeyNotes &m_notes;
    const std::function<QDateTime()> m_now;
    QString m_keyId;
    QLineEdit *m_date;
    IconButton *m_clear;
    FieldProblem *m_problem;
    TextLabel *m_state; ///< instead of the problem
};
