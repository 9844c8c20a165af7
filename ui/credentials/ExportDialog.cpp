// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ExportDialog.h"

#include "ui/text/CountText.h"
#include "ui/text/TranslatedText.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using Format = KeyExport::Format;

static const QString csvSuffix = u"csv"_s;
static const QString jsonSuffix = u"json"_s;

static QString fileName(const QString &host, const QDateTime &now)
{
    const QString portal = QString(host).replace(u':', u'-'); // which not all systems allow
    return u"api-keys-%1-%2.csv"_s.arg(portal, now.toLocalTime().toString(u"yyyy-MM-dd"));
}

ExportDialog::ExportDialog(
    qsizetype keys, const QString &host, const QDateTime &now, QWidget *parent)
    : SaveDialog(fileName(host, now), csvSuffix, parent)
{
    setObjectName(u"exportDialog"_s);
    connect(this, &QFileDialog::filterSelected, this, &ExportDialog::followType);
    keepTranslated(this, [this, keys] {
        setWindowTitle(
            tr("Export %1 Key(s)", nullptr, static_cast<int>(keys)).arg(countText(keys)));
        const bool isJson = suffix() == jsonSuffix;
        //: A type of file.
        const QStringList types { tr("CSV, for spreadsheets (*.csv)"),
            tr("JSON, for programs (*.json)") };
        setNameFilters(types);
        selectNameFilter(types.at(isJson ? 1 : 0));
    });
}

/// Gives the name the suffix of the chosen type.
void ExportDialog::followType()
{
    const QStringList files = selectedFiles();
    setDefaultSuffix(suffix());
    const QFileInfo file(files.value(0));
    if (file.suffix() == jsonSuffix || file.suffix() == csvSuffix)
        selectFile(file.completeBaseName() + u'.' + suffix());
}

QString ExportDialog::suffix() const
{
    return selectedNameFilter().contains(u"*.json") ? jsonSuffix : csvSuffix;
}

Format ExportDialog::format(const QString &path) const
{
    if (path.endsWith(u".json", Qt::CaseInsensitive))
        return Format::Json;
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return Format::Csv;
    return suffix() == jsonSuffix ? Format::Json : Format::Csv;
}
