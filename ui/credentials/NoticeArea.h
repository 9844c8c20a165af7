// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScrollArea.h"

class QVBoxLayout;

/// What there is to say below the list: as high as its content, but never so high that nothing of
/// the list is seen above; then it scrolls.
class NoticeArea : public ScrollArea
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *parent);

    void add(QWidget *notice);

signals:
    /// What had the focus here has been hidden, and Qt has found nothing else here to give it to.
    void focusLost();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void followFocus(const QWidget *before);

    QVBoxLayout *m_layout;
};
