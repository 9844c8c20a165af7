// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/TopBar.h"

#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/TextLabel.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/HelpMenu.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStyle>

static QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("barSeparator", true);
    line->setFixedWidth(1);
    return line;
}

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_product(new TextLabel(TextLabel::Role::Heading, this))
    , m_connections(new ConnectionButton(this))
    , m_help(new IconButton(QStringLiteral("help"), this))
    , m_helpMenu(new HelpMenu(m_help))
    , m_userSettings(new IconButton(QStringLiteral("user"), this))
{
    m_connections->setObjectName(QStringLiteral("organization"));
    m_userSettings->setObjectName(QStringLiteral("userSettingsButton"));
    m_help->setObjectName(QStringLiteral("helpButton"));
    m_product->setText(QStringLiteral("Llavero"));
    setButtonMenu(m_help, m_helpMenu);
#ifdef Q_OS_MACOS
    (new QMenuBar(this))->addMenu(m_helpMenu);
#endif
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(m_product);
    layout->addStretch();
    layout->addWidget(m_connections);
    layout->addWidget(separator(this));
    layout->addWidget(m_help);
    layout->addWidget(separator(this));
    layout->addWidget(m_userSettings);
    connect(m_userSettings, &IconButton::clicked, this, &TopBar::userSettingsToggled);
    keepTranslated(this, [this] { retranslateUi(); });
}

void TopBar::setUserSettingsOpen(bool open)
{
    m_isOpen = open;
    m_userSettings->setProperty("open", open); // :checked would not colour the icon
    retranslateUi();
    style()->unpolish(m_userSettings);
    style()->polish(m_userSettings);
}

void TopBar::setUserSettingsAvailable(bool available)
{
    m_userSettings->setEnabled(available);
}

void TopBar::focusUserSettings()
{
    m_userSettings->setFocus();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    updateLayout();
}

void TopBar::updateLayout()
{
    // The title of the window has the name, too.
    m_product->setVisible(width() >= 20 * fontMetrics().height());
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateLayout();
    QFrame::changeEvent(event);
}

void TopBar::retranslateUi()
{
    m_help->setLabel(tr("Help"));
    m_userSettings->setLabel(tr("User Settings"));
    m_userSettings->setAccessibleDescription(
        m_isOpen ? tr("The panel is open") : tr("The panel is closed"));
}
