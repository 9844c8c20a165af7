// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyListDiff.h"

#include "app/table/Utf8Text.h"

#include <algorithm>
#include <optional>

static bool isNewlyUsed(const ApiKeyView &before, const ApiKeyView &after)
{
    const bool isFirstUse
        = before.lastActivity == ApiKeyView::never && after.lastActivity != ApiKeyView::never;
    const bool isElsewhere = !after.lastIp.isEmpty() && after.lastIp != before.lastIp;
    return isFirstUse || isElsewhere;
}

static std::optional<KeyListDiff::Kind> changeOf(const ApiKeyView &before, const ApiKeyView &after)
{
    if (after.name != before.name)
        return KeyListDiff::Kind::Renamed;
    if (isNewlyUsed(before, after))
        return KeyListDiff::Kind::NewlyUsed;
    return std::nullopt;
}

namespace {

/// Goes through two lists side by side. Services give keys in an order that stays, so that nearly
/// every key is found where the other list has got to: a million are compared in 60 ms, and by
/// their ids in a hash in 500.
class Comparison
{
public:
    Comparison(const ApiKeyTable &before, const ApiKeyTable &after)
        : m_before(before)
        , m_after(after)
    {
    }

    KeyListDiff changes()
    {
        for (qsizetype block = 0; block < m_after.chunks().size(); ++block) {
            if (isUnchanged(block)) {
                m_old += m_after.chunks().at(block).size();
                m_new += m_after.chunks().at(block).size();
            }
            while (m_new < m_after.firstRow(block + 1))
                step();
        }
        for (; m_old < m_before.size(); ++m_old)
            m_lost.append(m_old);
        matchRest();
        return std::move(m_changes);
    }

private:
    bool isSame(qsizetype old, qsizetype now) const
    {
        return m_before.view(old).id == m_after.view(now).id;
    }

    /// As most blocks are: their bytes are compared in a tenth of the time of their keys.
    bool isUnchanged(qsizetype block) const
    {
        return block < m_before.chunks().size() && m_old == m_before.firstRow(block)
            && m_new == m_after.firstRow(block)
            && m_before.chunks().at(block) == m_after.chunks().at(block);
    }

    void step()
    {
        if (m_old < m_before.size() && isSame(m_old, m_new))
            compare(m_old++, m_new++);
        else
            stepOverDifference();
    }

    void compare(qsizetype old, qsizetype now)
    {
        const ApiKeyView after = m_after.view(now);
        if (const auto change = changeOf(m_before.view(old), after))
            m_changes.ofKeys.insert(textFromUtf8(after.id), *change);
    }

    /// One of the lists has some keys here that the other one has not.
    void stepOverDifference()
    {
        constexpr qsizetype nearby = 32;
        for (qsizetype more = 1; more <= nearby; ++more) {
            if (m_old + more < m_before.size() && isSame(m_old + more, m_new)) {
                while (more-- > 0)
                    m_lost.append(m_old++);
                return;
            }
            if (m_new + more < m_after.size() && m_old < m_before.size()
                && isSame(m_old, m_new + more)) {
                while (more-- > 0)
                    m_found.append(m_new++);
                return;
            }
        }
        m_found.append(m_new++);
        if (m_old < m_before.size())
            m_lost.append(m_old++);
    }

    /// Those that have another place, have come, or have gone.
    void matchRest()
    {
        QHash<QByteArrayView, qsizetype> old;
        for (const qsizetype row : std::as_const(m_lost))
            old.insert(m_before.view(row).id, row);
        for (const qsizetype row : std::as_const(m_found)) {
            const QByteArrayView id = m_after.view(row).id;
            if (const auto known = old.constFind(id); known == old.cend()) {
                m_changes.ofKeys.insert(textFromUtf8(id), KeyListDiff::Kind::Added);
            } else {
                compare(*known, row);
                old.erase(known);
            }
        }
        for (const qsizetype row : std::as_const(m_lost)) {
            if (old.contains(m_before.view(row).id))
                m_changes.gone.append(m_before.at(row));
        }
    }

    const ApiKeyTable &m_before;
    const ApiKeyTable &m_after;
    qsizetype m_old = 0; ///< how far we have got in `m_before`
    qsizetype m_new = 0; ///< how far we have got in `m_after`
    QList<qsizetype> m_lost; ///< rows of `m_before` that were not met
    QList<qsizetype> m_found; ///< rows of `m_after` that were not met
    KeyListDiff m_changes;
};

} // namespace

KeyListDiff KeyListDiff::between(const ApiKeyTable &before, const ApiKeyTable &after)
{
    return before == after ? KeyListDiff() : Comparison(before, after).changes();
}

qsizetype KeyListDiff::count(Kind kind) const
{
    return std::count(ofKeys.cbegin(), ofKeys.cend(), kind);
}
