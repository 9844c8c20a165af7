#pragma once

#include "api/ApiError.h"
#include "api/ApiKey.h"
#include "keys/ApiKeySortModel.h"
#include "keys/ListState.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <optional>

class EndpointPanel;
class RefreshButton;
class KeyListView;
class KeyTableHead;
class KeysMessage;
class ListToolBar;
class NewKeyPanel;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
class SecretClipboard;
class Session;
class TextLabel;

/// The API Credentials page: where the API is, a new key, and the keys there are.
class ApiCredentialsPage : public QWidget
{
    Q_OBJECT

public:
    /// `session` and `clipboard` must outlive the page.
    ApiCredentialsPage(Session &session, SecretClipboard &clipboard, QWidget *parent = nullptr);

    void setWide(bool wide);
    /// While there is a reason `why` nothing can be changed, the page says so; an empty one ends
    /// it.
    void setReadOnly(const QString &why);
    void generate();
    void focusSearch();

    /// True when a new secret has not been copied, or may be on its way.
    bool wouldLoseSecret() const;
    /// Calls `leave` at once, or, where a secret would be lost, once the person has said that it
    /// may go. The secret is forgotten then.
    void askToLeave(std::function<void()> leave);

signals:
    void signInRequested();
    /// A new secret is on this page, wherever the person has gone meanwhile.
    void newKeyShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHeader();
    void connectKeys();
    void connectParts();
    void retranslate();
    void updateState();
    void loaded();
    void loadFailed(const ApiError &error);
    void generated(GeneratedKey &key);
    void renamed(const QString &id);
    void renameFailed(const QString &id, const QString &name, const ApiError &error);
    void removed(const ApiKey &key);
    void askToDelete(const ApiKey &key);
    QString nameOf(const QString &id) const;

    Session &m_session;
    ApiKeySortModel m_order;
    KeyListView *m_list;
    TextLabel *m_title;
    EndpointPanel *m_endpoint;
    QPushButton *m_generate;
    RefreshButton *m_refresh;
    KeysMessage *m_message;
    NewKeyPanel *m_newKey;
    ListToolBar *m_toolBar;
    KeyTableHead *m_tableHead;
    ListState *m_state;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_column;
    std::optional<ApiError> m_loadError;
    std::optional<bool> m_wide;
    QString m_whyReadOnly;
    QElapsedTimer m_sinceShown; ///< a new key
};
