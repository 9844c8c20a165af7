// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/NoteTransfer.h"

#include "ui/text/CountText.h"
#include "ui/text/ExportText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FileDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SaveDialog.h"

#include <QFileInfo>
#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

NoteTransfer::NoteTransfer(KeyNotes &notes, QWidget *parent, Actions actions)
    : QWidget(parent)
    , m_notes(notes)
    , m_actions(actions)
    , m_export(new LinkButton(LinkButton::Text::Sentence, this))
    , m_import(new LinkButton(LinkButton::Text::Sentence, this))
    , m_message(new MessageBar(this))
{
    m_export->setObjectName(u"exportNotes"_s);
    m_import->setObjectName(u"importNotes"_s);
    m_message->setScrollsIntoView();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_export);
    layout->addWidget(m_import);
    layout->addWidget(m_message);
    readInVisualOrder(*layout);
    connect(m_export, &LinkButton::clicked, this, &NoteTransfer::chooseTarget);
    connect(m_import, &LinkButton::clicked, this, &NoteTransfer::chooseSource);
    connect(m_message, &MessageBar::actionTriggered, this, &NoteTransfer::chooseTarget);
    connect(&m_notes, &KeyNotes::changed, this, &NoteTransfer::updateButtons);
    keepTranslated(this, [this] { updateButtons(); });
}

void NoteTransfer::updateButtons()
{
    const bool isWhole = m_actions == Actions::ExportAndImport;
    m_export->setFullText(isWhole ? tr("Export All Notes…") : tr("Export Notes…"));
    m_import->setFullText(tr("Import Notes…"));
    m_export->setVisible(!m_notes.all().isEmpty());
    m_import->setVisible(isWhole);
}

void NoteTransfer::hideMessage()
{
    m_message->hide();
}

void NoteTransfer::chooseTarget()
{
    auto *dialog = new SaveDialog(u"llavero-notes.json"_s, u"json"_s, this);
    dialog->setObjectName(u"notesDialog"_s);
    keepTranslated(dialog, [dialog] {
        dialog->setWindowTitle(tr("Export All Notes"));
        dialog->setNameFilter(tr("Notes (*.json)"));
    });
    connect(dialog, &SaveDialog::fileSelected, this, [this](const QString &path) {
        const qsizetype count = m_notes.all().size();
        m_notes.exportTo(path, [self = QPointer(this), path, count](const auto &result) {
            if (self) // the notes live longer
                self->onExported(path, count, result);
        });
    });
    openOnce(dialog);
}

void NoteTransfer::chooseSource()
{
    auto *dialog = new FileDialog(this);
    dialog->setObjectName(u"notesDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    keepTranslated(dialog, [dialog] {
        dialog->setWindowTitle(tr("Import Notes"));
        dialog->setNameFilter(tr("Notes (*.json);;All files (*)"));
    });
    connect(dialog, &FileDialog::fileSelected, this, [this](const QString &path) {
        m_notes.importFrom(path, [self = QPointer(this), path](const auto &result) {
            if (self) // the notes live longer
                self->onImported(path, result);
        });
    });
    openOnce(dialog);
}

static QString shownFile(const QString &path)
{
    return sanitizedLine(QFileInfo(path).fileName());
}

void NoteTransfer::onExported(
    const QString &path, qsizetype count, const Result<Unit, QString> &result)
{
    const TranslatedText text = exportText(Exported::Notes, count, path, result);
    if (result)
        m_message->showSaved(text, path);
    else
        m_message->show(MessageBar::Kind::Error, text, exportElsewhereText);
}

static TranslatedText importProblem(const KeyNotes::ImportError &error, const QString &file)
{
    switch (error.kind) {
    case KeyNotes::ImportError::Kind::Unreadable:
        return [file, reason = sanitizedLine(error.detail)] {
            //: %1 is the name of a file, %2 the system's reason.
            return NoteTransfer::tr("“%1” couldn’t be read: %2").arg(file, reason);
        };
    case KeyNotes::ImportError::Kind::NotNotes:
        return [file] {
            //: %1 is the name of a file.
            return NoteTransfer::tr(
                "“%1” contains no notes of Llavero, or is damaged. Nothing was imported.")
                .arg(file);
        };
    case KeyNotes::ImportError::Kind::Newer:
        return [file] {
            //: %1 is the name of a file.
            return NoteTransfer::tr("“%1” was exported by a newer version of Llavero. Update "
                                    "Llavero to import it.")
                .arg(file);
        };
    }
    Q_UNREACHABLE();
}

void NoteTransfer::onImported(
    const QString &path, const Result<KeyNotes::ImportResult, KeyNotes::ImportError> &result)
{
    if (!result)
        return m_message->show(
            MessageBar::Kind::Error, importProblem(result.error(), shownFile(path)));
    if (result.value().imported == 0)
        return m_message->show(
            MessageBar::Kind::Info, [] { return tr("The file has no notes that are new here."); });
    m_message->show(MessageBar::Kind::Success, [counts = result.value()] {
        const QString imported
            = tr("%1 note(s) imported.", nullptr, static_cast<int>(counts.imported))
                  .arg(countText(counts.imported));
        if (counts.kept == 0)
            return imported;
        //: After the number of the imported notes.
        return imported + u' '
            + tr("%1 note(s) on this computer are as new and were kept.", nullptr,
                static_cast<int>(counts.kept))
                  .arg(countText(counts.kept));
    });
}
