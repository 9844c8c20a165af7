// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ColumnHeader.h"

#include "ui/credentials/KeyColumns.h"
#include "ui/credentials/KeyRowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>

ColumnHeader::ColumnHeader(QWidget *parent)
    : QFrame(parent)
    , m_name(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastIp(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastActivity(new TextLabel(TextLabel::Role::Caption, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWide(false);
    retranslate();
}

QSize ColumnHeader::sizeHint() const
{
    return { 0, KeyColumns::headHeightFor(m_name->fontMetrics()) };
}

void ColumnHeader::setWide(bool wide)
{
    m_wide = wide;
    m_lastIp->setVisible(wide);
    m_lastActivity->setVisible(wide);
    placeCaptions();
}

/// Over the columns of the rows.
void ColumnHeader::placeCaptions()
{
    const auto place = [this](QWidget *caption, int x, int width) {
        caption->setGeometry(x, KeyColumns::headMargin + 1, width, caption->sizeHint().height());
    };
    if (!m_wide)
        return place(m_name, KeyColumns::cardMargin, width() - 2 * KeyColumns::cardMargin);
    const int side = KeyRowLayout::sideOf(KeyRowLayout::Form::Row);
    const KeyRowLayout row(KeyRowLayout::Form::Row, font(), width() - 2 * side);
    const KeyRowLayout::Columns columns = row.columns();
    place(m_name, side + columns.name.x(), columns.name.width());
    place(m_lastIp, side + columns.lastIp.x(), columns.lastIp.width());
    place(m_lastActivity, side + columns.lastActivity.x(), columns.lastActivity.width());
}

void ColumnHeader::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeCaptions();
}

void ColumnHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ColumnHeader::retranslate()
{
    m_name->setText(tr("Name"));
    m_lastIp->setText(tr("Last IP"));
    m_lastActivity->setText(tr("Last activity"));
}
