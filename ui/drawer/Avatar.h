// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// A disc with the user's initials.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setName(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};
