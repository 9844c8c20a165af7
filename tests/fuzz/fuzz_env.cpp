// SPDX-License-Identifier: GPL-3.0-or-later
// A variable that is written to a .env file is read back, and no other byte of the file changes.

#include "tests/fuzz/Fuzz.h"

#include "app/delivery/EnvFile.h"

#include <set>

/// Returns the ends of what may be a value at `begin`, by a rule of its own: in quotes, or bytes
/// that mean nothing to any program.
static QList<qsizetype> valueEnds(const QByteArray &text, qsizetype begin)
{
    QList<qsizetype> ends { begin };
    const char first = begin < text.size() ? text.at(begin) : '\n';
    if (first == '"' || first == '\'') {
        const qsizetype end = text.indexOf(first, begin + 1);
        if (end > 0 && !text.mid(begin, end - begin).contains('\\'))
            ends.append(end + 1);
        return ends;
    }
    qsizetype end = begin;
    while (end < text.size() && static_cast<quint8>(text.at(end)) > ' '
        && !QByteArrayView("'\"`;&|<>()#\\").contains(text.at(end)))
        ++end;
    if (end == text.size() || QByteArrayView(" \t\r\n").contains(text.at(end)))
        ends.append(end);
    return ends;
}

static bool isAfterSign(const QByteArray &text, qsizetype at)
{
    const auto skipBlanks = [&] {
        while (at > 0 && (text.at(at - 1) == ' ' || text.at(at - 1) == '\t'))
            --at;
    };
    skipBlanks();
    if (at == 0 || text.at(--at) != '=')
        return false;
    skipBlanks();
    return text.first(at).endsWith("KEY");
}

/// Returns whether `after` is `before` with other values after `KEY=`, and nothing else.
static bool differsInValues(
    const QByteArray &before, const QByteArray &after, const QByteArray &value)
{
    const QByteArrayList forms { value, '"' + value + '"', '\'' + value + '\'' };
    // For each place in `before`: the places in `after` that may correspond to it.
    QList<std::set<qsizetype>> places(before.size() + 1);
    places.first().insert(0);
    for (qsizetype i = 0; i <= before.size(); ++i) {
        const QList<qsizetype> ends
            = isAfterSign(before, i) ? valueEnds(before, i) : QList<qsizetype>();
        for (const qsizetype j : places.at(i)) {
            if (i < before.size() && j < after.size() && before.at(i) == after.at(j))
                places[i + 1].insert(j + 1);
            for (const QByteArray &written : forms) {
                if (!after.sliced(j).startsWith(written))
                    continue;
                for (const qsizetype end : ends)
                    places[end].insert(j + written.size());
            }
        }
    }
    return places.last().contains(after.size());
}

/// The input is a value, a line break, and the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = toBytes(data, size);
    const qsizetype end = std::max<qsizetype>(input.indexOf('\n'), 0);
    const QByteArray value = input.first(end);
    const QByteArray name = "KEY";
    const EnvFile before { Secret(input.sliced(end)) };
    const auto result = before.withVariables({ { name, Secret(value) } });
    if (!result) {
        const qsizetype lines
            = 1 + before.content().utf8().count('\n') + before.content().utf8().count('\r');
        FUZZ_CHECK(result.error().line <= lines);
        return 0;
    }

    const QByteArray &changed = result.value().utf8();
    const EnvFile after { result.value() };
    FUZZ_CHECK(!after.find(name).isEmpty());
    for (const EnvFile::Assignment &assignment : after.find(name))
        FUZZ_CHECK(after.value(assignment).utf8() == value);
    if (before.find(name).isEmpty())
        FUZZ_CHECK(changed.startsWith(before.content().utf8()));
    else
        FUZZ_CHECK(differsInValues(before.content().utf8(), changed, value));
    const auto again = after.withVariables({ { name, Secret(value) } });
    FUZZ_CHECK(again && again.value().utf8() == changed);
    return 0;
}
