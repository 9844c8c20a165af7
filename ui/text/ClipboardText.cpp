// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ClipboardText.h"

#include <QCoreApplication>

QString copiedText(std::optional<std::chrono::milliseconds> remaining)
{
    if (!remaining)
        return QCoreApplication::translate("ClipboardText", "Copied");
    //: %1 is a number of seconds.
    return QCoreApplication::translate(
        "ClipboardText", "Copied. Llavero will clear the clipboard in %1 s")
        .arg(std::chrono::ceil<std::chrono::seconds>(*remaining).count());
}
