// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/replacement/Replacement.h"
#include "ui/AppContext.h"
#include "ui/details/SidePage.h"

#include <array>
#include <functional>

class DeviceKey;
class GenerateForm;
class LinkButton;
class MessageBar;
class NewKeyPresenter;
class QPushButton;
class ReplacementStepItem;
class Session;
class TextLabel;
class WatchForm;

/// The replacement of a key by a new one, in five steps of which one is to be done. It can be left
/// and taken up again at any time: see Replacements.
class ReplacementPage : public SidePage
{
    Q_OBJECT
    // See InputGuard.
    Q_PROPERTY(QString subject READ subject) // clazy:exclude=qproperty-without-notify

public:
    /// `session` must outlive the page.
    ReplacementPage(Session &session, const AppContext &context, QWidget *parent = nullptr);
    ~ReplacementPage() override;

    static QString title();
    /// Shows the replacement of a key, or by it; a new one if there is none under way.
    void setKey(const QString &id);
    /// Returns the id of the key that is replaced.
    QString oldKeyId() const { return m_shown.oldKey.id; }
    QString subject() const;
    void focusContent() override;
    /// Returns true if the new key is being renamed here.
    bool isSavingName(const QString &keyId) const;

    /// Returns true if the new key's value was not copied.
    bool wouldLoseSecret() const;
    /// Calls `leave` and discards the value; if it would be lost, only after the user confirms.
    /// Forgets a replacement for which no key was generated, or that is done.
    void confirmLeave(std::function<void()> leave);

signals:
    void deleteRequested(const QString &keyId);

protected:
    void onFormChanged() override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int stepCount = 5;

    void setupContent();
    void addButtons(ReplacementStepItem &step, const QList<QPushButton *> &buttons);
    void updateFocusOrder();
    void connectButtons();
    void connectSession();
    void refresh();
    void refreshTexts();
    void showFileState();
    void updateAccess();
    void goToStep(int step);
    QPushButton *primaryButton() const;
    bool isOwnKey() const;
    bool holdsSecret() const;
    void generate(const QString &name);
    void deleteOldKey();
    void setAsksAfterLook(bool asks);
    void askAfterLook();
    void onLookFailed(const ApiError &error);
    void useOtherKey();
    void takeNewKey();
    bool isNameMissing() const;
    void rename(const QString &name);
    void onRenameFailed(const QString &id, const QString &name, const ApiError &error);
    void onRemoveFailed(const ApiKey &key, const ApiError &error);
    void onUnresolvedChanges();
    void onEnded(const Replacement &last);
    void stop();
    void finish();

    Session &m_session;
    DeviceKey &m_deviceKey;
    const std::function<QDateTime()> m_now;
    Replacement m_shown; ///< as it last was, or as it would begin
    bool m_isUnderWay = false; ///< the session's replacements have it
    bool m_isRenaming = false; ///< the new key
    /// The list is being fetched before the question whether to delete the old key.
    bool m_asksAfterLook = false;
    int m_step = 0; ///< the present one, as of 1; 0 if there is nothing to do
    TextLabel *m_heading;
    MessageBar *m_message;
    TextLabel *m_end; ///< why nothing is left to do
    std::array<ReplacementStepItem *, stepCount> m_steps = {};
    GenerateForm *m_generate;
    NewKeyPresenter *m_newKey = nullptr;
    TextLabel *m_nameMissing;
    QPushButton *m_giveName; ///< the one that the user wanted
    TextLabel *m_valueGone;
    QPushButton *m_hasValue;
    QPushButton *m_deleteNew;
    WatchForm *m_watch;
    TextLabel *m_ready;
    QPushButton *m_deleteOld;
    TextLabel *m_deleted;
    QPushButton *m_rename;
    QPushButton *m_keepName;
    QPushButton *m_done;
    LinkButton *m_stop;
    TextLabel *m_fileState;
};
