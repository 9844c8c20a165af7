// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/ServiceTypes.h"
#include "app/storage/ServiceEnvironment.h"

#include <QObject>

#include <memory>
#include <optional>

class ApiClient;

/// The keys of the services' own APIs. The values are those of one environment, in memory alone,
/// and only from `choose` or `fetchValues` until `forgetValues`.
class ServiceKeys : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };

    /// `client` must outlive this.
    explicit ServiceKeys(ApiClient &client, QObject *parent = nullptr);
    ~ServiceKeys() override;

    /// Fetches the environments, and keeps the former ones until then.
    void loadEnvironments();
    /// Stops `loadEnvironments`, which ends as `Failed` with the error `Cancelled`.
    void cancelLoading();
    State environmentsState() const { return m_environmentsState; }
    /// The reason of `Failed`: Forbidden without the permission, NotFound on a portal without
    /// services.
    const std::optional<ApiError> &environmentsError() const { return m_environmentsError; }
    /// The environments in the order of their names.
    const QList<ServiceEnvironment> &environments() const { return m_environments; }

    /// The environment that the user chose last; its ids are empty without one. With the names of
    /// the last list that has it.
    const ServiceEnvironment &chosen() const { return m_chosen; }
    /// Returns true after a list without the chosen environment.
    bool isChoiceMissing() const { return m_isChoiceMissing; }
    /// Sets the choice of an earlier run, without fetching anything.
    void setLastChoice(const ServiceEnvironment &choice);
    /// Forgets the values of the former environment, and fetches those of this one.
    void choose(const ServiceEnvironment &environment);

    /// Fetches the values of the chosen environment.
    void fetchValues();
    /// Wipes the values, and cancels a fetch. The state is `Idle` then.
    void forgetValues();
    State valuesState() const { return m_valuesState; }
    const std::optional<ApiError> &valuesError() const { return m_valuesError; }
    const QList<ServiceField> &fields() const { return m_info.fields; }
    bool canRegenerate() const { return m_info.canRegenerateCredentials; }

    /// Forgets all, because the account may be another one. The choice stays.
    void clear();

signals:
    /// Reports a change of the environments or of their state.
    void environmentsChanged();
    /// Reports a change of `chosen` or `isChoiceMissing`.
    void choiceChanged();
    void valuesChanged();
    /// A request failed, also one of those that the page does not show.
    void failed(const ApiError &error);

private:
    void loadEnvironmentsOf(const QList<ServiceConnection> &connections);
    void setEnvironments(
        const QList<ServiceConnection> &connections, const QList<Environment> &environments);
    void fail(const ApiError &error);
    void setChoice(const ServiceEnvironment &choice, bool isMissing);

    ApiClient &m_client;
    std::unique_ptr<QObject> m_loading; ///< the context of the requests for the environments
    std::unique_ptr<QObject> m_fetching; ///< the same for the values
    State m_environmentsState = State::Idle;
    std::optional<ApiError> m_environmentsError;
    QList<ServiceEnvironment> m_environments;
    ServiceEnvironment m_chosen;
    bool m_isChoiceMissing = false;
    State m_valuesState = State::Idle;
    std::optional<ApiError> m_valuesError;
    ServiceApiInfo m_info;
};
