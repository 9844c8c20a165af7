// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/PreferenceBoxes.h"

#include "ui/widgets/ComboBox.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

static void connectBox(ComboBox &box, const Preference &preference)
{
    box.setObjectName(preference.id + QStringLiteral("Box"));
    // Queued, because a new language refills the box.
    QObject::connect(
        &box, &QComboBox::currentIndexChanged, &box,
        [&box, preference] { preference.choose(box.currentData().toString()); },
        Qt::QueuedConnection);
}

static void fillBox(ComboBox &box, const Preference &preference)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto &[id, name] : preference.choices())
        box.addItem(name, id);
    box.setCurrentIndex(box.findData(preference.current()));
    box.setAccessibleName(preference.title());
}

PreferenceBoxes::PreferenceBoxes(const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_languagePreference(preferences::language(services))
    , m_appearancePreference(preferences::appearance(services))
    , m_language(new ComboBox(this))
    , m_appearance(new ComboBox(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    for (const auto &[box, preference] : { std::pair(m_language, &m_languagePreference),
             std::pair(m_appearance, &m_appearancePreference) }) {
        auto *caption = new TextLabel(TextLabel::Role::Caption, this);
        caption->setSentence(preference->title);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(caption);
        column->addWidget(box);
        m_layout->addLayout(column, 1);
    }
    connectBox(*m_language, m_languagePreference);
    connectBox(*m_appearance, m_appearancePreference);
    keepTranslated(this, [this] { refresh(); });
}

void PreferenceBoxes::refresh()
{
    fillBox(*m_language, m_languagePreference);
    fillBox(*m_appearance, m_appearancePreference);
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

void PreferenceBoxes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateDirection();
}

void PreferenceBoxes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateDirection();
}
