// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QScrollArea;
class QWidget;

/// Keeps what is at the top of a scroll area there when its width changes, and the focus in sight.
/// Keeps what has the focus in its place when its height changes, and when parts above it come and
/// go.
class ScrollPosition : public QObject
{
    Q_OBJECT

public:
    /// `area` owns this. Its widget must have been set.
    explicit ScrollPosition(QScrollArea *area);

    void goToTop();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remember();
    void restore();
    int focusTop() const;
    void keepFocusInPlace();

    QScrollArea *const m_area;
    QPointer<QWidget> m_part; ///< the last one that begins at the top or above; null for the top
    int m_offset = 0; ///< of the top within that part
    QPointer<QWidget> m_focus; ///< the last one in the area; a new parent takes it away
    int m_focusTop = 0; ///< in the content
    int m_focusOffset = 0; ///< of the focus from the top of the viewport
    int m_widthBefore = 0; ///< of the area
    bool m_isFocusShown = false;
    bool m_isRestoring = false; ///< as soon as the layout of the new size is done
};
