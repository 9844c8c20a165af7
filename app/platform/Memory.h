// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Sets up the program's use of memory. To be called before there is another thread.
void setUpMemory();

/// Gives the system back what is no longer used, in another thread.
///
/// After a list of a million keys that is 150 MB of 300: the new list came to lie between the parts
/// of the old one. And of the code of the libraries most is used but once, at the start: without
/// what is not used again, a window with 100 keys takes 20 MB instead of 36.
void giveBackMemory();
