// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ActivityTable;
class QIODevice;

/// Writes operations to `device` for spreadsheets, with the service's texts. Returns false if that
/// fails.
bool writeOperations(const ActivityTable &operations, QIODevice &device);
