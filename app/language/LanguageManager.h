// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <span>

/// A language that Llavero ships.
struct Language
{
    const char *code; ///< ISO 639-1
    const char *endonym; ///< its own name for itself, UTF-8

    QString name() const { return QString::fromUtf8(endonym); }
    QString id() const { return QString::fromLatin1(code); }
};

/// The language of everything on the screen: Llavero's own sentences, Qt's, and the forms of
/// dates and numbers. Objects hear of a change by `QEvent::LanguageChange`.
class LanguageManager
{
public:
    static std::span<const Language> shipped();
    /// The codes of all, for a sentence.
    static QString codes();
    static bool isShipped(const QString &code);
    /// The shipped one that suits the system best; English if there is none.
    static QString systemLanguage();

    /// `code` must be shipped.
    void use(const QString &code);
    QString current() const { return m_current; }

private:
    QTranslator m_ours;
    QTranslator m_qts;
    QString m_current;
};
