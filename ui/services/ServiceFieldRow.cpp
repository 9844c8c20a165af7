// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/ServiceFieldRow.h"

#include "app/secrets/SecretClipboard.h"
#include "ui/text/ClipboardText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

static constexpr int spacing = 16; ///< between the name and the value

ServiceFieldRow::ServiceFieldRow(
    const ServiceField &field, const AppContext &services, QWidget *parent)
    : QFrame(parent)
    , m_field(field)
    , m_clipboard(services.clipboard)
    , m_names(new QWidget(this))
    , m_name(new TextLabel(TextLabel::Role::Normal, m_names))
    , m_problem(new TextLabel(TextLabel::Role::Caption, this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setProperty("serviceField", true);
    const QString name = sanitizedLine(field.key);
    m_name->setText(name);
    m_name->setWordWrap(true);
    auto *names = new QVBoxLayout(m_names);
    names->setContentsMargins(0, 5, 0, 5);
    names->setSpacing(0);
    names->addWidget(m_name);
    if (field.environmentSpecific) {
        auto *scope = new TextLabel(TextLabel::Role::Caption, m_names);
        scope->setSentence([] { return tr("Of this environment only"); });
        scope->setWordWrap(true);
        names->addWidget(scope);
    }
    names->addStretch();

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    if (field.value.isEmpty()) {
        auto *none = new TextLabel(TextLabel::Role::Secondary, this);
        none->setSentence([] { return tr("No value"); });
        line->addWidget(none, 1);
    } else if (field.sensitive) {
        m_secret = new SecretField(this);
        m_secret->setProperty("flat", true);
        m_secret->document()->setDocumentMargin(0);
        m_secret->setHiddenText(QString(20, QChar(0x2022)));
        m_secret->setSecret(field.value);
        m_reveal = new IconButton(QStringLiteral("eye"), this);
        m_reveal->setObjectName(QStringLiteral("revealValue"));
        m_reveal->setCheckable(true);
        line->addWidget(m_secret, 1);
        line->addWidget(m_reveal, 0, Qt::AlignTop);
        connect(m_reveal, &IconButton::toggled, this, &ServiceFieldRow::setRevealed);
        connect(m_secret, &SecretField::copyRequested, this, &ServiceFieldRow::copy);
    } else {
        auto *value = new TextLabel(TextLabel::Role::Monospace, this);
        value->setObjectName(QStringLiteral("plainValue"));
        value->setProperty("term", true); // bold
        value->setProperty("fact", true); // a line as high as the button
        value->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        value->setText(visibleName(QString::fromUtf8(field.value.utf8())));
        value->setWordWrap(true);
        value->setBreaksAfterHyphens();
        line->addWidget(value, 1);
    }
    if (!field.value.isEmpty()) {
        m_copy = new CopyButton(this);
        m_copy->setObjectName(QStringLiteral("copyValue"));
        line->addWidget(m_copy, 0, Qt::AlignTop);
        connect(m_copy, &CopyButton::clicked, this, &ServiceFieldRow::copy);
    }
    m_problem->setWordWrap(true);
    m_problem->setProperty("problem", true);
    m_problem->hide();
    auto *values = new QVBoxLayout;
    values->setSpacing(2);
    values->addLayout(line);
    values->addWidget(m_problem);
    m_layout->setContentsMargins(12, 6, 8, 6);
    m_layout->addWidget(m_names);
    m_layout->addLayout(values, 1);
    readInVisualOrder(*m_layout);
    keepTranslated(this, [this, name] {
        if (m_secret) {
            updateAccessibleName(m_secret, name);
            //: %1 is the name of a value, such as “Secret key”.
            m_reveal->setLabel(tr("Show %1").arg(name)); // checked while it is shown
        }
        if (m_copy)
            //: %1 is the name of a value, such as “Secret key”.
            m_copy->setLabel(tr("Copy %1").arg(name));
        m_problem->setText(tr("The value couldn’t be copied. Click in this window and try again."));
    });
}

int ServiceFieldRow::nameWidth() const
{
    return m_name->sizeHint().width();
}

void ServiceFieldRow::setNameWidth(int nameWidth)
{
    m_layout->setDirection(nameWidth > 0 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(nameWidth > 0 ? spacing : 0);
    m_names->setMinimumWidth(nameWidth);
    m_names->setMaximumWidth(nameWidth > 0 ? nameWidth : QWIDGETSIZE_MAX);
}

void ServiceFieldRow::setRevealed(bool isRevealed)
{
    m_secret->setRevealed(isRevealed);
    m_reveal->setIconName(isRevealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    if (isRevealed)
        emit revealed();
}

void ServiceFieldRow::hideValue()
{
    if (m_reveal)
        m_reveal->setChecked(false);
}

void ServiceFieldRow::copy()
{
    bool isCopied = false;
    if (m_field.sensitive) {
        isCopied = m_clipboard.copy(m_field.value);
    } else {
        const QString text = QString::fromUtf8(m_field.value.utf8());
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(text);
        isCopied = clipboard->ownsClipboard();
    }
    m_problem->setVisible(!isCopied);
    if (!isCopied)
        announce(m_problem, m_problem->text());
    else if (m_field.sensitive)
        m_copy->confirm(copiedText(m_clipboard.remaining()));
    else
        m_copy->confirm();
}
