// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lets assistive technology read dots instead of the text of a hidden line edit. Qt 6.4 reports
/// the typed text, and Orca reads it aloud.
void installPasswordEchoFilter();
