#pragma once

#include "widgets/Confirmation.h"

#include <QTimeZone>

struct ApiKey;

/// Asks before a key is deleted: which one, how it has been used, and what deleting means.
class DeleteKeyQuestion : public Confirmation
{
    Q_OBJECT

public:
    DeleteKeyQuestion(const ApiKey &key, const QTimeZone &zone, QWidget *parent);
};
