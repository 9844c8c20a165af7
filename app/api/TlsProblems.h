// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/ApiError.h"

#include <QSslError>

/// What to tell of the errors that a certificate has; `Handshake` when there are none.
ApiError::TlsProblem tlsProblem(const QList<QSslError> &errors);
