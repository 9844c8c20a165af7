// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FieldProblem.h"

#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/Repolish.h"

#include <QEvent>
#include <QLineEdit>

FieldProblem::FieldProblem(QLineEdit *field, QWidget *described, QWidget *parent)
    : TextLabel(Role::Caption, parent)
    , m_field(field)
    , m_described(described)
{
    setProperty("problem", true);
    setWordWrap(true);
    setFirstSentenceBold(true);
    hide();
    connect(field, &QLineEdit::textChanged, this, &FieldProblem::clear);
}

void FieldProblem::report(const TranslatedText &problem)
{
    setSentence(problem);
    mark(true);
    show();
    announce(this, text());
}

void FieldProblem::clear()
{
    if (isHidden())
        return;
    hide();
    setSentence({});
    mark(false);
}

void FieldProblem::mark(bool isInvalid)
{
    m_field->setProperty("invalid", isInvalid);
    repolish(m_field);
    updateAccessibleDescription(m_described, text());
}

void FieldProblem::changeEvent(QEvent *event)
{
    TextLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !isHidden())
        updateAccessibleDescription(m_described, text());
}
