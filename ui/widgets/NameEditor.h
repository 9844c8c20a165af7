// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/TranslatedText.h"

#include <QWidget>

class IconButton;
class QLineEdit;
class TextLabel;

/// A field that edits a key's name: Enter or the check mark saves, Escape or the cross cancels. A
/// problem is shown below it, and the typed text remains.
class NameEditor : public QWidget
{
    Q_OBJECT

public:
    static constexpr Qt::Key renameKey = Qt::Key_F2;

    /// Returns why a key cannot have that name; null if it can.
    static TranslatedText problemWith(const QString &name);

    explicit NameEditor(QWidget *parent = nullptr);

    /// For a field that is always shown: it can be saved or cancelled only after a change.
    void setPermanent();
    /// Sets the accessible name of the field.
    void setLabel(const QString &label);
    /// Starts editing the confirmed `name`.
    void setName(const QString &name);
    QString name() const { return m_name; }
    void setTypedName(const QString &name);
    QString typedName() const;
    bool isChanged() const;

    /// While `saving`, the field is read-only and shows that the name is being saved.
    void setSaving(bool saving);
    bool isSaving() const { return m_saving; }
    void showProblem(const TranslatedText &problem);
    /// `reason` says why nothing can be saved, and is shown on an attempt; empty if saving is
    /// possible.
    void setReadOnly(const QString &reason);
    void focusField();
    QWidgetList tabStops() const;
    /// Requests to save a changed and valid name.
    void save();
    /// Handles Enter (save), Escape (cancel) and `renameKey` (focus the field). Returns false for
    /// other keys.
    bool handleKey(const QKeyEvent &event);

signals:
    void saveRequested(const QString &name);
    void cancelled();
    /// The required height may have changed.
    void resized();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateButtons();
    void showNote();
    void setMessage(const TranslatedText &message, bool isProblem);

    QLineEdit *m_field;
    IconButton *m_save;
    IconButton *m_cancel;
    TextLabel *m_message;
    QString m_name;
    QString m_readOnlyReason;
    bool m_permanent = false;
    bool m_saving = false;
};
