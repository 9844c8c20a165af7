// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseStatus.h"

#include "app/activity/ActivityLog.h"
#include "ui/details/KeyUseSource.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"

#include <QLayout>

KeyUseStatus::KeyUseStatus(KeyUseSource &source, QWidget *parent)
    : LoadStatus(parent)
    , m_source(source)
{
    layout()->setContentsMargins(0, 4, 0, 4);
    connect(this, &LoadStatus::actionTriggered, &source, &KeyUseSource::loadOrCancel);
}

TranslatedText KeyUseStatus::progressText() const
{
    return [loaded = m_source.log().loadedRows(), expected = m_source.log().expectedRows()] {
        if (loaded == 0)
            return tr("Loading the activity log…");
        if (expected == 0)
            //: %1 is a number of entries.
            return tr("Loading the activity log: %1 so far…").arg(countText(loaded));
        //: %1 and %2 are numbers of entries.
        return tr("Loading the activity log: %1 of %2…")
            .arg(countText(loaded), countText(expected));
    };
}

TranslatedText KeyUseStatus::failureText() const
{
    const ActivityLog &log = m_source.log();
    return [this, isWhole = m_source.isWhole(), until = log.coveredUntil(), error = *log.error()] {
        const QString what = isWhole
            //: %1 is "5 minutes ago (12 July 2024, 10:11)".
            ? tr("The use of this key was loaded %1. Newer entries of the activity log couldn’t be "
                 "loaded.")
                  .arg(ageText(*until, m_source.now()))
            : until ? tr("The rest of the activity log couldn’t be loaded.")
                    : tr("The activity log couldn’t be loaded.");
        // Not found is the log, and not what the sentence would say.
        return error.kind == ApiError::Kind::NotFound ? what : what + u' ' + errorText(error);
    };
}

void KeyUseStatus::showState()
{
    const auto until = m_source.log().coveredUntil();
    using State = KeyUseSource::State;
    switch (m_source.state()) {
    case State::Complete:
        return clear();
    case State::SignInNeeded:
        return show(Kind::Info, [this, until] {
            return until
                //: %1 is "5 minutes ago (12 July 2024, 10:11)".
                ? tr("The use of this key was loaded %1. Sign in to see newer use.")
                      .arg(ageText(*until, m_source.now()))
                : tr("Sign in to see the use of this key.");
        });
    case State::Offline:
        return show(Kind::Info, [this, until] {
            return until ? tr("Offline. The use of this key was loaded %1.")
                               .arg(ageText(*until, m_source.now()))
                         : tr("Offline. The use of this key is shown when Llavero can reach the "
                              "service again.");
        });
    case State::Loading:
        if (m_source.isWhole() && m_source.use() && !m_source.isEarlierWanted()) // newer only
            return clear();
        return show(Kind::Waiting, progressText(), [] { return tr("Cancel"); });
    case State::Cancelled:
        return show(
            Kind::Info,
            [hasPart = until.has_value()] {
                return hasPart ? tr("Earlier entries of the activity log weren’t loaded.")
                               : tr("The activity log wasn’t loaded.");
            },
            [] { return tr("Load"); });
    case State::NotAllowed:
        return show(Kind::Problem, [] {
            return tr("Your role doesn’t allow you to read the activity log, so the use of this "
                      "key isn’t known.");
        });
    case State::NotProvided:
        return show(Kind::Info, [] {
            return tr("This portal has no activity log, so the use of this key isn’t known.");
        });
    case State::Failed:
        return show(Kind::Problem, failureText(), [] { return tr("Retry"); });
    }
}
