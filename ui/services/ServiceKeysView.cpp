// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/ServiceKeysView.h"

#include "app/services/ServiceKeys.h"
#include "app/signin/Session.h"
#include "ui/services/EnvironmentPicker.h"
#include "ui/services/RegenerateButton.h"
#include "ui/services/ServiceExportDialog.h"
#include "ui/services/ServiceFieldRow.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LineOrColumn.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/LoadStatus.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WebLink.h"

#include <QEvent>
#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

static constexpr int tableWidth = 480; ///< from which on values are beside their names

ServiceKeysView::ServiceKeysView(
    Session &session, const AppContext &services, Loading loading, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_keys(session.serviceKeys())
    , m_loading(loading)
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_regenerate(new RegenerateButton(this))
    , m_picker(new EnvironmentPicker(this))
    , m_status(new LoadStatus(this, QStringLiteral("service")))
    , m_table(new QFrame(this))
    , m_head(new QFrame(m_table))
    , m_fieldHead(new TextLabel(TextLabel::Role::Secondary, m_head))
    , m_rowLayout(new QVBoxLayout)
    , m_export(new PushButton(this))
    , m_hideDelay(this)
{
    setupUi();
    m_hideDelay.setObjectName(QStringLiteral("hideValues"));
    m_hideDelay.setSingleShot(true);
    m_hideDelay.setInterval(1min);
    connect(&m_hideDelay, &QTimer::timeout, this, &ServiceKeysView::hideValues);
    connect(m_picker, &EnvironmentPicker::chosen, &m_keys, &ServiceKeys::choose);
    connect(m_status, &LoadStatus::actionTriggered, this, &ServiceKeysView::runAction);
    connect(m_regenerate, &QPushButton::clicked, this,
        [this] { openWebLink(m_session.portal().portal(), m_regenerate); });
    connect(m_export, &QPushButton::clicked, this, &ServiceKeysView::exportValues);
    connect(&m_keys, &ServiceKeys::environmentsChanged, this, [this] {
        m_picker->setEnvironments(m_keys.environments());
        if (m_isActive && m_keys.environmentsState() == ServiceKeys::State::Idle)
            load(); // with another key
        updateStatus();
    });
    connect(&m_keys, &ServiceKeys::choiceChanged, this, [this] {
        m_picker->setChosen(m_keys.chosen());
        updateStatus();
    });
    connect(&m_keys, &ServiceKeys::valuesChanged, this, &ServiceKeysView::updateRows);
    connect(&session, &Session::stateChanged, this, &ServiceKeysView::onStateChanged);
    m_picker->setEnvironments(m_keys.environments());
    m_picker->setChosen(m_keys.chosen());
    updateRows();
}

ServiceKeysView::~ServiceKeysView() = default;

QString ServiceKeysView::title()
{
    return tr("Service API keys");
}

void ServiceKeysView::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
}

void ServiceKeysView::setupUi()
{
    setObjectName(QStringLiteral("serviceKeys"));
    m_title->setWordWrap(true);
    m_export->setObjectName(QStringLiteral("exportServiceKeys"));
    m_table->setObjectName(QStringLiteral("serviceTable"));
    m_head->setProperty("serviceHead", true);
    auto *heading = new LineOrColumn(8);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_regenerate, 0, Qt::AlignLeft);
    auto *valueHead = new TextLabel(TextLabel::Role::Secondary, m_head);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(12, 6, 8, 6);
    head->setSpacing(16);
    head->addWidget(m_fieldHead);
    head->addWidget(valueHead, 1);
    m_rowLayout->setSpacing(0);
    auto *table = new QVBoxLayout(m_table);
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(0);
    table->addWidget(m_head);
    table->addLayout(m_rowLayout);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(heading);
    layout->addWidget(m_picker);
    layout->addWidget(m_status);
    layout->addWidget(m_table);
    layout->addWidget(m_export, 0, Qt::AlignLeft);
    readInVisualOrder(*layout);
    keepTranslated(this, [this, valueHead] {
        m_title->setText(title());
        m_fieldHead->setText(tr("Field"));
        valueHead->setText(tr("Value"));
        m_regenerate->setText(tr("Regenerate"));
        m_regenerate->setToolTip(tr("Regenerate these keys in the portal, in the browser"));
        updateAccessibleDescription(m_regenerate, m_regenerate->toolTip());
        m_export->setText(tr("Export to .env…"));
        arrangeRows();
    });
}

void ServiceKeysView::focusContent()
{
    if (m_picker->isVisibleTo(this))
        m_picker->setFocus();
    else
        m_status->action()->setFocus();
}

// --- Loading -------------------------------------------------------------------------------

