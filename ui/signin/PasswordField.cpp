// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/PasswordField.h"

#include "app/secrets/SecretClipboard.h"
#include "ui/text/ClipboardText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PasswordEchoFilter.h"
#include "ui/widgets/Toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopeGuard>

KeyLineEdit::KeyLineEdit(SecretClipboard &clipboard, QWidget *parent)
    : QLineEdit(parent)
    , m_clipboard(clipboard)
{
    setRevealed(false);
}

void KeyLineEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    // With Normal, setEchoMode removes the hints that keep an input method from learning the key.
    setInputMethodHints(inputMethodHints() | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
}

/// Hides the text until the result is destroyed, because QLineEdit copies no hidden text.
auto KeyLineEdit::hideText()
{
    const bool isRevealed = echoMode() == Normal;
    setRevealed(false);
    return qScopeGuard([this, isRevealed] { setRevealed(isRevealed); });
}

/// Keys that select or delete make QLineEdit copy to the primary selection or the clipboard.
void KeyLineEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isRevealed = echoMode() == Normal;
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isRevealed && event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (isRevealed && event->matches(QKeySequence::Cut)) {
        if (copySelection())
            del();
    } else if (!isTyped) {
        const auto hidden = hideText();
        QLineEdit::keyPressEvent(event);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void KeyLineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const auto hidden = hideText();
    QLineEdit::mouseReleaseEvent(event);
}

/// While the text is hidden, the menu has neither Copy nor Cut.
void KeyLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const auto hidden = hideText();
    QLineEdit::contextMenuEvent(event);
}

bool KeyLineEdit::copySelection()
{
    if (!hasSelectedText() || !m_clipboard.copy(Secret(selectedText().toUtf8())))
        return false;
    Toast::show(copiedText(m_clipboard.remaining()), this);
    return true;
}

// --- The field with its button -------------------------------------------------------------

PasswordField::PasswordField(SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_field(new KeyLineEdit(clipboard, this))
    , m_eye(new IconButton(QStringLiteral("eye"), this))
    , m_problem(new FieldProblem(m_field, m_field, this))
{
    m_field->setObjectName(QStringLiteral("keyField"));
    m_eye->setObjectName(QStringLiteral("revealKey"));
    installPasswordEchoFilter();
    m_eye->setCheckable(true);
    m_problem->setObjectName(QStringLiteral("keyProblem"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_eye);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    connect(m_eye, &IconButton::toggled, this, [this](bool revealed) {
        m_field->setRevealed(revealed);
        m_eye->setIconName(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    });
    connect(m_field, &QLineEdit::textChanged, this, &PasswordField::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &PasswordField::submitted);
    keepTranslated(this, [this] {
        m_field->setAccessibleName(tr("API key"));
        m_eye->setLabel(tr("Show API key"));
    });
}

Result<Secret, ApiKeyProblem> PasswordField::key() const
{
    return Secret::readApiKey(Secret(m_field->text().toUtf8()));
}

void PasswordField::clear()
{
    m_field->setText({}); // clear() could be undone
    m_eye->setChecked(false);
}

/// The field is no focus proxy, because Tab would never leave it.
void PasswordField::focusField()
{
    m_field->setFocus();
}

void PasswordField::showProblem(const TranslatedText &problem)
{
    m_problem->report(problem);
}

void PasswordField::clearProblem()
{
    m_problem->clear();
}
