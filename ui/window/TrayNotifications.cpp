// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/TrayNotifications.h"

#include <QGuiApplication>

TrayNotifications::TrayNotifications(QObject *parent)
    : QObject(parent)
{
    const auto onClick = [this] {
        close();
        emit activated({});
    };
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, onClick);
    connect(&m_icon, &QSystemTrayIcon::activated, this, onClick);
}

void TrayNotifications::show(const DesktopNotifications::Texts &texts)
{
    m_icon.setIcon(QGuiApplication::windowIcon());
    m_icon.setToolTip(texts.title);
    m_icon.show();
    m_icon.showMessage(texts.title, texts.body, QGuiApplication::windowIcon());
}

void TrayNotifications::close()
{
    m_icon.hide();
}
