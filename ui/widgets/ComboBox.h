#pragma once

#include <QComboBox>

/// A combo box whose arrow is one of the project's icons: a styled QComboBox has none that
/// follows the theme.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};
