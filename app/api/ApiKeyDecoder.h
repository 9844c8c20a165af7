// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QByteArrayList>

#include <simdjson.h>

/// Decodes keys of the contract, one after the other. A key of another form is read as far as it
/// goes: see JsonValue.
class ApiKeyDecoder
{
public:
    /// Returns a view that is valid until the next key is decoded or parsed. Its id is empty if the
    /// row is no object with an id.
    ApiKeyView decode(simdjson::dom::element row);

private:
    qint64 time(simdjson::dom::element value);
    void setLastActivity(simdjson::dom::element value, ApiKeyView &key);

    QByteArrayList m_texts; ///< of the view, as far as they are none of the JSON
};
