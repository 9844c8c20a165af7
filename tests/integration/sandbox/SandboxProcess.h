// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

// A running llavero-sandbox on a free port; it ends with this object.
class SandboxProcess
{
public:
    static constexpr int timeoutMs = 60'000;

    // Without --data in the arguments the data is in memory only.
    explicit SandboxProcess(QStringList arguments = {});
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    bool isReady() const { return !m_key.isEmpty(); }
    QString portal() const { return m_portal; }
    QString endpoint() const { return m_endpoint; }
    QByteArray key() const { return m_key; }
    quint16 port() const;

    // Sends SIGTERM and returns the exit code, or -1 if it has to be killed.
    int stop();
    // Returns the output after the first line.
    QByteArray furtherOutput() { return m_process.readAllStandardOutput(); }

    struct Outcome
    {
        int exitCode;
        QByteArray output;
        QByteArray errors;
    };
    // Runs the program until it ends; for starts that must fail.
    static Outcome runToEnd(const QStringList &arguments);

private:
    QProcess m_process;
    QString m_portal;
    QString m_endpoint;
    QByteArray m_key;
};
