// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ListPlaceholder.h"

#include "app/storage/SettingsFile.h"
#include "ui/credentials/FirstSteps.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace std::chrono_literals;

ListPlaceholder::ListPlaceholder(SettingsFile &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_spinner(new Spinner(this))
    , m_icon(new IconLabel({}, this))
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_explanation(new TextLabel(TextLabel::Role::Secondary, this))
    , m_action(new PushButton(this))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_explanation->setObjectName(QStringLiteral("stateExplanation"));
    m_action->setObjectName(QStringLiteral("stateAction"));
    m_icon->setScale(2.2);
    m_layout->setContentsMargins(24, 32, 24, 32);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_spinner, 0, Qt::AlignHCenter);
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (TextLabel *label : { m_title, m_explanation }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        m_layout->addWidget(label);
    }
    m_layout->addWidget(m_action, 0, Qt::AlignHCenter);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &ListPlaceholder::appear);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto request = content().request)
            emit(this->*request)();
    });
    keepTranslated(this, [this] {
        if (!m_delay.isActive())
            apply();
    });
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

/// Shows new users what to do, until they close it for good.
void ListPlaceholder::updateSteps()
{
    const bool isShown = m_state == State::Empty && !m_settings.current().firstStepsDismissed;
    if (isShown && !m_steps) {
        m_steps = new FirstSteps(this);
        m_layout->addWidget(m_steps);
        tabThroughParts({ m_action, m_steps });
        connect(m_steps, &FirstSteps::dismissed, this, [this] {
            m_settings.change([](Settings &settings) { settings.firstStepsDismissed = true; });
            apply();
            emit stepsDismissed();
        });
    }
    if (m_steps)
        m_steps->setVisible(isShown);
    if (isShown)
        m_explanation->hide(); // the steps say more
}

void ListPlaceholder::apply()
{
    m_delay.stop();
    const bool hadFocus = window()->focusWidget() == m_action;
    const Content content = this->content();
    m_spinner->setVisible(isWaiting());
    m_icon->setVisible(!isWaiting());
    m_icon->setIconName(content.iconName);
    m_title->setText(content.title);
    m_explanation->setText(content.explanation);
    m_explanation->setVisible(!content.explanation.isEmpty());
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    updateSteps();
    setVisible(m_state != State::Listed);
    if (hadFocus && (isHidden() || m_action->isHidden()))
        emit focusLost();
}

void ListPlaceholder::appear()
{
    apply();
    if (isVisible())
        announce(this, m_title->text() + u' ' + m_explanation->text());
}

ListPlaceholder::Content ListPlaceholder::content() const
{
    switch (m_state) {
    case State::Listed:
        return {};
    case State::Opening:
        return { .title = tr("Waiting for the system keychain…"),
            .explanation
            = tr("If the system asks for your keychain password, enter it in its window.") };
    case State::Restoring:
        return { .title = tr("Loading your API keys…") };
    case State::Loading:
        return { .title = tr("Loading your API keys…"),
            .explanation = m_progress ? m_progress() : QString(),
            .action = tr("Cancel"),
            .request = &ListPlaceholder::cancelRequested };
    case State::Empty: // Generate API Key is above
        return { .iconName = QStringLiteral("key"),
            .title = tr("You have no API keys yet"),
            .explanation = tr("An API key lets an application use the CloudOps API on your behalf. "
                              "Generate one for each application.") };
    case State::SignInNeeded: // the field for the key is below
        return { .iconName = QStringLiteral("key"), .title = tr("Sign in to see your API keys") };
    case State::NothingFound:
        return { .iconName = QStringLiteral("search"),
            .title = tr("No key matches the search"),
            .explanation = tr("Search covers names, IP addresses, last activity and notes."),
            .action = tr("Clear the Search"),
            .request = &ListPlaceholder::showAllRequested };
    case State::NothingFoundInGroup:
        return { .iconName = QStringLiteral("search"),
            .title = tr("No key matches both the search and the filter"),
            .action = tr("Clear Search and Filter"),
            .request = &ListPlaceholder::showAllRequested };
    case State::EmptyGroup:
        return { .iconName = QStringLiteral("search"),
            .title = tr("No key matches the filter"),
            .action = tr("Show All Keys"),
            .request = &ListPlaceholder::showAllRequested };
    case State::Failed:
        return { .iconName = QStringLiteral("warning"),
            .title = tr("Your API keys couldn’t be loaded"),
            .explanation = m_reason,
            .action = tr("Retry"),
            .request = &ListPlaceholder::retryRequested };
    }
    Q_UNREACHABLE();
}
