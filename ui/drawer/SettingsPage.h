// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"
#include "ui/widgets/ScrollArea.h"

class PageHeading;
class QVBoxLayout;

/// A page of User Settings, with one column of limited width.
class SettingsPage : public ScrollArea
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent);

    /// Shows the page's own heading, with the column at the left. Otherwise the column is centred,
    /// below a title bar.
    virtual void setHeadingShown(bool shown);
    /// Moves the focus to the first thing that the user may change or read.
    virtual void focusContent() = 0;

protected:
    QVBoxLayout &column() { return *m_column; }
    void addHeading(const QString &iconName, const TranslatedText &title);
    void setRightMargin(int margin);
    /// Sets the greatest width of the column, in pixels at the usual size of text.
    void setColumnWidth(int width);
    int columnWidth() const;

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMargins();

    QVBoxLayout *m_column;
    PageHeading *m_heading = nullptr;
    bool m_isCentred = true;
    int m_rightMargin;
    int m_maxColumnWidth = 480;
};
