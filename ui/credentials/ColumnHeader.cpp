// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ColumnHeader.h"

#include "ui/credentials/KeyRowLayout.h"
#include "ui/widgets/TextLabel.h"

static constexpr int verticalMargin = 8;
static constexpr int border = 1; // in the style sheet

ColumnHeader::ColumnHeader(QWidget *parent)
    : QFrame(parent)
    , m_name(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastIp(new TextLabel(TextLabel::Role::Caption, this))
    , m_lastActivity(new TextLabel(TextLabel::Role::Caption, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWide(false);
    keepTranslated(this, [this] {
        m_name->setText(tr("Name"));
        m_lastIp->setText(tr("Last IP"));
        m_lastActivity->setText(tr("Last activity"));
    });
}

QSize ColumnHeader::sizeHint() const
{
    return { 0, m_name->fontMetrics().height() + 2 * (verticalMargin + border) };
}

void ColumnHeader::setWide(bool wide)
{
    m_wide = wide;
    m_lastIp->setVisible(wide);
    m_lastActivity->setVisible(wide);
    layOutCaptions();
}

/// Aligns the captions with the columns of the rows.
void ColumnHeader::layOutCaptions()
{
    const auto place = [](QWidget *caption, int x, int width) {
        caption->setGeometry(x, verticalMargin + border, width, caption->sizeHint().height());
    };
    if (!m_wide)
        return place(m_name, KeyRowLayout::cardMargin, width() - 2 * KeyRowLayout::cardMargin);
    const KeyRowLayout row(KeyRowLayout::Mode::Table, font(), width());
    const KeyRowLayout::Columns columns = row.columns();
    place(m_name, columns.name.x(), columns.name.width());
    place(m_lastIp, columns.lastIp.x(), columns.lastIp.width());
    place(m_lastActivity, columns.lastActivity.x(), columns.lastActivity.width());
}

/// The captions have another font.
bool ColumnHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        layOutCaptions();
        updateGeometry();
    }
    return QFrame::event(event);
}

void ColumnHeader::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layOutCaptions();
}
