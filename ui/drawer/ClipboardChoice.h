// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QRadioButton;
class TextLabel;
struct AppContext;

/// The choice of how long a copied key stays on the clipboard. It is kept.
class ClipboardChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ClipboardChoice(const AppContext &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_caption;
    QList<QRadioButton *> m_choices;
};
