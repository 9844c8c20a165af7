// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class IconButton;
class TextLabel;

/// A field with a button that clears it, as large as the field is high: the one of QLineEdit is
/// small. Before the button there is room for the number of results.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Sets the accessible name and the tooltip of the button.
    void setClearLabel(const QString &label);

    /// Shows the first of `forms` that there is room for, or else the last one: a number of results
    /// in a sentence and in shorter forms. Shows none if the list is empty.
    void setResults(const QStringList &forms);
    /// Lets the field want a width in which these results and the placeholder are whole.
    void setRoomForResults(const QString &results);

    QSize sizeHint() const override;

signals:
    void focused();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int resultsWidth(const QString &text) const;
    int placeholderWidth() const;
    void arrange();

    IconButton *m_clear;
    TextLabel *m_results;
    QStringList m_resultForms;
    QString m_longestResults;
};
