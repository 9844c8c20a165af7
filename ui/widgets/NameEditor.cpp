// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NameEditor.h"

#include "app/api/ApiLimits.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>

NameEditor::NameEditor(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_save(new IconButton(QStringLiteral("check"), this))
    , m_cancel(new IconButton(QStringLiteral("close"), this))
    , m_message(new TextLabel(TextLabel::Role::Caption, this))
{
    m_field->setObjectName(QStringLiteral("nameField"));
    m_save->setObjectName(QStringLiteral("saveName"));
    m_cancel->setObjectName(QStringLiteral("cancelName"));
    m_message->setObjectName(QStringLiteral("nameMessage"));
    m_message->setWordWrap(true);
    m_message->setContentsMargins(0, 0, 0, 4);
    m_message->hide();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(4);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_field, 0, 0);
    layout->addWidget(m_save, 0, 1);
    layout->addWidget(m_cancel, 0, 2);
    layout->addWidget(m_message, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    connect(m_save, &IconButton::clicked, this, &NameEditor::save);
    connect(m_cancel, &IconButton::clicked, this, &NameEditor::cancelled);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showNote();
        updateButtons();
    });
    keepTranslated(this, [this] {
        m_save->setLabel(tr("Save name"));
        m_cancel->setLabel(tr("Cancel"));
    });
}

void NameEditor::setPermanent()
{
    m_permanent = true;
    updateButtons();
}

void NameEditor::setLabel(const QString &label)
{
    m_field->setAccessibleName(label);
}

void NameEditor::setName(const QString &name)
{
    m_name = name;
    m_field->setText(name);
    setSaving(false);
}

void NameEditor::setTypedName(const QString &name)
{
    m_field->setText(name);
}

QString NameEditor::typedName() const
{
    return m_field->text().trimmed();
}

bool NameEditor::isChanged() const
{
    return typedName() != m_name.trimmed();
}

void NameEditor::setSaving(bool saving)
{
    if (saving && hasFocusInside(*this))
        m_field->setFocus(); // the buttons are about to be disabled
    m_saving = saving;
    m_field->setReadOnly(saving);
    updateButtons();
    if (saving)
        setMessage([] { return tr("Saving…"); }, false);
    else
        showNote();
}

/// Names the characters that the field cannot show.
void NameEditor::showNote()
{
    const QString name = typedName();
    const bool isVisible = visibleName(name) == name;
    const TranslatedText note = [name] {
        return tr("This name contains invisible characters: %1").arg(displayName(name));
    };
    setMessage(isVisible ? TranslatedText() : note, false);
    updateAccessibleDescription(m_field, isVisible ? QString() : note());
}

void NameEditor::showProblem(const TranslatedText &problem)
{
    setSaving(false);
    setMessage(problem, true);
    announce(m_message, m_message->text());
    if (hasFocusInside(*this)) // the user may be elsewhere
        focusField();
}

void NameEditor::setReadOnly(const QString &reason)
{
    const bool isShown = !m_readOnlyReason.isEmpty() && m_message->text() == m_readOnlyReason;
    m_readOnlyReason = reason;
    if (isShown)
        setMessage(
            reason.isEmpty() ? TranslatedText() : [this] { return m_readOnlyReason; }, true);
}

void NameEditor::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

QWidgetList NameEditor::tabStops() const
{
    return { m_field, m_save, m_cancel };
}

void NameEditor::save()
{
    if (m_saving)
        return;
    if (!isChanged())
        return emit cancelled();
    if (!m_readOnlyReason.isEmpty())
        return showProblem([this] { return m_readOnlyReason; });
    if (const TranslatedText problem = problemWith(typedName())) {
        focusField();
        return showProblem(problem);
    }
    setSaving(true);
    emit saveRequested(typedName());
}

bool NameEditor::handleKey(const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isCancel = event.matches(QKeySequence::Cancel);
    const bool isForField = event.key() == renameKey;
    if (isCancel && m_permanent && !m_cancel->isEnabled())
        return false; // there is nothing to cancel
    if (isEnter)
        save();
    else if (isCancel && m_cancel->isEnabled())
        emit cancelled();
    else if (isForField)
        focusField();
    return isEnter || isCancel || isForField;
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QWidget::keyPressEvent(event);
}

void NameEditor::updateButtons()
{
    const bool useful = !m_saving && (!m_permanent || isChanged());
    m_save->setEnabled(useful);
    m_cancel->setEnabled(useful);
}

void NameEditor::setMessage(const TranslatedText &message, bool isProblem)
{
    m_message->setProperty("problem", isProblem);
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setSentence(message);
    m_message->setVisible(message != nullptr);
    emit resized();
}

TranslatedText NameEditor::problemWith(const QString &name)
{
    if (name.isEmpty())
        return [] { return tr("Enter a name."); };
    if (name.toUcs4().size() > ApiLimits::maxNameLength)
        return [] {
            return tr("Names can have up to %n character(s).", nullptr, ApiLimits::maxNameLength);
        };
    return {};
}
