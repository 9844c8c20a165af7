// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyRowData.h"
#include "ui/credentials/KeyRowLayout.h"
#include "ui/text/TranslatedText.h"

#include <QWidget>

class IconButton;
class NameEditor;
class QHelpEvent;
struct Theme;

/// A row of the list: a card, or in a wide window a row of a table. It paints its texts: a widget
/// for each of them took 0.8 MB more. It only emits requests and shows another key when the list is
/// scrolled.
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
    int heightAt(int width) const { return rowLayoutAt(width).height(); }

    using Element = KeyRowLayout::Element;
    /// Returns what is painted on the card.
    QList<Element> elements() const { return rowLayoutAt(width()).elements(m_data); }
    QString elementToolTip(const Element &element) const;

    bool isEditing() const;
    void startEditing();
    void stopEditing();
    /// Stops editing if the name is being saved.
    void stopSaving();
    void showProblem(const QString &typed, const TranslatedText &problem);
    /// Returns everything in the card that takes the focus, in its order.
    QWidgetList tabStops() const;

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void editingChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    KeyRowLayout rowLayoutAt(int width) const;
    void arrange();
    void paintBackground(QPainter &painter, const Theme &theme) const;
    void paintElement(QPainter &painter, const Theme &theme, const Element &element) const;
    void showToolTip(const QHelpEvent &event);
    void updateButtons();
    void openEditor();
    void updateDescriptions();
    QString sentence() const;
    void copyName();

    IconButton *m_rename;
    IconButton *m_delete;
    NameEditor *m_editor = nullptr; ///< made when first needed
    KeyRowData m_data;
    QString m_readOnlyReason;
    Mode m_mode = Mode::Card;
};
