// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/ServiceExportDialog.h"

#include "app/delivery/DeliveryChoices.h"
#include "app/services/ServiceVariables.h"
#include "app/storage/SettingsFile.h"
#include "ui/delivery/EnvFileField.h"
#include "ui/services/EnvironmentPicker.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ServiceExportDialog::ServiceExportDialog(const ServiceEnvironment &environment,
    const QList<ServiceField> &fields, const AppContext &services, QWidget *parent)
    : HandoverDialog(parent)
    , m_environment(environment)
    , m_fields(fields)
    , m_services(services)
    , m_outcome(new MessageBar(this))
{
    setObjectName(u"serviceExportDialog"_s);
    page()->setWidget(createPage());
    connect(actionButton(), &QPushButton::clicked, this, &ServiceExportDialog::save);
    keepTranslated(this, [this] {
        setWindowTitle(tr("Export Service API Keys"));
        //: %1 is such as “Beta2-r1 / production”.
        setAccessibleName(tr("Export the keys of %1").arg(environmentText(m_environment)));
        actionButton()->setText(tr("Save to File"));
    });
}

QWidget *ServiceExportDialog::createPage()
{
    auto *page = new QWidget;
    auto *title = new TextLabel(TextLabel::Role::Heading, page);
    auto *caption = new TextLabel(TextLabel::Role::Caption, page);
    m_file = new EnvFileField(page);
    m_prefix = new QLineEdit(page);
    m_prefixProblem = new FieldProblem(m_prefix, m_prefix, page);
    m_names = new TextLabel(TextLabel::Role::Monospace, page);
    auto *namesCaption = new TextLabel(TextLabel::Role::Caption, page);
    title->setWordWrap(true);
    title->setSentence(
        //: %1 is such as “Beta2-r1 / production”.
        [this] { return tr("Export the keys of %1").arg(environmentText(m_environment)); });
    caption->setSentence([] { return tr("Prefix of the variables’ names"); });
    namesCaption->setSentence([] { return tr("These variables will be saved:"); });
    for (TextLabel *label : { caption, namesCaption, m_names })
        label->setWordWrap(true);
    m_names->setObjectName(u"variableNames"_s);
    m_prefix->setObjectName(u"variablePrefix"_s);
    m_prefix->setText(variablePrefix(m_environment));
    m_file->setPath(m_services.settings.current().deliveryFile);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 4);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(m_file);
    layout->addSpacing(8);
    layout->addWidget(caption);
    layout->addWidget(m_prefix);
    layout->addWidget(m_prefixProblem);
    layout->addSpacing(8);
    layout->addWidget(namesCaption);
    layout->addWidget(m_names);
    layout->addSpacing(8);
    layout->addWidget(m_outcome);
    layout->addStretch();
    readInVisualOrder(*layout);
    m_outcome->setScrollsIntoView();
    connect(m_prefix, &QLineEdit::textChanged, this, &ServiceExportDialog::updateNames);
    connect(m_file, &EnvFileField::pathChanged, m_outcome, &MessageBar::hide);
    connect(m_file, &EnvFileField::busyChanged, this, [this](bool isBusy) {
        spinner()->setVisible(isBusy);
        actionButton()->setEnabled(!isBusy);
    });
    connect(m_file, &EnvFileField::saved, this, &ServiceExportDialog::onSaved);
    keepTranslated(
        m_prefix, [this] { updateAccessibleName(m_prefix, tr("Prefix of the variables’ names")); });
    updateNames();
    return page;
}

void ServiceExportDialog::updateNames()
{
    m_outcome->hide();
    m_prefixProblem->clear();
    const QString prefix = m_prefix->text().trimmed();
    QStringList names;
    for (const Variable &variable : serviceVariables(prefix, m_fields))
        names.append(QString::fromLatin1(variable.name));
    m_names->setText(prefix.isEmpty() || isVariableName(prefix) ? names.join(u'\n') : u"–"_s);
}

void ServiceExportDialog::save()
{
    const QString prefix = m_prefix->text().trimmed();
    if (!m_file->checkPath())
        return;
    if (!prefix.isEmpty() && !isVariableName(prefix)) {
        m_prefixProblem->report([] {
            return tr("Use letters from A to Z, digits and _, and don’t start with a digit.");
        });
        return m_prefix->setFocus();
    }
    m_outcome->hide();
    m_file->save(serviceVariables(prefix, m_fields));
}

void ServiceExportDialog::onSaved(const TranslatedText &sentence, const QString &path)
{
    m_services.settings.change(
        [this](Settings &settings) { settings.deliveryFile = m_file->path(); });
    m_outcome->showSaved(sentence, path);
}
