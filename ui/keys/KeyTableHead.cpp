// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyTableHead.h"

#include "keys/KeyColumns.h"
#include "keys/KeyRowLayout.h"
#include "widgets/TextLabel.h"

#include <QEvent>

KeyTableHead::KeyTableHead(QWidget *parent)
    : QFrame(parent)
    , m_name(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastIp(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastActivity(new TextLabel(TextLabel::Role::Caption, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWide(false);
    retranslate();
}

QSize KeyTableHead::sizeHint() const
{
    return { 0, KeyColumns::headHeightFor(m_name->fontMetrics()) };
}

void KeyTableHead::setWide(bool wide)
{
    m_wide = wide;
    m_lastIp->setVisible(wide);
    m_lastActivity->setVisible(wide);
    placeCaptions();
}

/// Over the columns of the rows.
void KeyTableHead::placeCaptions()
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

void KeyTableHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeCaptions();
}

void KeyTableHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void KeyTableHead::retranslate()
{
    m_name->setText(tr("Name"));
    m_lastIp->setText(tr("Last IP"));
    m_lastActivity->setText(tr("Last activity"));
}
