// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QFrame>

class QHBoxLayout;

/// The heading of a page, with its icon, above a line.
class PageHeading : public QFrame
{
    Q_OBJECT

public:
    PageHeading(const QString &iconName, const TranslatedText &text, QWidget *parent = nullptr);

    /// Adds `widget` at the end of the line.
    void addWidget(QWidget *widget);
    /// Without the text the widgets at its end remain.
    void setTextShown(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateHeight();

    QHBoxLayout *m_layout;
    QWidget *m_icon;
    QWidget *m_label;
};
