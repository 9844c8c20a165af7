// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ScrollArea.h"

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

private:
    void refresh();

    Session &m_session;
    QList<QLineEdit *> m_values;
    TextLabel *m_note;
};
