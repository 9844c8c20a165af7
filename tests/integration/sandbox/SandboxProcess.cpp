// SPDX-License-Identifier: GPL-3.0-or-later
#include "SandboxProcess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString kProgram = QStringLiteral(SANDBOX_PROGRAM);

} // namespace

SandboxProcess::SandboxProcess(QStringList arguments)
{
    if (!arguments.contains("--data"_L1))
        arguments += { u"--data"_s, u":memory:"_s };
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(kProgram, arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(timeoutMs)) { }
    const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    m_portal = line[u"portal"_s].toString();
    m_endpoint = line[u"endpoint"_s].toString();
    m_key = line[u"key"_s].toString().toLatin1();
}

SandboxProcess::~SandboxProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

quint16 SandboxProcess::port() const
{
    return static_cast<quint16>(QUrl(m_portal).port());
}

int SandboxProcess::stop()
{
    m_process.terminate();
    if (m_process.waitForFinished(timeoutMs) && m_process.exitStatus() == QProcess::NormalExit)
        return m_process.exitCode();
    m_process.kill();
    m_process.waitForFinished();
    return -1;
}

SandboxProcess::Outcome SandboxProcess::runToEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(kProgram, arguments);
    const bool finished
        = process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit;
    return { finished ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError() };
}
