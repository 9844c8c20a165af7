// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/BulkDeletion.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QProgressBar;
class QPushButton;
class Spinner;
class TextLabel;

/// Below the list while many keys are deleted: how many have been, and Cancel. Hidden otherwise.
class DeletionProgress : public QFrame
{
    Q_OBJECT

public:
    /// `deletion` must outlive this.
    DeletionProgress(
        BulkDeletion &deletion, std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// Does nothing while there is nothing to cancel.
    void focusCancel();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    QString sentence() const;

    BulkDeletion &m_deletion;
    const std::function<QDateTime()> m_now;
    Spinner *m_spinner;
    TextLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QBoxLayout *m_layout; ///< of text and button, vertical if there is little room
    QTimer m_second; ///< while the service has asked for a pause
};
