// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"
#include "ui/widgets/ScrollArea.h"

class PageHeading;
class QHBoxLayout;
class QVBoxLayout;

/// A page of User Settings: one column, no wider than is good for a form.
class SettingsPage : public ScrollArea
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent);

    /// Shows the page's own heading, with the column at the left. Otherwise the column is centred,
    /// below a title bar.
    void setHeadingShown(bool shown);
    /// Moves the focus to the first thing that the user may change or read.
    virtual void focusContent() = 0;

protected:
    void addHeading(const QString &iconName, const TranslatedText &title);
    QVBoxLayout &column() { return *m_column; }
    bool event(QEvent *event) override;

private:
    void updateMaximumWidth();

    QHBoxLayout *m_sides;
    QVBoxLayout *m_column;
    PageHeading *m_heading = nullptr;
};
