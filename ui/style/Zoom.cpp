// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Zoom.h"

#include "app/storage/SettingsFile.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

static constexpr int steps[] = { 80, 90, 100, 110, 125, 150, 175, 200 };

static int savedPercent(const Settings &settings)
{
    const int percent = settings.zoom.toInt();
    return std::find(std::begin(steps), std::end(steps), percent) == std::end(steps) ? 100
                                                                                     : percent;
}

/// Returns the step of a key. On some keyboards + and 0 need Shift, and = is the key of +.
static std::optional<Zoom::Step> toStep(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    if ((modifiers & ~Qt::ShiftModifier) != Qt::ControlModifier)
        return std::nullopt;
    const bool hasShift = modifiers.testFlag(Qt::ShiftModifier);
    switch (event.key()) {
    case Qt::Key_Plus:
        return Zoom::Step::In;
    case Qt::Key_Equal:
        return hasShift ? std::nullopt : std::optional(Zoom::Step::In);
    case Qt::Key_Minus:
        return Zoom::Step::Out;
    case Qt::Key_0:
        return Zoom::Step::Reset;
    default:
        return std::nullopt;
    }
}

Zoom::Zoom(QApplication &app, SettingsFile &settings, QObject *parent, SystemFont systemFont)
    : QObject(parent)
    , m_app(app)
    , m_settings(settings)
    , m_desktopFont(QApplication::font())
    , m_appliedFont(m_desktopFont)
    , m_readSystemFont(std::move(systemFont))
    , m_systemFont(m_readSystemFont())
    , m_percent(savedPercent(settings.current()))
{
    if (m_percent != 100)
        apply();
    m_app.installEventFilter(this);
}

Zoom::~Zoom()
{
    m_app.removeEventFilter(this);
    if (m_percent != 100)
        QApplication::setFont(m_desktopFont);
}

QKeySequence Zoom::key(Step step)
{
    switch (step) {
    case Step::In:
        return QKeySequence(Qt::CTRL | Qt::Key_Plus);
    case Step::Out:
        return QKeySequence(Qt::CTRL | Qt::Key_Minus);
    case Step::Reset:
        return QKeySequence(Qt::CTRL | Qt::Key_0);
    }
    Q_UNREACHABLE();
}

void Zoom::change(Step step)
{
    const auto *at = std::lower_bound(std::begin(steps), std::end(steps), m_percent);
    int percent = 100;
    if (step == Step::In)
        percent = *std::min(at + 1, std::end(steps) - 1);
    else if (step == Step::Out)
        percent = *std::max(at - 1, std::begin(steps));
    if (percent != m_percent) {
        m_percent = percent;
        m_settings.change([percent](Settings &settings) {
            settings.zoom = percent == 100 ? QString() : QString::number(percent);
        });
        apply();
    }
    emit changed(m_percent);
}

/// Children come first: a widget that measures them on its change of font measures the new one.
static void notifyFontChange(QWidget *widget)
{
    for (QObject *child : QObjectList(widget->children())) {
        if (child->isWidgetType())
            notifyFontChange(static_cast<QWidget *>(child));
    }
    QEvent event(QEvent::ApplicationFontChange);
    QCoreApplication::sendEvent(widget, &event);
}

/// Qt notifies only the windows, and a style sheet keeps the widgets in them from following.
void Zoom::apply()
{
    QFont font = m_desktopFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * m_percent / 100);
    else
        font.setPixelSize(font.pixelSize() * m_percent / 100);
    m_appliedFont = font;
    QApplication::setFont(font);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->parentWidget())
            notifyFontChange(window);
    }
}

void Zoom::followDesktop(const QFont &font)
{
    m_desktopFont = font;
    apply();
}

bool Zoom::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: // a shortcut would not work in a dialog, and then in the window behind
        if (const auto step = toStep(*static_cast<QKeyEvent *>(event))) {
            change(*step);
            return true;
        }
        break;
    case QEvent::ApplicationFontChange: // by the platform's theme
        if (watched == &m_app && QApplication::font() != m_appliedFont)
            followDesktop(QApplication::font());
        break;
    case QEvent::ThemeChange: // since a font has been set, Qt does not follow the desktop
        if (const QFont font = m_readSystemFont(); font != m_systemFont) {
            m_systemFont = font;
            followDesktop(font);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
