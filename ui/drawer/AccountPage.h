// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScrollArea.h"

#include <array>

class QLineEdit;
class Session;
class TextLabel;

/// The signed-in user's details, read-only. They are changed in the portal.
class AccountPage : public ScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit AccountPage(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        TextLabel *caption = nullptr;
        QLineEdit *value = nullptr;
    };

    void refresh();

    Session &m_session;
    std::array<Field, 6> m_fields;
    TextLabel *m_note;
};
