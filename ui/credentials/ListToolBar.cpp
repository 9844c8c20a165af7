// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ListToolBar.h"

#include "app/storage/SettingsFile.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>

#include <algorithm>

using Order = SortOrder::Column;

ListToolBar::ListToolBar(SettingsFile &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_search(new SearchField(this))
    , m_order(new ComboBox(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_search->setObjectName(QStringLiteral("searchField"));
    m_order->setObjectName(QStringLiteral("orderBox"));
    for (const Order order : { Order::Name, Order::LastActivity, Order::Creation })
        m_order->addItem(QString(), QVariant::fromValue(order));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_search, 1);
    m_layout->addWidget(m_order);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_search, &SearchField::focused, this, &ListToolBar::searchFocused);
    connect(m_search, &SearchField::textChanged, this, &ListToolBar::searchChanged);
    connect(m_search, &SearchField::returnPressed, this, &ListToolBar::listRequested);
    const int saved = m_order->findData(m_settings.current().sortOrder, Qt::UserRole,
        Qt::MatchFixedString | Qt::MatchCaseSensitive);
    m_order->setCurrentIndex(std::max(0, saved));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        const QString name = m_order->currentData().toString();
        m_settings.change([&name](Settings &values) { values.sortOrder = name; });
        emit orderChanged(order());
    });
    keepTranslated(this, [this] {
        m_search->setPlaceholderText(tr("Search keys"));
        m_search->setAccessibleName(tr("Search keys"));
        m_search->setClearLabel(tr("Clear the Search"));
        m_order->setAccessibleName(tr("Sort keys by"));
        //: An order of the list of keys.
        m_order->setItemText(0, tr("Name ↑"));
        //: An order of the list of keys: latest first.
        m_order->setItemText(1, tr("Last activity ↓"));
        //: An order of the list of keys: newest first.
        m_order->setItemText(2, tr("Date created ↓"));
        arrange();
    });
}

void ListToolBar::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

QString ListToolBar::search() const
{
    return m_search->text();
}

void ListToolBar::clearSearch()
{
    m_search->clear();
}

Order ListToolBar::order() const
{
    return m_order->currentData().value<Order>();
}

void ListToolBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !search().isEmpty())
        clearSearch();
    else if (m_search->hasFocus() && event->key() == Qt::Key_Down)
        emit listRequested();
    else
        QWidget::keyPressEvent(event);
}

void ListToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ListToolBar::arrange()
{
    if (!testAttribute(Qt::WA_Resized) && !isVisible())
        return; // its width is not set yet
    const QFontMetrics metrics = fontMetrics();
    const int search
        = metrics.horizontalAdvance(m_search->placeholderText()) + 3 * metrics.height();
    const bool hasRoom = width() >= search + m_layout->spacing() + m_order->sizeHint().width();
    m_layout->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ListToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}
