// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyFigures.h"

#include "app/signin/Session.h"
#include "app/storage/KeyNotes.h"
#include "ui/credentials/KeyRowLayout.h"
#include "ui/style/Theme.h"
#include "ui/text/CountText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/PushButton.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <optional>
#include <utility>

static constexpr int figureGap = 6;
static constexpr int userGap = 17; ///< before the groups of the user, with a line in the middle
static constexpr int lineGap = 6;
static constexpr int sidePadding = 7; ///< in a figure, beside its text
static constexpr int verticalPadding = 3;
static constexpr int minHeight = 24; ///< of a target of the pointer

/// Returns whether the user has made the group.
static bool isOfUser(KeyGroup group)
{
    return group == KeyGroup::ReviewDue || group == KeyGroup::Noted || group == KeyGroup::Replacing;
}

/// A number and what it counts, in one sentence.
class KeyFigures::Figure : public PushButton
{
public:
    Figure(KeyGroup group, KeyFigures *parent)
        : PushButton(parent)
        , m_group(group)
    {
        setCheckable(true);
        setAutoExclusive(true); // assistive technology then reads one choice of several
    }

    KeyGroup group() const { return m_group; }

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
    QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }
    int heightForWidth(int width) const override { return sizeAt(width).height(); }
    /// Measures once, because layouts ask many times.
    QSize sizeAt(int width) const
    {
        const QFont font = captionFont();
        const auto padded = [](QSize text) {
            return (text + QSize(2 * sidePadding, 2 * verticalPadding))
                .expandedTo({ 0, minHeight });
        };
        QTextLayout layout(text(), font);
        if (const std::pair measured(text(), font); m_measured != measured) {
            m_measured = measured;
            m_oneLine = padded(layOut(layout, QWIDGETSIZE_MAX));
        }
        return m_oneLine.width() <= width ? m_oneLine
                                          : padded(layOut(layout, width - 2 * sidePadding));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        QStylePainter painter(this);
        painter.drawControl(QStyle::CE_PushButton, option);
        QTextLayout layout(text(), captionFont());
        const QSize size = layOut(layout, width() - 2 * sidePadding);
        painter.setPen(isChecked() ? theme().link : theme().secondaryText);
        layout.draw(&painter, { sidePadding, (height() - size.height()) / 2.0 });
    }

    /// The next one is pressed, as in other choices of one of several. QAbstractButton takes the
    /// nearest one instead, which in the last place of a line is none.
    void keyPressEvent(QKeyEvent *event) override
    {
        auto *figures = static_cast<KeyFigures *>(parentWidget());
        const bool isToLeft = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
        const bool isToRight = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
        if (isToRight || event->key() == Qt::Key_Down)
            figures->focusNext(this, 1);
        else if (isToLeft || event->key() == Qt::Key_Up)
            figures->focusNext(this, -1);
        else
            PushButton::keyPressEvent(event);
    }

private:
    QFont captionFont() const
    {
        return KeyRowLayout::elementFont(KeyRowLayout::Element::Kind::Caption, font());
    }

    /// A button with a style sheet has a palette of its own.
    Theme theme() const { return Theme::forDesktop(parentWidget()->palette()); }

    QFont strongFont() const
    {
        QFont strong = captionFont();
        strong.setBold(true);
        return strong;
    }

    QSize layOut(QTextLayout &layout, int width) const
    {
        QTextCharFormat strong;
        strong.setFont(strongFont());
        if (!isChecked())
            strong.setForeground(theme().text);
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

    const KeyGroup m_group;
    std::pair<int, int> m_number; ///< its position in the text, and its length
    int m_spare = 0; ///< room for a longer number
    mutable std::pair<QString, QFont> m_measured;
    mutable QSize m_oneLine; ///< of `m_measured`
};

