// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ListToolBar.h"

#include "app/storage/SettingsFile.h"
#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/PageColumn.h"
#include "ui/text/CountText.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ComboBox.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LineOrColumn.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Column = SortOrder::Column;

ListToolBar::ListToolBar(SettingsFile &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_search(new SearchField(this))
    , m_order(new ComboBox(this))
    , m_generate(new PushButton(this))
    , m_menuButton(new IconButton(QStringLiteral("more"), this))
    , m_list(new LineOrColumn(PageColumn::lineSpacing))
    , m_buttons(new QHBoxLayout)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_search->setObjectName(QStringLiteral("searchField"));
    m_order->setObjectName(QStringLiteral("orderBox"));
    for (const Column column :
        { Column::Name, Column::LastIp, Column::LastActivity, Column::Creation }) {
        for (const bool isReversed : { false, true })
            m_order->addItem(
                QString(), SortOrder { .column = column, .isReversed = isReversed }.settingsName());
    }
    m_generate->setObjectName(QStringLiteral("generateButton"));
    m_generate->setProperty("primary", true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_list->addWidget(m_search, 1);
    m_list->addWidget(m_order);
    m_buttons->setSpacing(PageColumn::lineSpacing);
    m_buttons->addWidget(m_generate);
    m_buttons->addWidget(m_menuButton);
    setupMenu();
    m_layout->addLayout(m_list, 1);
    m_layout->addLayout(m_buttons);
    setWide(false);
    connect(m_generate, &QPushButton::clicked, this, &ListToolBar::generateRequested);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_search, &SearchField::focused, this, &ListToolBar::searchFocused);
    connect(m_search, &SearchField::textChanged, this, &ListToolBar::searchChanged);
    m_typing.setSingleShot(true);
    m_typing.setInterval(700ms);
    connect(m_search, &SearchField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, [this] {
        if (m_isFiltered && m_found > 0) // otherwise the placeholder announces it
            announce(m_search, resultsSentence());
    });
    connect(m_search, &SearchField::returnPressed, this, &ListToolBar::listRequested);
    const SortOrder saved = SortOrder::fromSettingsName(m_settings.current().sortOrder);
    m_order->setCurrentIndex(m_order->findData(saved.settingsName()));
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        const QString name = m_order->currentData().toString();
        m_settings.change([&name](Settings &values) { values.sortOrder = name; });
        emit orderChanged();
    });
    keepTranslated(this, [this] { retranslateUi(); });
}

void ListToolBar::setupMenu()
{
    auto *menu = new QMenu(m_menuButton);
    menu->setObjectName(u"pageMenu"_s);
    QAction *check = menu->addAction(QString(), this, &ListToolBar::checkRequested);
    check->setObjectName(u"checkKeyAction"_s);
    check->setShortcut(QKeySequence(checkKey)); // the view of the session takes it
    check->setShortcutContext(Qt::WidgetShortcut);
    check->setShortcutVisibleInContextMenu(true);
    m_export = menu->addAction(QString(), this, &ListToolBar::exportRequested);
    m_export->setObjectName(u"exportAction"_s);
    m_menuButton->setObjectName(u"pageMenuButton"_s);
    m_menuButton->setProperty("outlined", true);
    setButtonMenu(m_menuButton, menu);
    keepTranslated(menu, [=, this] {
        menu->setAccessibleName(tr("More Actions"));
        m_menuButton->setLabel(tr("More Actions"));
        check->setText(tr("Check a Key…"));
        m_export->setText(tr("Export Keys…"));
    });
}

