// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// An answer as no honest service gives it: the bytes after which the connection is closed.
struct AnswerFault
{
    const char *name;
    QByteArray bytes;
};

/// Each of them is an error, whatever was asked for. What is only odd is in tst_odd_data.
QList<AnswerFault> answerFaults();
