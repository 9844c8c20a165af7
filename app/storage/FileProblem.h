// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Why a file of this program could not be read or written.
struct FileProblem
{
    enum class Kind {
        System, ///< see `detail`
        Newer, ///< written by a newer version of Llavero: it must stay as it is
    };
    Kind kind = Kind::System;
    QString detail = {}; ///< the system's text
};
