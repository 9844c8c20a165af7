// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RunningSandbox.h"

#include <QTest>

RunningSandbox::RunningSandbox(const QStringList &arguments)
    : m_process(QStringLiteral(LLAVERO_SANDBOX))
{
    bool failed = false;
    QObject::connect(&m_process, &SandboxProcess::ready, &m_process,
        [this](const PortalAddress &portal, const Secret &key) {
            m_key = key;
            m_portal = portal;
        });
    const auto onFailure = QObject::connect(
        &m_process, &SandboxProcess::failed, &m_process, [&failed](const QString &reason) {
            qWarning("%s", qUtf8Printable(reason));
            failed = true;
        });
    m_process.start(
        QStringList { QStringLiteral("--data"), QStringLiteral(":memory:") } + arguments);
    (void)QTest::qWaitFor([&] { return isReady() || failed; }, 60'000);
    QObject::disconnect(onFailure);
}

std::unique_ptr<ApiClient> RunningSandbox::client(Secret key, const ApiRoutes &routes) const
{
    return std::make_unique<ApiClient>(endpoint(), std::move(key), routes, ApiLimits {});
}
