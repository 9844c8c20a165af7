// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/FileForm.h"

#include "ui/delivery/EnvFileField.h"
#include "ui/delivery/VariableFields.h"
#include "ui/widgets/FocusOrder.h"

#include <QVBoxLayout>

FileForm::FileForm(const DeliveredKey &key, QWidget *parent)
    : DeliveryForm(key, parent)
    , m_file(new EnvFileField(this))
    , m_variables(new VariableFields(this))
{
    column().addWidget(m_file);
    column().addSpacing(8);
    column().addWidget(m_variables);
    column().addStretch();
    readInVisualOrder(column());
    connect(m_file, &EnvFileField::pathChanged, this, &DeliveryForm::changed);
    connect(m_file, &EnvFileField::busyChanged, this, &FileForm::setBusy);
    connect(m_file, &EnvFileField::saved, this, &DeliveryForm::delivered);
    connect(m_variables, &VariableFields::changed, this, &DeliveryForm::changed);
}

QString FileForm::actionText() const
{
    return tr("Save to File");
}

void FileForm::show(const DeliveryChoices &choices)
{
    m_file->setPath(choices.file);
    m_variables->setNames(choices.names, choices.hasEndpoint);
}

void FileForm::read(DeliveryChoices &choices) const
{
    choices.file = m_file->path();
    choices.names = m_variables->typedNames();
    choices.hasEndpoint = m_variables->hasEndpoint();
}

void FileForm::deliver()
{
    if (!m_file->checkPath())
        return;
    if (const auto names = m_variables->validNames())
        m_file->save(variables(key(), *names));
}
