// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ServiceTypes.h"
#include "app/delivery/Variables.h"
#include "app/storage/ServiceEnvironment.h"

/// Returns a prefix for the variables of an environment: `BETA2_R1_PRODUCTION_`.
QString variablePrefix(const ServiceEnvironment &environment);

/// Returns a variable for each field with a value, named by its key: `BETA2_R1_PRODUCTION_API_KEY`.
/// Two fields never share a name. The prefix must be empty or valid as a name.
QList<Variable> serviceVariables(const QString &prefix, const QList<ServiceField> &fields);
