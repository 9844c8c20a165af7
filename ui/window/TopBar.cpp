// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/TopBar.h"

#include "ui/notices/BellButton.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"
#include "ui/window/ConnectionButton.h"
#include "ui/window/HelpMenu.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

#include <algorithm>

TopBar::TopBar(const Paths &paths, QWidget *parent)
    : QFrame(parent)
    , m_product(new TextLabel(TextLabel::Role::Heading, this))
    , m_connections(new ConnectionButton(this))
    , m_bell(new BellButton(this))
    , m_help(new IconButton(QStringLiteral("help"), this))
    , m_helpMenu(new HelpMenu(paths, m_help))
    , m_userSettings(new IconButton(QStringLiteral("user"), this))
{
    m_connections->setObjectName(QStringLiteral("organization"));
    m_userSettings->setObjectName(QStringLiteral("userSettingsButton"));
    m_help->setObjectName(QStringLiteral("helpButton"));
    m_product->setText(QStringLiteral("Llavero"));
    setButtonMenu(m_help, m_helpMenu);
    setExpanded(m_userSettings, false);
#ifdef Q_OS_MACOS
    (new QMenuBar(this))->addMenu(m_helpMenu);
#endif
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(8);
    layout->addWidget(m_product);
    layout->addStretch();
    layout->addWidget(m_connections);
    layout->addWidget(createSeparator(), 0, Qt::AlignVCenter);
    layout->addWidget(m_bell);
    layout->addWidget(m_help);
    layout->addWidget(createSeparator(), 0, Qt::AlignVCenter);
    layout->addWidget(m_userSettings);
    connect(m_userSettings, &IconButton::clicked, this, &TopBar::userSettingsToggled);
    connect(m_bell, &IconButton::clicked, this, &TopBar::noticesRequested);
    keepTranslated(this, [this] { retranslateUi(); });
}

QFrame *TopBar::createSeparator()
{
    auto *line = new QFrame(this);
    line->setProperty("barSeparator", true);
    m_separators.append(line);
    return line;
}

void TopBar::setUserSettingsOpen(bool open)
{
    m_isOpen = open;
    m_userSettings->setProperty("open", open); // :checked would not colour the icon
    setExpanded(m_userSettings, open);
    repolish(m_userSettings);
    update(); // the notch
}

void TopBar::setUserSettingsAvailable(bool available)
{
    m_userSettings->setEnabled(available);
    m_bell->setEnabled(available);
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

/// The product's name gives way to the organization: the title of the window has it, too.
void TopBar::updateLayout()
{
    const int other = layout()->sizeHint().width()
        - (m_product->isHidden() ? 0 : m_product->sizeHint().width() + layout()->spacing());
    const int enough = 40 * fontMetrics().height(); // for the beginning of any organization
    m_product->setVisible(
        width() >= std::min(other, enough) + m_product->sizeHint().width() + layout()->spacing());
    for (QFrame *line : std::as_const(m_separators))
        line->setFixedSize(1, IconButton::iconSideFor(fontMetrics()));
    m_separators.first()->setVisible(!m_connections->isHidden());
}

/// The organization may have changed.
bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateLayout();
    return QFrame::event(event);
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
}

/// A notch in the colour of the page points from what is below to the button that has opened it.
void TopBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_isOpen)
        return;
    constexpr QSizeF notch { 14, 6 };
    const qreal x = QRectF(m_userSettings->geometry()).center().x();
    const qreal y = height();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::forDesktop(palette()).page);
    painter.drawPolygon(QPolygonF {
        { x - notch.width() / 2, y }, { x, y - notch.height() }, { x + notch.width() / 2, y } });
}
