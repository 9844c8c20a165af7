// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct Notice;

/// What notices say, as plain text.
namespace noticeText {

/// Returns a few words without data of the service.
QString desktopTitle(const Notice &notice);
/// Returns a sentence with the key's name, and with an address only if `showsAddresses`.
QString desktopBody(const Notice &notice, bool showsAddresses);

}
