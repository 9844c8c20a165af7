// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/Milestones.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// Static, because a message handler is a plain function.
static QList<Milestones::Milestone> recorded;
static QtMessageHandler previousHandler = nullptr;

static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "llavero.timing") != 0)
        return previousHandler(type, context, text);
    const auto now = Milestones::Clock::now();
    static const QRegularExpression keys(u"keys=(\\d+)"_s);
    const auto match = keys.match(text);
    recorded.append(
        { text.section(u' ', 0, 0), match.hasMatch() ? match.captured(1).toLongLong() : -1, now });
}

Milestones::Milestones()
{
    QLoggingCategory::setFilterRules(u"llavero.timing.debug=true"_s);
    previousHandler = qInstallMessageHandler(handle);
}

Milestones::~Milestones()
{
    qInstallMessageHandler(previousHandler);
}

void Milestones::reset()
{
    recorded.clear();
}

std::optional<Milestones::Milestone> Milestones::find(const QString &name)
{
    const auto found = std::find_if(recorded.rbegin(), recorded.rend(),
        [&name](const Milestone &milestone) { return milestone.name == name; });
    return found == recorded.rend() ? std::nullopt : std::optional(*found);
}

double millisecondsBetween(Milestones::Clock::time_point from, Milestones::Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}
