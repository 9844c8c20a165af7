// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCard.h"

#include <optional>

/// The part of that kind that the card shows; nullopt if it is not visible.
inline std::optional<KeyRowLayout::Part> partOf(const KeyCard *card, KeyRowLayout::Part::Kind kind)
{
    for (const KeyRowLayout::Part &part : card->parts()) {
        if (part.kind == kind && card->rect().contains(part.place) && card->isVisible())
            return part;
    }
    return std::nullopt;
}
