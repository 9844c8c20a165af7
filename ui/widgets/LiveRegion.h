// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

/// A hidden widget with this property is folded: what it would show is announced.
inline constexpr char foldedProperty[] = "folded";

/// Announces `sentence` to assistive technology without moving the focus: after a moment, and only
/// if `widget`, which shows the sentence, is still visible or folded. Each call is announced, also
/// of the same sentence, and none replaces another.
void announce(QWidget *widget, const QString &sentence);
/// Withdraws what was announced for `widget` and is no longer true.
void withdrawAnnouncement(QWidget *widget, const QString &sentence);

/// One announcement of `announce()`: a widget that is never shown and has a name only while the
/// sentence may be read.
class LiveRegion : public QWidget
{
    Q_OBJECT

public:
    /// The region lives as long as `window`: Qt has crashed when an object was destroyed right
    /// after an event about it.
    explicit LiveRegion(QWidget *window);

    /// Reports `sentence` once the other changes in the window are reported, unless `shownBy` is
    /// hidden then.
    void announce(const QString &sentence, const QWidget *shownBy);
    /// Withdraws `sentence`, reported or not, if it was announced for `shownBy`.
    void withdraw(const QString &sentence, const QWidget *shownBy);
    /// Returns the announced sentence; empty if the region is free for another one.
    const QString &sentence() const { return m_sentence; }
    bool isExposed() const { return m_exposure.isActive(); }

private:
    void report();
    void clear();

    QString m_sentence;
    QPointer<const QWidget> m_shownBy;
    QTimer m_delay;
    QTimer m_exposure;
};
