// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCard.h"

#include <optional>

/// What a card of the list shows of that kind, where a person sees it; none when it does not.
inline std::optional<KeyRowLayout::Part> partOf(const KeyCard *card, KeyRowLayout::Part::Kind kind)
{
    for (const KeyRowLayout::Part &part : card->parts()) {
        if (part.kind == kind && card->rect().contains(part.place) && card->isVisible())
            return part;
    }
    return std::nullopt;
}
