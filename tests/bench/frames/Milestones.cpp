// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/Milestones.h"

#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// A message handler has no object that it belongs to.
static QList<Milestones::Milestone> seen;
static QtMessageHandler otherMessages = nullptr;

static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "llavero.timing") != 0)
        return otherMessages(type, context, text);
    const auto now = Milestones::Clock::now();
    static const QRegularExpression keys(u"keys=(\\d+)"_s);
    const auto told = keys.match(text);
    seen.append(
        { text.section(u' ', 0, 0), told.hasMatch() ? told.captured(1).toLongLong() : -1, now });
}

Milestones::Milestones()
{
    QLoggingCategory::setFilterRules(u"llavero.timing.debug=true"_s);
    otherMessages = qInstallMessageHandler(handle);
}

Milestones::~Milestones()
{
    qInstallMessageHandler(otherMessages);
}

void Milestones::forget()
{
    seen.clear();
}

std::optional<Milestones::Milestone> Milestones::find(const QString &name)
{
    const auto found = std::find_if(seen.rbegin(), seen.rend(),
        [&name](const Milestone &milestone) { return milestone.name == name; });
    return found == seen.rend() ? std::nullopt : std::optional(*found);
}

double millisecondsBetween(Milestones::Clock::time_point from, Milestones::Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}
