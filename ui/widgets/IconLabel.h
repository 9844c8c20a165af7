// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// One of the project's icons. Text beside it has the same meaning.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &iconName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    /// The icon's side, as a multiple of the font's height.
    void setScale(qreal scale);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    qreal m_scale = 1.15;
};
