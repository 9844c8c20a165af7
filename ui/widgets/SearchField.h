// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class IconButton;

/// A field with a button that clears it, as large as the field is high: the one of QLineEdit is
/// small.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Sets the accessible name and the tooltip of the button.
    void setClearLabel(const QString &label);

signals:
    void focused();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    IconButton *m_clear;
};
