// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/TlsError.h"

#include <QSslCertificate>
#include <QSslError>

/// What to tell of the errors that a certificate has; `Handshake` when there are none. `chain` is
/// what the server sent and `trusted` the authorities that are known, to name the one that is
/// missing between them.
TlsError tlsProblem(const QList<QSslError> &errors,
    const QList<QSslCertificate> &chain = {}, const QList<QSslCertificate> &trusted = {});