KeyFigures::KeyFigures(Session &session, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_minute(this)
    , m_countedAt(m_now())
{
    m_figures = { addFigure(KeyGroup::All, "allFigure"),
        addFigure(KeyGroup::UsedRecently, "recentFigure"),
        addFigure(KeyGroup::UsedEarlier, "earlierFigure"),
        addFigure(KeyGroup::Stale, "staleFigure"), addFigure(KeyGroup::NeverUsed, "neverFigure"),
        addFigure(KeyGroup::UseUnknown, "unreadableFigure"),
        addFigure(KeyGroup::ReviewDue, "reviewDueFigure"),
        addFigure(KeyGroup::Noted, "notedFigure"),
        addFigure(KeyGroup::Replacing, "replacingFigure") };
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_figures.constFirst()->setChecked(true);
    updateFocusPolicies();
    connect(&session.keys().model(), &ApiKeyModel::keysChanged, this, &KeyFigures::recount);
    connect(&session, &Session::stateChanged, this, &KeyFigures::refresh);
    connect(&session.notes(), &KeyNotes::changed, this, &KeyFigures::recountAtOtherTime);
    connect(&session.replacements(), &Replacements::changed, this, &KeyFigures::recount);
    m_minute.setObjectName(QStringLiteral("minute"));
    connect(&m_minute, &QTimer::timeout, this, [this] {
        recountAtOtherTime();
        emit timePassed();
    });
    m_minute.start();
    keepTranslated(this, [this] {
        setAccessibleName(tr("Filter keys"));
        recount();
    });
}

KeyFigures::Figure *KeyFigures::addFigure(KeyGroup group, const char *name)
{
    auto *figure = new Figure(group, this);
    figure->setObjectName(QLatin1StringView(name));
    connect(figure, &QPushButton::toggled, this, [this, group](bool isPressed) {
        if (isPressed)
            choose(group);
    });
    return figure;
}

void KeyFigures::choose(KeyGroup group)
{
    if (group == m_group)
        return;
    m_group = group;
    updateFocusPolicies();
    recountAtOtherTime();
    emit groupChosen();
}

/// Tab goes to the pressed one. QAbstractButton makes it so when one gets the focus only.
void KeyFigures::updateFocusPolicies()
{
    for (Figure *figure : std::as_const(m_figures))
        figure->setFocusPolicy(figure->group() == m_group ? Qt::StrongFocus : Qt::ClickFocus);
}

void KeyFigures::showAllKeys()
{
    m_figures.constFirst()->setChecked(true);
}

/// Presses the figure `step` places further, if there is one.
void KeyFigures::focusNext(const Figure *figure, int step)
{
    const QList<Figure *> figures = shownFigures();
    Figure *next = figures.value(figures.indexOf(figure) + step);
    if (!next)
        return;
    next->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    next->setChecked(true);
}

void KeyFigures::recountAtOtherTime()
{
    m_countedAt = m_now();
    recount();
}

void KeyFigures::recount()
{
    m_statistics
        = keyStatistics(m_session.keys().model().keys(), m_countedAt, m_session.notes().all());
    const ReplacementHash &replacements = m_session.replacements().all();
    m_statistics.replacements = std::count_if(replacements.cbegin(), replacements.cend(),
        [](const Replacement &one) { return one.step() != ReplacementStep::Done; });
    refresh();
}

void KeyFigures::refresh()
{
    const bool known = m_session.keys().confirmedAt().has_value();
    const QString recent = QLocale().toString(KeyStatistics::recentDays);
    const QString stale = QLocale().toString(staleDays);
    const QStringList sentences {
        //: %1 is the number of all keys.
        tr("All %1"),
        //: %1 is a number of days, %2 the number of keys.
        tr("Used in the last %1 days %2").arg(recent),
        //: %1 and %2 are numbers of days, %3 is the number of keys.
        tr("Used %1 to %2 days ago %3").arg(recent, stale),
        //: %1 is a number of days, %2 the number of keys.
        tr("Unused for %1 days %2").arg(stale),
        //: %1 is the number of keys.
        tr("Never used %1"),
        //: %1 is the number of keys whose last activity cannot be read.
        tr("Use unknown %1"),
        //: %1 is the number of keys whose date of a review, which the user has set, has come.
        tr("Review due %1"),
        //: %1 is the number of keys for which the user has written a note.
        tr("Noted %1"),
        //: %1 is the number of keys that are being replaced by new ones.
        tr("Replacements %1"),
    };
    for (Figure *figure : std::as_const(m_figures)) {
        const KeyGroup group = figure->group();
        const qsizetype count = m_statistics.count(group);
        figure->show(
            sentences.at(static_cast<int>(group)), known ? std::optional(count) : std::nullopt);
        const bool isAlwaysShown = group != KeyGroup::UseUnknown && !isOfUser(group);
        figure->setVisible(isAlwaysShown || (known && count > 0) || group == m_group);
    }
    placeFigures();
    updateGeometry();
}

/// The groups of the user are on a line of their own if they do not fit behind the others.
QList<QRect> KeyFigures::rects(int width) const
{
    const QList<Figure *> figures = shownFigures();
    const auto firstOfUser = std::find_if(figures.begin(), figures.end(),
        [](const Figure *figure) { return isOfUser(figure->group()); });
    int userWidth = -figureGap;
    for (auto figure = firstOfUser; figure != figures.end(); ++figure)
        userWidth += (*figure)->sizeAt(width).width() + figureGap;
    QList<QRect> rects;
    QPoint next;
    int bottom = 0;
    for (auto figure = figures.begin(); figure != figures.end(); ++figure) {
        const bool isFirstOfUser = figure == firstOfUser;
        const QSize size = (*figure)->sizeAt(width);
        next.rx() += next.x() == 0 ? 0 : isFirstOfUser ? userGap : figureGap;
        if (next.x() > 0 && next.x() + (isFirstOfUser ? userWidth : size.width()) > width)
            next = { 0, bottom + lineGap };
        rects.append({ next, size });
        next.rx() += size.width();
        bottom = std::max(bottom, next.y() + size.height());
    }
    return rects;
}

QList<KeyFigures::Figure *> KeyFigures::shownFigures() const
{
    QList<Figure *> shown = m_figures;
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
    const QList<Figure *> figures = shownFigures();
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

/// Draws a line before the groups of the user, unless they begin a line of their own.
void KeyFigures::paintEvent(QPaintEvent *)
{
    const QList<Figure *> figures = shownFigures();
    const auto first = std::find_if(figures.begin(), figures.end(),
        [](const Figure *figure) { return isOfUser(figure->group()); });
    if (first == figures.end())
        return;
    const QRect after = rects(width()).at(first - figures.begin());
    if (after.x() == 0)
        return;
    const QRect line(after.x() - userGap / 2 - 1, after.y() + verticalPadding, 1,
        after.height() - 2 * verticalPadding);
    QPainter painter(this);
    painter.fillRect(
        QStyle::visualRect(layoutDirection(), rect(), line), Theme::forDesktop(palette()).border);
}
