// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that were read and written are read again as the same.

#include "tests/fuzz/Fuzz.h"

#include "app/storage/SettingsFormat.h"

#include <QJsonDocument>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonObject document = QJsonDocument::fromJson(toBytes(data, size)).object();
    const Settings settings = settingsFormat::read(document);
    const QJsonDocument written(settingsFormat::write(settings, document));
    const QJsonObject again = QJsonDocument::fromJson(written.toJson()).object();
    FUZZ_CHECK(again.value(u"version").toInt() == settingsFormat::version);
    FUZZ_CHECK(settingsFormat::read(again) == settings);
    return 0;
}
