// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LoadStatus.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

using namespace std::chrono_literals;

LoadStatus::LoadStatus(QWidget *parent, const QString &prefix)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_icon(new IconLabel({}, this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_action(new PushButton(this))
{
    m_sentence->setObjectName(prefix + QStringLiteral("Sentence"));
    m_sentence->setWordWrap(true);
    m_action->setObjectName(prefix + QStringLiteral("Action"));
    m_icon->setScale(1.5); // as large as the spinner
    auto *text = new QVBoxLayout;
    text->setSpacing(8);
    text->addWidget(m_sentence);
    text->addWidget(m_action, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_spinner, 0, Qt::AlignTop);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(200ms);
    connect(&m_delay, &QTimer::timeout, this, &LoadStatus::appear);
    connect(m_action, &QPushButton::clicked, this, &LoadStatus::actionTriggered);
    keepTranslated(
        m_action, [this] { m_action->setText(m_actionText ? m_actionText() : QString()); });
    hide();
}

/// A delay that is running keeps its end.
void LoadStatus::setDelay(std::chrono::milliseconds delay)
{
    if (m_delay.intervalAsDuration() != delay)
        m_delay.setInterval(delay);
}

void LoadStatus::show(Kind kind, const TranslatedText &sentence, const TranslatedText &action)
{
    const bool isNews = isHidden() || kind != m_kind || m_sentence->text() != sentence();
    m_kind = kind;
    m_actionText = action;
    m_action->setText(action ? action() : QString());
    m_sentence->setAgingSentence(sentence);
    if (kind != Kind::Waiting || !isHidden() || m_delay.interval() == 0)
        appear();
    else if (!m_delay.isActive())
        m_delay.start();
    if (isNews && kind != Kind::Waiting && isVisible())
        announce(this, m_sentence->text());
}

void LoadStatus::appear()
{
    m_delay.stop();
    const bool isProblem = m_kind == Kind::Problem;
    m_spinner->setVisible(m_kind == Kind::Waiting);
    m_icon->setVisible(m_kind != Kind::Waiting);
    m_icon->setIconName(isProblem ? QStringLiteral("warning") : QStringLiteral("info"));
    m_icon->setProperty("kind", isProblem ? QStringLiteral("warning") : QStringLiteral("info"));
    repolish(m_icon);
    m_action->setVisible(!m_action->text().isEmpty());
    setVisible(true);
}

void LoadStatus::clear()
{
    m_delay.stop();
    hide();
}
