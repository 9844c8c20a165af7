// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

/// One line of text, elided if it does not fit. The tooltip and assistive technology have the whole
/// text.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Role role = Role::Normal, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    /// Adds `explanation` to the tooltip.
    void setExplanation(const QString &explanation);
    void setElideMode(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_explanation;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};
