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

    /// Shows the number of results, such as "3 of 14"; `brief` if there is little room.
    void setResults(const QString &results, const QString &brief);

signals:
    void focused();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    IconButton *m_clear;
    TextLabel *m_results;
    QString m_resultsText;
    QString m_briefResults;
};
