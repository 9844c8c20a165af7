// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/SelectionBar.h"

#include "app/keys/ApiKeyModel.h"
#include "ui/text/CountText.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/TextLabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCursor>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>

#include <utility>

using namespace std::chrono_literals;

SelectionBar::SelectionBar(ApiKeyModel &keys, QWidget *parent)
    : QFrame(parent)
    , m_keys(keys)
    , m_settled(this)
{
    setObjectName(QStringLiteral("selectionBar"));
    connect(&m_keys, &ApiKeyModel::selectionChanged, this, &SelectionBar::updateSelection);
    m_settled.setObjectName(QStringLiteral("settled"));
    m_settled.setSingleShot(true);
    m_settled.setInterval(700ms);
    connect(&m_settled, &QTimer::timeout, this, &SelectionBar::announceSelection);
    setVisible(false);
}

/// With the first selected key, because most users only look at their keys.
void SelectionBar::setupUi()
{
    m_sentence = new TextLabel(TextLabel::Role::Normal, this);
    m_selectAll = new LinkButton(LinkButton::Text::Sentence, this);
    m_delete = new PushButton(this);
    m_export = new PushButton(this);
    m_clear = new IconButton(QStringLiteral("close"), this);
    m_sentence->setObjectName(QStringLiteral("selectionSentence"));
    m_selectAll->setObjectName(QStringLiteral("selectAllShown"));
    m_delete->setObjectName(QStringLiteral("deleteSelected"));
    m_export->setObjectName(QStringLiteral("exportSelected"));
    m_clear->setObjectName(QStringLiteral("clearSelection"));
    m_sentence->setWordWrap(true);
    m_text = new QBoxLayout(QBoxLayout::LeftToRight);
    m_text->addWidget(m_sentence, 1);
    // Otherwise QBoxLayout takes its width for the greatest one of the text above it, too.
    m_text->addWidget(m_selectAll, 0, Qt::AlignLeft);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->addWidget(m_delete);
    m_buttons->addWidget(m_export);
    m_buttons->addStretch();
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight);
    m_layout->addLayout(m_text, 1);
    m_layout->addLayout(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 8);
    layout->setSpacing(8);
    layout->addLayout(m_layout, 1);
    layout->addWidget(m_clear, 0, Qt::AlignTop);
    connect(m_selectAll, &QPushButton::clicked, &m_keys, &ApiKeyModel::selectAllShown);
    connect(m_delete, &QPushButton::clicked, this, &SelectionBar::deleteRequested);
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportRequested);
    connect(m_clear, &IconButton::clicked, &m_keys, &ApiKeyModel::clearSelection);
    for (QWidget *button : QWidgetList { m_selectAll, m_delete, m_export, m_clear })
        button->installEventFilter(this);
    keepTranslated(this, [this] { retranslateUi(); });
    setReadOnly(m_readOnlyReason);
    emit buttonsAdded();
}

void SelectionBar::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    if (!m_delete)
        return;
    m_delete->setEnabled(reason.isEmpty());
    m_delete->setToolTip(plainToolTip(reason));
    updateAccessibleDescription(m_delete, reason);
}

void SelectionBar::setReplaced(bool replaced)
{
    m_isReplaced = replaced;
    updateSelection();
}

void SelectionBar::updateSelection()
{
    const qsizetype selected = m_keys.selectedCount();
    if (selected > 0 && !m_sentence)
        setupUi();
    else if (m_sentence)
        retranslateUi();
    setVisible(selected > 0 && !m_isReplaced);
    const qsizetype keys = m_keys.keys().size();
    const qsizetype before = std::exchange(m_keyCount, selected > 0 ? keys : 0);
    if (before <= keys)
        return m_settled.start();
    m_settled.stop(); // others tell that keys are gone
    m_announcedCount = selected;
}

