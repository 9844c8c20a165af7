// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyUse.h"

#include <functional>

/// A search for keys: those of a group that contain a text in their names and addresses, regardless
/// of case and accents, or whose last activity is displayed with it.
class KeyFilter
{
public:
    KeyFilter() = default;
    /// `times` are the ranges of last activities whose displayed form contains `text`, in any
    /// order, and `noted` the keys whose notes contain it.
    explicit KeyFilter(const QString &text, QList<TimeRange> times = {}, KeyIds noted = {});

    /// Finds only keys of the group: those in its `times`, or with one of its `ids` if it is no
    /// group of use.
    void limitTo(KeyGroup group, TimeRange times, const KeyIds &ids = {});

    bool isEmpty() const { return m_text.isEmpty() && m_group == KeyGroup::All; }
    bool hasText() const { return !m_text.isEmpty(); }
    KeyGroup group() const { return m_group; }
    /// Returns true if the user asks for the same, though the keys of the group may be others.
    bool isSameQuestion(const KeyFilter &other) const
    {
        return m_text == other.m_text && m_group == other.m_group;
    }
    /// Returns the matching ones of `rows`, in their order.
    QList<quint32> filter(const QList<quint32> &rows, const ApiKeyTable &keys) const;

    bool operator==(const KeyFilter &) const = default;

private:
    void findText(const ApiKeyChunk &chunk, QByteArray &lowered,
        const std::function<void(qsizetype row)> &found) const;
    bool isInGroup(const ApiKeyChunk &chunk, qsizetype row) const;

    QByteArray m_text; ///< folded, UTF-8
    QList<TimeRange> m_times; ///< sorted, without overlaps
    KeyIds m_noted;
    KeyGroup m_group = KeyGroup::All;
    TimeRange m_groupTimes;
    KeyIds m_groupIds;
};
