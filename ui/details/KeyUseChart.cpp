// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseChart.h"

#include "ui/details/AccessibleUseChart.h"
#include "ui/style/Theme.h"
#include "ui/text/CountText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/LiveRegion.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

static constexpr int bubblePadding = 4;
static constexpr int plotGap = 6; ///< around the plot
static constexpr int leastFailure = 4; ///< the height of its bar

/// Returns the least round number that is not below `count`.
static int roundScale(int count)
{
    for (qint64 power = 1;; power *= 10) {
        for (const int step : { 1, 2, 3, 4, 5, 6, 8 }) {
            if (step * power >= count)
                return static_cast<int>(std::min<qint64>(step * power, INT_MAX));
        }
    }
}

KeyUseChart::KeyUseChart(QWidget *parent)
    : QWidget(parent)
    , m_firstDay(QDate::currentDate().addDays(1 - days))
    , m_knownSince(m_firstDay)
    , m_knownUntil(m_firstDay.addDays(days - 1))
{
    installAccessibleUseChart();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keepTranslated(this, [this] {
        updateAccessibleName(this, tr("Operations on each of the last 90 days"));
        updateAccessibleDescription(
            this, tr("The left and right arrow keys move from day to day."));
        update();
    });
}

void KeyUseChart::setUse(const KeyActivity &use, QDate knownSince, QDate knownUntil)
{
    m_operations = use.operationsPerDay;
    m_failures = use.failuresPerDay;
    m_firstDay = use.firstDay;
    m_knownSince = knownSince;
    m_knownUntil = knownUntil;
    const auto greatest = [](const QList<int> &counts) {
        return counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
    };
    m_maxFailures = greatest(m_failures);
    m_scale = roundScale(greatest(m_operations));
    update();
}

QString KeyUseChart::text(int day) const
{
    return isKnown(day) ? dayUseText(date(day), operations(day), failures(day))
                        : unknownDayText(date(day));
}

// --- Where things are ------------------------------------------------------------------------

QFont KeyUseChart::captionFont() const
{
    QFont caption = font();
    caption.setPointSizeF(caption.pointSizeF() * 0.9);
    return caption;
}

/// The bubble is above, the months and the legend are below, the numbers at the left.
QRect KeyUseChart::plot() const
{
    const QFontMetrics metrics(captionFont());
    const int above = metrics.height() + 2 * bubblePadding + plotGap;
    const int below = 2 * (metrics.height() + plotGap);
    const int left = metrics.horizontalAdvance(countText(m_scale)) + plotGap;
    return rect().adjusted(left, above, -2, -below - 2);
}

/// The line on which the bars stand. Failures have the same scale, and are at least visible.
int KeyUseChart::baseline() const
{
    const QRect plot = this->plot();
    if (m_maxFailures == 0)
        return plot.bottom();
    const int least = 2 * leastFailure;
    const int below = static_cast<int>(
        plot.height() * qint64(m_maxFailures) / (qint64(m_scale) + m_maxFailures));
    return plot.bottom() - std::max(below, least);
}

/// Returns the height of a bar. A small one is still seen.
int KeyUseChart::heightOf(int count) const
{
    constexpr int least = 2;
    const int height = baseline() - plot().top();
    return count == 0 ? 0 : std::max(least, static_cast<int>(qint64(height) * count / m_scale));
}

QRect KeyUseChart::dayRect(int day) const
{
    const QRect plot = this->plot();
    const int left = plot.left() + plot.width() * day / days;
    const int right = plot.left() + plot.width() * (day + 1) / days;
    return { left, plot.top(), right - left, plot.height() };
}

int KeyUseChart::dayAt(const QPoint &position) const
{
    const QRect plot = this->plot();
    if (position.x() < plot.left() || position.x() > plot.right() || position.y() < plot.top()
        || position.y() > plot.bottom() + plotGap)
        return -1;
    for (int day = 0; day < days; ++day) {
        if (position.x() <= dayRect(day).right())
            return day;
    }
    return days - 1;
}

