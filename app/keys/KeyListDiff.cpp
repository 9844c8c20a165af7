// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyListDiff.h"

#include "app/table/TextColumn.h"

#include <algorithm>
#include <optional>

static std::optional<KeyListDiff::Kind> kindOfChange(
    const ApiKeyView &before, const ApiKeyView &after)
{
    if (after.name != before.name)
        return KeyListDiff::Kind::Renamed;
    const bool isFirstUse
        = before.lastActivity == ApiKeyView::never && after.lastActivity != ApiKeyView::never;
    const bool isNewAddress = !after.lastIp.isEmpty() && after.lastIp != before.lastIp;
    return isFirstUse || isNewAddress ? std::optional(KeyListDiff::Kind::NewlyUsed) : std::nullopt;
}

/// Services return keys in a stable order, so that nearly all are at the same row, counted from the
/// begin or from the end. A hash of all ids would take eight times as long.
KeyListDiff KeyListDiff::between(const ApiKeyTable &before, const ApiKeyTable &after)
{
    KeyListDiff diff;
    const auto isSame = [&](qsizetype rowBefore, qsizetype rowAfter) {
        return before.view(rowBefore).id == after.view(rowAfter).id;
    };
    const auto compare = [&](qsizetype rowBefore, qsizetype rowAfter) {
        const ApiKeyView key = after.view(rowAfter);
        if (const auto change = kindOfChange(before.view(rowBefore), key))
            diff.kinds.insert(textFromUtf8(key.id), *change);
    };
    qsizetype begin = std::min(before.size(), after.size()); // of the rows of other keys
    for (const qsizetype row : after.changedRows(before)) {
        if (row >= begin)
            break;
        if (isSame(row, row))
            compare(row, row);
        else
            begin = row;
    }
    qsizetype endBefore = before.size();
    qsizetype endAfter = after.size();
    while (endBefore > begin && endAfter > begin && isSame(endBefore - 1, endAfter - 1))
        compare(--endBefore, --endAfter);
    QHash<QByteArrayView, qsizetype> rowsBefore; // by id
    for (qsizetype row = begin; row < endBefore; ++row)
        rowsBefore.insert(before.view(row).id, row);
    for (qsizetype row = begin; row < endAfter; ++row) {
        const QByteArrayView id = after.view(row).id;
        if (const auto known = rowsBefore.constFind(id); known == rowsBefore.cend()) {
            diff.kinds.insert(textFromUtf8(id), Kind::Added);
        } else {
            compare(*known, row);
            rowsBefore.erase(known);
        }
    }
    for (qsizetype row = begin; row < endBefore; ++row) {
        if (rowsBefore.contains(before.view(row).id))
            diff.removed.append(before.at(row));
    }
    return diff;
}

qsizetype KeyListDiff::count(Kind kind) const
{
    return std::count(kinds.cbegin(), kinds.cend(), kind);
}
