// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/PageHeader.h"

#include "app/signin/Session.h"
#include "ui/credentials/EndpointPanel.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PageHeading.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

PageHeader::PageHeader(Session &session, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_heading(new PageHeading(
          QStringLiteral("key"), [] { return tr("API Credentials"); }, this))
    , m_age(new TextLabel(TextLabel::Role::Caption, m_heading))
    , m_spinner(new Spinner(m_heading))
    , m_refresh(new IconButton(QStringLiteral("refresh"), m_heading))
    , m_endpoint(new EndpointPanel(session.portal(), this))
    , m_column(new QVBoxLayout(this))
    , m_ageRow(new QHBoxLayout)
{
    setupUi();
    KeysController &keys = session.keys();
    connect(m_refresh, &IconButton::clicked, this, [this] {
        if (m_spinner->isHidden())
            m_session.refresh();
        else
            m_session.keys().cancelRefresh();
    });
    connect(&keys, &KeysController::loadingChanged, this, [this](bool isLoading) {
        showProgress({});
        m_isLoading = false;
        m_loadingDelay.stop();
        if (isLoading)
            m_loadingDelay.start();
        else
            updateLoading();
    });
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(150ms);
    connect(&m_loadingDelay, &QTimer::timeout, this, [this] {
        m_isLoading = true;
        updateLoading();
    });
    connect(&keys.model(), &ApiKeyModel::keysChanged, this, &PageHeader::updateLoading);
    connect(&session, &Session::stateChanged, this, &PageHeader::updateAccess);
    connect(&session, &Session::restored, this, &PageHeader::updateAge);
    m_keychainDelay.setSingleShot(true);
    m_keychainDelay.setInterval(500ms); // an unlocked keychain responds sooner
    connect(&m_keychainDelay, &QTimer::timeout, this, [this] {
        m_isWaiting = true;
        updateAge();
    });
    keepTranslated(this, [this] {
        updateLoading();
        updateAge();
    });
    updateAccess();
}

void PageHeader::setupUi()
{
    m_age->setObjectName(QStringLiteral("listAge"));
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    for (QWidget *widget : { static_cast<QWidget *>(m_age), static_cast<QWidget *>(m_spinner) }) {
        QSizePolicy keepsSize = widget->sizePolicy(); // otherwise the rest moves
        keepsSize.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(keepsSize);
    }
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2); // the buttons have a margin of their own
    m_column->addWidget(m_heading);
    m_column->addLayout(m_ageRow);
    m_column->addWidget(m_endpoint);
    tabThrough(QWidgetList { m_refresh } + m_endpoint->tabStops());
    setWide(false);
    setHeadingShown(false);
}

void PageHeader::setHeadingShown(bool shown)
{
    m_isHeadingShown = shown;
    m_heading->setTextShown(shown);
    placeAge();
}

void PageHeader::focusRefresh()
{
    m_refresh->setFocus();
}

void PageHeader::setWide(bool wide)
{
    m_isWide = wide;
    m_endpoint->setWide(wide);
    m_age->setWordWrap(!wide);
    placeAge();
}

/// A narrow page has no room for the age beside the heading. The spinner is where its room, which
/// is always kept, does not look empty.
void PageHeader::placeAge()
{
    const bool hasRow = m_isHeadingShown && !m_isWide;
    const bool isAtEnd = m_isHeadingShown && m_isWide;
    const QWidgetList parts
        = isAtEnd ? QWidgetList { m_spinner, m_age } : QWidgetList { m_age, m_spinner };
    for (QWidget *part : parts) {
        if (hasRow)
            m_ageRow->addWidget(part);
        else
            m_heading->addWidget(part);
    }
    m_heading->addWidget(m_refresh);
    m_age->setAlignment((isAtEnd ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    readInVisualOrder(*m_column);
}

void PageHeader::updateAccess()
{
    m_isWaiting = false;
    if (m_session.access() == Session::Access::Opening)
        m_keychainDelay.start();
    else
        m_keychainDelay.stop();
    updateAge();
}

void PageHeader::updateAge()
{
    const auto confirmedAt = m_session.keys().confirmedAt();
    m_age->setVisible(confirmedAt || !m_session.isRestoring());
    if (!confirmedAt) // its line would look empty
        return m_age->setSentence([] { return tr("Not loaded yet"); });
    const QString exact = m_progress ? QString() : exactTimeText(*confirmedAt);
    m_age->setToolTip(plainToolTip(exact));
    m_age->setAccessibleDescription(exact);
    if (m_progress)
        return m_age->setSentence(m_progress);
    m_age->setAgingSentence([this, when = *confirmedAt] {
        const QString ago = relativeTimeInSentence(when, m_now());
        //: %1 is such as “3 hours ago”.
        return m_isWaiting ? tr("Updated %1. Waiting for the system keychain…").arg(ago)
                           //: %1 is such as “3 hours ago”.
                           : tr("Updated %1").arg(ago);
    });
}

void PageHeader::showProgress(const TranslatedText &progress)
{
    m_progress = progress;
    updateAge();
}

/// While a list on the screen is loaded again, the button cancels. Without a list, the placeholder
/// has the spinner and the button.
void PageHeader::updateLoading()
{
    const bool cancels = m_isLoading && !m_session.keys().model().keys().isEmpty();
    m_spinner->setVisible(cancels);
    m_refresh->setIconName(cancels ? QStringLiteral("close") : QStringLiteral("refresh"));
    m_refresh->setLabel(cancels ? tr("Cancel the refresh") : tr("Refresh"));
}
