// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseSummary.h"

#include "app/activity/ActivityLog.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/details/KeyUseChart.h"
#include "ui/details/KeyUseSource.h"
#include "ui/details/KeyUseStatus.h"
#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeyUseSummary::KeyUseSummary(KeyUseSource &source, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_summary(new TextLabel(TextLabel::Role::Normal, this))
    , m_chart(new KeyUseChart(this))
    , m_coverage(new TextLabel(TextLabel::Role::Caption, this))
    , m_status(new KeyUseStatus(source, this))
{
    auto *head = new TextLabel(TextLabel::Role::Normal, this);
    head->setProperty("term", true);
    head->setSentence([] { return tr("Use"); });
    m_summary->setObjectName(u"useSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setAgingSentence([this] { return summaryText(); });
    m_chart->setObjectName(u"useChart"_s);
    m_coverage->setObjectName(u"useCoverage"_s);
    m_coverage->setWordWrap(true);
    m_coverage->setSentence([this] { return coverageText(); });
    m_status->setObjectName(u"useStatus"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    layout->addWidget(head);
    layout->addWidget(m_summary);
    layout->addWidget(m_chart);
    layout->addWidget(m_coverage);
    layout->addWidget(m_status);
    layout->addStretch();
    readInVisualOrder(*layout);
    connect(&source, &KeyUseSource::changed, this, &KeyUseSummary::updateParts);
    keepTranslated(this, [this] { updateParts(); });
}

void KeyUseSummary::updateParts()
{
    const bool statusHadFocus = hasFocusInside(*m_status);
    const bool wasAwaited = m_summary->isHidden() && m_status->isVisible();
    const auto &use = m_source.use();
    const bool hasRows = use && !use->rows.isEmpty();
    m_summary->setText(summaryText());
    m_summary->setVisible(use.has_value());
    m_chart->setVisible(hasRows);
    if (hasRows)
        m_chart->setUse(*use, m_source.firstDay(), m_source.lastDay());
    m_coverage->setText(coverageText());
    m_coverage->setVisible(!m_coverage->text().isEmpty());
    if (m_source.isEarlierWanted() || m_source.isLoadingEarlier()) // KeyUseDetails says so
        m_status->clear();
    else
        m_status->showState();
    reserveHeight();
    if (statusHadFocus && m_status->isHidden() && hasRows)
        ScrollArea::moveFocus(*m_chart);
    if (wasAwaited && use)
        announce(m_summary, m_summary->text());
}

void KeyUseSummary::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    reserveHeight();
}

/// Nothing below moves when the sentence and the chart come.
void KeyUseSummary::reserveHeight()
{
    constexpr int usualSentence = 75; // characters
    const QFontMetrics metrics = m_summary->fontMetrics();
    const int lines = width() < usualSentence * metrics.averageCharWidth() ? 2 : 1;
    const int height = (1 + lines) * metrics.lineSpacing() + m_chart->sizeHint().height()
        + 2 * DetailsSpacing::part;
    setMinimumHeight(m_source.isUseExpected() ? height : 0);
}

QString KeyUseSummary::summaryText() const
{
    const auto &use = m_source.use();
    if (!use || !m_source.log().coveredSince())
        return {};
    const QDateTime since = m_source.since();
    if (!use->rows.isEmpty() || !since.isValid())
        return recentUseText(*use, since, m_source.now());
    return since <= use->firstDay.startOfDay() && !m_source.hasEarlier()
        ? tr("The activity log has no use of this key in the last 90 days.")
        : tr("The activity log has no use of this key since %1.")
              .arg(longDateText(since.toLocalTime().date()));
}

QString KeyUseSummary::coverageText() const
{
    if (!m_source.use())
        return {};
    const ActivityLog &log = m_source.log();
    if (log.isTruncated())
        return tr("The activity log is long: only its newest entries were loaded. Use before %1 "
                  "isn’t shown.")
            .arg(longDateText(log.coveredSince()->toLocalTime().date()));
    const QDateTime since = m_source.since();
    if (!log.firstEntry() || since != log.firstEntry())
        return {};
    return tr("The oldest entry of the activity log is of %1; earlier use of this key isn’t known.")
        .arg(longDateText(since.toLocalTime().date()));
}
