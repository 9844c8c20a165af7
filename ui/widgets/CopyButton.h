// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/IconButton.h"

#include <QTimer>

/// A copy button that confirms for a moment, by a check mark and a toast, that it has copied.
class CopyButton : public IconButton
{
    Q_OBJECT

public:
    explicit CopyButton(QWidget *parent = nullptr);

    /// Call this when the clipboard holds the copied text.
    void confirm(const QString &text = tr("Copied"));

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void endConfirmation();

    QTimer m_confirmation;
};
