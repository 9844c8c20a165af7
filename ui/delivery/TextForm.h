// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delivery/DeliveryForm.h"

class ComboBox;
class SecretClipboard;
class SecretField;

/// Copies the key as a text for a program. The text is shown with dots instead of the key.
class TextForm : public DeliveryForm
{
    Q_OBJECT

public:
    /// `clipboard` must outlive this.
    TextForm(const DeliveredKey &key, SecretClipboard &clipboard, QWidget *parent);

    QString actionText() const override;
    void deliver() override;
    void show(const DeliveryChoices &choices) override;
    void read(DeliveryChoices &choices) const override;

private:
    void fillFormats();
    SecretFormat format() const;
    void update();

    SecretClipboard &m_clipboard;
    ComboBox *m_formats;
    VariableFields *m_variables;
    SecretField *m_preview;
};
