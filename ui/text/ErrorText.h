// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"
#include "app/storage/FileProblem.h"

#include <QDateTime>
#include <QString>

/// Describes `error` and what the user can do, as plain text.
QString errorText(const ApiError &error);

/// Says why a change was not made, as plain text that remains true when the service can be reached
/// again or the user has signed in again.
QString changeErrorText(const ApiError &error);

/// Like `errorText`, for a list that Llavero fetches again at `nextTry`, if set.
QString loadErrorText(const ApiError &error, const std::optional<QDateTime> &nextTry,
    const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Describes what is wrong with an entered API key.
QString keyProblemText(ApiKeyProblem problem);

/// Describes what is wrong with a portal address; empty for a valid one.
QString portalProblemText(PortalAddress::Problem problem);

/// Describes why the notes cannot be read, or saved if some are not.
QString notesProblemText(const FileProblem &problem, bool areSaved);

/// Reports that a damaged file of notes was quarantined.
QString notesDamagedText();

/// The same for the notices.
QString noticesProblemText(const FileProblem &problem, bool areSaved);
QString noticesDamagedText();
