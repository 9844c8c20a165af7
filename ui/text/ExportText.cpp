// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ExportText.h"

#include "ui/text/CountText.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QString exportedText(Exported what, qsizetype count)
{
    const int n = static_cast<int>(count);
    switch (what) {
    case Exported::Keys:
        //: %2 is the name of a file.
        return ExportText::tr("%1 key(s) exported to “%2”.", nullptr, n);
    case Exported::Notes:
        //: %2 is the name of a file.
        return ExportText::tr("%1 note(s) exported to “%2”.", nullptr, n);
    case Exported::Operations:
        //: %2 is the name of a file.
        return ExportText::tr("%1 operation(s) exported to “%2”.", nullptr, n);
    }
    Q_UNREACHABLE();
}

QString notExportedText(Exported what)
{
    switch (what) {
    case Exported::Keys:
        //: %1 is the name of a file, %2 the system's reason.
        return ExportText::tr("The keys couldn’t be exported to “%1”: %2");
    case Exported::Notes:
        //: %1 is the name of a file, %2 the system's reason.
        return ExportText::tr("The notes couldn’t be exported to “%1”: %2");
    case Exported::Operations:
        //: %1 is the name of a file, %2 the system's reason.
        return ExportText::tr("The operations couldn’t be exported to “%1”: %2");
    }
    Q_UNREACHABLE();
}

} // namespace

TranslatedText exportText(
    Exported what, qsizetype count, const QString &path, const Result<Unit, QString> &result)
{
    const QString file = sanitizedLine(QFileInfo(path).fileName());
    if (result)
        return [=] { return exportedText(what, count).arg(countText(count), file); };
    return [=, reason = sanitizedLine(result.error())] {
        return notExportedText(what).arg(file, reason);
    };
}

QString exportElsewhereText()
{
    return ExportText::tr("Export Elsewhere…");
}
