// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

class QModelIndex;

/// A word after a key's name that sets it apart, such as "New".
struct KeyBadge
{
    Q_DECLARE_TR_FUNCTIONS(KeyBadge)

public:
    enum class Kind { None, ThisComputer, New, Renamed, NewlyUsed };

    /// `index` belongs to an ApiKeyModel or a model over one.
    static KeyBadge of(const QModelIndex &index);

    /// Empty where there is none.
    QString word() const;
    QString explanation() const;

    Kind kind = Kind::None;
};
