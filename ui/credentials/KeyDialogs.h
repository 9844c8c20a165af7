// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/table/ApiKey.h"
#include "ui/widgets/ConfirmationDialog.h"

#include <QDateTime>

#include <functional>
#include <optional>

class ActivityLog;
class TextLabel;
struct KeyNote;
struct Replacement;

/// Asks before a key is deleted. Shows its name, its use, the user's note and the consequences.
class DeleteKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `isDeviceKey`: Llavero signs in with the key on this computer.
    DeleteKeyDialog(const ApiKey &key, const std::function<QDateTime()> &now, bool isDeviceKey,
        QWidget *parent);

    /// Shows a use that is later than the last one known so far.
    void followUse(const std::optional<QDateTime> &lastActivity, const QString &lastIp);

    /// Adds the beginning of the user's note, and the date of review. To be called before
    /// `showUse`.
    void showNote(const KeyNote &note);
    /// Adds what is known about the replacement of the key, or by it. To be called before
    /// `showUse`.
    void showReplacement(const Replacement &replacement);
    /// Adds what `log`, which must outlive the dialog, knows about the use of the last days: what
    /// was loaded before, and then the newest. Nothing waits for it, and nothing moves when it
    /// comes.
    void showUse(ActivityLog &log);

private:
    void updateExplanation();
    void onLogChanged();
    void setUseText(const TranslatedText &text);

    ApiKey m_key; ///< with its last use as it is known now
    const std::function<QDateTime()> m_now;
    const bool m_isDeviceKey;
    ActivityLog *m_log = nullptr;
    TextLabel *m_use = nullptr;
    bool m_isOldUseShown = false;
    bool m_isUseKnown = false; ///< or cannot be
};

/// Asks before the value of a new key is lost, and offers to copy it first. Emits `confirmed` after
/// copying it, or if the user gives it up.
class UncopiedKeyDialog : public ConfirmationDialog
{
    Q_OBJECT

public:
    /// `copy` returns false if the desktop refuses.
    UncopiedKeyDialog(const QString &keyName, const std::function<bool()> &copy, QWidget *parent);

    void setVisible(bool visible) override;

private:
    const std::function<bool()> m_copy;
    bool m_isCopied = false;
};
