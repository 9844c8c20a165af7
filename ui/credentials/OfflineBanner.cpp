// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/OfflineBanner.h"

#include "ui/text/ConnectionText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

#include <utility>

OfflineBanner::OfflineBanner(std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_now(std::move(now))
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
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    for (TextLabel *label : { m_sentence, m_explanation }) {
        label->setWordWrap(true);
        text->addWidget(label);
    }
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight);
    m_layout->setSpacing(10);
    m_layout->addLayout(text, 1);
    m_layout->addWidget(m_retry);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_spinner);
    layout->addLayout(m_layout, 1);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (!m_retrying)
            emit retryRequested();
    });
    keepTranslated(this, [this] {
        setRetrying(m_retrying);
        describe();
    });
    hide();
}

void OfflineBanner::show(const State &state)
{
    const TranslatedText sentence = [this, state] {
        const QString text = isNetworkError(state.error.kind)
            ? tr("Offline. List updated %1.")
            : tr("The list couldn’t be refreshed. It was last updated %1.");
        return text.arg(ageText(state.updatedAt, m_now()));
    };
    // Both as of now: an older list is no news.
    const bool isNews
        = isHidden() || !m_sentence->sentence() || m_sentence->sentence()() != sentence();
    m_sentence->setAgingSentence(sentence);
    m_explanation->setSentence([this, state] {
        return isNetworkError(state.error.kind)
            ? errorText(state.error) + u' ' + readOnlyText(state.access, true)
            : loadErrorText(state.error, state.nextTry, m_now());
    });
    m_isNetworkError = isNetworkError(state.error.kind);
    describe();
    arrange();
    setVisible(true);
    if (isNews)
        announce(this, m_sentence->text());
}

void OfflineBanner::setRetrying(bool retrying)
{
    // The button stays enabled because a disabled one loses the focus.
    m_retrying = retrying;
    m_icon->setVisible(!retrying);
    m_spinner->setVisible(retrying);
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleDescription(
        retrying ? tr("Llavero is trying to reach the service.") : QString());
}

void OfflineBanner::setShort(bool isShort)
{
    if (isShort == m_isShort)
        return;
    m_isShort = isShort;
    describe();
    arrange();
}

/// What helps against another error is read there only.
bool OfflineBanner::isShort() const
{
    return m_isShort && m_isNetworkError;
}

void OfflineBanner::describe()
{
    m_explanation->setVisible(!isShort());
    const TranslatedText &explanation = m_explanation->sentence();
    const QString hidden = isShort() && explanation ? explanation() : QString();
    m_sentence->setToolTip(plainToolTip(hidden));
    updateAccessibleDescription(m_sentence, hidden);
}

void OfflineBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void OfflineBanner::arrange()
{
    const int characters = isShort() ? 30 : 70; // beside the button
    const int room = contentsRect().width() - m_retry->sizeHint().width();
    const bool hasRoom = room > characters * fontMetrics().averageCharWidth();
    m_layout->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(m_retry, hasRoom ? Qt::AlignVCenter : Qt::AlignLeft);
}
