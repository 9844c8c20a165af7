// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SaveDialog.h"

#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"

#include <QFileInfo>

SaveDialog::SaveDialog(const QString &name, const QString &suffix, QWidget *parent)
    : FileDialog(parent)
{
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    setOption(DontConfirmOverwrite);
    setDefaultSuffix(suffix);
    selectFile(name);
}

void SaveDialog::accept()
{
    const QFileInfo file(selectedFiles().value(0));
    if (!file.isFile())
        return QFileDialog::accept();
    const bool isNative = testAttribute(Qt::WA_DontShowOnScreen); // and closed by now
    auto *question = new ConfirmationDialog(
        [name = file.fileName()] { return tr("Replace “%1”?").arg(sanitizedLine(name)); },
        [] { return tr("A file with this name already exists. Its content will be lost."); },
        //: A button.
        [] { return tr("Replace"); }, isNative ? parentWidget() : this);
    connect(question, &ConfirmationDialog::confirmed, this, [this] { QFileDialog::accept(); });
    if (isNative)
        connect(question, &QDialog::rejected, this, &QDialog::reject);
    openOnce(question);
}
