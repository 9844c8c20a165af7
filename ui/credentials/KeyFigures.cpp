// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyFigures.h"

#include "app/signin/Session.h"
#include "ui/style/Theme.h"
#include "ui/text/CountText.h"
#include "ui/widgets/TextLabel.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <optional>
#include <utility>

using namespace std::chrono_literals;

static constexpr int figureGap = 16; ///< between two figures, with a dot in the middle
static constexpr int lineGap = 4;

/// A number and what it counts, in one sentence.
class KeyFigures::Figure : public TextLabel
{
public:
    explicit Figure(QWidget *parent)
        : TextLabel(Role::Caption, parent)
    {
    }

    /// `sentence` lacks only the number. A dash stands for an unknown one.
    void show(const QString &sentence, std::optional<qsizetype> count)
    {
        const QString number = count ? countText(*count) : QStringLiteral("–");
        if (text() == sentence.arg(number))
            return; // as nearly every minute
        m_number = { static_cast<int>(sentence.indexOf(u'%')), static_cast<int>(number.size()) };
        setText(sentence.arg(number));
        const QFontMetrics metrics(strongFont());
        m_spare = count ? 0 : metrics.horizontalAdvance(u'0'); // the number may be that wide
        updateGeometry();
    }

    QSize sizeHint() const override { return sizeAt(QWIDGETSIZE_MAX); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return sizeAt(width).height(); }
    /// Measures once, because layouts ask many times.
    QSize sizeAt(int width) const
    {
        QTextLayout layout(text(), font());
        if (const std::pair measured(text(), font()); m_measured != measured) {
            m_measured = measured;
            m_oneLine = layOut(layout, QWIDGETSIZE_MAX);
        }
        return m_oneLine.width() <= width ? m_oneLine : layOut(layout, width);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QTextLayout layout(text(), font());
        layOut(layout, width());
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        layout.draw(&painter, {});
    }

private:
    QFont strongFont() const
    {
        QFont strong = font();
        strong.setBold(true);
        return strong;
    }

    QSize layOut(QTextLayout &layout, int width) const
    {
        QTextCharFormat strong;
        strong.setFont(strongFont());
        strong.setForeground(Theme::forDesktop(parentWidget()->palette()).text);
        layout.setFormats({ { m_number.first, m_number.second, strong } });
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        qreal right = 0;
        qreal bottom = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({ 0, bottom });
            right = std::max(right, line.naturalTextWidth());
            bottom += line.height();
        }
        layout.endLayout();
        return { std::min(width, qCeil(right) + m_spare), qCeil(bottom) };
    }

    std::pair<int, int> m_number; ///< its position in the text, and its length
    int m_spare = 0; ///< room for a longer number
    mutable std::pair<QString, QFont> m_measured;
    mutable QSize m_oneLine; ///< of `m_measured`
};

KeyFigures::KeyFigures(Session &session, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_all(addFigure(QStringLiteral("allFigure")))
    , m_recent(addFigure(QStringLiteral("recentFigure")))
    , m_earlier(addFigure(QStringLiteral("earlierFigure")))
    , m_stale(addFigure(QStringLiteral("staleFigure")))
    , m_never(addFigure(QStringLiteral("neverFigure")))
    , m_unreadable(addFigure(QStringLiteral("unreadableFigure")))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&session.keys().model(), &ApiKeyModel::keysChanged, this, &KeyFigures::recount);
    connect(&session, &Session::stateChanged, this, &KeyFigures::refresh);
    connect(&m_minute, &QTimer::timeout, this, &KeyFigures::recount);
    m_minute.start(1min);
    keepTranslated(this, [this] { recount(); });
}

KeyFigures::Figure *KeyFigures::addFigure(const QString &name)
{
    auto *figure = new Figure(this);
    figure->setObjectName(name);
    return figure;
}

void KeyFigures::recount()
{
    m_statistics = keyStatistics(m_session.keys().model().keys(), m_now());
    refresh();
}

void KeyFigures::refresh()
{
    const bool known = m_session.keys().confirmedAt().has_value();
    const auto show = [known](Figure *figure, qsizetype count, const QString &sentence) {
        figure->show(sentence, known ? std::optional(count) : std::nullopt);
    };
    const QString recent = QLocale().toString(KeyStatistics::recentDays);
    const QString stale = QLocale().toString(staleDays);
    //: %1 is the number of all keys.
    show(m_all, m_statistics.total, tr("All %1"));
    //: %1 is a number of days, %2 the number of keys.
    show(m_recent, m_statistics.usedRecently, tr("Used in the last %1 days %2").arg(recent));
    //: %1 and %2 are numbers of days, %3 is the number of keys.
    show(m_earlier, m_statistics.usedEarlier, tr("Used %1 to %2 days ago %3").arg(recent, stale));
    //: %1 is a number of days, %2 the number of keys.
    show(m_stale, m_statistics.stale, tr("Unused for %1 days %2").arg(stale));
    //: %1 is the number of keys.
    show(m_never, m_statistics.neverUsed, tr("Never used %1"));
    //: %1 is the number of keys whose last activity cannot be read.
    show(m_unreadable, m_statistics.unreadable, tr("Use unknown %1"));
    m_unreadable->setVisible(known && m_statistics.unreadable > 0);
    placeFigures();
    updateGeometry();
}

QList<QRect> KeyFigures::rects(int width) const
{
    QList<QRect> rects;
    QPoint next;
    int bottom = 0;
    for (const Figure *figure : figures()) {
        const QSize size = figure->sizeAt(width);
        if (next.x() > 0 && next.x() + size.width() > width)
            next = { 0, bottom + lineGap };
        rects.append({ next, size });
        next.rx() += size.width() + figureGap;
        bottom = std::max(bottom, next.y() + size.height());
    }
    return rects;
}

QList<KeyFigures::Figure *> KeyFigures::figures() const
{
    QList<Figure *> shown { m_all, m_recent, m_earlier, m_stale, m_never, m_unreadable };
    shown.removeIf([](const Figure *figure) { return figure->isHidden(); });
    return shown;
}

int KeyFigures::heightForWidth(int width) const
{
    return rects(width).constLast().bottom() + 1;
}

QSize KeyFigures::sizeHint() const
{
    const QRect last = rects(QWIDGETSIZE_MAX).constLast();
    return { last.right() + 1, last.bottom() + 1 };
}

void KeyFigures::placeFigures()
{
    const QList<Figure *> figures = this->figures();
    const QList<QRect> rects = this->rects(width());
    for (qsizetype i = 0; i < rects.size(); ++i)
        figures.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), rects.at(i)));
    update();
}

void KeyFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFigures();
}

void KeyFigures::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        placeFigures();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

/// Draws a dot between two figures on one line.
void KeyFigures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::forDesktop(palette()).secondaryText);
    const QList<QRect> rects = this->rects(width());
    for (qsizetype i = 1; i < rects.size(); ++i) {
        const QRectF after = rects.at(i);
        if (after.x() == 0)
            continue;
        const qreal x = after.x() - figureGap / 2.0;
        painter.drawEllipse(
            QPointF(isRightToLeft() ? width() - x : x, after.center().y()), 1.5, 1.5);
    }
}
