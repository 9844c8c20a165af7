// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/ApiKeyModel.h"
#include "ui/credentials/KeyRowData.h"
#include "ui/credentials/KeyRowLayout.h"
#include "ui/text/TranslatedText.h"

#include <QKeySequence>
#include <QWidget>

class IconButton;
class NameEditor;
class QHelpEvent;

/// One key of the list: a card, or in a wide window a row of the table. It paints what it says by
/// itself: with a widget for each of its texts the window took 0.8 MB more. Cards are used again
/// for other keys as the list is scrolled. They emit intents; the controller decides.
class KeyCard : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString subject READ keyId) // see InputGuard

public:
    explicit KeyCard(QWidget *parent);

    /// What the row says now; `index` belongs to an ApiKeyModel or a model over one.
    void showKey(const QModelIndex &index, const QDateTime &now);
    QString keyId() const { return m_id; }
    QString keyName() const { return m_name; }

    using Form = KeyRowLayout::Form;
    void setForm(Form form);
    /// Why nothing can be changed; empty when it can.
    void setReadOnly(const QString &why);
    /// The height that the card needs at this width.
    int heightAt(int width) const { return rowLayoutAt(width).height(); }

    /// What is painted on the card, and where.
    QList<KeyRowLayout::Part> parts() const { return rowLayoutAt(width()).parts(m_facts); }
    QString toolTipOf(const KeyRowLayout::Part &part) const;

    bool isEditing() const;
    void startEditing();
    void stopEditing();
    /// Stops editing if the field waits for the service.
    void stopSaving();
    void showProblem(const QString &typed, const TranslatedText &problem);
    /// Everything in the card that takes the focus, in its order.
    QWidgetList tabStops() const;

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void copyNameRequested(const QString &name);
    /// A step in the list, in rows.
    void moveRequested(QKeySequence::StandardKey step);
    /// A letter, to go to the next key whose name begins with it.
    void typed(const QString &text);
    void editingChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    KeyRowLayout rowLayoutAt(int width) const;
    void arrange();
    void showToolTip(const QHelpEvent &event);
    void showPending(ApiKeyModel::Pending pending);
    void updateButtons();
    void openEditor();
    void describe();
    QString sentence() const;
    bool hasFocusInside() const;

    IconButton *m_rename;
    IconButton *m_delete;
    NameEditor *m_editor = nullptr; ///< made when first needed
    QString m_id;
    QString m_name;
    KeyRowData m_facts;
    QString m_activityExplanation;
    QString m_whyReadOnly;
    ApiKeyModel::Pending m_pending = ApiKeyModel::Pending::None;
    Form m_form = Form::Card;
};
