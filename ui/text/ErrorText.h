// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"

#include <QDateTime>
#include <QString>

/// What happened and what to do, in the person's language, as plain text.
QString errorText(const ApiError &error);

/// As above, of a list that will be fetched again by itself at `nextTry`, if it will.
QString loadErrorText(const ApiError &error, const std::optional<QDateTime> &nextTry,
    const QDateTime &now = QDateTime::currentDateTimeUtc());

/// What is wrong with what was entered as an API key.
QString keyProblemText(ApiKeyProblem problem);

/// What is wrong with a portal address; empty when nothing is.
QString portalProblemText(PortalAddress::Problem problem);
