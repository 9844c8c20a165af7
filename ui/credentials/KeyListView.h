// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCardPool.h"
#include "ui/credentials/ListGeometry.h"
#include "ui/credentials/PageColumn.h"
#include "ui/credentials/RowKeys.h"
#include "ui/credentials/RowSelector.h"
#include "ui/widgets/MinuteTimer.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <functional>
#include <optional>

class ApiKeyModel;
class QVBoxLayout;

/// The page's scrolling column: a header that is scrolled away, a part that then stays at the top,
/// and the keys, or a placeholder in their place. Only the rows on the screen have widgets, and the
/// row that has the focus or is being edited. Rows are selected as RowSelector says; their menu is
/// a KeyMenu.
class KeyListView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    KeyListView(ApiKeyModel &model, KeyCardPool::Clock clock, QWidget *parent = nullptr);
    ~KeyListView() override;

    /// Returns the layout of the widget above the sticky part.
    QVBoxLayout &header() { return *m_header; }
    /// Returns the layout of the widget that stays in sight, unless it takes more than a third of
    /// the height.
    QVBoxLayout &stickyPart() { return *m_sticky; }
    /// Returns the layout of the widget below the sticky part. It is empty if there are rows.
    QVBoxLayout &placeholder() { return *m_placeholder; }
    /// Returns the layout of the widget below the rows.
    QVBoxLayout &footer() { return *m_footer; }
    /// Centres the content in a list that is wider. Otherwise it is at the left.
    void setCentered(bool centered);
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason) { m_cards->setReadOnly(reason); }
    /// See KeyCardPool. Is to be called before the list gets another width because of the details.
    /// Without them it is scrolled as before, unless the user scrolled meanwhile.
    void setDetailsKey(const QString &keyId);

    /// Scrolls to `part` of the header, and to `first` in it if there is no room for all.
    void scrollToHeaderPart(QWidget *part, QWidget *first);

    /// Returns false if the key is not in the list.
    bool focusKey(const QString &id);
    /// Does not scroll if a part of the row is in sight.
    bool focusKeyInPlace(const QString &id);
    void focusFirst() { moveTo(0); }
    /// Focuses the topmost visible row. Returns false if there is none, also because the window is
    /// too small to show one below the header.
    bool focusTopVisible();
    /// Closes the name field of the key if the name is being saved.
    void stopSaving(const QString &id);
    /// Shows in the name field of the key why `typed` was refused. Returns false if the key is not
    /// in the list, or another name is being edited.
    bool showProblem(const QString &id, const QString &typed, const TranslatedText &problem);

    QSize sizeHint() const override { return { 360, 480 }; }

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void detailsRequested(const QString &id);
    void replaceRequested(const QString &id);
    /// The user has moved to the row of the key, by a click or by the keyboard.
    void currentKeyChanged(const QString &id);
    /// Escape while the details are beside the list, and no selection to clear.
    void detailsCloseRequested();
    /// Requests about all selected keys.
    void deleteSelectedRequested();
    void exportSelectedRequested();
    /// The last row, which had the focus, was removed. Qt has moved the focus to any widget.
    void focusLost();
    /// The rows are going to be laid out as those of a table, or as cards.
    void tableChanged(bool isTable);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct KeptRow
    {
        QString id;
        int top = 0; ///< in the window
        bool isPointed = false;
        std::optional<int> scroll = {}; ///< of the list, instead of the place of a row in sight
    };

    /// How far the list was scrolled.
    struct ScrollBeforeDetails
    {
        int windowWidth;
        int before;
        std::optional<int> beside; ///< when all parts were laid out
    };

    void connectModel();
    void connectCard(KeyCard *card);

    QVBoxLayout *addPart();
    void makeRoomBelowScrollBar();
    PageColumn column() const;
    void updateMode();
    int visibleRowsTop() const { return m_places.visibleRowsTop(verticalScrollBar()->value()); }
    /// `moved` is how far the list has moved down since its rows were laid out.
    std::optional<int> rowUnderPointer(int moved = 0) const;
    void relayout();
    void relayoutKeepingRows();
    void keepRow(int top);
    void keepScroll(int scroll);
    void onLaidOut();
    void keepWhileLaidOut(const KeptRow &row);
    int rowInUse() const;
    void relayoutKeepingPlace();
    void layOutCards();
    void updatePointedRow();
    void scrollTo(int value);

    void rebindCards();
    void rebind();
    void rebindKeepingScroll();

    void openMenu(KeyCard *card, const QPoint &globalPosition);
    void copy(const QString &text, const QString &keyId);
    void onEditingChanged(KeyCard *card);
    void layOutNow();
    void focusRow(int row);
    void moveTo(int row);
    void onFocusChanged(QWidget *now);
    bool isRowVisible(int row) const;
    bool isRowCut(int row) const;
    void keepFocusVisible(const std::function<void()> &change);
    void keepPlaceUnderPointer(const std::function<void()> &change);
    void ensurePartVisible(const QWidget &part);
    void ensureRowVisible(int row);
    void ensureVisible(ListGeometry::Span span, int covered);

    ApiKeyModel &m_model;
    RowSelector m_selector;
    RowKeys m_keys;
    MinuteTimer m_minute; ///< after which relative times change
    KeyCard::Mode m_mode = KeyCard::Mode::Card;
    QVBoxLayout *m_header;
    QVBoxLayout *m_sticky;
    QVBoxLayout *m_placeholder;
    KeyCardPool *m_cards;
    QVBoxLayout *m_footer; ///< read after the cards
    bool m_isCentered = false;
    ListGeometry m_places;
    int m_topInWindow = 0; ///< when the list was last resized
    std::optional<KeptRow> m_keptRow; ///< while the list gets another width or form
    std::optional<ScrollBeforeDetails> m_beforeDetails; ///< while they are beside the list
    int m_viewportHeight = 0; ///< in the last layout
    int m_spareHeight = 0; ///< of the header, in place of a hidden part above the pointer
    KeyFilter m_search; ///< of the current rows
    bool m_rebinding = false; ///< the user did not cause a move of the focus
};
