// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/VariableFields.h"

#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

VariableFields::VariableFields(QWidget *parent)
    : QWidget(parent)
    , m_key(new QLineEdit(this))
    , m_keyProblem(new FieldProblem(m_key, m_key, this))
    , m_hasEndpoint(new CheckBox(this))
    , m_endpoint(new QLineEdit(this))
    , m_endpointProblem(new FieldProblem(m_endpoint, m_endpoint, this))
{
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    m_key->setObjectName(u"keyVariable"_s);
    m_hasEndpoint->setObjectName(u"endpointBox"_s);
    m_endpoint->setObjectName(u"endpointVariable"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addWidget(m_key);
    layout->addWidget(m_keyProblem);
    layout->addWidget(m_hasEndpoint);
    layout->addWidget(m_endpoint);
    layout->addWidget(m_endpointProblem);
    readInVisualOrder(*layout);
    connect(m_hasEndpoint, &QCheckBox::toggled, this, [this](bool isWanted) {
        m_endpoint->setEnabled(isWanted);
        m_endpointProblem->clear();
        emit changed();
    });
    for (const QLineEdit *field : { m_key, m_endpoint })
        connect(field, &QLineEdit::textChanged, this, &VariableFields::changed);
    keepTranslated(this, [this, caption] {
        caption->setText(tr("Name of the variable"));
        updateAccessibleName(m_key, tr("Name of the variable"));
        //: Before the name of a variable.
        m_hasEndpoint->setText(tr("Include the endpoint, as"));
        updateAccessibleName(m_endpoint, tr("Name of the variable for the endpoint"));
    });
}

void VariableFields::setNames(const VariableNames &names, bool hasEndpoint)
{
    m_key->setText(names.key);
    m_endpoint->setText(names.endpoint);
    m_hasEndpoint->setChecked(hasEndpoint);
    m_endpoint->setEnabled(hasEndpoint);
}

VariableNames VariableFields::typedNames() const
{
    return { .key = m_key->text().trimmed(), .endpoint = m_endpoint->text().trimmed() };
}

bool VariableFields::hasEndpoint() const
{
    return m_hasEndpoint->isChecked();
}

std::optional<VariableNames> VariableFields::validNames()
{
    const TranslatedText invalid
        = [] { return tr("Use letters from A to Z, digits and _, and don’t start with a digit."); };
    VariableNames names = typedNames();
    if (!isVariableName(names.key)) {
        m_keyProblem->report(invalid);
        m_key->setFocus();
        return std::nullopt;
    }
    if (!hasEndpoint()) {
        names.endpoint.clear();
        return names;
    }
    if (isVariableName(names.endpoint) && !names.areSame())
        return names;
    if (names.areSame())
        m_endpointProblem->report([] { return tr("The key’s variable already has this name."); });
    else
        m_endpointProblem->report(invalid);
    m_endpoint->setFocus();
    return std::nullopt;
}
