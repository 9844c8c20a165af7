// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The distances between the parts of a key's details.
namespace DetailsSpacing {

inline constexpr int section = 20; ///< before a caption
inline constexpr int part = 8; ///< between the parts of a section

} // namespace DetailsSpacing
