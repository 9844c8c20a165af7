// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSize>

class QScrollArea;
class QWidget;

/// Keeps what is at the top of a scroll area there when its size changes, and the focus in sight.
class ScrollPlace : public QObject
{
    Q_OBJECT

public:
    /// `area` owns this. Its widget must have been set.
    explicit ScrollPlace(QScrollArea *area);

    void goToTop();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remember();
    void restore();
    QWidget *focusInside() const;

    QScrollArea *const m_area;
    QSize m_size; ///< of the area when the place was remembered
    QPointer<QWidget> m_part; ///< the last one that begins at the top or above; null for the top
    int m_offset = 0; ///< of the top within that part
    bool m_isFocusShown = false;
    bool m_isRestoring = false; ///< as soon as the layout is done
};
