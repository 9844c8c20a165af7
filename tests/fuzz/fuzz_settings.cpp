// SPDX-License-Identifier: GPL-3.0-or-later
// The settings in a file: what is read of them can be written, and read again to the same.

#include "tests/fuzz/Fuzz.h"

#include "app/storage/SettingsFormat.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonObject document = QJsonDocument::fromJson(bytesOf(data, size)).object();
    const Settings settings = settingsFormat::read(document);
    const QJsonDocument written(settingsFormat::write(settings, document));
    const QJsonObject again = QJsonDocument::fromJson(written.toJson()).object();
    FUZZ_CHECK(again.value(u"version").toInt() == settingsFormat::version);
    FUZZ_CHECK(settingsFormat::read(again) == settings);
    return 0;
}
