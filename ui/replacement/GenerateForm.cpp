// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/GenerateForm.h"

#include "ui/details/DetailsSpacing.h"
#include "ui/replacement/ReplacementText.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

GenerateForm::GenerateForm(QWidget *parent)
    : QWidget(parent)
    , m_ownKeyNote(new TextLabel(TextLabel::Role::Normal, this))
    , m_other(new TextLabel(TextLabel::Role::Normal, this))
    , m_useOther(new PushButton(this))
    , m_requestState(new TextLabel(TextLabel::Role::Normal, this))
    , m_deleteLost(new PushButton(this))
    , m_name(new QLineEdit(this))
    , m_problem(new FieldProblem(m_name, m_name, this))
    , m_generate(new PushButton(this))
{
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    //: The caption of a field in the step that generates a key in place of another one.
    caption->setSentence([] { return tr("Name of the new key"); });
    m_other->setObjectName(u"otherNewKey"_s);
    m_useOther->setObjectName(u"useOtherKey"_s);
    m_requestState->setObjectName(u"requestState"_s);
    m_deleteLost->setObjectName(u"deleteLostKey"_s);
    m_name->setObjectName(u"newKeyName"_s);
    m_generate->setObjectName(u"generateReplacement"_s);
    m_generate->setProperty("primary", true);
    m_ownKeyNote->setSentence([] {
        return tr("Llavero signs in with this key on this computer. It will store the new key in "
                  "the system keychain, and then sign in with it.");
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    for (TextLabel *label : { caption, m_ownKeyNote, m_other, m_requestState })
        label->setWordWrap(true);
    layout->addWidget(m_ownKeyNote);
    layout->addWidget(m_other);
    layout->addWidget(m_useOther, 0, Qt::AlignLeft);
    layout->addWidget(m_requestState);
    layout->addWidget(m_deleteLost, 0, Qt::AlignLeft);
    layout->addWidget(caption);
    layout->addWidget(m_name);
    layout->addWidget(m_problem);
    layout->addWidget(m_generate, 0, Qt::AlignLeft);
    readInVisualOrder(*layout);
    tabThrough({ m_useOther, m_deleteLost, m_name, m_generate });
    connect(m_generate, &QPushButton::clicked, this, &GenerateForm::generate);
    connect(m_name, &QLineEdit::returnPressed, this, &GenerateForm::generate);
    connect(m_useOther, &QPushButton::clicked, this, &GenerateForm::useOtherRequested);
    connect(m_deleteLost, &QPushButton::clicked, this, [this] { emit deleteRequested(m_lostKey); });
    keepTranslated(this, [this] {
        m_name->setAccessibleName(tr("Name of the new key"));
        m_useOther->setText(tr("Use That Key"));
        m_deleteLost->setText(tr("Delete That Key…"));
        updateButtons();
    });
}

void GenerateForm::setName(const QString &name)
{
    m_problem->clear();
    m_name->setText(name);
    m_name->setCursorPosition(0);
}

/// Returns what has become of a request whose response is missing; empty if there is none.
static TranslatedText requestText(const Replacement &replacement, const QString &lostName)
{
    switch (replacement.request()) {
    case Replacement::Request::NotSent:
        return {};
    case Replacement::Request::Unknown:
        return [] {
            return GenerateForm::tr("The service’s response is missing: a key may or may not have "
                                    "been generated. Llavero is looking for it in the list.");
        };
    case Replacement::Request::NotMade:
        return [hasValue = replacement.hasValueArrived] {
            if (hasValue)
                return GenerateForm::tr("The service sent a value, but the list shows no key with "
                                        "it. Don’t use that value: generate another key.");
            return GenerateForm::tr("The list shows no new key, so probably none was generated.");
        };
    case Replacement::Request::ValueLost:
        return [lostName] {
            return GenerateForm::tr("The key %1 was generated, but its value did not arrive. "
                                    "Delete it, and generate another one.")
                .arg(displayName(lostName));
        };
    }
    Q_UNREACHABLE();
}

void GenerateForm::show(const Replacement &replacement, const QString &lostName, bool isOwnKey)
{
    m_lostKey = replacement.lostKey;
    m_isAwaited = replacement.request() == Replacement::Request::Unknown;
    m_isAgain = !replacement.newKey.id.isEmpty() || !m_lostKey.isEmpty();
    m_ownKeyNote->setVisible(isOwnKey);
    const bool hasOther = replacement.newKey.id.isEmpty() && !replacement.rivalName.isEmpty();
    m_other->setSentence([replacement] { return rivalText(replacement); });
    m_other->setVisible(hasOther);
    m_useOther->setVisible(hasOther);
    const TranslatedText state
        = m_isGenerating ? TranslatedText() : requestText(replacement, lostName);
    m_requestState->setVisible(static_cast<bool>(state));
    if (state)
        m_requestState->setSentence(state);
    m_deleteLost->setVisible(!m_lostKey.isEmpty());
    updateButtons();
}

void GenerateForm::setGenerating(bool isGenerating)
{
    m_isGenerating = isGenerating;
    updateButtons();
}

void GenerateForm::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    updateButtons();
}

void GenerateForm::updateButtons()
{
    m_generate->setText(m_isGenerating ? tr("Generating…")
            : m_isAgain                ? tr("Generate Another Key")
                                       : tr("Generate New Key"));
    m_generate->setEnabled(m_readOnlyReason.isEmpty() && !m_isGenerating && !m_isAwaited);
    m_deleteLost->setEnabled(m_readOnlyReason.isEmpty());
    m_name->setReadOnly(m_isGenerating);
    for (QPushButton *button : { m_generate, m_deleteLost }) {
        button->setToolTip(plainToolTip(m_readOnlyReason));
        button->setAccessibleDescription(m_readOnlyReason);
    }
}

void GenerateForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void GenerateForm::generate()
{
    if (!m_generate->isEnabled())
        return;
    const QString name = m_name->text().trimmed();
    if (const TranslatedText problem = NameEditor::problemWith(name)) {
        focusName();
        return m_problem->report(problem);
    }
    emit generateRequested(name);
}
