// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/LinkButton.h"

/// A link that opens and closes what is below it: connect to `toggled`. Assistive technology reads
/// its state as expanded or collapsed.
class Disclosure : public LinkButton
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent = nullptr);

private:
    void showState(bool open);
};
