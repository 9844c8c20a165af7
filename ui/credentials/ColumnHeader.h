// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class TextLabel;

/// The captions above the list: of the columns in a wide window, of the cards in a narrow one.
class ColumnHeader : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget *parent = nullptr);

    void setWide(bool wide);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOutCaptions();

    TextLabel *m_name;
    TextLabel *m_lastIp;
    TextLabel *m_lastActivity;
    bool m_wide = false;
};
