// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/DeletionProgress.h"

#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <utility>

using namespace std::chrono_literals;

using State = BulkDeletion::State;

DeletionProgress::DeletionProgress(
    BulkDeletion &deletion, std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_deletion(deletion)
    , m_now(std::move(now))
    , m_spinner(new Spinner(this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new PushButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("deletionProgress"));
    m_sentence->setObjectName(QStringLiteral("deletionSentence"));
    m_bar->setObjectName(QStringLiteral("deletionBar"));
    m_cancel->setObjectName(QStringLiteral("cancelDeletion"));
    m_sentence->setWordWrap(true);
    m_bar->setTextVisible(false);
    auto *text = new QVBoxLayout;
    text->setSpacing(6);
    text->addWidget(m_sentence);
    text->addWidget(m_bar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_spinner);
    m_layout->setSpacing(10);
    m_layout->addLayout(text, 1);
    m_layout->addWidget(m_cancel);
    layout->addLayout(m_layout, 1);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &DeletionProgress::update);
    connect(m_cancel, &QPushButton::clicked, &deletion, &BulkDeletion::cancel);
    connect(&deletion, &BulkDeletion::progressed, this, &DeletionProgress::update);
    connect(&deletion, &BulkDeletion::runningChanged, this, [this](bool isRunning) {
        if (isRunning) // its parent, because this is shown in a moment
            announce(parentWidget(), sentence());
    });
    keepTranslated(this, [this] { update(); });
}

void DeletionProgress::focusCancel()
{
    if (!isHidden() && m_cancel->isEnabled())
        m_cancel->setFocus();
}

QString DeletionProgress::sentence() const
{
    switch (m_deletion.state()) {
    case State::Idle:
        return {};
    case State::Running:
        break;
    case State::Stopping:
        //: %1 of %2 keys have been deleted.
        return tr("Stopping: waiting for the last responses. %1 of %2 key(s) have been deleted.",
            nullptr, static_cast<int>(m_deletion.total()))
            .arg(countText(m_deletion.deletedKeys()), countText(m_deletion.total()));
    case State::Settling:
        return tr("Checking which keys have been deleted…");
    }
    if (const auto &until = m_deletion.pausedUntil())
        //: %1 is such as “in 2 minutes (10:11:07)”.
        return tr("The service is receiving too many requests. Deleting continues %1.")
            .arg(dueText(*until, m_now()));
    //: %1 of %2 keys have been deleted.
    return tr("Deleting keys: %1 of %2")
        .arg(countText(m_deletion.finishedKeys()), countText(m_deletion.total()));
}

void DeletionProgress::update()
{
    const bool isPaused = m_deletion.pausedUntil().has_value();
    if (isPaused != m_second.isActive()) {
        if (isPaused) {
            m_second.start();
            announce(this, sentence());
        } else {
            m_second.stop();
        }
    }
    m_sentence->setText(sentence());
    updateAccessibleName(m_bar, tr("Deleted keys"));
    m_bar->setMaximum(static_cast<int>(m_deletion.total()));
    m_bar->setValue(static_cast<int>(m_deletion.finishedKeys()));
    m_cancel->setText(tr("Cancel"));
    updateAccessibleName(m_cancel, tr("Cancel deleting"));
    m_cancel->setEnabled(m_deletion.state() == State::Running);
    setVisible(m_deletion.isRunning());
}

void DeletionProgress::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool hasRoom = width() > 45 * fontMetrics().averageCharWidth();
    m_layout->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(m_cancel, hasRoom ? Qt::AlignVCenter : Qt::AlignLeft);
}
