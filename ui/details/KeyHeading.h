// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"

#include <QWidget>

class CopyButton;
class IconButton;
class NameEditor;
class TextLabel;

/// The name of a key with buttons that change and copy it and delete the key.
class KeyHeading : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Changeable,
        Pending, ///< a change is being made
        ReadOnly,
        Removed, ///< the list does not have the key any more
    };

    explicit KeyHeading(QWidget *parent);

    void showKey(const ApiKey &key);
    /// `name` is that of the key whose replacement is under way: this one, or the one that this
    /// one replaces. It is empty if there is none.
    void showReplaced(const QString &name);
    /// `reason` says why the key is read-only.
    void setState(State state, const QString &reason);
    /// Returns the name as it is shown.
    QString shownName() const;
    /// Moves the focus to the first thing that the user may copy or change.
    void focusContent();
    void startRenaming();
    void stopRenaming();
    NameEditor &editor() const { return *m_editor; }

signals:
    void renameRequested(const QString &name);
    void replaceRequested();
    void deleteRequested();

private:
    void updateLabels();
    void focusButton();

    ApiKey m_key = {};
    State m_state = State::Changeable;
    QString m_readOnlyReason;
    QString m_replacedName;
    QWidget *m_row;
    TextLabel *m_name;
    IconButton *m_rename;
    CopyButton *m_copy;
    IconButton *m_replace;
    IconButton *m_delete;
    NameEditor *m_editor;
};
