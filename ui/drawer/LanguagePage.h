// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class LanguageSwitch;
class SettingsFile;
struct Services;

/// The choice of language, each by its own name. It acts at once, and is kept.
class LanguagePage : public QWidget
{
    Q_OBJECT

public:
    explicit LanguagePage(const Services &services, QWidget *parent = nullptr);

private:
    void use(const QString &language);

    LanguageSwitch &m_languages;
    SettingsFile &m_settings;
};
