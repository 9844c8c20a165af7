// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program/FirstLook.h"
#include "secrets/Secret.h"

#include <QObject>

#include <memory>

/// What a first look at the window has no need of: the network, the keychain, the pages. They are
/// in a file of their own: an executable that is linked with the libraries that they need has its
/// first frame later by a fifteenth of what an empty window takes.
class ProgramPlugin
{
    Q_DISABLE_COPY_MOVE(ProgramPlugin)

public:
    ProgramPlugin() = default;
    virtual ~ProgramPlugin() = default;

    /// Hands over to the first start what this one was asked for. False when that does not answer.
    virtual bool handOver(const InstanceLock &lock) = 0;
    /// Fills the window and opens what was asked for. `key` is that of the environment. What is
    /// returned lives as long as the window.
    virtual std::unique_ptr<QObject> open(const FirstLook &first, Secret key) = 0;
};

// With the version: what comes from another one has another idea of the above.
#define LlaveroProgramPlugin_iid "io.github.llavero.Llavero.Program/" LLAVERO_VERSION
Q_DECLARE_INTERFACE(ProgramPlugin, LlaveroProgramPlugin_iid)
