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
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ServiceExportDialog::ServiceExportDialog(const ServiceEnvironment &environment,
    const QList<ServiceField> &fields, const AppContext &services, QWidget *parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_fields(fields)
    , m_services(services)
    , m_outcome(new MessageBar(this))
    , m_page(new ScrollArea(this))
    , m_spinner(new Spinner(this))
    , m_close(new PushButton(this))
    , m_save(new PushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"serviceExportDialog"_s);
    m_page->setWidget(createPage());
    m_close->setObjectName(u"closeServiceExport"_s);
    m_save->setObjectName(u"saveServiceKeys"_s);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_spinner->hide();
    m_page->takeKeysOf(m_close);
    m_page->takeKeysOf(m_save);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_spinner);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(12);
    layout->addWidget(m_page, 1);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ServiceExportDialog::save);
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    keepTranslated(this, [this] {
        setWindowTitle(tr("Export Service API Keys"));
        //: %1 is such as “Beta2-r1 / production”.
        setAccessibleName(tr("Export the keys of %1").arg(environmentText(m_environment)));
        m_close->setText(tr("Close"));
        m_save->setText(tr("Save to File"));
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
        m_spinner->setVisible(isBusy);
        m_save->setEnabled(!isBusy);
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

/// Has room for an outcome, so that nothing moves when that comes.
void ServiceExportDialog::fit()
{
    constexpr int outcomeLines = 6; // two of text, and a button
    const QSize room = screen()->availableSize() * 0.9;
    const int width = std::min(scaledWidth(480, fontMetrics()), room.width());
    const int page
        = m_page->widget()->heightForWidth(width) + outcomeLines * fontMetrics().lineSpacing();
    const int rest = layout()->totalSizeHint().height() - m_page->sizeHint().height();
    resize(QSize(width, page + rest).boundedTo(room));
}

void ServiceExportDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

void ServiceExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        fit();
}
