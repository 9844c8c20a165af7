// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class QBoxLayout;

/// A hint for users without keys: three steps, side by side if there is room.
class FirstSteps : public QWidget
{
    Q_OBJECT

public:
    explicit FirstSteps(QWidget *parent = nullptr);

signals:
    /// The user closed the hint for good.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Number;

    QWidget *createStep(int number, const TranslatedText &title, const TranslatedText &explanation);
    void arrange();

    QBoxLayout *m_steps;
};
