// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <QWidget>

class ComboBox;
class QBoxLayout;
class SearchField;
class SettingsFile;

/// Search and order of the list. The order is kept.
class ListToolBar : public QWidget
{
    Q_OBJECT

public:
    /// Begins with the order that was chosen last. `settings` must outlive this.
    explicit ListToolBar(SettingsFile &settings, QWidget *parent = nullptr);

    void focusSearch();
    QString search() const;
    void clearSearch();
    SortOrder::Column order() const;

signals:
    /// To go on from the search to what it has found.
    void listRequested();
    /// Something may be searched for soon.
    void searchBegun();
    void searchChanged(const QString &text);
    void orderChanged(SortOrder::Column order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restoreOrder();
    void rememberOrder();
    void retranslate();
    void arrange();

    SettingsFile &m_settings;
    SearchField *m_search;
    ComboBox *m_order;
    QBoxLayout *m_layout; ///< below each other where it is narrow
};
