// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class IconButton;
class Spinner;

/// Refreshes the list; while that goes on, and only once it has taken a moment, shows so and
/// offers to cancel.
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLoading(bool loading);
    void retranslate();

    Spinner *m_spinner;
    IconButton *m_button;
    QTimer m_moment;
    bool m_offersCancel = false;
};
