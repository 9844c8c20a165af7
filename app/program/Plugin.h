// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program/ProgramPlugin.h"

/// See there.
class Plugin : public QObject, public ProgramPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LlaveroProgramPlugin_iid)
    Q_INTERFACES(ProgramPlugin)

public:
    bool handOver(const InstanceLock &lock) override;
    std::unique_ptr<QObject> open(const FirstLook &first, Secret key) override;
};
