// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/NoteField.h"

#include "app/storage/KeyNote.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QTextDocument>

#include <algorithm>

static constexpr int minNoteLines = 3;
static constexpr int maxNoteLines = 10;

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    // Queued, because the document is being changed.
    connect(this, &NoteField::textChanged, this, &NoteField::cut, Qt::QueuedConnection);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        [this] { fitHeight(); });
}

/// Cuts what was just typed or pasted, which is before the cursor.
void NoteField::cut()
{
    const QString text = toPlainText();
    const qsizetype excess = KeyNote::length(text) - KeyNote::maxLength;
    QTextCursor cursor = textCursor();
    if (excess <= 0 || cursor.position() == 0)
        return;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(cursor.position());
    for (qsizetype i = 0; i < excess && finder.position() > 0; ++i)
        finder.toPreviousBoundary();
    cursor.setPosition(
        static_cast<int>(std::max<qsizetype>(finder.position(), 0)), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    emit textCut();
}

int NoteField::heightFor(int lines) const
{
    const int frame = height() - viewport()->height();
    constexpr int slack = 4; // otherwise it scrolls by a pixel
    return frame + lines * fontMetrics().lineSpacing() + slack
        + 2 * static_cast<int>(document()->documentMargin());
}

QSize NoteField::sizeHint() const
{
    // QPlainTextDocumentLayout counts the height in lines.
    const int lines = static_cast<int>(document()->documentLayout()->documentSize().height());
    return { 200, heightFor(std::clamp(lines, minNoteLines, maxNoteLines)) };
}

QSize NoteField::minimumSizeHint() const
{
    return { 12 * fontMetrics().averageCharWidth(), sizeHint().height() };
}

void NoteField::fitHeight()
{
    updateGeometry();
}

void NoteField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void NoteField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

/// The wheel scrolls the page, unless there is more of the text.
void NoteField::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}
