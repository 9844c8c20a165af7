// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Configures the memory allocator. Call it before there is another thread.
void configureAllocator();

/// Returns unused memory to the system, in another thread: heap pages (150 MB of 300 after a list
/// of 1,000,000 keys, because the new list is allocated between parts of the old one) and the code
/// of libraries, most of which runs only at the start (with 100 keys, 20 MB remain instead of 36).
void trimMemory();
