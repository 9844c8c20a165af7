// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"
#include "ui/widgets/MinuteTimer.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class ActivityLog;
class Session;

/// The use of one key as the service's log knows it. The log is loaded only for a key, and again
/// while its use is shown.
class KeyUseSource : public QObject
{
    Q_OBJECT

public:
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

    /// `session` must outlive this.
    KeyUseSource(Session &session, std::function<QDateTime()> now, QObject *parent);

    /// Loads the log for that key; while the use of another one is shown, only if the log is some
    /// minutes old, because the user may go from key to key. An empty id has no use.
    void setKey(const QString &id);
    /// While the use is shown, it is not older than some minutes, unless the log fails.
    void setShown(bool shown);
    void load();
    /// Loads what is older than the loaded part, for as many days as the chart has.
    void loadEarlier();
    /// Cancels a load; otherwise loads.
    void loadOrCancel();

    const QString &keyId() const { return m_keyId; }
    QString keyName() const;
    QDateTime now() const { return m_now(); }
    State state() const;
    /// Returns true if the use is not known yet, and the list says that there is some.
    bool isUseExpected() const;
    /// Returns true while only use before the known one is being loaded.
    bool isLoadingEarlier() const;
    /// Returns true if the log is known as far back as it was asked for. Newer entries may not be.
    bool isWhole() const;
    /// Returns true if the log goes back no further.
    bool isEnd() const;
    /// Returns true if the log may have use before the known one: it goes further back, and not
    /// only to times before the key was created.
    bool mayHaveEarlier() const;
    /// Returns true from the user's request for earlier use until that is known.
    bool isEarlierWanted() const { return m_isEarlierWanted; }
    /// Returns true if the user has asked for earlier use than that of the chart.
    bool hasEarlier() const { return m_earliest.isValid(); }
    const ActivityLog &log() const { return m_log; }
    /// Returns nullopt until the use is known.
    const std::optional<KeyActivity> &use() const { return m_use; }
    /// Returns since when the use is known; an invalid time if nothing is known.
    QDateTime since() const;
    /// Returns the first day of which the log knows everything, as far as the log goes back.
    QDate firstDay() const;
    /// Returns the last day of which the log knows something.
    QDate lastDay() const;

signals:
    /// Reports a new or forgotten use, before `changed`.
    void useChanged();
    /// Reports a change of anything above.
    void changed();

private:
    QDateTime wantedSince() const;
    bool canLoad() const;
    bool isFollowed() const;
    void loadIfOld();
    void onLogChanged();
    void onSessionChanged();
    void onMinute();
    void summarize();
    void setUse(const KeyActivity &use);
    void forgetUse();
    void report();

    Session &m_session;
    ActivityLog &m_log;
    const std::function<QDateTime()> m_now;
    QString m_keyId;
    std::optional<QDateTime> m_created;
    bool m_isUsed = false; ///< as the list says
    QDateTime m_earliest;
    bool m_isEarlierWanted = false;
    bool m_isShown = false;
    bool m_couldLoad = false;
    std::unique_ptr<QObject> m_counting; ///< the context in which the use of the key is counted
    bool m_isCounting = false;
    bool m_mustCountAgain = false;
    std::optional<std::pair<QDateTime, QDateTime>> m_counted; ///< the part of the log
    std::optional<KeyActivity> m_use;
    MinuteTimer m_minute;
};
