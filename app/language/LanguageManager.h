// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

/// A language with a translation.
struct Language
{
    QString id; ///< ISO 639-1
    QString name; ///< in the language itself
};

/// The language of the user interface: the texts of Llavero and of Qt, and the formats of dates and
/// numbers. A change sends `QEvent::LanguageChange` to all objects.
class LanguageManager
{
public:
    static QList<Language> shipped();
    /// Returns the codes of all languages, separated by commas.
    static QString codes();
    static bool isShipped(const QString &code);
    /// Returns the best shipped language for the system; English if there is none.
    static QString systemLanguage();
    /// Returns the first of the codes that is shipped, else the best language for the system.
    static QString firstShipped(const QStringList &codes);

    /// `code` must be shipped.
    void use(const QString &code);
    QString current() const { return m_current; }

private:
    QTranslator m_appTranslator;
    QTranslator m_qtTranslator;
    QString m_current;
};
