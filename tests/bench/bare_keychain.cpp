// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest Qt program that reads an entry of the keychain, with which `llavero exec` is
// compared: bench-bare-keychain NAME. Stores the entry first with: bench-bare-keychain NAME VALUE

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

static int run(QKeychain::Job &job, const QString &name)
{
    job.setAutoDelete(false);
    job.setKey(name);
    QObject::connect(
        &job, &QKeychain::Job::finished, [&job] { QCoreApplication::exit(job.error()); });
    job.start();
    return QCoreApplication::exec();
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString service = QStringLiteral("Llavero");
    if (arguments.size() > 2) {
        QKeychain::WritePasswordJob job(service);
        job.setTextData(arguments.at(2));
        return run(job, arguments.at(1));
    }
    QKeychain::ReadPasswordJob job(service);
    return run(job, arguments.value(1));
}