void ListToolBar::retranslateUi()
{
    m_search->setPlaceholderText(tr("Search keys"));
    m_search->setAccessibleName(tr("Search keys"));
    m_search->setClearLabel(tr("Clear the Search"));
    m_order->setAccessibleName(tr("Sort keys by"));
    for (int i = 0; i < m_order->count(); ++i) {
        const auto order = SortOrder::fromSettingsName(m_order->itemData(i).toString());
        const bool isAscending = order.direction() == Qt::AscendingOrder;
        m_order->setItemText(
            i, ColumnHeader::columnName(order.column) + (isAscending ? u" ↑"_s : u" ↓"_s));
        m_order->setItemData(i, ColumnHeader::orderText(order), Qt::AccessibleTextRole);
    }
    updateResults();
    m_generate->setText(m_isGenerating ? tr("Generating…") : tr("Generate API Key"));
    m_generate->setAccessibleName(tr("Generate API Key"));
}

/// In a narrow window the buttons are above the rest.
void ListToolBar::setWide(bool wide)
{
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 16 : PageColumn::lineSpacing);
    m_layout->removeItem(m_buttons);
    m_layout->insertLayout(wide ? 1 : 0, m_buttons);
    m_buttons->setStretchFactor(m_generate, wide ? 0 : 1);
    const QWidgetList list { m_search, m_order };
    const QWidgetList buttons { m_generate, m_menuButton };
    tabThrough(wide ? list + buttons : buttons + list);
    readInVisualOrder(*m_layout);
    alignGenerate();
}

/// In a wide window the buttons are beside the search field, and do not take its room.
void ListToolBar::alignGenerate()
{
    Qt::Alignment alignment;
    if (m_layout->direction() == QBoxLayout::LeftToRight)
        alignment = isSearchShown() ? Qt::AlignTop : Qt::AlignTop | Qt::AlignTrailing;
    m_layout->setAlignment(m_buttons, alignment);
}

void ListToolBar::setSearchShown(bool shown)
{
    m_search->setVisible(shown);
    m_order->setVisible(shown && m_isOrderNeeded);
    alignGenerate();
}

void ListToolBar::setOrderNeeded(bool needed)
{
    m_isOrderNeeded = needed;
    m_order->setVisible(needed && isSearchShown());
}

bool ListToolBar::isSearchShown() const
{
    return !m_search->isHidden();
}

void ListToolBar::setReadOnly(const QString &reason)
{
    m_generate->setEnabled(reason.isEmpty());
    m_generate->setToolTip(plainToolTip(reason));
    m_generate->setAccessibleDescription(reason);
}

void ListToolBar::setGenerating(bool isGenerating)
{
    m_isGenerating = isGenerating;
    retranslateUi();
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

void ListToolBar::showResults(qsizetype found, qsizetype total, bool isFiltered)
{
    m_isFiltered = isFiltered;
    m_found = found;
    m_total = total;
    m_export->setEnabled(found > 0);
    updateResults();
}

void ListToolBar::updateResults()
{
    QStringList forms;
    if (m_isFiltered)
        //: In a narrow search field: the list shows %1 keys, of %2.
        forms = { resultsSentence(), tr("%1 of %2").arg(countText(m_found), countText(m_total)),
            countText(m_found) };
    m_search->setResults(forms);
    m_search->setRoomForResults(tr("%1 of %2").arg(countText(m_total), countText(m_total)));
    updateAccessibleDescription(m_search, forms.value(0));
}

QString ListToolBar::resultsSentence() const
{
    //: In the search field: the list shows %1 keys, of %2.
    return tr("%1 of %2 shown").arg(countText(m_found), countText(m_total));
}

SortOrder ListToolBar::order() const
{
    return SortOrder::fromSettingsName(m_order->currentData().toString());
}

void ListToolBar::sortBy(Column column)
{
    const SortOrder now = order();
    const SortOrder next { .column = column,
        .isReversed = now.column == column && !now.isReversed };
    m_order->setCurrentIndex(m_order->findData(next.settingsName()));
}

void ListToolBar::keyPressEvent(QKeyEvent *event)
{
    if (m_search->hasFocus() && event->key() == Qt::Key_Down)
        emit listRequested();
    else
        QWidget::keyPressEvent(event);
}
