// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScrollArea.h"

class QVBoxLayout;

/// The messages below the list: as high as its content, but two thirds of the page at most; then it
/// scrolls.
class NoticeArea : public ScrollArea
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *parent);
    ~NoticeArea() override;

    void add(QWidget *notice);
    /// Centres the messages in a page that is wider. Otherwise they are at the left.
    void setCentered(bool centered);

signals:
    /// The widget with the focus was hidden or disabled.
    void focusLost();

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateHeight();
    void onFocusChanged();

    QVBoxLayout *m_layout;
    bool m_isCentered = false;
};
