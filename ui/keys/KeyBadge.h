#pragma once

#include "widgets/TextLabel.h"

class QModelIndex;

/// A word after a key's name that sets it apart, such as "New". Hidden where there is none.
class KeyBadge : public TextLabel
{
    Q_OBJECT

public:
    explicit KeyBadge(QWidget *parent = nullptr);

    /// `index` belongs to an ApiKeyModel or a model over one.
    void showKey(const QModelIndex &index);

private:
    enum class Kind { None, ThisComputer, New, Renamed, NewlyUsed };

    static Kind kindOf(const QModelIndex &index);
    static QString word(Kind kind);
    static QString explanation(Kind kind);
};
