// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

/// A button with one of the project's icons in the colour of the style sheet. It has no text: its
/// accessible name, which is also its tooltip, says what it does.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    explicit IconButton(const QString &iconName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    /// Sets the accessible name and the tooltip, as plain text. The tooltip of a disabled button is
    /// `disabledReason`.
    void setLabel(const QString &label, const QString &disabledReason = {});

    /// Returns the side of the button beside text of this size.
    static int sideFor(const QFontMetrics &metrics) { return iconSideFor(metrics) + 14; }
    /// Returns the side of the icon on it.
    static int iconSideFor(const QFontMetrics &metrics);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void initStyleOption(QStyleOptionToolButton *option) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};
