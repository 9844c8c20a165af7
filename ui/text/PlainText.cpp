// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/PlainText.h"

#include <QCoreApplication>

QString plainToolTip(const QString &text)
{
    static constexpr qsizetype longest = 70; // characters on a line, beyond which Qt may break it
    if (text.isEmpty())
        return {};
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString shown = line.toHtmlEscaped();
        lines << (line.size() > longest
                ? shown
                : QStringLiteral("<span style=\"white-space: pre\">%1</span>").arg(shown));
    }
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            c = u' ';
    }
    // A name may turn the direction of what follows it; an isolate keeps that inside.
    return line.isRightToLeft() || line.contains(QChar(0x202E)) || line.contains(QChar(0x202D))
        ? QChar(0x2068) + line + QChar(0x2069)
        : line;
}

QString withoutShortcut(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

QString displayName(const QString &keyName)
{
    const QString name = oneLine(keyName);
    return name.trimmed().isEmpty() ? QCoreApplication::translate("PlainText", "Unnamed key")
                                    : name;
}
