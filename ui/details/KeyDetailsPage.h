// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/table/ApiKey.h"
#include "ui/details/SidePage.h"

#include <optional>

class ApiKeyModel;
class KeyFacts;
class KeyHeading;
class KeyNoteEditor;
class KeyUseDetails;
class KeyUseSource;
class KeyUseSummary;
class MessageBar;
class NoteTransfer;
class ScrollPosition;
class Session;
class TextLabel;
struct AppContext;

/// The details of a key: its facts, the user's note on it, and its use.
class KeyDetailsPage : public SidePage
{
    Q_OBJECT
    // See InputGuard.
    Q_PROPERTY(QString subject READ keyId) // clazy:exclude=qproperty-without-notify

public:
    /// `session` must outlive the page.
    KeyDetailsPage(Session &session, const AppContext &context, QWidget *parent = nullptr);
    ~KeyDetailsPage() override;

    static QString title();
    /// Shows another key, from its top.
    void setKey(const QString &id);
    QString keyId() const { return m_key.id; }
    /// Moves the focus to the first thing that the user may copy or change.
    void focusContent() override;
    /// Returns true while the name is being edited, or if what was typed as a date is none.
    bool hasUnfinishedInput() const;
    /// Returns true if a name typed here is being saved.
    bool isSavingName(const QString &keyId) const;

signals:
    void replaceRequested(const QString &id);
    void deleteRequested(const QString &id);
    /// The user wants to enter a key, for which the page of the list asks.
    void signInRequested();

protected:
    void onFormChanged() override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupContent();
    void makeUseDetails();
    void arrangeParts();
    void connectKeys();
    void refresh();
    void showFacts();
    void showReplacement();
    void updateAccess();
    void updateMessage();
    void onRenamed(const QString &id);
    void onRenameFailed(const QString &id, const QString &name, const ApiError &error);
    void onUnresolvedChanges();
    void onRemoveFailed(const ApiKey &key, const ApiError &error);
    void onMessageDismissed();

    Session &m_session;
    ApiKeyModel &m_keys;
    ApiKey m_key = {}; ///< as it last was in the list
    bool m_isRemoved = false; ///< the list does not have it any more
    std::optional<ApiError> m_deleteError; ///< of the last attempt
    TranslatedText m_outcome; ///< what the message says, even if it is hidden
    bool m_isDismissed = false; ///< by the user, until it differs
    ScrollPosition *m_scrollPosition = nullptr;
    KeyHeading *m_heading;
    TextLabel *m_removedNotice;
    MessageBar *m_message; ///< for what the page of the list reports, where that is hidden
    KeyFacts *m_facts;
    KeyUseSource *m_useSource;
    KeyUseSummary *m_use;
    KeyNoteEditor *m_note;
    NoteTransfer *m_transfer;
    KeyUseDetails *m_useDetails = nullptr; ///< made when needed
};
