#include "widgets/CopyButton.h"

#include "widgets/Announcer.h"
#include "widgets/TextLabel.h"

using namespace std::chrono_literals;

CopyButton::CopyButton(QWidget *parent)
    : IconButton(QStringLiteral("copy"), parent)
{
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(2s);
    connect(&m_confirmation, &QTimer::timeout, this, &CopyButton::unconfirm);
}

CopyButton::~CopyButton()
{
    delete m_words;
}

void CopyButton::confirm()
{
    setIconName(QStringLiteral("check"));
    if (!m_words) {
        m_words = new TextLabel(TextLabel::Role::Caption, window());
        m_words->setProperty("bubble", true);
    }
    m_words->setText(tr("Copied"));
    m_words->adjustSize();
    const int room = window()->width() - m_words->width();
    const QPoint below = mapTo(window(), QPoint((width() - m_words->width()) / 2, height() + 2));
    m_words->move(qBound(0, below.x(), room), below.y());
    m_words->raise();
    m_words->show();
    announce(m_words, m_words->text());
    m_confirmation.start();
}

void CopyButton::hideEvent(QHideEvent *event)
{
    IconButton::hideEvent(event);
    unconfirm();
}

void CopyButton::unconfirm()
{
    m_confirmation.stop();
    setIconName(QStringLiteral("copy"));
    if (m_words)
        m_words->hide();
}
