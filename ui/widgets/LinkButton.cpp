#include "widgets/LinkButton.h"

#include <QStyleOptionButton>
#include <QStylePainter>

LinkButton::LinkButton(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setFullText(const QString &text)
{
    m_fullText = text;
    m_fullText.replace(u'&', QStringLiteral("&&")); // no shortcut
    setText(m_fullText);
}

QSize LinkButton::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 6, sizeHint().height() };
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = fontMetrics().elidedText(m_fullText, Qt::ElideMiddle, width() - 2);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}
