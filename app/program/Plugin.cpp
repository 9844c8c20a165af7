// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/Plugin.h"

#include "desktop/RunningInstance.h"
#include "program/Program.h"

#include <QCoreApplication>

bool Plugin::handOver(const InstanceLock &lock)
{
    return RunningInstance(lock).handOver(
        RunningInstance::thisStart(QCoreApplication::arguments()));
}

std::unique_ptr<QObject> Plugin::open(const FirstLook &first, Secret key)
{
    return std::make_unique<Program>(first, std::move(key));
}
