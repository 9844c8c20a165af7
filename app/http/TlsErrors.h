// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/TlsError.h"

#include <QSslCertificate>
#include <QSslError>

/// Returns the most important of the errors of a certificate; `Handshake` if there is none. `chain`
/// is what the server sent and `trusted` are the known authorities, to name the missing one.
TlsError toTlsError(const QList<QSslError> &errors, const QList<QSslCertificate> &chain = {},
    const QList<QSslCertificate> &trusted = {});
