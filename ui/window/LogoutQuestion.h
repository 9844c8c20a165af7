// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Confirmation.h"

#include <optional>

class CheckBox;
struct ApiKey;

/// Asks before a logout, or before a connection is removed. Where this computer signs in with a key
/// of its own, which nobody would hold afterwards, it offers to delete that.
class LogoutQuestion : public Confirmation
{
    Q_OBJECT

public:
    /// `ownKey` is the key of this computer, if it can be deleted.
    LogoutQuestion(const Sentence &question, const Sentence &consequences, const Sentence &action,
        const std::optional<ApiKey> &ownKey, bool isLastKey, QWidget *parent);

    bool deletesOwnKey() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CheckBox *m_deletes = nullptr;
};
