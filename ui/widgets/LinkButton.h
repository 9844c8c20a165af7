// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/PushButton.h"

/// A button that looks like a link.
class LinkButton : public PushButton
{
    Q_OBJECT

public:
    /// Data that does not fit is elided; a sentence takes more lines.
    enum class Text { Data, Sentence };

    explicit LinkButton(Text kind, QWidget *parent = nullptr);

    /// Data has the whole text as its tool tip, unless the tool tip was set to something else.
    void setFullText(const QString &text);
    QString fullText() const { return m_fullText; }
    /// Shows one of the project's icons before the text.
    void setIconName(const QString &iconName);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int iconSpace() const;

    const Text m_kind;
    QString m_fullText;
    QString m_iconName;
};
