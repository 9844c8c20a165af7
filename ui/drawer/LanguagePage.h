#pragma once

#include <QWidget>

class LanguageSwitch;

/// The choice of language, each by its own name. It acts at once.
class LanguagePage : public QWidget
{
    Q_OBJECT

public:
    /// `languages` must outlive the page.
    explicit LanguagePage(LanguageSwitch &languages, QWidget *parent = nullptr);

private:
    LanguageSwitch &m_languages;
};
