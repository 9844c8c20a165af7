// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notices/Notice.h"

using namespace Qt::StringLiterals;

QList<Notice::Kind> Notice::allKinds()
{
    return { Kind::KeyAppeared, Kind::KeyVanished, Kind::NewAddress, Kind::KeyWoke,
        Kind::ReplacementReady, Kind::ReviewDue, Kind::SignInEnded, Kind::OutcomeFound };
}

QString Notice::kindName(Kind kind)
{
    switch (kind) {
    case Kind::KeyAppeared:
        return u"keyAppeared"_s;
    case Kind::KeyVanished:
        return u"keyVanished"_s;
    case Kind::NewAddress:
        return u"newAddress"_s;
    case Kind::KeyWoke:
        return u"keyWoke"_s;
    case Kind::ReplacementReady:
        return u"replacementReady"_s;
    case Kind::ReviewDue:
        return u"reviewDue"_s;
    case Kind::SignInEnded:
        return u"signInEnded"_s;
    case Kind::OutcomeFound:
        return u"outcomeFound"_s;
    }
    Q_UNREACHABLE();
}
