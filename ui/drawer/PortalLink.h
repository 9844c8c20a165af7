// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

class QAbstractButton;
class Session;

/// A link to the portal.
class PortalLink
{
    Q_DECLARE_TR_FUNCTIONS(PortalLink)

public:
    /// Lets `button` open the portal in the browser, and says so. `session` must outlive it.
    static void setup(QAbstractButton &button, const Session &session);
};
