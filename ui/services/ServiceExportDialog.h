// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ServiceTypes.h"
#include "app/storage/ServiceEnvironment.h"
#include "ui/AppContext.h"
#include "ui/delivery/HandoverDialog.h"
#include "ui/text/TranslatedText.h"

class EnvFileField;
class FieldProblem;
class MessageBar;
class QLineEdit;
class TextLabel;

/// Writes the credentials of an environment into a .env file, a variable each.
class ServiceExportDialog : public HandoverDialog
{
    Q_OBJECT

public:
    ServiceExportDialog(const ServiceEnvironment &environment, const QList<ServiceField> &fields,
        const AppContext &services, QWidget *parent);

private:
    QWidget *createPage();
    void updateNames();
    void save();
    void onSaved(const TranslatedText &sentence, const QString &path);

    const ServiceEnvironment m_environment;
    const QList<ServiceField> m_fields;
    const AppContext m_services;
    EnvFileField *m_file = nullptr;
    QLineEdit *m_prefix = nullptr;
    FieldProblem *m_prefixProblem = nullptr;
    TextLabel *m_names = nullptr;
    MessageBar *m_outcome;
};