QSize KeyUseChart::sizeHint() const
{
    const QFontMetrics metrics(captionFont());
    return { 90 * 6, 11 * metrics.height() + 2 * bubblePadding + 3 * plotGap };
}

QSize KeyUseChart::minimumSizeHint() const
{
    return { 90 * 2, sizeHint().height() };
}

// --- What the user points at -----------------------------------------------------------------

int KeyUseChart::shownDay() const
{
    return m_hovered >= 0 || !hasFocus() ? m_hovered : m_current;
}

void KeyUseChart::setHovered(int day)
{
    if (day == m_hovered)
        return;
    m_hovered = day;
    update();
}

void KeyUseChart::setCurrent(int day)
{
    withdrawAnnouncement(this, text(m_current)); // a held key goes past many days
    m_current = std::clamp(day, 0, days - 1);
    m_hovered = -1;
    announce(this, text(m_current));
    update();
}

void KeyUseChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(dayAt(event->position().toPoint()));
}

void KeyUseChart::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

/// The chart is scrolled away from under the pointer.
void KeyUseChart::wheelEvent(QWheelEvent *event)
{
    setHovered(-1);
    QWidget::wheelEvent(event);
}

void KeyUseChart::mousePressEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position().toPoint());
    if (day >= 0)
        m_current = day;
    update();
}

void KeyUseChart::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(days - 1);
    default:
        return QWidget::keyPressEvent(event);
    }
}

void KeyUseChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void KeyUseChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void KeyUseChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

// --- Paint -----------------------------------------------------------------------------------

void KeyUseChart::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::forDesktop(palette());
    QPainter painter(this);
    painter.setFont(captionFont());
    paintGrid(painter, theme);
    paintUnknownDays(painter, theme);
    paintBars(painter, theme);
    paintMonths(painter, theme);
    paintLegend(painter, theme);
    if (FocusRing::isShown(*this)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plot().adjusted(-2, -2, 2, 2), 3, 3);
    }
    paintBubble(painter, theme);
}

/// Returns the top of the scale, its half if that is a whole number, and zero.
QList<int> KeyUseChart::gridValues() const
{
    return m_scale % 2 == 0 ? QList<int> { m_scale, m_scale / 2, 0 } : QList<int> { m_scale, 0 };
}

void KeyUseChart::paintGrid(QPainter &painter, const Theme &theme) const
{
    const QRect plot = this->plot();
    const int textHeight = painter.fontMetrics().height();
    for (const int value : gridValues()) {
        const int y = value == 0 ? baseline() : baseline() - heightOf(value);
        painter.fillRect(
            plot.left(), y, plot.width(), 1, value == 0 ? theme.border : theme.separator);
        painter.setPen(theme.secondaryText);
        painter.drawText(QRect(0, y - textHeight / 2, plot.left() - plotGap, textHeight),
            Qt::AlignRight | Qt::AlignVCenter, countText(value));
    }
}

void KeyUseChart::paintUnknownDays(QPainter &painter, const Theme &theme) const
{
    int first = 0;
    for (int day = 0; day < days; ++day) {
        if (isKnown(day))
            continue;
        if (day == 0 || isKnown(day - 1))
            first = day;
        if (day == days - 1 || isKnown(day + 1))
            paintUnknownDays(painter, dayRect(first).united(dayRect(day)), theme);
    }
}

void KeyUseChart::paintUnknownDays(QPainter &painter, const QRect &area, const Theme &theme) const
{
    painter.fillRect(area, theme.surface);
    painter.fillRect(area, QBrush(theme.separator, Qt::BDiagPattern));
    const QString text = tr("Not known");
    const QFontMetrics metrics = painter.fontMetrics();
    QRect rect(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height());
    rect.moveCenter({ area.center().x(), (area.top() + baseline()) / 2 });
    if (rect.width() > area.width())
        return;
    painter.fillRect(rect, theme.surface);
    painter.setPen(theme.secondaryText);
    painter.drawText(rect, Qt::AlignCenter, text);
}

