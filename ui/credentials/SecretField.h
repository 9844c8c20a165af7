// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QPlainTextEdit>

/// Shows a secret as dots or, on demand, in full over as many lines as it needs. While it is
/// hidden the text is not in the widget at all, so that nothing can read it there.
class SecretField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    void setSecret(Secret secret);
    const Secret &secret() const { return m_secret; }
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    /// What is drawn in place of the secret while it is hidden.
    void setHiddenText(const QString &text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The person pressed the keys for Copy in the field.
    void copyRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Secret m_secret;
    bool m_revealed = false;
};
