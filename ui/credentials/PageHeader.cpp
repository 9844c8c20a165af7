// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/PageHeader.h"

#include "app/signin/Session.h"
#include "ui/credentials/EndpointPanel.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

PageHeader::PageHeader(Session &session, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_age(new TextLabel(TextLabel::Role::Caption, this))
    , m_spinner(new Spinner(this))
    , m_refresh(new IconButton(QStringLiteral("refresh"), this))
    , m_endpoint(new EndpointPanel(session.portal(), this))
    , m_generate(new PushButton(this))
{
    setupUi();
    KeysController &keys = session.keys();
    connect(m_generate, &QPushButton::clicked, this, &PageHeader::generateRequested);
    connect(m_refresh, &IconButton::clicked, this, [this] {
        if (m_isLoading)
            m_session.keys().cancelRefresh();
        else
            m_session.refresh();
    });
    connect(&keys, &KeysController::loadingChanged, this, [this](bool isLoading) {
        showProgress({});
        m_loadingDelay.stop();
        if (isLoading)
            m_loadingDelay.start();
        else
            showLoading(false);
    });
    m_loadingDelay.setSingleShot(true);
    m_loadingDelay.setInterval(150ms);
    connect(&m_loadingDelay, &QTimer::timeout, this, [this] { showLoading(true); });
    connect(&keys, &KeysController::generatingChanged, this, &PageHeader::retranslateUi);
    connect(&session, &Session::stateChanged, this, &PageHeader::updateAccess);
    m_keychainDelay.setSingleShot(true);
    m_keychainDelay.setInterval(500ms); // an unlocked keychain responds sooner
    connect(&m_keychainDelay, &QTimer::timeout, this, [this] {
        m_isWaiting = true;
        updateAge();
    });
    keepTranslated(this, [this] { retranslateUi(); });
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
    m_generate->setObjectName(QStringLiteral("generateButton"));
    m_generate->setProperty("primary", true);
    m_title->setAlignment(Qt::AlignCenter);
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(m_title, 1);
    m_refreshRow = new QHBoxLayout;
    m_refreshRow->setSpacing(2);
    m_refreshRow->addWidget(m_spinner);
    m_refreshRow->addWidget(m_refresh);
    m_titleRow->addLayout(m_refreshRow);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_column->addLayout(m_titleRow);
    m_column->addWidget(m_endpoint);
    setWide(false);
}

void PageHeader::setHeadingShown(bool shown)
{
    m_isHeadingShown = shown;
    retranslateUi();
}

void PageHeader::setWide(bool wide)
{
    m_endpoint->setWide(wide);
    m_age->setWordWrap(!wide);
    m_age->setAlignment(wide ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignHCenter);
    m_title->setWordWrap(!wide);
    m_title->setAlignment(wide ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    m_wide = wide;
    centerTitle();
    for (QWidget *widget : { static_cast<QWidget *>(m_age), static_cast<QWidget *>(m_generate) }) {
        m_column->removeWidget(widget);
        m_titleRow->removeWidget(widget);
    }
    if (wide) {
        m_titleRow->insertWidget(1, m_age);
        m_titleRow->addWidget(m_generate);
    } else {
        m_column->insertWidget(1, m_age);
        m_column->addWidget(m_generate);
    }
    const QWidgetList addresses = m_endpoint->tabStops();
    tabThrough(QWidgetList { m_refresh }
        + (wide ? QWidgetList { m_generate } + addresses : addresses + QWidgetList { m_generate }));
    readInVisualOrder(*m_column);
}

/// Balances the button on the right with a margin on the left, if there is room.
void PageHeader::centerTitle()
{
    const int other = m_refreshRow->sizeHint().width() + m_titleRow->spacing();
    const int text = m_title->fontMetrics().horizontalAdvance(m_title->text());
    const bool hasRoom = width() >= text + 2 * other;
    m_title->setContentsMargins(!m_wide && hasRoom ? other : 0, 0, 0, 0);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    centerTitle();
}

void PageHeader::setReadOnly(const QString &reason)
{
    m_generate->setEnabled(reason.isEmpty());
    m_generate->setToolTip(plainToolTip(reason));
    m_generate->setAccessibleDescription(reason);
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
    const bool isInBanner = m_session.loadError().has_value();
    m_age->setVisible(confirmedAt && !isInBanner);
    if (!confirmedAt)
        return;
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

/// While loading, the button cancels.
void PageHeader::showLoading(bool isLoading)
{
    m_isLoading = isLoading;
    m_spinner->setVisible(isLoading);
    m_refresh->setIconName(isLoading ? QStringLiteral("close") : QStringLiteral("refresh"));
    m_refresh->setLabel(isLoading ? tr("Cancel the refresh") : tr("Refresh"));
}

void PageHeader::retranslateUi()
{
    showLoading(m_isLoading);
    m_title->setText(m_isHeadingShown ? tr("API Credentials") : QString());
    centerTitle();
    m_generate->setText(
        m_session.keys().isGenerating() ? tr("Generating…") : tr("Generate API Key"));
    m_generate->setAccessibleName(tr("Generate API Key"));
    updateAge();
}
