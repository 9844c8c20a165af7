// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyHeading.h"

#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QClipboard>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The rest of a longer name is in the field that renames it, and in what Copy copies.
static constexpr qsizetype maxHeadingLength = 150;

static QString headingName(const QString &name)
{
    if (name.size() <= maxHeadingLength)
        return name;
    const QString start = name.first(std::min(name.size(), 2 * maxHeadingLength));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, start);
    finder.setPosition(maxHeadingLength);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return name.first(finder.position()) + u'…';
}

KeyHeading::KeyHeading(QWidget *parent)
    : QWidget(parent)
    , m_row(new QWidget(this))
    , m_name(new TextLabel(TextLabel::Role::Heading, m_row))
    , m_rename(new IconButton(u"pencil"_s, m_row))
    , m_copy(new CopyButton(m_row))
    , m_replace(new IconButton(u"replace"_s, m_row))
    , m_delete(new IconButton(u"delete"_s, m_row))
    , m_editor(new NameEditor(this))
{
    m_name->setObjectName(u"detailsName"_s);
    m_name->setWordWrap(true);
    m_rename->setObjectName(u"renameInDetails"_s);
    m_copy->setObjectName(u"copyKeyName"_s);
    m_replace->setObjectName(u"replaceInDetails"_s);
    m_delete->setObjectName(u"deleteInDetails"_s);
    m_delete->setProperty("danger", true);
    m_editor->hide();
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_name, 1);
    row->addWidget(m_rename, 0, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_replace, 0, Qt::AlignTop);
    row->addWidget(m_delete, 0, Qt::AlignTop);
    readInVisualOrder(*row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_row);
    layout->addWidget(m_editor);
    tabThrough({ m_rename, m_copy, m_replace, m_delete });
    tabThroughParts({ m_row, m_editor });
    connect(m_copy, &CopyButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_key.name);
        m_copy->confirm();
    });
    connect(m_rename, &IconButton::clicked, this, &KeyHeading::startRenaming);
    connect(m_replace, &IconButton::clicked, this, &KeyHeading::replaceRequested);
    connect(m_delete, &IconButton::clicked, this, &KeyHeading::deleteRequested);
    connect(m_editor, &NameEditor::saveRequested, this, &KeyHeading::renameRequested);
    connect(m_editor, &NameEditor::cancelled, this, &KeyHeading::stopRenaming);
    keepTranslated(this, [this] { updateLabels(); });
}

QString KeyHeading::shownName() const
{
    return displayName(headingName(m_key.name));
}

void KeyHeading::showKey(const ApiKey &key)
{
    m_key = key;
    m_name->setText(shownName());
    m_name->setToolTip(
        plainToolTip(key.name.size() > maxHeadingLength ? displayName(key.name) : QString()));
    updateLabels();
}

void KeyHeading::showReplaced(const QString &name)
{
    m_replacedName = name;
    updateLabels();
}

void KeyHeading::setState(State state, const QString &reason)
{
    m_state = state;
    m_readOnlyReason = reason;
    const bool hadFocus = m_rename->hasFocus() || m_delete->hasFocus();
    m_replace->setVisible(state != State::Removed);
    for (IconButton *button : { m_rename, m_delete }) {
        button->setVisible(state != State::Removed);
        button->setEnabled(state == State::Changeable);
    }
    if (hadFocus && state != State::Changeable)
        m_copy->setFocus();
    if (state == State::Removed)
        stopRenaming();
    m_editor->setReadOnly(reason);
    updateLabels();
}

void KeyHeading::updateLabels()
{
    const QString name = shownName();
    m_rename->setLabel(tr("Rename %1").arg(name), m_readOnlyReason);
    m_copy->setLabel(tr("Copy the name"));
    m_replace->setLabel(m_replacedName.isEmpty()
            ? tr("Replace %1…").arg(name)
            : tr("Continue Replacing %1…").arg(displayName(headingName(m_replacedName))));
    m_delete->setLabel(tr("Delete %1").arg(name), m_readOnlyReason);
    m_editor->setLabel(tr("New name for %1").arg(name));
}

void KeyHeading::focusContent()
{
    if (!m_editor->isHidden())
        m_editor->focusField();
    else
        focusButton();
}

void KeyHeading::focusButton()
{
    if (m_state == State::Changeable)
        m_rename->setFocus();
    else
        m_copy->setFocus();
}

void KeyHeading::startRenaming()
{
    if (m_state == State::Removed || m_state == State::Pending || !m_editor->isHidden())
        return;
    if (m_state == State::ReadOnly)
        return Toast::show(m_readOnlyReason, m_rename);
    m_editor->setName(m_key.name);
    m_editor->show();
    m_editor->focusField();
    m_row->hide();
}

void KeyHeading::stopRenaming()
{
    if (m_editor->isHidden())
        return;
    const bool hadFocus = hasFocusInside(*m_editor);
    m_row->show();
    if (hadFocus)
        focusButton();
    m_editor->hide();
    m_editor->setSaving(false);
}
