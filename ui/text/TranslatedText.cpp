// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/TranslatedText.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace {

class Translator : public QObject
{
public:
    Translator(QWidget *widget, std::function<void()> setTexts)
        : QObject(widget)
        , m_setTexts(std::move(setTexts))
    {
        widget->installEventFilter(this);
        m_setTexts();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            m_setTexts();
        return false;
    }

private:
    const std::function<void()> m_setTexts;
};

} // namespace

void keepTranslated(QWidget *widget, std::function<void()> setTexts)
{
    new Translator(widget, std::move(setTexts));
}
