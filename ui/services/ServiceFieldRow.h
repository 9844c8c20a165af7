// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ServiceTypes.h"
#include "ui/AppContext.h"

#include <QFrame>

class CopyButton;
class IconButton;
class QBoxLayout;
class SecretField;
class TextLabel;

/// One of the credentials of a service: its name, its value, which may be hidden, and the buttons
/// that show and copy it.
class ServiceFieldRow : public QFrame
{
    Q_OBJECT

public:
    ServiceFieldRow(const ServiceField &field, const AppContext &services, QWidget *parent);

    /// Returns the width that the name wants.
    int nameWidth() const;
    /// Shows the value beside the name, which takes `nameWidth`; or below it for 0.
    void setNameWidth(int nameWidth);
    void hideValue();

signals:
    /// The user has made a sensitive value visible.
    void revealed();

private:
    void setRevealed(bool revealed);
    void copy();

    const ServiceField m_field;
    SecretClipboard &m_clipboard;
    QWidget *m_names;
    TextLabel *m_name;
    SecretField *m_secret = nullptr; ///< of a sensitive field
    IconButton *m_reveal = nullptr;
    CopyButton *m_copy = nullptr; ///< of a field with a value
    TextLabel *m_problem;
    QBoxLayout *m_layout;
};
