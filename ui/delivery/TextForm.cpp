// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/TextForm.h"

#include "app/delivery/EnvFile.h"
#include "app/secrets/SecretClipboard.h"
#include "ui/delivery/VariableFields.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/TextLabel.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr SecretFormat shownFormats[] = { SecretFormat::Value, SecretFormat::Shell,
    SecretFormat::PowerShell, SecretFormat::Cmd, SecretFormat::EnvLine, SecretFormat::Curl,
    SecretFormat::Python, SecretFormat::Terraform };

static QString formatName(SecretFormat format)
{
    switch (format) {
    case SecretFormat::Value:
        return TextForm::tr("Value alone");
    case SecretFormat::Shell:
        //: The shell of Linux and macOS; %1 is a command.
        return TextForm::tr("Shell (%1)").arg(u"export"_s);
    case SecretFormat::PowerShell:
        return u"PowerShell"_s;
    case SecretFormat::Cmd:
        return TextForm::tr("Command Prompt of Windows");
    case SecretFormat::EnvLine:
        return TextForm::tr("Line of a .env file");
    case SecretFormat::Curl:
        return u"curl"_s;
    case SecretFormat::Python:
        return u"Python (requests)"_s;
    case SecretFormat::Terraform:
        return TextForm::tr("Terraform variable");
    }
    Q_UNREACHABLE();
}

TextForm::TextForm(const DeliveredKey &key, SecretClipboard &clipboard, QWidget *parent)
    : DeliveryForm(key, parent)
    , m_clipboard(clipboard)
    , m_formats(new ComboBox(this))
    , m_variables(new VariableFields(this))
    , m_preview(new SecretField(this))
{
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    auto *previewCaption = new TextLabel(TextLabel::Role::Caption, this);
    m_formats->setObjectName(u"formatBox"_s);
    m_preview->setObjectName(u"deliveryPreview"_s);
    column().addWidget(caption);
    column().addWidget(m_formats);
    column().addSpacing(8);
    column().addWidget(m_variables);
    column().addSpacing(8);
    column().addWidget(previewCaption);
    column().addWidget(m_preview);
    column().addStretch();
    readInVisualOrder(column());
    connect(m_formats, &QComboBox::currentIndexChanged, this, &TextForm::update);
    connect(m_variables, &VariableFields::changed, this, &TextForm::update);
    connect(m_preview, &SecretField::copyRequested, this, &TextForm::deliver);
    keepTranslated(this, [this, caption, previewCaption] {
        caption->setText(tr("Format"));
        m_formats->setAccessibleName(tr("Format"));
        previewCaption->setText(tr("Text to copy"));
        updateAccessibleName(m_preview, tr("Text to copy"));
        fillFormats();
    });
}

void TextForm::fillFormats()
{
    const QSignalBlocker quiet(m_formats);
    const int current = std::max(m_formats->currentIndex(), 0);
    m_formats->clear();
    for (const SecretFormat format : shownFormats)
        m_formats->addItem(formatName(format), static_cast<int>(format));
    m_formats->setCurrentIndex(current);
}

SecretFormat TextForm::format() const
{
    return static_cast<SecretFormat>(m_formats->currentData().toInt());
}

QString TextForm::actionText() const
{
    return tr("Copy");
}

void TextForm::show(const DeliveryChoices &choices)
{
    m_formats->setCurrentIndex(m_formats->findData(static_cast<int>(choices.format)));
    m_variables->setNames(choices.names, choices.hasEndpoint);
    update();
}

void TextForm::read(DeliveryChoices &choices) const
{
    choices.format = format();
    choices.names = m_variables->typedNames();
    choices.hasEndpoint = m_variables->hasEndpoint();
}

/// Shows the text with dots, without names that are not valid yet.
void TextForm::update()
{
    m_variables->setVisible(hasVariables(format()));
    // Quoted in a .env file if the key is.
    const QByteArray placeholder
        = EnvFile::needsQuotes(key().secret.utf8()) ? "********" : "--------";
    DeliveredKey hidden = key();
    hidden.secret = Secret(placeholder);
    VariableNames names = m_variables->typedNames();
    if (!m_variables->hasEndpoint())
        names.endpoint.clear();
    const auto text = formatted(format(), hidden, names);
    const QString dots(8, QChar(0x25CF));
    m_preview->setHiddenText(text
            ? QString::fromUtf8(text.value().utf8()).replace(QString::fromLatin1(placeholder), dots)
            : QString());
    emit changed();
}

void TextForm::deliver()
{
    VariableNames names;
    if (hasVariables(format())) {
        const auto valid = m_variables->validNames();
        if (!valid)
            return;
        names = *valid;
    }
    const auto text = formatted(format(), key(), names);
    if (!text)
        return emit failed([] {
            return tr("This format can’t contain all characters of the key. Choose another one.");
        });
    if (!m_clipboard.copy(text.value()))
        return emit failed(
            [] { return tr("The key couldn’t be copied. Click in this window and try again."); });
    emit delivered([] { return tr("Copied to the clipboard."); }, {});
}
