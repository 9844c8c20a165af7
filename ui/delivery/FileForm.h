// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/EnvFileWriter.h"
#include "ui/delivery/DeliveryForm.h"

#include <optional>

class CommandBox;
class FilePicker;

/// Writes the key into a .env file. What that would mean is found out and asked first.
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
    void inspect(bool hasChanged);
    void ask(const EnvFileState &state, std::optional<bool> wouldCommit, bool hasChanged);
    void write(const EnvFileState &state);
    void showProblem(const EnvFileProblem &problem);
    void finish();

    FilePicker *m_file;
    CommandBox *m_command; ///< that mends the problem
    VariableFields *m_variables;
    QList<Variable> m_values; ///< while it is busy
};
