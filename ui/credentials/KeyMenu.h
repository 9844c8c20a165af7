// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QMenu>

struct ApiKey;

/// The menu of a row of the list: of its key, or of all selected ones. It only emits requests, and
/// is deleted when it closes.
class KeyMenu : public QMenu
{
    Q_OBJECT

public:
    explicit KeyMenu(QWidget *parent);

    /// `readOnlyReason` explains why `canChange` is false; empty if there is nothing to explain.
    /// `isBeingReplaced`: so is the key, or the one that it replaces.
    void showKey(const ApiKey &key, bool isSelected, bool isBeingReplaced, bool canChange,
        const QString &readOnlyReason);
    void showSelection(qsizetype count, const QString &readOnlyReason);

signals:
    void detailsRequested();
    void selectionToggled();
    void copyRequested(const QString &text);
    void renameRequested();
    void replaceRequested();
    void deleteRequested();
    void exportRequested();
    void clearRequested();

private:
    QAction *add(const char *name, const TranslatedText &text, const QKeySequence &key = {});
    void addCopy(const char *name, const TranslatedText &label, const QString &text,
        const QKeySequence &key = {});
};
