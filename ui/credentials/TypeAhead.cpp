// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/TypeAhead.h"

#include <QApplication>

std::optional<TypeAhead::Search> TypeAhead::add(const QString &text)
{
    const bool goesOn
        = m_sinceTyped.isValid() && !m_sinceTyped.hasExpired(QApplication::keyboardInputInterval());
    if (!goesOn && text.trimmed().isEmpty())
        return std::nullopt;
    m_typed = goesOn ? m_typed + text : text;
    m_sinceTyped.start();
    // A letter again and again walks through the rows; a word may still mean the one that is found.
    const bool isOneLetter = m_typed.count(m_typed.front()) == m_typed.size();
    return Search { isOneLetter ? m_typed.first(1) : m_typed, isOneLetter };
}
