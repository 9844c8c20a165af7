// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"

#include <QProcess>

/// The sandbox service as a child process, on a free port. It is terminated with this object and,
/// on Linux, with this process.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of `llavero-sandbox`.
    explicit SandboxProcess(const QString &program, QObject *parent = nullptr);
    ~SandboxProcess() override;

    void start(const QStringList &arguments = {});

signals:
    /// `key` has the id `keyId`.
    void ready(const PortalAddress &portal, const Secret &key, const QString &keyId);
    /// `reason` is the message of the service or the system.
    void failed(const QString &reason);

private:
    void readReadyLine();
    void fail(const QString &reason);

    const QString m_program;
    QProcess m_process;
    bool m_finished = false; ///< after `ready` or `failed`
};
