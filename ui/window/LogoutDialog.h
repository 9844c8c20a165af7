// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ConfirmationDialog.h"

#include <optional>

class CheckBox;
struct ApiKey;

/// Asks before a logout, or before a connection is removed. Where this computer signs in with a key
/// of its own, which nobody would hold afterwards, it offers to delete that.
class LogoutDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `deviceKey` is the key of this computer, if it can be deleted.
    LogoutDialog(const TranslatedText &question, const TranslatedText &consequences,
        const TranslatedText &action, const std::optional<ApiKey> &deviceKey, bool isLastKey,
        QWidget *parent);

    bool deletesDeviceKey() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CheckBox *m_deletes = nullptr;
};
