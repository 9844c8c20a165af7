// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ClipboardNote.h"

#include "app/secrets/SecretClipboard.h"
#include "ui/text/ClipboardText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>

using namespace std::chrono_literals;

ClipboardNote::ClipboardNote(SecretClipboard &clipboard, QWidget *parent)
    : QFrame(parent)
    , m_clipboard(clipboard)
    , m_icon(new IconLabel(QStringLiteral("copy"), this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_dismiss(new IconButton(QStringLiteral("close"), this))
{
    m_sentence->setObjectName(QStringLiteral("clipboardSentence"));
    m_sentence->setWordWrap(true);
    m_dismiss->setObjectName(QStringLiteral("dismissClipboardNote"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 4, 2);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_dismiss);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &ClipboardNote::countDown);
    connect(m_dismiss, &IconButton::clicked, this, &QWidget::hide);
    connect(&clipboard, &SecretClipboard::copied, this, &ClipboardNote::onCopied);
    connect(&clipboard, &SecretClipboard::cleared, this,
        [this] { onEnded([] { return tr("Clipboard cleared"); }, QStringLiteral("check")); });
    connect(&clipboard, &SecretClipboard::replaced, this, [this] {
        onEnded([] { return tr("The copied key is no longer on the clipboard."); },
            QStringLiteral("check"));
    });
    connect(&clipboard, &SecretClipboard::refilled, this, [this] {
        onEnded(
            [] {
                return tr("Clipboard cleared. Another program has filled it again: if it still "
                          "contains the key, clear the clipboard history.");
            },
            QStringLiteral("warning"));
    });
    connect(&clipboard, &SecretClipboard::clearFailed, this, [this] {
        m_tick.stop();
        hide(); // MainWidget shows a notice
    });
    keepTranslated(this, [this] { m_dismiss->setLabel(tr("Dismiss this message")); });
    hide();
}

void ClipboardNote::pageChanged()
{
    if (!m_tick.isActive())
        hide();
}

void ClipboardNote::onCopied()
{
    if (!m_clipboard.remaining()) {
        m_tick.stop();
        return hide(); // the secret is not removed; the copy button has confirmed the copy
    }
    m_icon->setIconName(QStringLiteral("copy"));
    countDown();
    m_tick.start();
    show();
}

void ClipboardNote::countDown()
{
    m_sentence->setSentence(
        [remaining = m_clipboard.remaining()] { return copiedText(remaining); });
}

void ClipboardNote::onEnded(const TranslatedText &outcome, const QString &iconName)
{
    m_tick.stop();
    m_icon->setIconName(iconName);
    m_sentence->setSentence(outcome);
    if (isVisible())
        announce(this, m_sentence->text());
}
