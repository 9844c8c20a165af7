#include "keys/DeleteKeyQuestion.h"

#include "api/ApiKey.h"
#include "text/DateText.h"
#include "text/PlainText.h"

static QString useOf(const ApiKey &key, const QTimeZone &zone)
{
    if (!key.lastActivity)
        return DeleteKeyQuestion::tr("This key has never been used.");
    return DeleteKeyQuestion::tr("Last IP: %1\nLast activity: %2")
        .arg(oneLine(key.lastIp), dateTimeText(*key.lastActivity, zone));
}

DeleteKeyQuestion::DeleteKeyQuestion(const ApiKey &key, const QTimeZone &zone, QWidget *parent)
    : Confirmation(tr("Delete the API key %1?").arg(displayName(key.name)),
        tr("%1\n\nIt stops working at once, and this cannot be undone.").arg(useOf(key, zone)),
        tr("Delete"), parent)
{
}
