// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

class BenchWindow;

/// Each uses the window as a person would, and gives its figures in milliseconds by name. What it
/// could not measure is not among them.
QJsonObject measureRefresh(BenchWindow &bench);
QJsonObject measureSearch(BenchWindow &bench);
QJsonObject measureSort(BenchWindow &bench);
QJsonObject measureScroll(BenchWindow &bench);
