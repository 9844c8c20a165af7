// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyOverview.h"

#include "app/signin/Session.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/TextLabel.h"

#include <QFrame>
#include <QLocale>
#include <QVBoxLayout>

using namespace std::chrono_literals;

KeyOverview::KeyOverview(Session &session, std::function<QDateTime()> now, QWidget *parent)
    : ScrollArea(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_age(new TextLabel(TextLabel::Role::Normal, this))
{
    auto *title = new TextLabel(TextLabel::Role::Heading, this);
    auto *explanation = new TextLabel(TextLabel::Role::Secondary, this);
    for (TextLabel *label : { title, explanation, m_age })
        label->setWordWrap(true);
    title->setSentence([] { return tr("Your API keys"); });
    explanation->setSentence([] {
        return tr("Each key has the same privileges as you. Use one for each application.");
    });
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addWidget(explanation);
    layout->addWidget(m_age);
    layout->addSpacing(6);
    m_figures = new QBoxLayout(QBoxLayout::TopToBottom);
    m_figures->setSpacing(14);
    m_total = addFigure(QStringLiteral("totalKeys"));
    m_recent = addFigure(QStringLiteral("recentKeys"));
    m_longUnused = addFigure(QStringLiteral("longUnusedKeys"));
    m_never = addFigure(QStringLiteral("neverUsedKeys"));
    layout->addLayout(m_figures);
    layout->addStretch();
    setWidget(content);
    const ApiKeyModel &model = session.keys().model();
    connect(&model, &ApiKeyModel::keysChanged, this, &KeyOverview::recount);
    connect(&session, &Session::stateChanged, this, &KeyOverview::refresh);
    connect(&m_minute, &QTimer::timeout, this, &KeyOverview::recount);
    m_minute.start(1min);
    keepTranslated(this, [this] { recount(); });
}

KeyOverview::Figure KeyOverview::addFigure(const QString &name)
{
    auto *tile = new QFrame(this);
    tile->setProperty("tile", true);
    Figure figure { new TextLabel(TextLabel::Role::Normal, tile),
        new TextLabel(TextLabel::Role::Secondary, tile) };
    figure.number->setObjectName(name);
    QFont large = figure.number->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    figure.number->setFont(large);
    // Aligns the figures at the top.
    figure.number->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    figure.caption->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    figure.caption->setWordWrap(true);
    auto *inside = new QVBoxLayout(tile);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(2);
    inside->addWidget(figure.number);
    inside->addWidget(figure.caption);
    m_figures->addWidget(tile);
    return figure;
}

void KeyOverview::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    const bool hasRoom = width() > 40 * fontMetrics().averageCharWidth() * 2;
    m_figures->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void KeyOverview::recount()
{
    m_statistics = keyStatistics(m_session.keys().model().keys(), m_now());
    refresh();
}

void KeyOverview::refresh()
{
    const bool known = m_session.keys().confirmedAt().has_value();
    const auto show = [known](const Figure &figure, qsizetype count, const QString &caption) {
        figure.number->setText(known ? countText(count) : QStringLiteral("–"));
        figure.caption->setText(caption);
        updateAccessibleName(figure.number->parentWidget(), figure.number->text() + u' ' + caption);
    };
    const auto confirmedAt = m_session.keys().confirmedAt();
    m_age->setVisible(m_session.isOffline() && confirmedAt);
    if (confirmedAt)
        m_age->setText(
            tr("Offline. The list was last updated %1.").arg(ageText(*confirmedAt, m_now())));
    const auto n = [](qsizetype count) { return static_cast<int>(count); };
    //: After the number of keys, on a line of its own.
    show(m_total, m_statistics.total, tr("API key(s)", nullptr, n(m_statistics.total)));
    //: After the number of keys, on a line of its own.
    show(m_recent, m_statistics.usedRecently,
        tr("used in the last 30 days", nullptr, n(m_statistics.usedRecently)));
    //: After the number of keys, on a line of its own; %1 is a number of days.
    show(m_longUnused, m_statistics.stale,
        tr("not used in the last %1 days", nullptr, n(m_statistics.stale))
            .arg(QLocale().toString(staleDays)));
    //: After the number of keys, on a line of its own.
    show(m_never, m_statistics.neverUsed, tr("never used", nullptr, n(m_statistics.neverUsed)));
}
