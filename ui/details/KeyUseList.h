// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class KeyUseModel;

/// A list of rows as tall as all of them, which scrolls with its page. Only what is visible is
/// painted.
class KeyUseList : public QListView
{
    Q_OBJECT

public:
    KeyUseList(KeyUseModel *model, QWidget *parent);

    int rowHeight() const;
    /// Returns true if each text of a row has a line of its own, because there is little room.
    bool hasOneColumn() const { return isNarrow(width()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Scrolls the page.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void keyboardSearch(const QString &) override { }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool isNarrow(int width) const;
    void updateSize();
};
