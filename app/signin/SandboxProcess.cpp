// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signin/SandboxProcess.h"

#include <QJsonDocument>
#include <QJsonObject>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

SandboxProcess::SandboxProcess(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
#ifdef Q_OS_LINUX
    // Without this the service would outlive a killed program.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readReadyLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this, [this] {
        QString reason = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        fail(reason.remove(QStringLiteral("llavero-sandbox: ")));
    });
}

SandboxProcess::~SandboxProcess()
{
    m_finished = true;
    m_process.terminate();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
}

void SandboxProcess::start(const QStringList &arguments)
{
    m_process.start(m_program, arguments);
}

void SandboxProcess::readReadyLine()
{
    if (m_finished || !m_process.canReadLine())
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    const auto portal = PortalAddress::parse(line.value(u"portal").toString());
    const Secret key(line.value(u"key").toString().toUtf8());
    if (!portal.address || key.isEmpty())
        return fail(QStringLiteral("llavero-sandbox: no address"));
    m_finished = true;
    emit ready(*portal.address, key, line.value(u"keyId").toString());
}

void SandboxProcess::fail(const QString &reason)
{
    if (m_finished)
        return;
    m_finished = true;
    emit failed(reason);
}
