// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "tests/integration/storage/RecordingRelay.h"

#include <QMap>

/// Every list that a service has confirmed: those that it gave, and what each change that it
/// confirmed has made of the last one.
class ConfirmedLists
{
public:
    /// False of an exchange that is not about the list, or confirms nothing.
    bool take(const RecordingRelay::Exchange &exchange);
    /// False when no such list has been confirmed since the one that was last found. Only ids and
    /// names count.
    bool find(const QList<ApiKey> &keys);

private:
    using Names = QMap<QString, QString>; ///< by id

    Names after(const RecordingRelay::Exchange &exchange) const;

    QList<Names> m_lists; ///< oldest first, from the one that was last found
};
