// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiRoutes.h"
#include "app/platform/Result.h"

#include <QByteArray>

/// What a person may put beside a connection, as files that can be read and edited: `ca.pem`, the
/// certificates of authorities that are trusted for this connection besides the system's, and
/// `routes.json`, the paths that its portal has elsewhere (see `ApiRoutes::fromJson`).
struct ConnectionFiles
{
    QByteArray extraAuthorities = {}; ///< PEM; empty for none
    ApiRoutes routes = {};

    /// One of the files, and what is wrong with it.
    struct Problem
    {
        enum class Kind {
            Unreadable,
            NotCertificates,
            NotRoutes,
            Unwritable, ///< the copy, at `path`: a full disk, say
        };
        Kind kind = Kind::Unreadable;
        QString path = {};
        QString detail = {}; ///< which part, or what the system said
    };
    /// The files to read; empty for none.
    struct Paths
    {
        QString authorities = {};
        QString routes = {};
        bool operator==(const Paths &) const = default;
    };

    static Result<ConnectionFiles, Problem> read(const Paths &paths);

    /// The paths of the files that the connection has in `connectionsFolder`; empty for none.
    static Paths of(const QString &connectionsFolder, const QString &connectionId);
    /// Copies the files into the connection's folder, readable by its owner alone. An empty path
    /// means that the connection has no such file any more.
    static Result<Done, Problem> adopt(
        const Paths &files, const QString &connectionsFolder, const QString &connectionId);
};
