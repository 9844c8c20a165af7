// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "app/secrets/Secret.h"

#include <QProcess>

/// The sandbox service as a child of this program, on a free port. It ends with this object, and,
/// where the system can do that, with this process.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of `llavero-sandbox`.
    explicit SandboxProcess(const QString &program, QObject *parent = nullptr);
    ~SandboxProcess() override;

    void start(const QStringList &arguments = {});

signals:
    void ready(const PortalAddress &portal, const Secret &key);
    /// `reason` is what the service or the system said, in their words.
    void failed(const QString &reason);

private:
    void readAnnouncement();
    void fail(const QString &reason);

    const QString m_program;
    QProcess m_process;
    bool m_settled = false; ///< ready or failed has been said
};