void ServiceKeysView::load()
{
    m_isActive = true;
    if (m_session.access() != Session::Access::Granted)
        return updateStatus();
    if (m_keys.environmentsState() != ServiceKeys::State::Ready)
        m_keys.loadEnvironments();
    if (m_keys.valuesState() == ServiceKeys::State::Idle)
        m_keys.fetchValues();
    updateRows();
}

void ServiceKeysView::retry()
{
    m_keys.loadEnvironments();
    m_keys.fetchValues();
}

/// A failure of the network ends with it.
void ServiceKeysView::onStateChanged()
{
    const bool isOnline = m_session.canChangeKeys();
    const bool wasOnline = std::exchange(m_wasOnline, isOnline);
    if (isOnline && !wasOnline && m_isActive) {
        const auto isOf = [](const std::optional<ApiError> &error) {
            return error && isNetworkError(error->kind);
        };
        if (m_keys.environmentsState() == ServiceKeys::State::Idle
            || isOf(m_keys.environmentsError()))
            m_keys.loadEnvironments();
        if (m_keys.valuesState() == ServiceKeys::State::Idle || isOf(m_keys.valuesError()))
            m_keys.fetchValues();
    }
    updateStatus();
}

void ServiceKeysView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wasOnline = m_session.canChangeKeys();
    if (m_loading == Loading::WhenShown && !event->spontaneous())
        load();
}

void ServiceKeysView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    hideValues();
    if (event->spontaneous() || !m_isActive)
        return; // minimized, or another view shows them
    m_isActive = false;
    m_keys.cancelLoading();
    m_keys.forgetValues();
}

// --- States --------------------------------------------------------------------------------

void ServiceKeysView::updateRows()
{
    const bool hadFocus = hasFocusInside(*m_table);
    qDeleteAll(m_rows);
    m_rows.clear();
    m_hideDelay.stop();
    const QList<ServiceField> fields = m_isActive ? m_keys.fields() : QList<ServiceField>();
    for (const ServiceField &field : fields) {
        auto *row = new ServiceFieldRow(field, m_services, m_table);
        m_rowLayout->addWidget(row);
        connect(row, &ServiceFieldRow::revealed, &m_hideDelay, qOverload<>(&QTimer::start));
        m_rows.append(row);
    }
    tabThroughParts({ m_regenerate, m_picker, m_status, m_table, m_export });
    m_table->setVisible(!m_rows.isEmpty());
    m_export->setVisible(std::any_of(fields.begin(), fields.end(),
        [](const ServiceField &field) { return !field.value.isEmpty(); }));
    m_regenerate->setVisible(m_isActive && m_keys.canRegenerate());
    arrangeRows();
    if (hadFocus)
        m_picker->setFocus();
    if (m_isActive && m_keys.valuesState() == ServiceKeys::State::Ready && !m_rows.isEmpty())
        //: %n is the number of values; %1 is such as “Beta2-r1 / production”.
        announce(this,
            tr("%n value(s) of %1", nullptr, static_cast<int>(m_rows.size()))
                .arg(environmentText(m_keys.chosen())));
    updateStatus();
}

void ServiceKeysView::updateStatus()
{
    m_action = nullptr;
    const bool isSignedIn = m_session.access() == Session::Access::Granted;
    const bool hasEnvironments = !m_keys.environments().isEmpty();
    m_picker->setVisible(hasEnvironments);
    if (!m_isActive) {
        m_action = &ServiceKeysView::load;
        return m_status->show(
            LoadStatus::Kind::Info, [] { return tr("The keys of your services’ own APIs."); },
            [] { return tr("Show"); });
    }
    if (!isSignedIn)
        return m_status->show(
            LoadStatus::Kind::Info, [] { return tr("Sign in to see service API keys."); });
    switch (m_keys.environmentsState()) {
    case ServiceKeys::State::Idle:
    case ServiceKeys::State::Loading:
        if (hasEnvironments)
            break;
        m_action = &ServiceKeysView::cancel;
        return m_status->show(
            LoadStatus::Kind::Waiting, [] { return tr("Loading the environments…"); },
            [] { return tr("Cancel"); });
    case ServiceKeys::State::Failed:
        return showEnvironmentsError(*m_keys.environmentsError());
    case ServiceKeys::State::Ready:
        if (!hasEnvironments)
            return m_status->show(LoadStatus::Kind::Info,
                [] { return tr("None of your services has an environment that you can use."); });
        break;
    }
    const ServiceEnvironment &chosen = m_keys.chosen();
    if (chosen.environmentId.isEmpty())
        return m_status->show(LoadStatus::Kind::Info,
            [] { return tr("Choose an environment to see its API keys."); });
    if (m_keys.isChoiceMissing())
        return m_status->show(LoadStatus::Kind::Problem, [chosen] {
            //: %1 is such as “Beta2-r1 / production”.
            return tr("%1 no longer exists. Choose another environment.")
                .arg(environmentText(chosen));
        });
    switch (m_keys.valuesState()) {
    case ServiceKeys::State::Idle:
        m_action = &ServiceKeysView::load;
        return m_status->show(
            LoadStatus::Kind::Info,
            //: %1 is such as “Beta2-r1 / production”.
            [chosen] { return tr("The keys of %1 aren’t loaded.").arg(environmentText(chosen)); },
            [] { return tr("Load"); });
    case ServiceKeys::State::Loading:
        m_action = &ServiceKeysView::cancel;
        return m_status->show(
            LoadStatus::Kind::Waiting,
            //: %1 is such as “Beta2-r1 / production”.
            [chosen] { return tr("Loading the keys of %1…").arg(environmentText(chosen)); },
            [] { return tr("Cancel"); });
    case ServiceKeys::State::Failed:
        return showValuesError(*m_keys.valuesError());
    case ServiceKeys::State::Ready:
        if (!m_rows.isEmpty())
            return m_status->clear();
        //: %1 is such as “Beta2-r1 / production”.
        return m_status->show(LoadStatus::Kind::Info,
            [chosen] { return tr("%1 has no API keys.").arg(environmentText(chosen)); });
    }
}

