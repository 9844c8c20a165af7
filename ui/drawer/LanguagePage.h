// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer/SettingsPage.h"

struct AppContext;

/// The choices of the language, the appearance and the clipboard.
class LanguagePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit LanguagePage(const AppContext &services, QWidget *parent = nullptr);

    void focusContent() override;
};
