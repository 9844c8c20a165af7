// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lets assistive technology read each KeyUseChart as a table: a row a day, with the day, its
/// operations and its failures.
void installAccessibleUseChart();
