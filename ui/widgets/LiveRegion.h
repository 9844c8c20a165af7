// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

/// One sentence that is told to assistive technology alone: never shown, and without a name but
/// for the moment in which it is read. See announce().
class LiveRegion : public QWidget
{
    Q_OBJECT

public:
    /// Hidden, in `window`, for as long as that lives: Qt has been seen to crash when an object
    /// goes that assistive technology is just being told of.
    explicit LiveRegion(QWidget *window);

    /// Told a moment later, once what has changed with it in the window has been told; but not
    /// when `shownBy`, which shows the same, has been hidden by then.
    void say(const QString &sentence, const QWidget *shownBy);
    /// Ends `sentence`, told or not, if it was said for `shownBy`.
    void withdraw(const QString &sentence, const QWidget *shownBy);
    /// Empty once it has been told, for others to be said.
    const QString &sentence() const { return m_sentence; }
    bool isTelling() const { return m_telling.isActive(); }

private:
    void tell();
    void finish();

    QString m_sentence;
    QPointer<const QWidget> m_shownBy;
    QTimer m_beforehand;
    QTimer m_telling;
};
