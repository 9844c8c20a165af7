// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/PortalAddress.h"
#include "app/signin/SandboxProcess.h"

#include <memory>
#include <optional>

/// The real service on a free port, with its data in memory, for the lifetime of this object.
class RunningSandbox
{
public:
    explicit RunningSandbox(const QStringList &arguments = {});

    bool isReady() const { return m_portal.has_value(); }
    QUrl endpoint() const { return m_portal->endpoint(); }
    Secret key() const { return m_key; }
    std::unique_ptr<ApiClient> client(Secret key, const ApiRoutes &routes = {}) const;
    std::unique_ptr<ApiClient> client(const ApiRoutes &routes = {}) const
    {
        return client(key(), routes);
    }

private:
    SandboxProcess m_process;
    std::optional<PortalAddress> m_portal;
    Secret m_key;
};