void ServiceKeysView::showEnvironmentsError(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Forbidden)
        return m_status->show(LoadStatus::Kind::Problem,
            [] { return tr("Your role doesn’t allow you to see service API keys."); });
    if (error.kind == ApiError::Kind::NotFound)
        return m_status->show(
            LoadStatus::Kind::Info, [] { return tr("This portal has no services."); });
    m_action = &ServiceKeysView::retry;
    if (error.kind == ApiError::Kind::Cancelled)
        return m_status->show(
            LoadStatus::Kind::Info, [] { return tr("The environments weren’t loaded."); },
            [] { return tr("Load"); });
    if (isNetworkError(error.kind))
        return m_status->show(
            LoadStatus::Kind::Info,
            [] {
                return tr("Offline. Service API keys aren’t saved on this computer. They’re shown "
                          "when Llavero can reach the service again.");
            },
            [] { return tr("Retry"); });
    m_status->show(
        LoadStatus::Kind::Problem,
        [error] { return tr("The environments couldn’t be loaded.") + u' ' + errorText(error); },
        [] { return tr("Retry"); });
}

void ServiceKeysView::showValuesError(const ApiError &error)
{
    const QString name = environmentText(m_keys.chosen());
    if (error.kind == ApiError::Kind::Forbidden)
        return m_status->show(LoadStatus::Kind::Problem, [name] {
            //: %1 is such as “Beta2-r1 / production”.
            return tr("Your role doesn’t allow you to see the keys of %1.").arg(name);
        });
    m_action = &ServiceKeysView::retry;
    if (error.kind == ApiError::Kind::NotFound)
        return m_status->show(
            LoadStatus::Kind::Problem,
            [name] {
                //: %1 is such as “Beta2-r1 / production”.
                return tr("%1 no longer exists, or has no API keys.").arg(name);
            },
            [] { return tr("Retry"); });
    m_status->show(
        LoadStatus::Kind::Problem,
        [name, error] {
            //: %1 is such as “Beta2-r1 / production”.
            return tr("The keys of %1 couldn’t be loaded.").arg(name) + u' ' + errorText(error);
        },
        [] { return tr("Retry"); });
}

void ServiceKeysView::runAction()
{
    if (m_action)
        (this->*m_action)();
}

void ServiceKeysView::cancel()
{
    m_keys.cancelLoading();
    m_keys.forgetValues();
}

// --- Values --------------------------------------------------------------------------------

void ServiceKeysView::hideValues()
{
    m_hideDelay.stop();
    for (ServiceFieldRow *row : std::as_const(m_rows))
        row->hideValue();
}

void ServiceKeysView::exportValues()
{
    openOnce(new ServiceExportDialog(m_keys.chosen(), m_keys.fields(), m_services, this));
}

void ServiceKeysView::arrangeRows()
{
    int names = m_fieldHead->sizeHint().width();
    for (const ServiceFieldRow *row : std::as_const(m_rows))
        names = std::max(names, row->nameWidth());
    const bool isTable = width() >= scaledWidth(tableWidth, fontMetrics());
    names = isTable ? std::clamp(names + 8, width() / 6, width() / 3) : 0;
    m_head->setVisible(isTable);
    m_fieldHead->setFixedWidth(names);
    for (ServiceFieldRow *row : std::as_const(m_rows))
        row->setNameWidth(names);
    m_picker->setMaximumWidth(scaledWidth(tableWidth, fontMetrics()));
}

void ServiceKeysView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeRows();
}

void ServiceKeysView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeRows();
}
