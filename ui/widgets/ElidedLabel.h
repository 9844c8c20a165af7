// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

/// One line of text, elided in the middle if it does not fit. The tooltip and assistive technology
/// have the whole text.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Role role, QWidget *parent = nullptr);

    void setFullText(const QString &text);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
};
