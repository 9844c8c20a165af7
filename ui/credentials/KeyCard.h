// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyRowData.h"
#include "ui/credentials/KeyRowLayout.h"
#include "ui/text/TranslatedText.h"

#include <QBasicTimer>
#include <QWidget>

#include <optional>

class IconButton;
class NameEditor;
class QHelpEvent;

/// A row of the list: a card, or in a wide window a row of a table with the margin of the list left
/// of it, where its check box is. It paints its texts and the check box: a widget for each of them
/// took 0.8 MB more. It only emits requests and shows another key when the list is scrolled.
class KeyCard : public QWidget
{
    Q_OBJECT
    // See InputGuard.
    Q_PROPERTY(QString subject READ keyId) // clazy:exclude=qproperty-without-notify

public:
    explicit KeyCard(QWidget *parent);

    void showKey(const KeyRowData &row);
    QString keyId() const { return m_data.id; }
    QString keyName() const { return m_data.keyName; }

    using Mode = KeyRowLayout::Mode;
    void setMode(Mode mode);
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    /// Marks the row whose details stand beside the list.
    void setInDetails(bool inDetails);
    /// Returns false also while a change of the key has no response yet.
    bool canChange() const
    {
        return m_data.pending == ApiKeyModel::Pending::None && m_readOnlyReason.isEmpty();
    }
    /// Of the list. While it is not 0, all rows show their check boxes.
    void setSelectedCount(qsizetype count);
    bool isSelected() const { return m_data.isSelected; }
    bool isCheckable() const { return m_selectedCount > 0; }
    /// Where the pointer is in the row, if it is. Rows also move below a pointer that rests.
    void setPointer(std::optional<QPoint> position);
    /// Returns the height of a card whose content is `width` wide.
    int heightAt(int width) const { return rowLayoutAt(width).height(); }

    using Element = KeyRowLayout::Element;
    /// Returns what is painted on the card.
    QList<Element> elements() const;
    bool isCheckBoxShown() const;
    /// Returns where a click meets the check box.
    QRect checkBoxArea() const;
    QString elementToolTip(const Element &element) const;

    bool isEditing() const;
    void startEditing();
    void stopEditing();
    /// Stops editing if the name is being saved.
    void stopSaving();
    void showProblem(const QString &typed, const TranslatedText &problem);
    /// Says that something of the key was copied.
    void showCopied();
    /// Asks for the menu below the name.
    void openMenu();
    /// Returns everything in the card that takes the focus, in its order.
    QWidgetList tabStops() const;

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void detailsRequested(const QString &id);
    /// With a modifier, a click on the row selects; on the check box, any does.
    void clicked(Qt::KeyboardModifiers modifiers);
    void checkBoxClicked(Qt::KeyboardModifiers modifiers);
    void menuRequested(const QPoint &globalPosition);
    void editingChanged();
    /// The pointer has entered or left the row, or moves in it.
    void pointerMoved();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Part { Row, CheckBox };

    QRect content() const;
    KeyRowLayout rowLayoutAt(int width) const;
    KeyRowLayout rowLayout() const { return rowLayoutAt(content().width()); }
    std::optional<Part> partAt(QPoint position) const;
    void reportSelection();
    void arrange();
    void showToolTip(const QHelpEvent &event);
    void updateButtons();
    void openEditor();
    void updateDescriptions();
    QString sentence() const;

    IconButton *m_rename;
    IconButton *m_delete;
    NameEditor *m_editor = nullptr; ///< made when first needed
    KeyRowData m_data;
    QString m_readOnlyReason;
    Mode m_mode = Mode::Card;
    qsizetype m_selectedCount = 0;
    bool m_isInDetails = false;
    bool m_isPointed = false;
    bool m_isOverCheckBox = false;
    std::optional<Part> m_pressed;
    QPoint m_pressPosition;
    QBasicTimer m_longPress; ///< of a finger
};
