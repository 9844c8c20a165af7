// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LiveRegion.h"

#include <QAccessible>
#include <QAccessibleWidget>

using namespace std::chrono_literals;

namespace {

/// Orca reads the name of what has this role, when it is said to be showing.
class AccessibleNotice : public QAccessibleWidget
{
public:
    explicit AccessibleNotice(LiveRegion *notice)
        : QAccessibleWidget(notice, QAccessible::Notification)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible = !static_cast<LiveRegion *>(object())->isTelling();
        return state;
    }
};

QAccessibleInterface *accessibleNotice(const QString &, QObject *object)
{
    auto *notice = qobject_cast<LiveRegion *>(object);
    return notice ? new AccessibleNotice(notice) : nullptr;
}

} // namespace

LiveRegion::LiveRegion(QWidget *window)
    : QWidget(window)
{
    QAccessible::installFactory(accessibleNotice); // once, however often
    hide(); // or it would be shown with the window
    resize(0, 0);
    m_beforehand.setSingleShot(true);
    // Orca skips what comes amid many changes, and a move of the focus would go before it.
    m_beforehand.setInterval(500ms);
    m_telling.setSingleShot(true);
    m_telling.setInterval(5s); // a screen reader asks for the name when it comes to it, not at once
    connect(&m_beforehand, &QTimer::timeout, this, &LiveRegion::tell);
    connect(&m_telling, &QTimer::timeout, this, &LiveRegion::finish);
}

void LiveRegion::say(const QString &sentence, const QWidget *shownBy)
{
    m_sentence = sentence;
    m_shownBy = shownBy;
    m_beforehand.start();
}

void LiveRegion::withdraw(const QString &sentence, const QWidget *shownBy)
{
    if (m_sentence != sentence || m_shownBy != shownBy || sentence.isEmpty())
        return;
    m_beforehand.stop();
    m_telling.stop();
    finish();
}

void LiveRegion::tell()
{
    if (!m_shownBy || !m_shownBy->isVisibleTo(m_shownBy->window()))
        return m_sentence.clear();
    m_telling.start();
    setAccessibleName(m_sentence);
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
}

void LiveRegion::finish()
{
    m_sentence.clear();
    setAccessibleName(m_sentence);
    QAccessibleEvent hidden(this, QAccessible::ObjectHide);
    QAccessible::updateAccessibility(&hidden);
}
