// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notices/Notice.h"

/// What notices say, as plain text.
namespace noticeText {

/// Returns a few words without data of the service.
QString kindName(Notice::Kind kind);
/// Returns a sentence with the key's name, and with an address only if `showsAddresses`.
QString sentence(const Notice &notice, bool showsAddresses = true);

}
