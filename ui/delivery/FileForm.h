// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delivery/DeliveryForm.h"

class EnvFileField;
class VariableFields;

/// Writes the key into a .env file.
class FileForm : public DeliveryForm
{
    Q_OBJECT

public:
    FileForm(const DeliveredKey &key, QWidget *parent);

    QString actionText() const override;
    void deliver() override;
    void show(const DeliveryChoices &choices) override;
    void read(DeliveryChoices &choices) const override;

private:
    EnvFileField *m_file;
    VariableFields *m_variables;
};
