// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/PreferenceBoxes.h"

#include "ui/Preferences.h"
#include "ui/widgets/ComboBox.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

static void fillBox(ComboBox &box, const QList<preferences::Choice> &choices, const QString &chosen)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const preferences::Choice &choice : choices)
        box.addItem(choice.name, choice.id);
    box.setCurrentIndex(box.findData(chosen));
}

PreferenceBoxes::PreferenceBoxes(const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_language(new ComboBox(this))
    , m_appearance(new ComboBox(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_language->setObjectName(QStringLiteral("languageBox"));
    m_appearance->setObjectName(QStringLiteral("appearanceBox"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_language, 1);
    m_layout->addWidget(m_appearance, 1);
    // Queued, because a new language refills the box.
    connect(
        m_language, &QComboBox::currentIndexChanged, this,
        [this] { preferences::setLanguage(m_services, m_language->currentData().toString()); },
        Qt::QueuedConnection);
    connect(
        m_appearance, &QComboBox::currentIndexChanged, this,
        [this] { preferences::setAppearance(m_services, m_appearance->currentData().toString()); },
        Qt::QueuedConnection);
    refresh();
}

void PreferenceBoxes::refresh()
{
    fillBox(*m_language, preferences::languages(), preferences::language(m_services));
    fillBox(*m_appearance, preferences::appearances(), preferences::appearance(m_services));
    m_language->setAccessibleName(tr("Language"));
    m_appearance->setAccessibleName(tr("Appearance"));
    updateDirection();
}

void PreferenceBoxes::updateDirection()
{
    const int needed
        = 2 * std::max(m_language->sizeHint().width(), m_appearance->sizeHint().width())
        + m_layout->spacing();
    m_layout->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// The preferences may have been changed on another page.
void PreferenceBoxes::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void PreferenceBoxes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateDirection();
}

void PreferenceBoxes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}
