// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <optional>

/// What a person types to go to a row whose name begins with it. After a moment it begins anew.
class TypeAhead
{
public:
    struct Search
    {
        QString prefix;
        bool isForNext; ///< the row where one is does not count
    };

    /// None when `text` is nothing that a name would begin with.
    std::optional<Search> add(const QString &text);

private:
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};
