// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QString>

#include <chrono>

class PrivateBus;

/// Answers gnome-keyring's prompts instead of a user: the prompter of GNOME's tests, from libgcr,
/// in its own process. Give its name to RunningKeyring.
class Prompter
{
public:
    explicit Prompter(PrivateBus &bus);

    bool isReady() const { return !m_name.isEmpty(); }
    QString name() const { return m_name; }

    /// Adds an answer to the next prompt, given after the time `after`.
    void willType(const QByteArray &password, std::chrono::milliseconds after = {});
    void willCancel(std::chrono::milliseconds after = {});
    /// Returns whether an expected prompt has not been shown.
    bool isExpecting();

private:
    QByteArray ask(const QByteArray &line);

    ChildProcess m_process;
    QString m_name;
};
