// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest Qt program that reads an entry of the keychain, with which `llavero exec` is
// compared: bench-bare-keychain NAME

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QKeychain::ReadPasswordJob job(QStringLiteral("Llavero"));
    job.setAutoDelete(false);
    job.setKey(QCoreApplication::arguments().value(1));
    QObject::connect(&job, &QKeychain::Job::finished, &app, [&job] {
        QCoreApplication::exit(job.error() == QKeychain::NoError && !job.binaryData().isEmpty() ? 0 : 1);
    });
    job.start();
    return QCoreApplication::exec();
}
