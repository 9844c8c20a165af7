// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

/// A field for a few lines of plain text of at most `KeyNote::maxLength` characters. It grows with
/// its text, and Tab leaves it.
class NoteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The text is complete for now: the user has left the field.
    void left();
    /// Typed or pasted text was too long, and was cut.
    void textCut();

protected:
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void cut();
    void fitHeight();
    int heightFor(int lines) const;
};
