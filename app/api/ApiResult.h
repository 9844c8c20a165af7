// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/platform/Result.h"

template <typename T>
using ApiResult = Result<T, ApiError>;

/// Called exactly once, unless the context object of the call was destroyed before.
template <typename T>
using ApiHandler = std::function<void(ApiResult<T>)>;
