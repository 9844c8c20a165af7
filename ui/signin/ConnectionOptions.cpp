// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/ConnectionOptions.h"

#include "ui/text/ConnectionText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FilePicker.h"

#include <QVBoxLayout>

static FilePicker::Texts authoritiesTexts()
{
    return { .caption = ConnectionOptions::tr("Certificate authority (PEM or DER file)"),
        .explanation = ConnectionOptions::tr("For portals with a certificate issued by your "
                                             "organization. Trusted for this connection only."),
        .choose = ConnectionOptions::tr("Choose a certificate authority…"),
        .clear = ConnectionOptions::tr("Remove certificate authority"),
        .fileType
        = ConnectionOptions::tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)") };
}

static FilePicker::Texts routesTexts()
{
    return { .caption = ConnectionOptions::tr("API routes (JSON file)"),
        .explanation = ConnectionOptions::tr("For portals with non-standard API paths."),
        .choose = ConnectionOptions::tr("Choose API routes…"),
        .clear = ConnectionOptions::tr("Remove API routes"),
        .fileType = ConnectionOptions::tr("API routes (*.json);;All files (*)") };
}

ConnectionOptions::ConnectionOptions(QWidget *parent)
    : QWidget(parent)
    , m_button(new Disclosure(this))
{
    auto *panel = new QWidget(this);
    m_authorities = new FilePicker(QStringLiteral("authorities"), authoritiesTexts, panel);
    m_routes = new FilePicker(QStringLiteral("routes"), routesTexts, panel);
    m_button->setObjectName(QStringLiteral("optionsButton"));
    auto *pickers = new QVBoxLayout(panel);
    pickers->setContentsMargins(0, 4, 0, 8);
    pickers->setSpacing(12);
    pickers->addWidget(m_authorities);
    pickers->addWidget(m_routes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button);
    layout->addWidget(panel);
    panel->hide();
    connect(m_button, &Disclosure::toggled, panel, &QWidget::setVisible);
    keepTranslated(this, [this] { m_button->setFullText(tr("Connection options")); });
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

QWidget *ConnectionOptions::showProblem(const ConnectionFiles::Problem &problem)
{
    for (FilePicker *picker : { m_authorities, m_routes }) {
        if (problem.path.isEmpty() || picker->path() != problem.path)
            continue;
        m_button->setChecked(true);
        picker->showProblem([problem] { return filesProblemText(problem); });
        return picker;
    }
    return nullptr;
}

QWidget *ConnectionOptions::showUnknownIssuer(const TranslatedText &problem)
{
    m_button->setChecked(true);
    m_authorities->showProblem(problem);
    return m_authorities;
}

void ConnectionOptions::clearProblems()
{
    m_authorities->clearProblem();
    m_routes->clearProblem();
}
