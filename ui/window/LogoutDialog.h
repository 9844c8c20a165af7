// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ConfirmationDialog.h"

#include <optional>

class CheckBox;
struct ApiKey;
struct Connection;

/// Asks before a logout, or before a connection is removed. Where this computer signs in with its
/// own key, which nobody would hold afterwards, the dialog offers to delete that key.
class LogoutDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    enum class Purpose { LogOut, RemoveConnection };

    /// `deviceKey` is the key of this computer if it can be deleted; `isLastKey` says that the user
    /// has no other.
    LogoutDialog(Purpose purpose, const Connection &connection,
        const std::optional<ApiKey> &deviceKey, bool isLastKey, QWidget *parent);

    bool deletesDeviceKey() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    CheckBox *m_deletes = nullptr;
};
