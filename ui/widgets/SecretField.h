// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/Secret.h"

#include <QPlainTextEdit>

/// Shows a secret as dots or, on demand, in full on as many lines as it needs. While the secret is
/// hidden, the widget has no text, so that nothing can read it.
class SecretField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);

    void setSecret(Secret secret);
    const Secret &secret() const { return m_secret; }
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_revealed; }
    /// Sets what is painted while the secret is hidden.
    void setHiddenText(const QString &text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user pressed the shortcut for Copy.
    void copyRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Secret m_secret;
    bool m_revealed = false;
};
