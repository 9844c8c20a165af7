// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "app/api/GeneratedKey.h"
#include "app/keys/ApiKeyModel.h"
#include "ui/credentials/ListPlaceholder.h"
#include "ui/text/RelativeTimeMatcher.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <optional>

class DeviceKey;
class PageHeader;
class KeyListView;
class ColumnHeader;
class KeyListMessageBar;
class ListToolBar;
class NewKeyPanel;
class PaintTiming;
class QVBoxLayout;
class SecretClipboard;
class Session;
class SessionNotices;
struct AppContext;

/// The API Credentials page: where the API is, a new key, and the keys there are.
class ApiCredentialsPage : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    ApiCredentialsPage(Session &session, const AppContext &services, QWidget *parent = nullptr);

    void setWide(bool wide);
    /// While there is a reason `why` nothing can be changed, the page says so; an empty one ends
    /// it.
    void setReadOnly(const QString &why);
    void generate();
    void focusSearch();
    /// False while no key can be generated.
    bool focusGenerate();

    /// True when a new secret has not been copied, or may be on its way.
    bool wouldLoseSecret() const;
    /// Calls `leave` at once, or, where a secret would be lost, once the person has said that it
    /// may go. The secret is forgotten then.
    void askToLeave(std::function<void()> leave);

signals:
    /// There is a new secret on this page, or a key is asked for, wherever the person has gone.
    void attentionNeeded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut(QWidget &header);
    void orderParts();
    NewKeyPanel &newKey();
    bool isNewKey(const QString &id) const;
    void showInList(const QString &keyId);
    void connectKeys();
    void connectParts();
    void connectSession();
    void setOrder();
    void search();
    QList<TimeRange> timesShownWith(const QString &text);
    void focusList();
    void updateState();
    void showProgress(qsizetype keys, qsizetype total);
    void updateAccess();
    void generateDeviceKey();
    void showDeviceKey();
    void onDeviceKeyStored(const QString &keyId);
    void discardNewKey();
    void generated(const GeneratedKey &key);
    void renamed(const QString &id);
    void renameFailed(const QString &id, const QString &name, const ApiError &error);
    void removed(const ApiKey &key);
    void onUnansweredChanges();
    void askToDelete(const ApiKey &key);
    QString nameOf(const QString &id) const;

    Session &m_session;
    DeviceKey &m_deviceKey;
    SecretClipboard &m_clipboard;
    const std::function<QDateTime()> m_now;
    ApiKeyModel &m_keys;
    RelativeTimeMatcher m_shownTimes;
    PaintTiming *m_paintTiming;
    KeyListView *m_list;
    PageHeader *m_head;
    KeyListMessageBar *m_message;
    NewKeyPanel *m_newKey = nullptr; ///< made when first needed
    QVBoxLayout *m_column = nullptr;
    ListToolBar *m_toolBar;
    ColumnHeader *m_tableHead;
    ListPlaceholder *m_state;
    SessionNotices *m_sessionState;
    std::optional<bool> m_wide;
    QString m_whyReadOnly;
    QElapsedTimer m_sinceShown; ///< a new key
    QElapsedTimer m_sinceLoading;
};
