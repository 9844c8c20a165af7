#pragma once

#include "keys/ApiKeySortModel.h"

#include <QWidget>

class ComboBox;
class QLineEdit;

/// Search and order of the list.
class ListToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit ListToolBar(QWidget *parent = nullptr);

    void focusSearch();
    QString search() const;
    void clearSearch();
    void setOrder(ApiKeySortModel::Order order);

signals:
    void searchChanged(const QString &text);
    void orderChanged(ApiKeySortModel::Order order);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_search;
    ComboBox *m_order;
};
