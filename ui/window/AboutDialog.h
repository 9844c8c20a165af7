// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBox.h"

/// The program's version and licences, with the facts to copy into a report of a problem.
class AboutDialog : public MessageBox
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

    /// Returns the facts, which are not translated.
    static QString facts();
};
