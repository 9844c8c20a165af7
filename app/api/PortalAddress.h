// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// The address of a CloudOps portal, `https://{portal}`, its endpoint `https://{portal}/api/v2` and
/// its documentation `https://{portal}/api-docs` (source: the wire contract's conventions).
class PortalAddress
{
public:
    enum class Problem { None, Empty, Invalid, NotEncrypted };
    struct Parsed;

    /// Parses what users type or paste: a host, a portal's URL, or an endpoint's.
    /// Plain http is accepted only for the loopback interface.
    static Parsed parse(const QString &typed);

    QUrl portal() const { return m_portal; }
    QUrl endpoint() const { return at("/api/v2"); }
    QUrl documentation() const { return at("/api-docs"); }
    QString host() const;

    bool operator==(const PortalAddress &) const = default;

private:
    explicit PortalAddress(QUrl portal)
        : m_portal(std::move(portal))
    {
    }
    QUrl at(const char *path) const;

    QUrl m_portal;
};

struct PortalAddress::Parsed
{
    std::optional<PortalAddress> address;
    Problem problem = Problem::None;
};
