// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QLockFile>

class PrivateFile;

/// The lock of a file that several windows change, beside that file.
class FileLock
{
public:
    explicit FileLock(const PrivateFile &file);

    /// Creates the file's folder, and waits a second at most. The error is the system's text.
    Result<Unit, QString> lock();

private:
    const PrivateFile &m_file;
    QLockFile m_lock;
};
