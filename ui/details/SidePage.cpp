// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/SidePage.h"

#include "ui/credentials/PageColumn.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int sideColumnWidth = 560;

/// Gives the area its content before that has children: Qt sets the style of a widget, and of all
/// in it, again when its parent changes.
static QWidget *contentOf(ScrollArea &area)
{
    auto *content = new QWidget;
    area.setWidget(content);
    return content;
}

SidePage::SidePage(const TranslatedText &title, QWidget *parent)
    : QFrame(parent)
    , m_titleBar(new QFrame(this))
    , m_back(new IconButton(u"back"_s, m_titleBar))
    , m_close(new IconButton(u"close"_s, m_titleBar))
    , m_scroll(new ScrollArea(this))
    , m_column(new QVBoxLayout(contentOf(*m_scroll)))
{
    m_scroll->viewport()->installEventFilter(this); // its scroll bar comes and goes
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titleBar);
    layout->addWidget(m_scroll, 1);
    setupTitle(title);
    readInVisualOrder(*layout);
    setForm(Form::Panel);
}

QWidget *SidePage::content() const
{
    return m_scroll->widget();
}

int SidePage::panelWidth(int windowWidth, const QFontMetrics &metrics)
{
    const int share = windowWidth * 28 / 100;
    return std::clamp(share, scaledWidth(380, metrics), scaledWidth(460, metrics));
}

void SidePage::setupTitle(const TranslatedText &title)
{
    auto *label = new TextLabel(TextLabel::Role::Heading, m_titleBar);
    label->setSentence(title);
    label->setWordWrap(true);
    m_titleBar->setProperty("detailsTitle", true);
    m_back->setObjectName(u"detailsBack"_s);
    m_close->setObjectName(u"detailsClose"_s);
    m_close->setProperty("outlined", true);
    auto *layout = new QHBoxLayout(m_titleBar);
    layout->setContentsMargins(
        PageColumn::margin, PageColumn::headingMargin, PageColumn::margin, 12);
    layout->setSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(label, 1);
    layout->addWidget(m_close);
    readInVisualOrder(*layout);
    connect(m_back, &IconButton::clicked, this, &SidePage::closeRequested);
    connect(m_close, &IconButton::clicked, this, &SidePage::closeRequested);
    keepTranslated(m_titleBar, [this] {
        m_back->setLabel(tr("Back"));
        m_close->setLabel(tr("Close"));
    });
}

void SidePage::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_titleBar->setVisible(form != Form::Drawer);
    m_back->setVisible(form == Form::Page);
    m_close->setVisible(form == Form::Panel);
    setProperty("panel", form == Form::Panel);
    repolish(this);
    updateMargins();
    onFormChanged();
}

/// The scroll bar stands in the right margin, so that it moves nothing.
void SidePage::updateMargins()
{
    constexpr int side = PageColumn::margin;
    const int room = m_scroll->width() - 2 * side;
    const int spare = std::max(0, room - scaledWidth(sideColumnWidth, fontMetrics()));
    const int left = m_form == Form::Drawer ? spare / 2 : 0;
    const int scrollBar = m_scroll->width() - m_scroll->viewport()->width();
    m_column->setContentsMargins(
        side + left, 16, std::max(0, side + spare - left - scrollBar), side);
}

void SidePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMargins();
    QFrame::changeEvent(event);
}

bool SidePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        updateMargins();
    return QFrame::eventFilter(watched, event);
}

/// Beyond the end of the page, too, where the list beside it would scroll instead.
void SidePage::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void SidePage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        emit closeRequested();
    else
        QFrame::keyPressEvent(event);
}
