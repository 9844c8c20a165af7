// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/KeyTableHead.h"

#include "keys/KeyColumns.h"
#include "widgets/IconButton.h"
#include "widgets/TextLabel.h"

#include <QEvent>

KeyTableHead::KeyTableHead(QWidget *parent)
    : QFrame(parent)
    , m_name(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastIp(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastActivity(new TextLabel(TextLabel::Role::Caption, this))
    , m_layout(new QGridLayout(this))
{
    m_layout->addWidget(m_name, 0, KeyColumns::Name);
    m_layout->addWidget(m_lastIp, 0, KeyColumns::LastIp);
    m_layout->addWidget(m_lastActivity, 0, KeyColumns::LastActivity);
    for (TextLabel *caption : { m_name, m_lastIp, m_lastActivity })
        caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *overButtons = new QWidget(this);
    overButtons->setFixedWidth(IconButton::sideFor(fontMetrics()) * 2 + KeyColumns::betweenButtons);
    m_layout->addWidget(overButtons, 0, KeyColumns::Actions);
    KeyColumns::apply(m_layout);
    setWide(false);
    retranslate();
}

void KeyTableHead::setWide(bool wide)
{
    const int side = wide ? KeyColumns::wideSide + KeyColumns::margin : KeyColumns::cardMargin;
    m_layout->setContentsMargins(side, KeyColumns::headMargin, side, KeyColumns::headMargin);
    m_lastIp->setVisible(wide);
    m_lastActivity->setVisible(wide);
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
