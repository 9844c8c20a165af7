// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyBadge.h"

#include "app/keys/ApiKeyModel.h"

/// That a key is this computer's matters more than what is new about it.
KeyBadge KeyBadge::of(const QModelIndex &index)
{
    if (index.data(ApiKeyModel::DeviceKeyRole).toBool())
        return { Kind::ThisComputer };
    const QVariant news = index.data(ApiKeyModel::ChangeRole);
    if (!news.isValid())
        return {};
    switch (news.value<KeyListDiff::Kind>()) {
    case KeyListDiff::Kind::Added:
        return { Kind::New };
    case KeyListDiff::Kind::Renamed:
        return { Kind::Renamed };
    case KeyListDiff::Kind::NewlyUsed:
        return { Kind::NewlyUsed };
    }
    Q_UNREACHABLE();
}

QString KeyBadge::word() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::ThisComputer:
        //: A badge beside the name of the key with which Llavero signs in here. Short, please.
        return tr("This computer");
    case Kind::New:
        //: A badge beside the name of a key that has appeared in the list. Short, please.
        return tr("New");
    case Kind::Renamed:
        //: A badge beside the name of a key that has been renamed elsewhere. Short, please.
        return tr("Renamed");
    case Kind::NewlyUsed:
        //: A badge beside the name of a key that has been used for the first time, or from another
        //: address. Short, please.
        return tr("Newly used");
    }
    Q_UNREACHABLE();
}

QString KeyBadge::explanation() const
{
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::ThisComputer:
        return tr("Llavero signs in on this computer with this key.");
    case Kind::New:
        return tr("This key was generated elsewhere, or here without a response, since you last "
                  "looked.");
    case Kind::Renamed:
        return tr("This key was renamed elsewhere, or here without a response, since you last "
                  "looked.");
    case Kind::NewlyUsed:
        return tr("Since you last looked, this key has been used for the first time or from "
                  "another address.");
    }
    Q_UNREACHABLE();
}