/// Fills `bar` with the colour of failures, and with stripes if it is wide enough for them.
static void paintFailure(QPainter &painter, const QRect &bar, const Theme &theme)
{
    constexpr int leastForStripes = 4;
    painter.fillRect(bar, theme.danger);
    if (bar.width() >= leastForStripes)
        painter.fillRect(bar, QBrush(theme.page, Qt::BDiagPattern));
}

void KeyUseChart::paintBars(QPainter &painter, const Theme &theme) const
{
    const int baseline = this->baseline();
    if (const int shown = shownDay(); shown >= 0)
        painter.fillRect(dayRect(shown), theme.separator);
    for (int day = 0; day < days; ++day) {
        QRect bar = dayRect(day);
        if (bar.width() > 2)
            bar.setWidth(bar.width() - (bar.width() > 8 ? 2 : 1));
        const int height = heightOf(operations(day));
        painter.fillRect(QRect(bar.left(), baseline - height, bar.width(), height), theme.accent);
        if (failures(day) > 0)
            paintFailure(painter,
                QRect(bar.left(), baseline + 1, bar.width(),
                    std::clamp(heightOf(failures(day)), leastFailure, plot().bottom() - baseline)),
                theme);
    }
}

/// Names the months at their first days, and today.
void KeyUseChart::paintMonths(QPainter &painter, const Theme &theme) const
{
    const QRect plot = this->plot();
    const QFontMetrics metrics = painter.fontMetrics();
    const int top = plot.bottom() + plotGap;
    const QString today = tr("Today");
    QRect rect(0, top, metrics.horizontalAdvance(today), metrics.height());
    rect.moveRight(plot.right());
    painter.setPen(theme.secondaryText);
    painter.drawText(rect, Qt::AlignLeft, today);
    int end = rect.left() - plotGap;
    for (int day = days - 1; day >= 0; --day) {
        if (date(day).day() != 1)
            continue;
        const QString month
            = QLocale().standaloneMonthName(date(day).month(), QLocale::ShortFormat);
        const int left = dayRect(day).left();
        painter.fillRect(left, plot.bottom(), 1, plotGap, theme.border);
        if (left + metrics.horizontalAdvance(month) > end)
            continue;
        painter.drawText(left, top + metrics.ascent(), month);
        end = left - plotGap;
    }
}

void KeyUseChart::paintLegend(QPainter &painter, const Theme &theme) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = metrics.xHeight() + 2;
    const int top = height() - metrics.height() - 1;
    const QString operations = tr("Operations");
    const QString failed = tr("Failed");
    const int length = 2 * side + 5 * plotGap + metrics.horizontalAdvance(operations + failed);
    int left = plot().left() + length <= width() ? plot().left() : 0;
    const auto paintText = [&](const QString &text) {
        painter.setPen(theme.secondaryText);
        painter.drawText(left + side + plotGap, top + metrics.ascent(), text);
        left += side + 4 * plotGap + metrics.horizontalAdvance(text);
    };
    const auto swatch = [&] { return QRect(left, top + metrics.ascent() - side + 1, side, side); };
    painter.fillRect(swatch(), theme.accent);
    paintText(operations);
    paintFailure(painter, swatch(), theme);
    paintText(failed);
}

/// Shows the day in words above its bar.
void KeyUseChart::paintBubble(QPainter &painter, const Theme &theme) const
{
    const int day = shownDay();
    if (day < 0)
        return;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString dayText
        = metrics.elidedText(text(day), Qt::ElideRight, width() - 4 * bubblePadding);
    QRect bubble(0, 0, metrics.horizontalAdvance(dayText) + 4 * bubblePadding,
        metrics.height() + 2 * bubblePadding);
    bubble.moveCenter({ dayRect(day).center().x(), bubble.center().y() });
    bubble.moveLeft(std::clamp(bubble.left(), 0, std::max(0, width() - bubble.width())));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(bubble, 3, 3);
    painter.setPen(theme.page);
    painter.drawText(bubble, Qt::AlignCenter, dayText);
}
