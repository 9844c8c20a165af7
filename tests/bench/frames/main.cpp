// SPDX-License-Identifier: GPL-3.0-or-later
// bench-window PORTAL PART...: opens the portal in the real window, takes the figures of each part,
// and prints them as one JSON object. A part is one of those in `parts` below.

#include "app/platform/Memory.h"
#include "tests/bench/frames/BenchWindow.h"
#include "tests/bench/frames/measure.h"

#include <QJsonDocument>
#include <QTextStream>

using namespace Qt::StringLiterals;

struct Part
{
    QLatin1StringView name;
    QJsonObject (*measure)(BenchWindow &) = nullptr;
};

static constexpr Part parts[] = {
    { "refresh"_L1, measureRefresh },
    { "search"_L1, measureSearch },
    { "sort"_L1, measureSort },
    { "scroll"_L1, measureScroll },
};

static int fail(const char *why)
{
    QTextStream(stderr) << "bench-window: " << why << Qt::endl;
    return 1;
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"llavero"_s);
    setUpMemory(); // this, and what follows, as the program does
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    FrameClock app(argc, argv);
    const Milestones milestones;
    const QStringList asked = app.arguments();
    const auto portal = PortalAddress::parse(asked.value(1)).address;
    if (!portal)
        return fail("the first argument is the portal's address");
    BenchWindow bench(app);
    if (!bench.open(*portal))
        return fail("the list was not painted, or the program does not tell so");
    QJsonObject figures { { u"keys"_s, bench.keys() } };
    for (const Part &part : parts) {
        if (asked.contains(part.name))
            figures[part.name] = part.measure(bench);
    }
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
