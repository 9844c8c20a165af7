// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

/// One line of text that gives way: what does not fit is elided, and whole in the tooltip and for
/// assistive technology.
class ElidedLabel : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Role role = Role::Normal, QWidget *parent = nullptr);

    void setFullText(const QString &text);
    /// Stands in the tooltip, below the words where these are elided.
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
