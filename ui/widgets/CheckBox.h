#pragma once

#include <QCheckBox>

/// A check box whose mark is one of the project's icons: a styled QCheckBox has none that follows
/// the theme.
class CheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit CheckBox(QWidget *parent = nullptr);

    /// Where the text begins, for what stands below it.
    int textStart() const;

protected:
    void paintEvent(QPaintEvent *event) override;
};
