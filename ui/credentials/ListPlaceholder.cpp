// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ListPlaceholder.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace std::chrono_literals;

ListPlaceholder::ListPlaceholder(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_icon(new IconLabel({}, this))
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_explanation(new TextLabel(TextLabel::Role::Secondary, this))
    , m_action(new PushButton(this))
{
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_explanation->setObjectName(QStringLiteral("stateExplanation"));
    m_action->setObjectName(QStringLiteral("stateAction"));
    m_icon->setScale(2.2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 32, 24, 32);
    layout->setSpacing(10);
    layout->addWidget(m_spinner, 0, Qt::AlignHCenter);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (TextLabel *label : { m_title, m_explanation }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &ListPlaceholder::appear);
    connect(m_action, &QPushButton::clicked, this, &ListPlaceholder::triggerAction);
    hide();
}

void ListPlaceholder::setState(State state, const QString &reason)
{
    if (m_state == state && m_reason == reason)
        return;
    m_state = state;
    m_reason = reason;
    m_progress = {};
    if (isWaiting())
        m_delay.start();
    else
        appear();
}

void ListPlaceholder::setProgress(const TranslatedText &progress)
{
    m_progress = progress;
    if (m_state == State::Loading && !m_delay.isActive())
        apply();
}

bool ListPlaceholder::isWaiting() const
{
    return m_state == State::Restoring || m_state == State::Opening || m_state == State::Loading;
}

void ListPlaceholder::apply()
{
    m_delay.stop();
    m_spinner->setVisible(isWaiting());
    m_icon->setVisible(!isWaiting());
    m_icon->setIconName(iconName());
    m_title->setText(title());
    m_explanation->setText(explanation());
    m_explanation->setVisible(!explanation().isEmpty());
    m_action->setText(actionText());
    m_action->setVisible(!actionText().isEmpty());
    setVisible(m_state != State::Listed);
}

void ListPlaceholder::appear()
{
    apply();
    if (isVisible())
        announce(this, title() + u' ' + explanation());
}

void ListPlaceholder::triggerAction()
{
    switch (m_state) {
    case State::Listed:
    case State::Restoring:
    case State::Opening:
    case State::Empty:
    case State::SignInNeeded:
        return;
    case State::Loading:
        emit cancelRequested();
        return;
    case State::NothingFound:
        emit clearSearchRequested();
        return;
    case State::Failed:
        emit retryRequested();
        return;
    }
}

QString ListPlaceholder::iconName() const
{
    switch (m_state) {
    case State::Listed:
    case State::Restoring:
    case State::Opening:
    case State::Loading:
        return {};
    case State::Empty:
    case State::SignInNeeded:
        return QStringLiteral("key");
    case State::NothingFound:
        return QStringLiteral("search");
    case State::Failed:
        return QStringLiteral("warning");
    }
    Q_UNREACHABLE();
}

QString ListPlaceholder::title() const
{
    switch (m_state) {
    case State::Listed:
        return {};
    case State::Opening:
        return tr("Waiting for the system keychain…");
    case State::Restoring:
    case State::Loading:
        return tr("Loading your API keys…");
    case State::Empty:
        return tr("You have no API keys yet");
    case State::NothingFound:
        return tr("No key matches the search");
    case State::Failed:
        return tr("Your API keys could not be loaded");
    case State::SignInNeeded:
        return tr("Your API keys are shown once you have signed in");
    }
    Q_UNREACHABLE();
}

QString ListPlaceholder::explanation() const
{
    switch (m_state) {
    case State::Listed:
    case State::Restoring:
    case State::SignInNeeded:
        return {};
    case State::Loading:
        return m_progress ? m_progress() : QString();
    case State::Opening:
        return tr("The system may ask you for the keychain’s password.");
    case State::Empty:
        return tr("With an API key an application identifies itself to the CloudOps API as you. "
                  "Generate one for each application that uses the API.");
    case State::NothingFound:
        return tr("The search looks in names, IP addresses and last activity.");
    case State::Failed:
        return m_reason;
    }
    Q_UNREACHABLE();
}

QString ListPlaceholder::actionText() const
{
    switch (m_state) {
    case State::Listed:
    case State::Restoring:
    case State::Opening:
    case State::SignInNeeded: // the field for the key is below
    case State::Empty: // Generate API Key is above
        return {};
    case State::Loading:
        return tr("Cancel");
    case State::NothingFound:
        return tr("Clear the search");
    case State::Failed:
        return tr("Retry");
    }
    Q_UNREACHABLE();
}

void ListPlaceholder::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_delay.isActive())
        apply();
    QWidget::changeEvent(event);
}
