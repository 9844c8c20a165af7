// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LinkButton.h"

#include "ui/style/SvgIcon.h"
#include "ui/text/PlainText.h"

#include <QStyleOptionButton>
#include <QStylePainter>

LinkButton::LinkButton(Text kind, QWidget *parent)
    : PushButton(parent)
    , m_kind(kind)
{
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Maximum);
    setSizePolicy(policy);
}

void LinkButton::setFullText(const QString &text)
{
    const bool hasOwnToolTip = toolTip() == plainToolTip(m_fullText);
    m_fullText = text;
    setText(escapeMnemonic(text));
    if (m_kind == Text::Data && hasOwnToolTip)
        setToolTip(plainToolTip(text));
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
    return PushButton::sizeHint() + QSize(iconSpace(), 0);
}

QSize LinkButton::minimumSizeHint() const
{
    if (m_kind == Text::Sentence)
        return PushButton::minimumSizeHint();
    return { fontMetrics().averageCharWidth() * 6 + iconSpace(), sizeHint().height() };
}

int LinkButton::heightForWidth(int width) const
{
    return m_kind == Text::Sentence ? PushButton::heightForWidth(width) : sizeHint().height();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int side = fontMetrics().height();
    const QRect icon(0, (height() - side) / 2, side, side);
    const QColor color = palette().color(QPalette::ButtonText); // also of a disabled link
    SvgIcon::paint(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_iconName, color);
    QRect contents = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    if (isRightToLeft())
        contents.setRight(contents.right() - iconSpace());
    else
        contents.setLeft(contents.left() + iconSpace());
    const bool isSentence = m_kind == Text::Sentence;
    painter.setPen(color);
    QFont font = painter.font();
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.drawText(contents,
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
            | (isSentence ? Qt::TextWordWrap : Qt::TextSingleLine),
        isSentence ? m_fullText
                   : fontMetrics().elidedText(m_fullText, Qt::ElideMiddle, contents.width()));
}
