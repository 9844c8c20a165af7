// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <QWidget>

class ComboBox;
class QBoxLayout;
class SearchField;
class SettingsFile;

/// The search field and the order of the list, which is saved.
class ListToolBar : public QWidget
{
    Q_OBJECT

public:
    /// Restores the order from `settings`, which must outlive the tool bar.
    explicit ListToolBar(SettingsFile &settings, QWidget *parent = nullptr);

    void focusSearch();
    QString search() const;
    void clearSearch();
    SortOrder::Column order() const;

signals:
    /// The focus is to move to the list.
    void listRequested();
    /// The user may start a search.
    void searchFocused();
    void searchChanged(const QString &text);
    void orderChanged(SortOrder::Column order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    SettingsFile &m_settings;
    SearchField *m_search;
    ComboBox *m_order;
    QBoxLayout *m_layout; ///< vertical if the tool bar is narrow
};
