// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LiveRegion.h"

#include <QAccessible>
#include <QAccessibleWidget>

using namespace std::chrono_literals;

namespace {

/// Orca reads the name of an object with this role when it is shown.
class AccessibleLiveRegion : public QAccessibleWidget
{
public:
    explicit AccessibleLiveRegion(LiveRegion *region)
        : QAccessibleWidget(region, QAccessible::Notification)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible = !static_cast<LiveRegion *>(object())->isExposed();
        return state;
    }
};

QAccessibleInterface *accessibleLiveRegion(const QString &, QObject *object)
{
    auto *region = qobject_cast<LiveRegion *>(object);
    return region ? new AccessibleLiveRegion(region) : nullptr;
}

QList<LiveRegion *> liveRegions(const QWidget &window)
{
    return window.findChildren<LiveRegion *>(QString(), Qt::FindDirectChildrenOnly);
}

LiveRegion *freeLiveRegion(QWidget *window)
{
    for (LiveRegion *region : liveRegions(*window)) {
        if (region->sentence().isEmpty())
            return region;
    }
    return new LiveRegion(window);
}

} // namespace

void announce(QWidget *widget, const QString &sentence)
{
    // Qt 6.4 has no announcement event, and its AT-SPI bridge drops QAccessible::Alert.
    freeLiveRegion(widget->window())->announce(sentence, widget);
}

void withdrawAnnouncement(QWidget *widget, const QString &sentence)
{
    for (LiveRegion *region : liveRegions(*widget->window()))
        region->withdraw(sentence, widget);
}

LiveRegion::LiveRegion(QWidget *window)
    : QWidget(window)
{
    QAccessible::installFactory(accessibleLiveRegion); // Qt ignores repeated calls
    hide(); // otherwise shown with the window
    resize(0, 0);
    m_delay.setSingleShot(true);
    // Orca skips an announcement amid many changes, and reads a move of the focus first.
    m_delay.setInterval(500ms);
    m_exposure.setSingleShot(true);
    m_exposure.setInterval(5s); // a screen reader may ask for the name late
    connect(&m_delay, &QTimer::timeout, this, &LiveRegion::report);
    connect(&m_exposure, &QTimer::timeout, this, &LiveRegion::clear);
}

void LiveRegion::announce(const QString &sentence, const QWidget *shownBy)
{
    m_sentence = sentence;
    m_shownBy = shownBy;
    m_delay.start();
}

void LiveRegion::withdraw(const QString &sentence, const QWidget *shownBy)
{
    if (m_sentence != sentence || m_shownBy != shownBy || sentence.isEmpty())
        return;
    m_delay.stop();
    m_exposure.stop();
    clear();
}

static bool isShownOrFolded(const QWidget &widget)
{
    for (const QWidget *part = &widget; part && !part->isWindow(); part = part->parentWidget()) {
        if (part->isHidden() && !part->property(foldedProperty).toBool())
            return false;
    }
    return true;
}

void LiveRegion::report()
{
    if (!m_shownBy || !isShownOrFolded(*m_shownBy))
        return m_sentence.clear();
    m_exposure.start();
    setAccessibleName(m_sentence);
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

void LiveRegion::clear()
{
    m_sentence.clear();
    setAccessibleName(m_sentence);
    QAccessibleEvent hidden(this, QAccessible::ObjectHide);
    QAccessible::updateAccessibility(&hidden);
}
