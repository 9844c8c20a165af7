// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ShortcutsDialog.h"

#include "ui/credentials/ListToolBar.h"
#include "ui/style/Zoom.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"
#include "ui/window/HelpMenu.h"
#include "ui/window/SessionView.h"

#include <QEvent>
#include <QGridLayout>
#include <QScreen>

using Role = TextLabel::Role;

/// Returns the names of the keys as the keyboards of the current language have them.
static TranslatedText keyNames(const QList<QKeySequence> &keys)
{
    return [keys] {
        QStringList names;
        for (const QKeySequence &key : keys)
            names.append(key.toString(QKeySequence::NativeText));
        return names.join(QStringLiteral("  "));
    };
}

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
    , m_page(new ScrollArea(this))
    , m_close(new PushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("shortcutsDialog"));
    m_close->setObjectName(QStringLiteral("closeShortcuts"));
    m_page->setWidget(buildList());
    m_page->takeKeysOf(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    keepTranslated(this, [this] {
        setWindowTitle(tr("Keyboard Shortcuts"));
        setAccessibleName(windowTitle());
        m_close->setText(tr("Close"));
    });
    m_close->setFocus();
    fitToList();
}

void ShortcutsDialog::fitToList()
{
    constexpr int margins = 48;
    const int width
        = qMax(30 * fontMetrics().height(), m_page->widget()->minimumSizeHint().width() + margins);
    const int height
        = m_page->widget()->heightForWidth(width - margins) + m_close->sizeHint().height();
    resize(QSize(width, height + margins).boundedTo(screen()->availableSize() * 0.9));
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        fitToList();
}

QWidget *ShortcutsDialog::buildList()
{
    auto *list = new QWidget;
    auto *layout = new QGridLayout(list);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setHorizontalSpacing(20);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    using Key = QKeySequence;
    const std::pair<TranslatedText, const char *> rows[] = {
        { keyNames({ Key::New }), QT_TR_NOOP("Generate an API key") },
        { keyNames({ Key::Find }), QT_TR_NOOP("Search keys") },
        { keyNames({ SessionView::noticesKey }), QT_TR_NOOP("Show the notices") },
        { keyNames({ ListToolBar::checkKey }), QT_TR_NOOP("Check a key") },
        { keyNames(SessionView::refreshKeys()), QT_TR_NOOP("Refresh the list") },
        { [] { return tr("Arrow keys"); }, QT_TR_NOOP("Move through the list") },
        //: In the place of the keys of a shortcut: any letter key.
        { [] { return tr("Letters"); },
            QT_TR_NOOP("Jump to the next key that starts with these letters") },
        { keyNames({ Qt::Key_Return }), QT_TR_NOOP("Show the details of the current key") },
        { keyNames({ NameEditor::renameKey }), QT_TR_NOOP("Rename the current key") },
        { keyNames({ Key::Copy }), QT_TR_NOOP("Copy the name of the current key") },
        { keyNames({ Qt::SHIFT | Qt::Key_F10 }), QT_TR_NOOP("Open the menu of the current key") },
        { keyNames({ Qt::Key_Space }), QT_TR_NOOP("Select or deselect the current key") },
        //: In the place of the keys of a shortcut: an arrow key while the Shift key is held.
        { [] { return tr("Shift+Arrow keys"); }, QT_TR_NOOP("Select several keys") },
        { keyNames({ Key::SelectAll }), QT_TR_NOOP("Select all keys that are shown") },
        { keyNames({ Key::Delete }), QT_TR_NOOP("Delete the current key, or the selected keys") },
        { keyNames({ Key::Cancel }),
            QT_TR_NOOP("Clear the selection or the search, go back, or close") },
        { keyNames({ Key::HelpContents }), QT_TR_NOOP("Help") },
        { keyNames({ Zoom::key(Zoom::Step::In) }), QT_TR_NOOP("Larger text") },
        { keyNames({ Zoom::key(Zoom::Step::Out) }), QT_TR_NOOP("Smaller text") },
        { keyNames({ Zoom::key(Zoom::Step::Reset) }), QT_TR_NOOP("Reset text size") },
        { keyNames({ HelpMenu::shortcutsKeys().constFirst() }), QT_TR_NOOP("Show this list") },
        { keyNames({ Key::Quit }), QT_TR_NOOP("Quit Llavero") },
    };
    for (const auto &[keys, action] : rows)
        addRow(*layout, keys, action);
    layout->setRowStretch(layout->rowCount(), 1);
    return list;
}

void ShortcutsDialog::addRow(QGridLayout &layout, const TranslatedText &keys, const char *action)
{
    if (keys().isEmpty())
        return; // the desktop has no key for this action
    auto *keysLabel = new TextLabel(Role::Monospace, this);
    auto *actionLabel = new TextLabel(Role::Normal, this);
    keysLabel->setProperty("keys", true);
    keysLabel->setSentence(keys);
    actionLabel->setSentence([action] { return tr(action); });
    actionLabel->setWordWrap(true);
    const int row = layout.rowCount();
    layout.addWidget(keysLabel, row, 0, Qt::AlignTop);
    layout.addWidget(actionLabel, row, 1);
}
