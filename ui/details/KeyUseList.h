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
    void wheelEvent(QWheelEvent *event) override;

private:
    void updateSize();
};
