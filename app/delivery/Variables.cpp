// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/Variables.h"

#include <algorithm>

bool isVariableName(QStringView name)
{
    const auto isLetter
        = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_'; };
    const auto isValid = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    return !name.isEmpty() && isLetter(name.front())
        && std::all_of(name.begin(), name.end(), isValid);
}

QList<Variable> variables(const DeliveredKey &key, const VariableNames &names)
{
    QList<Variable> list { { names.key.toLatin1(), key.secret } };
    if (!names.endpoint.isEmpty())
        list.append({ names.endpoint.toLatin1(), Secret(key.endpoint.toEncoded()) });
    return list;
}
