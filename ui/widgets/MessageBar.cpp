// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WebLink.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QScrollArea>

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel({}, this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_action(new PushButton(this))
    , m_dismiss(new IconButton(QStringLiteral("close"), this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_sentence->setObjectName(QStringLiteral("messageSentence"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_sentence->setWordWrap(true);
    m_sentence->setFirstSentenceBold(true);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addWidget(m_action);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(m_layout, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::triggerAction);
    connect(m_dismiss, &IconButton::clicked, this, &MessageBar::dismiss);
    keepTranslated(this, [this] { retranslateUi(); });
    hide();
}

void MessageBar::show(Kind kind, const TranslatedText &sentence, const TranslatedText &action)
{
    m_kind = kind;
    m_savedPath.clear();
    const QString name = QVariant::fromValue(kind).toString().toLower();
    m_icon->setIconName(name);
    m_sentence->setSentence(sentence);
    m_actionText = action;
    m_action->setVisible(action != nullptr);
    retranslateUi();
    for (QWidget *widget : { static_cast<QWidget *>(this), static_cast<QWidget *>(m_icon) }) {
        widget->setProperty("kind", name);
        repolish(widget);
    }
    setVisible(true);
    if (m_scrollsIntoView)
        QMetaObject::invokeMethod(this, &MessageBar::scrollIntoView, Qt::QueuedConnection);
    announce(this, m_sentence->text());
}

void MessageBar::showSaved(const TranslatedText &sentence, const QString &path)
{
    show(Kind::Success, sentence, [] { return tr("Open Folder"); });
    m_savedPath = path;
}

void MessageBar::triggerAction()
{
    if (m_savedPath.isEmpty())
        emit actionTriggered();
    else
        openFolder(m_savedPath, m_action);
}

void MessageBar::setScrollsIntoView()
{
    m_scrollsIntoView = true;
}

void MessageBar::scrollIntoView()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (QWidget *parent = parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *page = qobject_cast<QScrollArea *>(parent))
            return page->ensureWidgetVisible(this, 0, 0);
    }
}

void MessageBar::setActionReadOnly(const QString &reason)
{
    m_action->setEnabled(reason.isEmpty());
    m_action->setToolTip(plainToolTip(reason));
    updateAccessibleDescription(m_action, reason);
}

void MessageBar::hideSuccess()
{
    if (kind() == Kind::Success)
        hide();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

std::optional<MessageBar::Kind> MessageBar::kind() const
{
    return isHidden() ? std::nullopt : std::optional(m_kind);
}

void MessageBar::dismiss()
{
    hide();
    emit dismissed(m_kind);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool hasRoom = width() > 80 * fontMetrics().averageCharWidth();
    m_layout->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setAlignment(m_action, hasRoom ? Qt::AlignVCenter : Qt::AlignLeft);
}

void MessageBar::retranslateUi()
{
    m_action->setText(m_actionText ? m_actionText() : QString());
    m_dismiss->setLabel(tr("Dismiss this message"));
}
