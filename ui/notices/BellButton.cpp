// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/BellButton.h"

#include "ui/style/Theme.h"
#include "ui/text/TranslatedText.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

BellButton::BellButton(QWidget *parent)
    : IconButton(QStringLiteral("bell"), parent)
{
    setObjectName(QStringLiteral("bell"));
    keepTranslated(this, [this] { retranslateUi(); });
}

void BellButton::setUnread(int count)
{
    if (count == m_unread)
        return;
    m_unread = count;
    retranslateUi();
    update();
}

void BellButton::retranslateUi()
{
    setLabel(m_unread == 0 ? tr("Notices") : tr("Notices, %n unread", nullptr, m_unread));
}

/// The number stands on the upper end of the bell.
void BellButton::paintEvent(QPaintEvent *event)
{
    IconButton::paintEvent(event);
    if (m_unread == 0)
        return;
    constexpr int maxShown = 99;
    const QString text = m_unread > maxShown ? QStringLiteral("99+") : QLocale().toString(m_unread);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.75);
    small.setBold(true);
    const QFontMetrics metrics(small);
    const int height = metrics.height();
    QRect badge(0, 0, std::max(height, metrics.horizontalAdvance(text) + height / 2), height);
    badge.moveTopRight({ width() - 1, 0 });
    const Theme theme = Theme::forDesktop(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.danger);
    badge = QStyle::visualRect(layoutDirection(), rect(), badge);
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setFont(small);
    painter.setPen(theme.dangerText);
    painter.drawText(badge, Qt::AlignCenter, text);
}
