// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/ReplacementStepItem.h"

#include "ui/details/DetailsSpacing.h"
#include "ui/replacement/ReplacementText.h"
#include "ui/style/SvgIcon.h"
#include "ui/style/Theme.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

/// A circle that grows with the text.
class ReplacementStepItem::Number : public QWidget
{
public:
    Number(int number, QWidget *parent)
        : QWidget(parent)
        , m_number(number)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setState(State state)
    {
        m_state = state;
        update();
    }

    QSize sizeHint() const override
    {
        const int side = fontMetrics().height() * 3 / 2;
        return { side, side };
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = Theme::forDesktop(parentWidget()->palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_state == State::Done) {
            const int side = width() * 9 / 10;
            const QRect icon((width() - side) / 2, (height() - side) / 2, side, side);
            SvgIcon::paint(painter, icon, u"success"_s, theme.success);
            return;
        }
        const bool isPresent = m_state == State::Present;
        painter.setPen(isPresent ? QPen(Qt::NoPen) : QPen(theme.border));
        painter.setBrush(isPresent ? QBrush(theme.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(isPresent ? theme.accentText : theme.secondaryText);
        painter.drawText(rect(), Qt::AlignCenter,
            m_state == State::Skipped ? u"–"_s : QLocale().toString(m_number));
    }

private:
    const int m_number;
    State m_state = State::Later;
};

ReplacementStepItem::ReplacementStepItem(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_circle(new Number(number, this))
    , m_title(new TextLabel(TextLabel::Role::Normal, this))
    , m_body(new QWidget(this))
    , m_content(new QVBoxLayout(m_body))
    , m_layout(new QGridLayout(this))
{
    setObjectName(u"replacementStep%1"_s.arg(number));
    m_title->setWordWrap(true);
    m_content->setContentsMargins(0, 0, 0, DetailsSpacing::part);
    m_content->setSpacing(DetailsSpacing::part);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(DetailsSpacing::part);
    m_layout->setColumnStretch(1, 1);
    m_layout->addWidget(m_circle, 0, 0, Qt::AlignTop);
    m_layout->addWidget(m_title, 0, 1, Qt::AlignVCenter);
    m_layout->addWidget(m_body, 1, 1);
    readInVisualOrder(*m_layout);
    keepTranslated(this, [this] {
        m_title->setText(replacementStepTitle(m_number));
        setState(m_state, !m_body->isHidden());
    });
}

void ReplacementStepItem::setState(State state, bool isOpen)
{
    m_state = state;
    m_circle->setState(state);
    m_body->setVisible(isOpen);
    m_title->setProperty("stepTitle", state == State::Present);
    m_title->setProperty("secondary", state == State::Later || state == State::Skipped);
    repolish(m_title);
    updateAccessibleName(m_title, spokenText(state).arg(replacementStepTitle(m_number)));
}

/// Returns what a screen reader says of a step; %1 is its title.
QString ReplacementStepItem::spokenText(State state)
{
    switch (state) {
    case State::Done:
        //: What a screen reader says of a step; %1 is what is to be done in it.
        return tr("%1: done");
    case State::Skipped:
        //: What a screen reader says of a step; %1 is what was to be done in it.
        return tr("%1: skipped");
    case State::Present:
        //: What a screen reader says of a step; %1 is what is to be done in it.
        return tr("%1: current step");
    case State::Later:
        return u"%1"_s;
    }
    Q_UNREACHABLE();
}

/// In a narrow page what is to be done takes the width of the page.
void ReplacementStepItem::arrange()
{
    const bool isNarrow = width() < scaledWidth(330, fontMetrics());
    m_layout->removeWidget(m_body);
    m_layout->addWidget(m_body, 1, isNarrow ? 0 : 1, 1, isNarrow ? 2 : 1);
}

void ReplacementStepItem::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ReplacementStepItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}
