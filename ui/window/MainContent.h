// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QWidget>

#include <functional>
#include <optional>

/// What is in the window once its first look has been painted, as the window knows it.
class MainContent : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what is open, unless that is to be seen already.
    virtual void start() = 0;
    virtual void offerPortal(const QString &address) = 0;
    /// Calls `leave` once nothing that is on the screen would be lost.
    virtual void askToLeave(const std::function<void()> &leave) = 0;
    virtual void offerGenerate() = 0;
    /// Escape: false when there is nothing to go back from.
    virtual bool goBack() = 0;
    virtual void refreshIfStale() = 0;
    /// Whether a new key's value would be lost if the window closed.
    virtual bool wouldLoseSecret() const = 0;
    /// False while something would be lost or is under way. The window closes by itself when the
    /// person has agreed, or that has ended.
    virtual bool mayClose() = 0;
    /// See Settings; none while the rows are not where they are at a start.
    virtual std::optional<QMargins> listMargins() const = 0;

signals:
    /// A workspace is on the screen, as it is before anything has been asked for.
    void workspaceOpened();
};
