#pragma once

#include "api/ApiError.h"
#include "api/PortalAddress.h"

#include <QString>

/// What happened and what to do, in the person's language, as plain text.
QString errorText(const ApiError &error);

/// What is wrong with a portal address; empty when nothing is.
QString portalProblemText(PortalAddress::Problem problem);
