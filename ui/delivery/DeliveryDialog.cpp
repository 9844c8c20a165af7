// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryDialog.h"

#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/delivery/FileForm.h"
#include "ui/delivery/KeychainForm.h"
#include "ui/delivery/TextForm.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/RadioButton.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using Target = DeliveryChoices::Target;

DeliveryDialog::DeliveryDialog(
    const DeliveredKey &key, const QString &keyName, const AppContext &services, QWidget *parent)
    : HandoverDialog(parent)
    , m_services(services)
    , m_choices(DeliveryChoices::from(services.settings.current()))
    , m_targets(new QWidget(this))
    , m_forms(new PageStack(this))
    , m_outcome(new MessageBar(this))
{
    setObjectName(u"deliveryDialog"_s);
    page()->setWidget(createPage(keyName));
    addForm(new FileForm(key, m_forms), Target::File, "targetFile", [] { return tr("To a file"); });
    if (KeychainForm::isUseful())
        addForm(new KeychainForm(key, keyName, services.sessions.keychain(), m_forms),
            Target::Keychain, "targetKeychain", [] { return tr("To the system keychain"); });
    addForm(new TextForm(key, services.clipboard, m_forms), Target::Text, "targetText",
        [] { return tr("As text, to the clipboard"); });
    connect(actionButton(), &QPushButton::clicked, this, &DeliveryDialog::deliver);
    keepTranslated(this, [this, keyName] {
        setWindowTitle(tr("Save or Copy the Key"));
        //: %1 is the name of a key.
        setAccessibleName(tr("Save or copy %1").arg(displayName(keyName)));
        actionButton()->setText(form()->actionText());
    });
    choose(m_choices.target);
    tabThroughParts({ m_targets, m_forms, m_outcome, closeButton(), actionButton() });
}

QWidget *DeliveryDialog::createPage(const QString &keyName)
{
    auto *page = new QWidget;
    auto *title = new TextLabel(TextLabel::Role::Heading, page);
    title->setWordWrap(true);
    title->setSentence([keyName] { return tr("Save or copy %1").arg(displayName(keyName)); });
    auto *targets = new QVBoxLayout(m_targets);
    targets->setContentsMargins(0, 0, 0, 0);
    targets->setSpacing(0);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 4);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_targets);
    layout->addWidget(m_forms);
    layout->addWidget(m_outcome);
    layout->addStretch();
    readInVisualOrder(*layout);
    m_outcome->setScrollsIntoView();
    return page;
}

void DeliveryDialog::addForm(
    DeliveryForm *form, Target target, const char *name, const TranslatedText &text)
{
    auto *button = new RadioButton(m_targets);
    button->setObjectName(QLatin1String(name));
    m_targets->layout()->addWidget(button);
    m_forms->addWidget(form);
    m_formTargets.append(target);
    form->show(m_choices);
    keepTranslated(button, [button, text] { button->setText(text()); });
    connect(button, &RadioButton::toggled, this, [this, target](bool isChosen) {
        if (isChosen)
            choose(target);
    });
    connect(form, &DeliveryForm::changed, m_outcome, &MessageBar::hide);
    connect(form, &DeliveryForm::busyChanged, spinner(), &QWidget::setVisible);
    connect(form, &DeliveryForm::waiting, this, [this](const TranslatedText &sentence) {
        if (sentence)
            m_outcome->show(MessageBar::Kind::Info, sentence);
        else
            m_outcome->hide();
    });
    connect(form, &DeliveryForm::failed, this, [this](const TranslatedText &problem) {
        m_outcome->show(MessageBar::Kind::Error, problem);
    });
    connect(form, &DeliveryForm::delivered, this, &DeliveryDialog::onDelivered);
}

DeliveryForm *DeliveryDialog::form() const
{
    return static_cast<DeliveryForm *>(m_forms->currentWidget());
}

/// The names of the variables go along from one form to the next.
void DeliveryDialog::choose(Target target)
{
    form()->read(m_choices);
    const qsizetype index = std::max<qsizetype>(m_formTargets.indexOf(target), 0);
    m_choices.target = m_formTargets.at(index);
    m_forms->setCurrentIndex(static_cast<int>(index));
    form()->show(m_choices);
    m_outcome->hide();
    actionButton()->setText(form()->actionText());
    targetButton()->setChecked(true);
    targetButton()->setFocus(); // Qt lets Tab reach the button that had the focus last
}

RadioButton *DeliveryDialog::targetButton() const
{
    return static_cast<RadioButton *>(
        m_targets->layout()->itemAt(m_forms->currentIndex())->widget());
}

void DeliveryDialog::deliver()
{
    if (form()->isBusy())
        return;
    m_outcome->hide();
    form()->deliver();
}

void DeliveryDialog::onDelivered(const TranslatedText &sentence, const QString &path)
{
    form()->read(m_choices);
    m_services.settings.change([this](Settings &settings) { m_choices.writeTo(settings); });
    if (path.isEmpty())
        m_outcome->show(MessageBar::Kind::Success, sentence);
    else
        m_outcome->showSaved(sentence, path);
    emit delivered();
}
