// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/CommandBox.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/TextLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CommandBox::CommandBox(const TranslatedText &captionText, QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(TextLabel::Role::Monospace, this))
    , m_copy(new CopyButton(this))
{
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    caption->setSentence(captionText);
    caption->setWordWrap(true);
    m_text->setObjectName(u"commandText"_s);
    m_text->setWordWrap(true);
    m_copy->setObjectName(u"copyCommand"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addLayout(row);
    readInVisualOrder(*layout);
    hide();
    connect(m_copy, &CopyButton::clicked, this, &CommandBox::copy);
    keepTranslated(this, [this] { m_copy->setLabel(tr("Copy the command")); });
}

void CommandBox::setCommand(const QString &command)
{
    m_command = command;
    m_text->setText(sanitizedLine(command));
    setVisible(!command.isEmpty());
}

void CommandBox::copy()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(m_command);
    if (clipboard->text() == m_command) // the desktop may refuse
        m_copy->confirm();
}
