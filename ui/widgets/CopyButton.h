// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/IconButton.h"

#include <QTimer>

/// A copy button that says for a moment, by a check mark and in words, that it has copied.
class CopyButton : public IconButton
{
    Q_OBJECT

public:
    explicit CopyButton(QWidget *parent = nullptr);

    /// To be called once the clipboard holds what was to be copied. `words` say so.
    void confirm(const QString &words = tr("Copied"));

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void unconfirm();

    QTimer m_confirmation;
};
