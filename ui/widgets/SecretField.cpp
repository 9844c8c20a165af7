// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SecretField.h"

#include <QApplication>
#include <QFontDatabase>
#include <QKeyEvent>

static QFont monospaced(const QFont &font)
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font.pointSizeF());
    return mono;
}

SecretField::SecretField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(monospaced(font()));
    QSizePolicy fits(QSizePolicy::Expanding, QSizePolicy::Fixed);
    fits.setHeightForWidth(true);
    setSizePolicy(fits);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setContextMenuPolicy(Qt::NoContextMenu);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Qt rounds the width of a full line up, and would cover the last line with a bar for a pixel.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A selection copies the secret to X11's primary selection without a password hint.
    setTextInteractionFlags(Qt::NoTextInteraction);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::ArrowCursor);
    setHiddenText(QString(16, QChar(0x25CF)));
}

void SecretField::setSecret(Secret secret)
{
    m_secret = std::move(secret);
    setRevealed(false);
}

void SecretField::setRevealed(bool revealed)
{
    m_revealed = revealed;
    setPlainText(revealed ? QString::fromUtf8(m_secret.utf8()) : QString());
    updateGeometry();
}

void SecretField::setHiddenText(const QString &text)
{
    setPlaceholderText(text);
    viewport()->update(); // Qt paints a placeholder again only when it appears
    updateGeometry();
}

bool SecretField::event(QEvent *event)
{
    const bool isHandled = QPlainTextEdit::event(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setFont(monospaced(QApplication::font(this)));
        viewport()->setFont(font()); // it keeps the application's, and draws the placeholder
        updateGeometry();
    }
    return isHandled;
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut))
        emit copyRequested();
    else if (event->matches(QKeySequence::Cancel) || event->key() == Qt::Key_Return)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

int SecretField::heightForWidth(int width) const
{
    ensurePolished();
    const QMargins frame = contentsMargins(); // the style sheet's border and padding
    const int margin = qRound(document()->documentMargin());
    // Qt draws a placeholder without a margin at its end, and breaks it between words.
    const int sides = m_revealed ? 2 * margin : margin;
    const int inside = qMax(1, width - frame.left() - frame.right() - sides);
    const QString shown = m_revealed ? toPlainText() : placeholderText();
    const int wrap = m_revealed ? Qt::TextWrapAnywhere : Qt::TextWordWrap;
    const QRect text = fontMetrics().boundingRect(0, 0, inside, 0, wrap, shown);
    const int lines = qMax(1, qCeil(qreal(text.height()) / fontMetrics().lineSpacing()));
    return lines * fontMetrics().lineSpacing() + frame.top() + frame.bottom() + 2 * margin;
}

QSize SecretField::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return { width, heightForWidth(width) };
}

QSize SecretField::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 12, fontMetrics().lineSpacing() };
}
