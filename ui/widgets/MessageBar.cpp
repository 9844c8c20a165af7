#include "widgets/MessageBar.h"

#include "widgets/Announcer.h"
#include "widgets/IconButton.h"
#include "widgets/IconLabel.h"
#include "widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

static QString nameOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return QStringLiteral("info");
    case MessageBar::Kind::Success:
        return QStringLiteral("success");
    case MessageBar::Kind::Warning:
        return QStringLiteral("warning");
    case MessageBar::Kind::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel({}, this))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, this))
    , m_action(new QPushButton(this))
    , m_dismiss(new IconButton(QStringLiteral("close"), this))
{
    m_sentence->setObjectName(QStringLiteral("messageSentence"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->addWidget(m_sentence);
    words->addWidget(m_action, 0, Qt::AlignLeft);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_dismiss, &IconButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    hide();
}

void MessageBar::show(Kind kind, const QString &sentence, const QString &action)
{
    m_kind = kind;
    m_icon->setIconName(nameOf(kind));
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    for (QWidget *widget : { static_cast<QWidget *>(this), static_cast<QWidget *>(m_icon) }) {
        widget->setProperty("kind", nameOf(kind));
        style()->unpolish(widget);
        style()->polish(widget);
    }
    setVisible(true);
    announce(this, sentence);
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

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::retranslate()
{
    m_dismiss->setLabel(tr("Dismiss this message"));
}
