// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

class BenchWindow;

/// Each function uses the window as a user does, and returns its figures in milliseconds by name. A
/// figure that could not be measured is missing.
QJsonObject measureLog(BenchWindow &bench);
QJsonObject measureRefresh(BenchWindow &bench);
QJsonObject measureSearch(BenchWindow &bench);
QJsonObject measureFilter(BenchWindow &bench);
QJsonObject measureSort(BenchWindow &bench);
QJsonObject measureScroll(BenchWindow &bench);
QJsonObject measureSelect(BenchWindow &bench);
QJsonObject measureDetails(BenchWindow &bench);
QJsonObject measureDelete(BenchWindow &bench);
