#pragma once

#include "api/ApiError.h"
#include "api/ApiKey.h"
#include "keys/ApiKeySortModel.h"
#include "keys/ListState.h"

#include <QWidget>

#include <functional>
#include <optional>

class EndpointPanel;
class KeyListView;
class KeyTableHead;
class ListToolBar;
class MessageBar;
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
    void generate();
    void focusSearch();

    /// Calls `leave` at once, or, where a new secret has not been copied, once the person has said
    /// that it may go. The secret is forgotten then.
    void askToLeave(std::function<void()> leave);

signals:
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHeader();
    void connectKeys();
    void connectParts();
    void retranslate();
    void updateState();
    void showLoadError();
    void generated(GeneratedKey &key);
    void generateOutcomeUnknown(
        const ApiError &error, const std::optional<QList<ApiKey>> &appeared);
    void renamed(const QString &id);
    void renameFailed(const QString &id, const QString &name, const ApiError &error);
    void removed(const ApiKey &key);
    void removeFailed(const QString &id, const ApiError &error);
    void askToDelete(const QString &id);
    QString nameOf(const QString &id) const;

    Session &m_session;
    ApiKeySortModel m_order;
    KeyListView *m_list;
    TextLabel *m_title;
    EndpointPanel *m_endpoint;
    QPushButton *m_generate;
    MessageBar *m_message;
    NewKeyPanel *m_newKey;
    ListToolBar *m_toolBar;
    KeyTableHead *m_tableHead;
    ListState *m_state;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_column;
    std::optional<ApiError> m_loadError;
    QString m_offeredForDeletion; ///< the key that the message's action would delete
    bool m_messageIsLoadError = false;
};
