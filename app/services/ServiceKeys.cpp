// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ServiceKeys.h"

#include "app/api/ApiClient.h"
#include "app/api/Endpoints.h"
#include "app/keys/SortOrder.h"

#include <QHash>

#include <algorithm>

ServiceKeys::ServiceKeys(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ServiceKeys::~ServiceKeys() = default;

/// Destroys the context of the handler that is running.
static void destroyLater(std::unique_ptr<QObject> context)
{
    context.release()->deleteLater();
}

/// Ends the requests of a context, whose handlers are not called any more.
static void abandon(ApiClient &client, std::unique_ptr<QObject> &context)
{
    if (const auto abandoned = std::move(context))
        client.cancelCalls(abandoned.get());
}

// --- Environments --------------------------------------------------------------------------

void ServiceKeys::loadEnvironments()
{
    if (m_loading)
        return;
    m_loading = std::make_unique<QObject>();
    m_environmentsState = State::Loading;
    m_environmentsError.reset();
    emit environmentsChanged();
    endpoints::listServiceConnections(m_client, m_loading.get(),
        [this](const ApiResult<ListResult<ServiceConnection>> &connections) {
            if (!m_loading)
                return;
            if (connections)
                loadEnvironmentsOf(connections.value().items);
            else
                fail(connections.error());
        });
}

void ServiceKeys::loadEnvironmentsOf(const QList<ServiceConnection> &connections)
{
    endpoints::listEnvironments(m_client, m_loading.get(),
        [this, connections](const ApiResult<ListResult<Environment>> &environments) {
            if (!m_loading)
                return;
            if (environments)
                setEnvironments(connections, environments.value().items);
            else
                fail(environments.error());
        });
}

void ServiceKeys::cancelLoading()
{
    if (!m_loading)
        return;
    abandon(m_client, m_loading);
    m_environmentsState = State::Failed;
    m_environmentsError = ApiError { .kind = ApiError::Kind::Cancelled };
    emit environmentsChanged();
}

void ServiceKeys::setEnvironments(
    const QList<ServiceConnection> &connections, const QList<Environment> &environments)
{
    QHash<QString, QString> names;
    for (const ServiceConnection &connection : connections)
        names.insert(connection.id, connection.name);
    m_environments.clear();
    for (const Environment &environment : environments) {
        const QString &connectionId = environment.serviceConnectionId;
        if (!connectionId.isEmpty())
            m_environments.append({ .connectionId = connectionId,
                .connectionName = names.value(connectionId, environment.serviceConnectionName),
                .environmentId = environment.id,
                .environmentName = environment.name });
    }
    const QCollator collator = nameCollator(QLocale());
    std::stable_sort(m_environments.begin(), m_environments.end(),
        [&collator](const ServiceEnvironment &left, const ServiceEnvironment &right) {
            const int order = collator.compare(left.connectionName, right.connectionName);
            return order != 0 ? order < 0
                              : collator.compare(left.environmentName, right.environmentName) < 0;
        });
    destroyLater(std::move(m_loading));
    m_environmentsState = State::Ready;
    emit environmentsChanged();

    if (m_chosen.environmentId.isEmpty())
        return;
    const auto chosen = std::find_if(m_environments.begin(), m_environments.end(),
        [this](const ServiceEnvironment &environment) { return environment.isSame(m_chosen); });
    if (chosen == m_environments.end())
        forgetValues();
    setChoice(chosen == m_environments.end() ? m_chosen : *chosen, chosen == m_environments.end());
}

void ServiceKeys::fail(const ApiError &error)
{
    destroyLater(std::move(m_loading));
    m_environmentsState = State::Failed;
    m_environmentsError = error;
    emit environmentsChanged();
    emit failed(error);
}

// --- The choice and its values -------------------------------------------------------------

void ServiceKeys::setChoice(const ServiceEnvironment &choice, bool isMissing)
{
    if (choice == m_chosen && isMissing == m_isChoiceMissing)
        return;
    m_chosen = choice;
    m_isChoiceMissing = isMissing;
    emit choiceChanged();
}

void ServiceKeys::setLastChoice(const ServiceEnvironment &choice)
{
    if (choice.isSame(m_chosen))
        return;
    forgetValues();
    setChoice(choice, false);
}

void ServiceKeys::choose(const ServiceEnvironment &environment)
{
    forgetValues();
    setChoice(environment, false);
    fetchValues();
}

void ServiceKeys::fetchValues()
{
    if (m_chosen.environmentId.isEmpty() || m_isChoiceMissing || m_fetching)
        return;
    m_fetching = std::make_unique<QObject>();
    m_valuesState = State::Loading;
    m_valuesError.reset();
    emit valuesChanged();
    endpoints::fetchServiceApiInfo(m_client, m_chosen.connectionId, m_chosen.environmentId,
        m_fetching.get(), [this](const ApiResult<ServiceApiInfo> &info) {
            if (!m_fetching)
                return;
            destroyLater(std::move(m_fetching));
            m_valuesState = info ? State::Ready : State::Failed;
            if (info)
                m_info = info.value();
            else
                m_valuesError = info.error();
            emit valuesChanged();
            if (!info)
                emit failed(info.error());
        });
}

void ServiceKeys::forgetValues()
{
    if (m_valuesState == State::Idle)
        return;
    abandon(m_client, m_fetching);
    m_valuesState = State::Idle;
    m_valuesError.reset();
    m_info = {};
    emit valuesChanged();
}

void ServiceKeys::clear()
{
    forgetValues();
    abandon(m_client, m_loading);
    m_environments.clear();
    m_environmentsState = State::Idle;
    m_environmentsError.reset();
    emit environmentsChanged();
}
