// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class ApiKeyModel;
class IconButton;
class LinkButton;
class QBoxLayout;
class QPushButton;
class TextLabel;

/// Below the list: how many keys are selected, and what can be done with all of them. Hidden while
/// none is.
class SelectionBar : public QFrame
{
    Q_OBJECT
    // See InputGuard.
    Q_PROPERTY(QString subject READ sentence) // clazy:exclude=qproperty-without-notify

public:
    /// `keys` must outlive the bar.
    explicit SelectionBar(ApiKeyModel &keys, QWidget *parent);

    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    /// Hides the bar while something else is in its place, whatever is selected.
    void setReplaced(bool replaced);
    /// Returns for example: 12 selected, 3 of them not shown
    QString sentence() const;

    /// Any width, so that the bar can become narrow and put its buttons below the text.
    QSize minimumSizeHint() const override { return { 0, QFrame::minimumSizeHint().height() }; }

signals:
    void deleteRequested();
    void exportRequested();
    /// The bar has its buttons, which need their place in the tab order.
    void buttonsAdded();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupUi();
    void updateSelection();
    void retranslateUi();
    void arrange();
    void announceSelection();

    ApiKeyModel &m_keys;
    TextLabel *m_sentence = nullptr; ///< as all below made when first needed
    LinkButton *m_selectAll = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_export = nullptr;
    IconButton *m_clear = nullptr;
    QBoxLayout *m_text = nullptr;
    QBoxLayout *m_buttons = nullptr;
    QBoxLayout *m_layout = nullptr;
    QString m_readOnlyReason;
    bool m_isReplaced = false;
    QPoint m_pointerWhenShown;
    QElapsedTimer m_sinceShown;
    qsizetype m_announcedCount = 0;
    qsizetype m_keyCount = 0; ///< of the list, when the selection last changed; 0 if it is empty
    QTimer m_settled; ///< after which the number of selected keys is announced
};
