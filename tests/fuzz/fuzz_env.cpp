// SPDX-License-Identifier: GPL-3.0-or-later
// A variable that is written to a .env file is read back, and no other byte of the file changes.

#include "tests/fuzz/Fuzz.h"

#include "app/delivery/EnvFile.h"

/// Returns the bytes around the values of the variable.
static QByteArray withoutValues(const EnvFile &file, const QByteArray &name)
{
    QByteArray rest;
    qsizetype copied = 0;
    for (const EnvFile::Assignment &assignment : file.find(name)) {
        rest += file.content().utf8().sliced(copied, assignment.begin - copied);
        copied = assignment.begin + assignment.size;
    }
    return rest + file.content().utf8().sliced(copied);
}

/// The input is a value of printable characters, a line break, and the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = toBytes(data, size);
    const qsizetype end = std::max<qsizetype>(input.indexOf('\n'), 0);
    QByteArray value = input.first(end);
    for (char &c : value)
        c = static_cast<char>(' ' + static_cast<quint8>(c) % 95);
    const QByteArray name = "KEY";
    const EnvFile before { Secret(input.sliced(end)) };
    const auto result = before.withVariables({ { name, Secret(value) } });
    if (!result)
        return 0; // a quote is not closed

    const EnvFile after { *result };
    FUZZ_CHECK(!after.find(name).isEmpty());
    for (const EnvFile::Assignment &assignment : after.find(name))
        FUZZ_CHECK(after.value(assignment).utf8() == value);
    if (before.find(name).isEmpty())
        FUZZ_CHECK(result->utf8().startsWith(before.content().utf8()));
    else
        FUZZ_CHECK(withoutValues(after, name) == withoutValues(before, name));
    const auto again = after.withVariables({ { name, Secret(value) } });
    FUZZ_CHECK(again && again->utf8() == result->utf8());
    return 0;
}
