// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MessageBox.h"

/// A question before something that cannot be undone: connect to `confirmed`, then `open()` it. The
/// way out is the default, and Escape takes it.
class Confirmation : public MessageBox
{
    Q_OBJECT

public:
    /// `action` is on the button that goes on.
    Confirmation(const Sentence &question, const Sentence &consequences, const Sentence &action,
        QWidget *parent);

signals:
    void confirmed();
};
