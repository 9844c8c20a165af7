// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The one user of the sandbox.
namespace sandbox::account {

inline const QString kUserId = QStringLiteral("8d0f5f3e-6f0b-4b8e-9a7e-2f4c6d1b7a35");
inline const QString kUserName = QStringLiteral("rwalker");
inline const QString kOrganizationId = QStringLiteral("3c1a9d52-7b64-4e0f-8f21-5d9e0b6c4a18");
inline const QString kOrganizationName = QStringLiteral("Acme Corporation");

} // namespace sandbox::account
