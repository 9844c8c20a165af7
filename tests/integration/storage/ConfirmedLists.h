// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "tests/integration/storage/RecordingRelay.h"

#include <QMap>

/// All lists that a service has confirmed: those that it sent, and the last one after each
/// confirmed change.
class ConfirmedLists
{
public:
    /// Returns false if the exchange confirms no list.
    bool take(const RecordingRelay::Exchange &exchange);
    /// Returns false if no such list was confirmed since the one that was last found. Compares ids
    /// and names only.
    bool find(const QList<ApiKey> &keys);

private:
    using Names = QMap<QString, QString>; ///< by id

    Names after(const RecordingRelay::Exchange &exchange) const;

    QList<Names> m_lists; ///< oldest first; the first is the list that was found last
};
