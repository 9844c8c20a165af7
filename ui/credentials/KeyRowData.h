// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/ApiKeyModel.h"

#include <QCoreApplication>

/// The content of a row of the list. All texts but `keyName` are fit to be shown.
struct KeyRowData
{
    Q_DECLARE_TR_FUNCTIONS(KeyRowData)

public:
    /// `index` belongs to an ApiKeyModel.
    static KeyRowData from(const QModelIndex &index, const QDateTime &now);

    /// The badge of the key that this computer signs in with.
    static QString ownKeyText()
    {
        //: A badge beside the name of the key with which Llavero signs in here. Short, please.
        return tr("This computer");
    }

    /// Also after others: nothing else can be done with the key.
    bool isBeingDeleted() const
    {
        return pending == ApiKeyModel::Pending::Waiting
            || pending == ApiKeyModel::Pending::Deleting;
    }

    QString id = {};
    QString keyName = {}; ///< as the service sent it
    ApiKeyModel::Pending pending = ApiKeyModel::Pending::None;
    QString name = {};
    QString badge = {}; ///< a word after the name, such as "New"; mostly empty
    QString shortBadge = {}; ///< where that has no room; empty if there is no shorter one
    QString badgeExplanation = {};
    QString note = {}; ///< the user's note, in lines, and the date of the review
    bool hasNoteText = false; ///< not only a date of the review
    QString reviewBadge = {}; ///< "Review due", or empty
    QString lastIp = {};
    QString lastActivity = {}; ///< such as "3 hours ago"
    QString activityTime = {}; ///< such as "12 July 2024, 10:11"; empty if there is none
    QString activityExplanation = {}; ///< the exact time, or why it is unknown
    QString created = {}; ///< such as "12 July 2024"
    std::optional<QDateTime> creationDate = {};
    bool isSelected = false;
    bool isStale = false; ///< the key is probably not needed: see KeyUse
};
