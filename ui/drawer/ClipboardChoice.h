// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QRadioButton;
class TextLabel;
struct AppContext;

/// The choice of the time after which a copied key is cleared from the clipboard.
class ClipboardChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ClipboardChoice(const AppContext &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    TextLabel *m_caption;
    QList<QRadioButton *> m_choices;
};
