#include "widgets/LinkButton.h"

#include "style/SvgIcon.h"
#include "text/PlainText.h"

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
    setText(withoutShortcut(text));
}

void LinkButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    updateGeometry();
    update();
}

int LinkButton::iconSpace() const
{
    return m_iconName.isEmpty() ? 0 : fontMetrics().height() + 4;
}

QSize LinkButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(iconSpace(), 0);
}

QSize LinkButton::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 6 + iconSpace(), sizeHint().height() };
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = withoutShortcut(
        fontMetrics().elidedText(m_fullText, Qt::ElideMiddle, width() - 2 - iconSpace()));
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int side = fontMetrics().height();
    const QRect icon(1, (height() - side) / 2, side, side);
    SvgIcon::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_iconName,
        palette().color(QPalette::ButtonText));
    option.rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    if (isRightToLeft())
        option.rect.setRight(option.rect.right() - iconSpace());
    else
        option.rect.setLeft(option.rect.left() + iconSpace());
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}
