// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyMenu.h"

#include "app/table/ApiKey.h"
#include "ui/text/CountText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/NameEditor.h"

KeyMenu::KeyMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("keyMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    setToolTipsVisible(true);
    connect(this, &QMenu::triggered, this, &QWidget::close); // also by assistive technology
}

void KeyMenu::showKey(
    const ApiKey &key, bool isSelected, bool canChange, const QString &readOnlyReason)
{
    //: What a screen reader says of the menu of a row; %1 is the name of a key.
    setAccessibleName(tr("Menu for %1").arg(displayName(key.name)));
    //: In the menu of a row: shows the details of the key.
    connect(add("keyDetails", tr("Details"), Qt::Key_Return), &QAction::triggered, this,
        &KeyMenu::detailsRequested);
    //: In the menu of a row: removes the key from the selected ones.
    const QString deselect = tr("Deselect");
    //: In the menu of a row: adds the key to the selected ones.
    const QString select = tr("Select");
    connect(add("selectKey", isSelected ? deselect : select, Qt::Key_Space), &QAction::triggered,
        this, &KeyMenu::selectionToggled);
    addSeparator();
    addCopy("copyKeyName", tr("Copy Name"), key.name, QKeySequence::Copy);
    addCopy("copyKeyId", tr("Copy ID"), key.id);
    addCopy("copyKeyIp", tr("Copy Last IP"), key.lastIp);
    addSeparator();
    QAction *rename = add("renameKeyAction", tr("Rename"), NameEditor::renameKey);
    connect(rename, &QAction::triggered, this, &KeyMenu::renameRequested);
    QAction *remove = add("deleteKeyAction", tr("Delete…"), QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, &KeyMenu::deleteRequested);
    for (QAction *change : { rename, remove }) {
        change->setEnabled(canChange);
        change->setToolTip(plainToolTip(readOnlyReason));
    }
}

void KeyMenu::showSelection(qsizetype count, const QString &readOnlyReason)
{
    //: What a screen reader says of the menu of several selected keys.
    setAccessibleName(
        tr("Menu for %1 selected key(s)", nullptr, static_cast<int>(count)).arg(countText(count)));
    QAction *remove = add("deleteSelectedAction",
        //: In the menu of several selected keys.
        tr("Delete %1 Key(s)…", nullptr, static_cast<int>(count)).arg(countText(count)),
        QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, &KeyMenu::deleteRequested);
    remove->setEnabled(readOnlyReason.isEmpty());
    remove->setToolTip(plainToolTip(readOnlyReason));
    connect(add("exportSelectedAction",
                //: In the menu of several selected keys.
                tr("Export %1 Key(s)…", nullptr, static_cast<int>(count)).arg(countText(count))),
        &QAction::triggered, this, &KeyMenu::exportRequested);
    addSeparator();
    connect(add("clearSelectionAction", tr("Clear the Selection"), QKeySequence::Cancel),
        &QAction::triggered, this, &KeyMenu::clearRequested);
}

/// The menu shows the key; the row takes it.
QAction *KeyMenu::add(const char *name, const QString &text, const QKeySequence &key)
{
    QAction *action = addAction(text);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    return action;
}

void KeyMenu::addCopy(
    const char *name, const QString &label, const QString &text, const QKeySequence &key)
{
    QAction *action = add(name, label, key);
    action->setEnabled(!text.isEmpty());
    connect(action, &QAction::triggered, this, [this, text] { emit copyRequested(text); });
}
