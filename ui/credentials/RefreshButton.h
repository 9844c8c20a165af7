// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class IconButton;
class Spinner;

/// Refreshes the list. While that takes more than a moment, shows a spinner and cancels it.
class RefreshButton : public QWidget
{
    Q_OBJECT

public:
    explicit RefreshButton(QWidget *parent = nullptr);

    QWidget *tabStop() const;
    void setLoading(bool loading);

signals:
    void refreshRequested();
    void cancelRequested();

private:
    void showLoading(bool loading);

    Spinner *m_spinner;
    IconButton *m_button;
    QTimer m_delay;
    bool m_isCancel = false;
};
