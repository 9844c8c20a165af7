#pragma once

#include "keys/ApiKeyModel.h"
#include "text/Sentence.h"

#include <QFrame>
#include <QPersistentModelIndex>
#include <QTimeZone>

class ElidedLabel;
class KeyBadge;
class IconButton;
class LastActivity;
class NameEditor;
class QGridLayout;
class TextLabel;

/// One key of the list: a card, or in a wide window a row of the table. Cards are used again for
/// other keys as the list is scrolled. They emit intents; the controller decides.
class KeyCard : public QFrame
{
    Q_OBJECT

public:
    explicit KeyCard(QWidget *parent);

    /// What the row says now; `index` belongs to an ApiKeyModel or a model over one.
    void showKey(const QModelIndex &index, const QDateTime &now, const QTimeZone &zone);
    QString keyId() const { return m_id; }
    QString keyName() const { return m_name; }

    /// A row of the table; a card as in the pictures; or, where that has no room, a card with its
    /// facts below each other.
    enum class Form { Row, Card, Stack };
    void setForm(Form form);
    /// Why nothing can be changed; empty when it can.
    void setReadOnly(const QString &why);
    /// The height that the card needs at this width.
    int heightAt(int width) const;

    bool isEditing() const;
    void startEditing();
    void stopEditing();
    void showProblem(const QString &typed, const Sentence &problem);
    /// Everything in the card that takes the focus, in its order.
    QWidgetList tabStops() const;

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void copyNameRequested(const QString &name);
    /// A step in the list, in rows.
    void moveRequested(QKeySequence::StandardKey step);
    void editingChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void arrange();
    void arrangeRow(QLayout *buttons);
    void arrangeCard(QLayout *buttons);
    void showPending(ApiKeyModel::Pending pending);
    void updateButtons();
    void openEditor();
    void describe();
    QString sentence() const;

    QWidget *m_nameBox; ///< holds the name and its badge
    ElidedLabel *m_nameLabel;
    KeyBadge *m_badge;
    NameEditor *m_editor = nullptr; ///< made when first needed
    IconButton *m_rename;
    IconButton *m_delete;
    TextLabel *m_ipCaption;
    TextLabel *m_activityCaption;
    ElidedLabel *m_ip;
    LastActivity *m_activity;
    QGridLayout *m_layout;
    QString m_id;
    QString m_name;
    QString m_whyReadOnly;
    ApiKeyModel::Pending m_pending = ApiKeyModel::Pending::None;
    Form m_form = Form::Card;
};
