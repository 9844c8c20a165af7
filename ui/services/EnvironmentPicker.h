// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/ServiceEnvironment.h"

#include <QLineEdit>
#include <QStringListModel>
#include <QTimer>

class IconButton;
class IconLabel;
class QCompleter;

/// Returns the environment as "connection / environment", for a sentence or a field.
QString environmentText(const ServiceEnvironment &environment);

/// A field for one of many environments, found by any parts of its names. Only Enter, or a click on
/// one in the list, chooses. Otherwise the field shows the chosen one again.
class EnvironmentPicker : public QLineEdit
{
    Q_OBJECT

public:
    explicit EnvironmentPicker(QWidget *parent);

    void setEnvironments(const QList<ServiceEnvironment> &environments);
    /// Without ids, none is chosen.
    void setChosen(const ServiceEnvironment &environment);

signals:
    void chosen(const ServiceEnvironment &environment);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openList(const QString &search);
    void choose(qsizetype match);
    QString chosenText() const;
    void showChosen();
    void arrange();

    QList<ServiceEnvironment> m_environments;
    QStringList m_texts;
    QStringList m_foldedTexts;
    QList<qsizetype> m_matches; ///< the rows of the list, in `m_environments`
    ServiceEnvironment m_chosen;
    QStringListModel m_list;
    QCompleter *m_completer;
    bool m_isSearching = false; ///< the text is not that of the chosen one
    IconLabel *m_icon;
    IconButton *m_open;
    QTimer m_count; ///< announces the number of matches when the user pauses
};
