// SPDX-License-Identifier: GPL-3.0-or-later
// bench-window PORTAL PART...: opens the portal in the real window with the key in LLAVERO_API_KEY,
// measures each part, and prints the figures as one JSON object. The parts are those of `parts`
// below.

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
    { "log"_L1, measureLog },
    { "refresh"_L1, measureRefresh },
    { "search"_L1, measureSearch },
    { "filter"_L1, measureFilter },
    { "sort"_L1, measureSort },
    { "scroll"_L1, measureScroll },
    { "select"_L1, measureSelect },
    { "details"_L1, measureDetails },
    { "delete"_L1, measureDelete },
};

static int fail(const char *reason)
{
    QTextStream(stderr) << "bench-window: " << reason << Qt::endl;
    return 1;
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"llavero"_s);
    configureAllocator(); // as the program does, like the next line
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    FrameClock app(argc, argv);
    const Milestones milestones;
    const QStringList arguments = app.arguments();
    const auto portal = PortalAddress::parse(arguments.value(1)).address;
    if (!portal)
        return fail("the first argument is the portal's address");
    BenchWindow bench(app);
    if (!bench.open(*portal))
        return fail("the list was not painted, or not reported");
    QJsonObject figures { { u"keys"_s, bench.keys() } };
    for (const Part &part : parts) {
        if (arguments.contains(part.name))
            figures[part.name] = part.measure(bench);
    }
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
