// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/ConnectionOptions.h"

#include "ui/signin/FilePicker.h"
#include "ui/widgets/Disclosure.h"

#include <QEvent>
#include <QVBoxLayout>

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QWidget(parent)
    , m_button(new Disclosure(this))
    , m_panel(new QWidget(this))
    , m_authorities(new FilePicker(QStringLiteral("authorities"), m_panel))
    , m_routes(new FilePicker(QStringLiteral("routes"), m_panel))
{
    m_button->setObjectName(QStringLiteral("optionsButton"));
    auto *panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 4, 0, 8);
    panel->setSpacing(12);
    panel->addWidget(m_authorities);
    panel->addWidget(m_routes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button);
    layout->addWidget(m_panel);
    m_panel->hide();
    connect(m_button, &Disclosure::toggled, m_panel, &QWidget::setVisible);
    retranslateUi();
}

ConnectionFiles::Paths ConnectionOptions::files() const
{
    return { .authorities = m_authorities->path(), .routes = m_routes->path() };
}

void ConnectionOptions::setFiles(const ConnectionFiles::Paths &files)
{
    m_authorities->setPath(files.authorities);
    m_routes->setPath(files.routes);
    m_button->setChecked(files != ConnectionFiles::Paths());
}

void ConnectionOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ConnectionOptions::retranslateUi()
{
    m_button->setFullText(tr("Connection options"));
    m_authorities->setTexts({ .caption = tr("Certificate authority (PEM or DER file)"),
        .explanation = tr("For a portal whose certificate comes from your organization’s own "
                          "authority. It is trusted for this connection alone."),
        .choose = tr("Choose a certificate authority…"),
        .clear = tr("Do not use this certificate authority"),
        .fileType = tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)") });
    m_routes->setTexts({ .caption = tr("API routes (JSON file)"),
        .explanation = tr("For a portal that has parts of the API at other paths."),
        .choose = tr("Choose API routes…"),
        .clear = tr("Do not use these API routes"),
        .fileType = tr("API routes (*.json);;All files (*)") });
}
