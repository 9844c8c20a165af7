// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/OfflineBanner.h"

#include "ui/widgets/IconLabel.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/announce.h"

#include <QEvent>
#include <QHBoxLayout>

OfflineBanner::OfflineBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(QStringLiteral("cloud-off"), this))
    , m_spinner(new Spinner(this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_explanation(new TextLabel(TextLabel::Role::Caption, this))
    , m_retry(new PushButton(this))
{
    m_sentence->setObjectName(QStringLiteral("offlineSentence"));
    m_explanation->setObjectName(QStringLiteral("offlineExplanation"));
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_icon->setScale(1.5); // as large as the spinner
    m_spinner->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (TextLabel *label : { m_sentence, m_explanation }) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_wordsAndRetry = new QBoxLayout(QBoxLayout::LeftToRight);
    m_wordsAndRetry->setSpacing(10);
    m_wordsAndRetry->addLayout(words, 1);
    m_wordsAndRetry->addWidget(m_retry);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_spinner);
    layout->addLayout(m_wordsAndRetry, 1);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (!m_retrying)
            emit retryRequested();
    });
    retranslate();
    hide();
}

void OfflineBanner::show(const TranslatedText &sentence, const TranslatedText &explanation)
{
    // Both as of now: that a list has become older is no news.
    const bool isNews
        = isHidden() || !m_sentence->sentence() || m_sentence->sentence()() != sentence();
    m_sentence->setAgingSentence(sentence);
    m_explanation->setSentence(explanation);
    m_explanation->setVisible(!m_explanation->text().isEmpty());
    setVisible(true);
    if (isNews)
        announce(this, m_sentence->text());
}

void OfflineBanner::setRetrying(bool retrying)
{
    // The button stays enabled, or it would lose the keyboard's focus.
    m_retrying = retrying;
    m_icon->setVisible(!retrying);
    m_spinner->setVisible(retrying);
    retranslate();
}

void OfflineBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool hasRoom = width() > 40 * fontMetrics().averageCharWidth() * 2;
    m_wordsAndRetry->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_wordsAndRetry->setAlignment(m_retry, hasRoom ? Qt::AlignVCenter : Qt::AlignLeft);
}

void OfflineBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void OfflineBanner::retranslate()
{
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleDescription(
        m_retrying ? tr("Llavero is trying to reach the service.") : QString());
}
