#include "keys/SecretField.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QTextLayout>

SecretField::SecretField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF());
    setFont(mono);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setContextMenuPolicy(Qt::NoContextMenu);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Selecting with the mouse would put the secret into X11's primary selection, unmarked.
    setTextInteractionFlags(Qt::TextSelectableByKeyboard);
    viewport()->setCursor(Qt::ArrowCursor);
    setHiddenText(QString(24, QChar(0x2022)));
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
    fitHeight();
}

void SecretField::setHiddenText(const QString &text)
{
    setPlaceholderText(text);
    fitHeight();
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

void SecretField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void SecretField::fitHeight()
{
    const QString shown = m_revealed ? toPlainText() : placeholderText();
    const qreal margin = document()->documentMargin();
    const int inner = qMax(1, viewport()->width() - qRound(2 * margin));
    const QRect text = fontMetrics().boundingRect(
        QRect(0, 0, inner, 10'000), Qt::TextWrapAnywhere | Qt::TextWordWrap, shown);
    const int lines = qMax(1, qCeil(qreal(text.height()) / fontMetrics().lineSpacing()));
    const QMargins frame = contentsMargins();
    setFixedHeight(lines * fontMetrics().lineSpacing() + qRound(2 * margin) + 2 * frameWidth()
        + frame.top() + frame.bottom() + 8);
}
