// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QString>

#include <chrono>

class PrivateBus;

/// Who answers gnome-keyring's questions in place of a person at a display: the prompter of
/// GNOME's own tests, from libgcr, in a process of its own. Give its name to RunningKeyring.
class Prompter
{
public:
    explicit Prompter(PrivateBus &bus);

    bool isReady() const { return !m_name.isEmpty(); }
    QString name() const { return m_name; }

    /// One answer to one question, in their order. The person takes `after` for it.
    void willType(const QByteArray &password, std::chrono::milliseconds after = {});
    void willCancel(std::chrono::milliseconds after = {});
    /// Whether a question that was foreseen has not been asked.
    bool isExpecting();

private:
    QByteArray ask(const QByteArray &line);

    ChildProcess m_process;
    QString m_name;
};
