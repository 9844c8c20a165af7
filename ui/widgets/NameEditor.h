// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class IconButton;
class QLineEdit;
class TextLabel;

/// A field in which a key's name is changed: Enter or the check mark saves, Escape or the cross
/// leaves. What is wrong with the name stands beside it, and the typed text stays in it.
class NameEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NameEditor(QWidget *parent = nullptr);

    /// A field that is always there: it can be saved or left only when something has been typed.
    void setPermanent();
    /// The field's accessible name.
    void setLabel(const QString &label);
    /// Begins anew with the confirmed `name`.
    void setName(const QString &name);
    QString name() const { return m_name; }
    void setTypedName(const QString &name);
    QString typedName() const;
    bool isChanged() const;

    /// While `saving`, the field waits for the service and says so.
    void setSaving(bool saving);
    bool isSaving() const { return m_saving; }
    void showProblem(const TranslatedText &problem);
    /// While there is a reason why nothing can be saved, what is typed stays, and trying to save it
    /// tells the reason.
    void setReadOnly(const QString &why);
    void focusField();
    QWidgetList tabStops() const;
    /// Checks the name and asks for it to be saved, unless it has not changed.
    void save();
    /// Enter saves, Escape leaves, F2 goes to the field. False for all other keys.
    bool takeKey(const QKeyEvent &event);

signals:
    void saveRequested(const QString &name);
    void cancelled();
    /// The height that is needed may have changed.
    void resized();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateButtons();
    bool hasFocusInside() const;
    void showNote();
    void setMessage(const TranslatedText &message, bool isProblem);
    static TranslatedText problemWith(const QString &name);

    QLineEdit *m_field;
    IconButton *m_save;
    IconButton *m_leave;
    TextLabel *m_message;
    QString m_name;
    QString m_whyReadOnly;
    bool m_permanent = false;
    bool m_saving = false;
};
