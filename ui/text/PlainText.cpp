#include "text/PlainText.h"

#include <QCoreApplication>

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
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
