// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/OperationCsv.h"

#include "app/activity/ActivityTable.h"
#include "app/table/Csv.h"

#include <QIODevice>

bool writeOperations(const ActivityTable &operations, QIODevice &device)
{
    Csv csv({ "time", "eventCode", "status", "ip" });
    for (qsizetype row = 0; row < operations.size(); ++row) {
        const ActivityEntry entry = operations.at(row);
        csv.append({ entry.time.toString(Qt::ISODateWithMs).toUtf8(), entry.eventCode.toUtf8(),
            entry.status.toUtf8(), entry.ip.toUtf8() });
        const QByteArray record = csv.take();
        if (device.write(record) != record.size())
            return false;
    }
    const QByteArray rest = csv.take(); // the header, if there are no operations
    return device.write(rest) == rest.size();
}
