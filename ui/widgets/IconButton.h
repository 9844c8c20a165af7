// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

/// A button with one of the project's icons, drawn in the colour that the style sheet gives it.
/// It has no text on it, so that its accessible name, which is also its tooltip, says what it does.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    explicit IconButton(const QString &iconName, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    /// Shown as plain text, whatever `label` contains. `whyNot` says why it cannot be pressed.
    void setLabel(const QString &label, const QString &whyNot = {});

    /// How large the button and the icon on it are beside text of this size.
    static int sideFor(const QFontMetrics &metrics) { return iconSideFor(metrics) + 14; }
    static int iconSideFor(const QFontMetrics &metrics);
    static constexpr qreal disabledOpacity = 0.5;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
};
