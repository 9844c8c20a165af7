#pragma once

#include <QLabel>

/// A label that shows its text as it is: never as markup, whatever the text contains.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Role { Normal, Heading, Caption, Secondary, Monospace };

    explicit TextLabel(Role role = Role::Normal, QWidget *parent = nullptr);
};
