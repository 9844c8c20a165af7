// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"
#include "ui/text/TranslatedText.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class ActivityLog;
class AddressModel;
class Disclosure;
class KeyUseChart;
class KeyUseList;
class LoadStatus;
class OperationHead;
class OperationModel;
class PushButton;
class QVBoxLayout;
class Session;
class TextLabel;
struct AppContext;

/// The use of one key as the service's log knows it about the use of one key: a chart, the
/// addresses and the operations, and what it does not know. The log is loaded only for a key.
class KeyUseSection : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the section.
    KeyUseSection(Session &session, const AppContext &context, QWidget *parent = nullptr);

    /// Shows the use of that key and loads the log for it. An empty id shows nothing.
    void setKey(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class State {
        Complete, ///< as far as it was asked for
        SignInNeeded,
        Offline,
        Loading,
        Cancelled,
        NotAllowed,
        NotProvided,
        Failed,
    };

    void setupUse();
    void setupLists();
    void forgetUse();
    QDateTime wantedSince() const;
    bool canLoad() const;
    void load();
    void loadIfOld();
    void loadEarlier();
    void onLogChanged();
    void onSessionChanged();
    void onMinute();
    void summarize();
    void show(const KeyActivity &use);
    State state() const;
    void updateStatus();
    void updateParts();
    TranslatedText progressText() const;
    QDate knownSince() const;
    QDate knownUntil() const;
    QString summaryText() const;
    QString coverageText() const;
    void runAction();

    Session &m_session;
    ActivityLog &m_log;
    const std::function<QDateTime()> m_now;
    QString m_keyId;
    std::optional<QDateTime> m_created;
    QDateTime m_earliest; ///< what Show Earlier has asked for; invalid before
    bool m_isEarlierWanted = false; ///< until it is there
    bool m_couldLoad = false;
    std::unique_ptr<QObject> m_counting; ///< the context in which the use of the key is counted
    bool m_isCounting = false;
    bool m_mustCountAgain = false;
    std::optional<std::pair<QDateTime, QDateTime>> m_counted; ///< the part of the log
    std::optional<KeyActivity> m_use;
    QTimer m_minute;
    QVBoxLayout *m_layout;
    LoadStatus *m_status;
    TextLabel *m_summary;
    KeyUseChart *m_chart;
    TextLabel *m_coverage;
    TextLabel *m_addressHead;
    AddressModel *m_addresses;
    KeyUseList *m_addressList;
    Disclosure *m_allAddresses;
    OperationHead *m_operationHead;
    OperationModel *m_operations;
    KeyUseList *m_operationList;
    TextLabel *m_operationLimit;
    LoadStatus *m_earlierStatus;
    PushButton *m_earlier;
};
