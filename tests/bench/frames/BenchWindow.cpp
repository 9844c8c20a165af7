// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frames/BenchWindow.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BenchWindow::BenchWindow(FrameClock &application)
    : app(application)
    , settings(paths.settingsFile)
    , appearance(app, settings)
    , lists(paths.cacheFolder)
    , clipboard(*QApplication::clipboard())
    , sessions({ keychain, settings, lists, paths, {} })
    , window(AppContext { sessions, clipboard, language, settings, paths })
{
    language.use(u"en"_s);
    QObject::connect(&desktop, &DesktopAppearance::changed, &appearance, &Appearance::apply);
    window.resize(1080, 720);
}

bool BenchWindow::open(const PortalAddress &portal)
{
    Milestones::reset();
    const QDateTime requested = QDateTime::currentDateTimeUtc();
    sessions.open(portal, Secret(qEnvironmentVariable("LLAVERO_API_KEY").toUtf8()));
    window.show();
    window.activateWindow();
    return waitForList() && FrameClock::waitFor([&] { return isStored(requested); }, 60s);
}

bool BenchWindow::refresh()
{
    Milestones::reset();
    sessions.session()->refresh();
    return waitForList();
}

bool BenchWindow::waitForList()
{
    const auto hasKeys = [] {
        const auto painted = Milestones::find(u"list-painted"_s);
        return painted && painted->keys > 0;
    };
    if (!FrameClock::waitFor(hasKeys, 120s))
        return false;
    m_keys = Milestones::find(u"list-painted"_s)->keys;
    return true;
}

bool BenchWindow::isStored(const QDateTime &requested) const
{
    const auto files = QDir(paths.cacheFolder).entryInfoList(QDir::Files);
    return std::any_of(files.begin(), files.end(), [&requested](const QFileInfo &file) {
        return file.suffix() == u"keys" && file.lastModified() >= requested;
    });
}

template <typename Matches>
static QWidget *firstVisible(const QWidget &window, const Matches &matches)
{
    const auto widgets = window.findChildren<QWidget *>();
    const auto found = std::find_if(widgets.begin(), widgets.end(),
        [&](const QWidget *widget) { return widget->isVisible() && matches(*widget); });
    return found == widgets.end() ? nullptr : *found;
}

QWidget *BenchWindow::find(const char *objectName) const
{
    return firstVisible(window, [&](const QWidget &widget) {
        return widget.objectName() == QLatin1StringView(objectName);
    });
}

QWidget *BenchWindow::findOfClass(const char *className) const
{
    return firstVisible(window, [&](const QWidget &widget) { return widget.inherits(className); });
}

void BenchWindow::press(
    QWidget *widget, int key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    for (const auto type : { QEvent::KeyPress, QEvent::KeyRelease }) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(widget, &event);
    }
}
