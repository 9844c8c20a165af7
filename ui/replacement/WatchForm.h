// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replacement/Replacement.h"

#include <QWidget>

#include <functional>

class ApiKeyModel;
class ComboBox;
class QPushButton;
class ReplacedKeys;
class TextLabel;

/// The third step of a replacement: how both keys are used, and how long the old one must be
/// silent.
class WatchForm : public QWidget
{
    Q_OBJECT

public:
    /// `keys` must outlive this.
    WatchForm(const ApiKeyModel &keys, const std::function<QDateTime()> &now, QWidget *parent);

    /// `confirmedAt` is the time of the list, if there is one.
    /// `ownKeyId` is that of the key that Llavero signs in with; empty if unknown.
    void show(const Replacement &replacement, const std::optional<QDateTime> &confirmedAt,
        const QString &ownKeyId);
    void setLooking(bool isLooking);
    /// `reason` says why the list cannot be fetched; empty if it can.
    void setReadOnly(const QString &reason);
    QPushButton *lookButton() const { return m_look; }

signals:
    void lookRequested();
    void silenceChosen(std::chrono::hours silence);

private:
    void updateButton();

    const std::function<QDateTime()> m_now;
    TextLabel *m_lateUses;
    TextLabel *m_ownUse;
    TextLabel *m_watched;
    TextLabel *m_other;
    ReplacedKeys *m_keys;
    ComboBox *m_silence;
    TextLabel *m_looked;
    QPushButton *m_look;
    QString m_oldKeyId;
    QList<SeenUse> m_uses; ///< of that key
    QString m_readOnlyReason;
    bool m_isLooking = false;
};
