// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/HandoverDialog.h"

#include "ui/text/TranslatedText.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spinner.h"

#include <QEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

HandoverDialog::HandoverDialog(QWidget *parent)
    : QDialog(parent)
    , m_page(new ScrollArea(this))
    , m_spinner(new Spinner(this))
    , m_close(new PushButton(this))
    , m_action(new PushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_close->setObjectName(u"closeDelivery"_s);
    m_action->setObjectName(u"deliverAction"_s);
    m_action->setProperty("primary", true);
    m_action->setDefault(true);
    m_spinner->hide();
    m_page->takeKeysOf(m_close);
    m_page->takeKeysOf(m_action);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_spinner);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_action);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 16);
    layout->setSpacing(12);
    layout->addWidget(m_page, 1);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    keepTranslated(m_close, [this] { m_close->setText(tr("Close")); });
}

/// Has room for the highest form, and for an outcome below it, so that nothing moves when that
/// comes.
void HandoverDialog::fit()
{
    constexpr int outcomeLines = 6; // two of text, and a button
    const QSize room = screen()->availableSize() * 0.9;
    const int width = std::min(scaledWidth(480, fontMetrics()), room.width());
    const int page
        = m_page->widget()->heightForWidth(width) + outcomeLines * fontMetrics().lineSpacing();
    const int rest = layout()->totalSizeHint().height() - m_page->sizeHint().height();
    resize(QSize(width, page + rest).boundedTo(room));
}

void HandoverDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

void HandoverDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        fit();
}
