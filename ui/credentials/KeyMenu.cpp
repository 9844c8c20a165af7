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

void KeyMenu::showKey(const ApiKey &key, bool isSelected, bool isBeingReplaced, bool canChange,
    const QString &readOnlyReason)
{
    keepTranslated(this, [this, name = displayName(key.name)] {
        //: What a screen reader says of the menu of a row; %1 is the name of a key.
        setAccessibleName(tr("Menu for %1").arg(name));
    });
    //: In the menu of a row: shows the details of the key.
    const TranslatedText details = [] { return tr("Details"); };
    const TranslatedText select = [isSelected] {
        //: In the menu of a row: removes the key from the selected ones, or adds it to them.
        return isSelected ? tr("Deselect") : tr("Select");
    };
    connect(add("keyDetails", details, Qt::Key_Return), &QAction::triggered, this,
        &KeyMenu::detailsRequested);
    connect(add("selectKey", select, Qt::Key_Space), &QAction::triggered, this,
        &KeyMenu::selectionToggled);
    addSeparator();
    addCopy(
        "copyKeyName", [] { return tr("Copy Name"); }, key.name, QKeySequence::Copy);
    addCopy(
        "copyKeyId", [] { return tr("Copy ID"); }, key.id);
    addCopy(
        "copyKeyIp", [] { return tr("Copy Last IP"); }, key.lastIp);
    addSeparator();
    QAction *rename = add(
        "renameKeyAction", [] { return tr("Rename"); }, NameEditor::renameKey);
    connect(rename, &QAction::triggered, this, &KeyMenu::renameRequested);
    const TranslatedText replace = [isBeingReplaced] {
        //: In the menu of a row: opens the page on which a new key takes the place of another one.
        return isBeingReplaced ? tr("Continue Replacing…")
                               //: In the menu of a row: opens the same page, to begin.
                               : tr("Replace…");
    };
    connect(
        add("replaceKeyAction", replace), &QAction::triggered, this, &KeyMenu::replaceRequested);
    QAction *remove = add(
        "deleteKeyAction", [] { return tr("Delete…"); }, QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, &KeyMenu::deleteRequested);
    for (QAction *change : { rename, remove }) {
        change->setEnabled(canChange);
        change->setToolTip(plainToolTip(readOnlyReason));
    }
}

void KeyMenu::showSelection(qsizetype count, const QString &readOnlyReason)
{
    const int number = static_cast<int>(count);
    keepTranslated(this, [this, number] {
        //: What a screen reader says of the menu of several selected keys.
        setAccessibleName(
            tr("Menu for %1 selected key(s)", nullptr, number).arg(countText(number)));
    });
    const TranslatedText removeText = [number] {
        //: In the menu of several selected keys.
        return tr("Delete %1 Key(s)…", nullptr, number).arg(countText(number));
    };
    const TranslatedText exportText = [number] {
        //: In the menu of several selected keys.
        return tr("Export %1 Key(s)…", nullptr, number).arg(countText(number));
    };
    QAction *remove = add("deleteSelectedAction", removeText, QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, &KeyMenu::deleteRequested);
    remove->setEnabled(readOnlyReason.isEmpty());
    remove->setToolTip(plainToolTip(readOnlyReason));
    connect(add("exportSelectedAction", exportText), &QAction::triggered, this,
        &KeyMenu::exportRequested);
    addSeparator();
    connect(
        add(
            "clearSelectionAction", [] { return tr("Clear the Selection"); }, QKeySequence::Cancel),
        &QAction::triggered, this, &KeyMenu::clearRequested);
}

/// The menu shows the key; the row takes it.
QAction *KeyMenu::add(const char *name, const TranslatedText &text, const QKeySequence &key)
{
    QAction *action = addAction(QString());
    keepTranslated(this, [action, text] { action->setText(text()); });
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    return action;
}

void KeyMenu::addCopy(
    const char *name, const TranslatedText &label, const QString &text, const QKeySequence &key)
{
    QAction *action = add(name, label, key);
    action->setEnabled(!text.isEmpty());
    connect(action, &QAction::triggered, this, [this, text] { emit copyRequested(text); });
}
