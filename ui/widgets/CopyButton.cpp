#include "widgets/CopyButton.h"

#include "widgets/Announcer.h"

#include <QToolTip>

using namespace std::chrono_literals;

CopyButton::CopyButton(QWidget *parent)
    : IconButton(QStringLiteral("copy"), parent)
{
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(2s);
    connect(&m_confirmation, &QTimer::timeout, this, [this] {
        setIconName(QStringLiteral("copy"));
        setProperty("confirmed", false);
    });
}

void CopyButton::confirm()
{
    setIconName(QStringLiteral("check"));
    setProperty("confirmed", true);
    QToolTip::showText(mapToGlobal(QPoint(0, height())), tr("Copied"), this, {}, 2000);
    m_confirmation.start();
}
