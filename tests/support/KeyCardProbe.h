// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCard.h"

#include <optional>

/// Returns the element of that kind that `card` shows, or nullopt.
inline std::optional<KeyCard::Element> visibleElement(
    const KeyCard *card, KeyCard::Element::Kind kind)
{
    const QList<KeyCard::Element> elements = card->elements();
    for (const KeyCard::Element &element : elements) {
        if (element.kind == kind && card->rect().contains(element.rect) && card->isVisible())
            return element;
    }
    return std::nullopt;
}
