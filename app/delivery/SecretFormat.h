// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"
#include "app/platform/Result.h"

/// The texts that a key is copied as.
enum class SecretFormat {
    Value,
    Shell, ///< of Unix: `export NAME='…'`
    PowerShell,
    Cmd, ///< the Command Prompt of Windows
    EnvLine, ///< a line of a .env file
    Curl, ///< a command that lists the keys
    Python, ///< the same, with the module requests
    Terraform, ///< a line of a .tfvars file
};

/// The reason why there is no such text.
enum class SecretFormatError {
    InvalidName, ///< of a variable
    SameName, ///< of both variables
    NotRepresentable, ///< the program cannot read a character of the value
};

/// Returns whether the text has the variables' names.
bool hasVariables(SecretFormat format);

/// Returns the text, in which no character of the key or the endpoint has a meaning for the
/// program. It has no line break at its end, which would run a command as soon as it is pasted. A
/// value that is not printable ASCII is never put into a command.
Result<Secret, SecretFormatError> formatted(
    SecretFormat format, const DeliveredKey &key, const VariableNames &names);

/// Appends `text` in single quotes of the Unix shell.
void appendShellQuoted(QByteArray &to, const QByteArray &text);
