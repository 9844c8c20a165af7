// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// From now on, what is typed or pasted into a hidden line edit is told to assistive technology as
/// dots. Qt 6.4 tells it as it is, and Orca reads it aloud.
void installPasswordEchoFilter();
