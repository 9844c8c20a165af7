// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/GeneratedKey.h"
#include "app/keys/ApiKeyModel.h"
#include "ui/credentials/ListPlaceholder.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QWidget>

#include <functional>

class BulkActions;
class DeviceKey;
class PageHeader;
class KeyFigures;
class KeyListView;
class KeySearch;
class ColumnHeader;
class KeyListMessageBar;
class ListToolBar;
class NewKeyPresenter;
class NoticeArea;
class PaintTiming;
class QHBoxLayout;
class QVBoxLayout;
class SelectionBar;
class Session;
class SessionNotices;
struct AppContext;

/// The API Credentials page: the addresses of the API, a new key, and the list of keys.
class ApiCredentialsPage : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    ApiCredentialsPage(Session &session, const AppContext &services, QWidget *parent = nullptr);

    /// Shows the page's own heading, which a title bar above the page replaces.
    void setHeadingShown(bool shown);
    /// Shows `part` below the keys.
    void addBelowKeys(QWidget *part);
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    void generate();
    void focusSearch();
    /// Focuses the first key in sight. Until there is one: Search, or Generate API Key.
    void focusContent();
    /// Scrolls by a turn of the wheel beside the page.
    void scrollBy(QWheelEvent &event);
    /// Focuses the field of the prompt for a key, if it is shown.
    void focusPrompt();
    /// Focuses Generate API Key. Returns false if no key can be generated.
    bool focusGenerate();

    /// Focuses the key in the list, if the list shows it. Otherwise like `focusContent`.
    void focusKey(const QString &id);
    /// See KeyCardPool.
    void setDetailsKey(const QString &id);
    /// Focuses the key in the list, which shows all keys then if it did not show this one.
    void showInList(const QString &keyId);
    /// Asks before the key is deleted. Returns the question, or null if the key cannot be deleted.
    QObject *deleteKey(const QString &id);
    /// Leaves it to the caller to show why a key was not renamed, if `isRenaming` returns true.
    void setOtherEditor(std::function<bool(const QString &id)> isRenaming);

    /// Returns true if a new secret was not copied, or is being generated.
    bool wouldLoseSecret() const;
    /// Calls `leave` and discards the new secret; if it would be lost, only after the user
    /// confirms.
    void confirmLeave(std::function<void()> leave);

signals:
    /// The page has a new secret or asks for a key, and the user may be on another page.
    void attentionNeeded();
    /// The user wants to find out which key a secret belongs to.
    void checkRequested();
    /// The user wants to see the details of a key.
    void detailsRequested(const QString &id);
    void replaceRequested(const QString &id);
    /// See KeyListView.
    void currentKeyChanged(const QString &id);
    void detailsCloseRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setupHeader();
    void setTable(bool isTable);
    void updateFocusOrder();
    void connectKeys();
    void connectParts();
    void connectSession(DeviceKey &deviceKey);
    void updateOrder();
    void takeFocusBack();
    void continueFocusContent();
    void updatePlaceholder();
    void showProgress(qsizetype keys, qsizetype total);
    void updateAccess();
    void onGenerated(const GeneratedKey &key);
    void onRenameFailed(const QString &id, const QString &name, const ApiError &error);
    void onUnresolvedChanges();
    QObject *confirmDeletion(const ApiKey &key);

    Session &m_session;
    const std::function<QDateTime()> m_now;
    ApiKeyModel &m_keys;
    PaintTiming *m_paintTiming;
    KeyListView *m_list;
    PageHeader *m_pageHeader;
    KeyFigures *m_figures;
    KeySearch *m_search;
    KeyListMessageBar *m_messageBar;
    NewKeyPresenter *m_newKey = nullptr;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_heads = nullptr;
    ListToolBar *m_toolBar;
    ColumnHeader *m_columnHeader;
    ListPlaceholder *m_placeholder;
    NoticeArea *m_noticeArea = nullptr;
    SessionNotices *m_notices;
    BulkActions *m_bulkActions;
    SelectionBar *m_selectionBar;
    QString m_readOnlyReason;
    std::function<bool(const QString &id)> m_isRenamedElsewhere
        = [](const QString &) { return false; };
    QPointer<QWidget> m_focusBeforeKeys; ///< of focusContent()
    QElapsedTimer m_sinceLoading;
    QElapsedTimer m_sinceSort;
};
