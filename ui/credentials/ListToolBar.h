// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class ComboBox;
class IconButton;
class LineOrColumn;
class QBoxLayout;
class QAction;
class QPushButton;
class SearchField;
class SettingsFile;

/// The search field, the order of the list, which is saved, Generate API Key, and the menu of the
/// page.
class ListToolBar : public QWidget
{
    Q_OBJECT

public:
    /// Which the menu shows.
    static constexpr QKeyCombination checkKey = Qt::CTRL | Qt::Key_K;

    /// Restores the order from `settings`, which must outlive the tool bar.
    explicit ListToolBar(SettingsFile &settings, QWidget *parent = nullptr);

    /// Shows all in one line if there is room.
    void setWide(bool wide);
    /// Shows the search field and the order.
    void setSearchShown(bool shown);
    /// Hides the order while the heads of the list have all of its columns.
    void setOrderNeeded(bool needed);
    bool isSearchShown() const;
    /// `reason` says why no key can be generated; empty if one can.
    void setReadOnly(const QString &reason);
    void setGenerating(bool isGenerating);
    QPushButton *generateButton() { return m_generate; }
    void focusSearch();
    QString search() const;
    void clearSearch();
    /// Shows how many keys the list shows if it is filtered. The number is announced when the user
    /// pauses.
    void showResults(qsizetype found, qsizetype total, bool isFiltered);
    /// Announces the number in a moment.
    void announceResults() { m_typing.start(); }
    /// In no particular language.
    SortOrder order() const;
    /// Sorts by a column in its natural direction, or in the other one if that is the current.
    void sortBy(SortOrder::Column column);

signals:
    void generateRequested();
    void exportRequested();
    void checkRequested();
    /// The focus is to move to the list.
    void listRequested();
    /// The user may start a search.
    void searchFocused();
    void searchChanged(const QString &text);
    void orderChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupMenu();
    void alignGenerate();
    void retranslateUi();
    void updateResults();
    QString resultsSentence() const;

    SettingsFile &m_settings;
    SearchField *m_search;
    ComboBox *m_order;
    QPushButton *m_generate;
    IconButton *m_menuButton;
    QAction *m_export = nullptr;
    LineOrColumn *m_list; ///< the search field and the order
    QBoxLayout *m_buttons; ///< Generate API Key, and the menu
    QBoxLayout *m_layout; ///< vertical unless the tool bar is wide
    bool m_isOrderNeeded = true;
    bool m_isGenerating = false;
    bool m_isFiltered = false;
    qsizetype m_found = 0;
    qsizetype m_total = 0;
    QTimer m_typing; ///< until the results are announced
};
