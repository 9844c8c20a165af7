// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PushButton.h"

/// The portal's button for new credentials. The API has no such request: it opens the portal, which
/// its second icon says.
class RegenerateButton : public PushButton
{
    Q_OBJECT

public:
    explicit RegenerateButton(QWidget *parent);

protected:
    int trailingSpace() const override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateIcon();
};