QString SelectionBar::sentence() const
{
    const qsizetype selected = m_keys.selectedCount();
    const qsizetype hidden = selected - m_keys.shownSelectedCount();
    const int count = static_cast<int>(selected);
    if (hidden == 0)
        //: The number of selected keys.
        return tr("%1 selected", nullptr, count).arg(countText(selected));
    if (hidden == selected)
        //: The number of selected keys, none of which matches the search or filter.
        return tr("%1 selected, but not shown", nullptr, count).arg(countText(selected));
    //: The number of selected keys, always several, and of those that do not match the search or
    //: filter. The latter number determines the plural form.
    return tr("%1 selected, %2 of them not shown", nullptr, static_cast<int>(hidden))
        .arg(countText(selected), countText(hidden));
}

void SelectionBar::retranslateUi()
{
    updateAccessibleName(this, tr("Selected Keys"));
    m_sentence->setText(sentence());
    m_selectAll->setFullText(
        m_keys.rowCount() < m_keys.keys().size() ? tr("Select All Shown") : tr("Select All"));
    m_selectAll->setVisible(m_keys.shownSelectedCount() < m_keys.rowCount());
    //: Deletes the selected keys, after a question.
    m_delete->setText(tr("Delete…"));
    //: Writes the selected keys to a file that the user chooses.
    m_export->setText(tr("Export…"));
    m_clear->setLabel(tr("Clear the Selection"));
    arrange();
}

void SelectionBar::announceSelection()
{
    const qsizetype selected = m_keys.selectedCount();
    const qsizetype before = std::exchange(m_announcedCount, selected);
    if (selected != before)
        announce(parentWidget(), selected > 0 ? sentence() : tr("Nothing is selected"));
}

// --- Where the pointer rests ---------------------------------------------------------------

void SelectionBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_pointerWhenShown = QCursor::pos();
    m_sinceShown.start();
}

/// The bar may have appeared below the pointer, while the user presses again what was there. A
/// press at this place is for the bar only when the user has had the time to see it, or has aimed
/// at it.
bool SelectionBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress || m_sinceShown.hasExpired(4 * QApplication::doubleClickInterval()))
        return QFrame::eventFilter(watched, event);
    const QPoint moved
        = static_cast<QMouseEvent *>(event)->globalPosition().toPoint() - m_pointerWhenShown;
    return moved.manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
}

// --- Layout and keys -----------------------------------------------------------------------

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

/// Without room for one line, the buttons are below the text, and then one below the other.
void SelectionBar::arrange()
{
    if (!m_sentence)
        return;
    constexpr int gap = 16;
    const int available = contentsRect().width() - layout()->contentsMargins().left()
        - layout()->contentsMargins().right() - layout()->spacing() - m_clear->sizeHint().width();
    const auto setDirection = [](QBoxLayout &layout, bool isLine, int inLine, int below) {
        layout.setDirection(isLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        if (const int spacing = isLine ? inLine : below; layout.spacing() != spacing)
            layout.setSpacing(spacing); // which lays out again
    };
    const int link = m_selectAll->isHidden() ? 0 : m_selectAll->sizeHint().width() + gap;
    const int text = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) + 2 + link;
    const int buttons = m_delete->sizeHint().width() + m_export->sizeHint().width() + gap / 2;
    const bool isLine = text + gap + buttons <= available;
    setDirection(*m_layout, isLine, gap, gap / 2);
    setDirection(*m_text, text <= available, gap, 0);
    setDirection(*m_buttons, buttons <= available, gap / 2, gap / 2);
    // The cross is at the end of the first line.
    const QWidgetList inLine { m_sentence, m_selectAll, m_delete, m_export, m_clear };
    const QWidgetList below { m_sentence, m_selectAll, m_clear, m_delete, m_export };
    tabThrough(isLine ? inLine : below);
}

/// Texts and fonts change the sizes of the buttons.
bool SelectionBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QFrame::event(event);
}

void SelectionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        m_keys.clearSelection();
    else
        QFrame::keyPressEvent(event);
}
