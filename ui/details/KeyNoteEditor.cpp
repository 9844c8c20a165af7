// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyNoteEditor.h"

#include "app/storage/KeyNotes.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/details/KeyReviewEditor.h"
#include "ui/details/NoteField.h"
#include "ui/text/CountText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qsizetype countedFrom = KeyNote::maxLength - 50;

KeyNoteEditor::KeyNoteEditor(KeyNotes &notes, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_note(new NoteField(this))
    , m_count(new TextLabel(TextLabel::Role::Caption, this))
    , m_review(new KeyReviewEditor(notes, std::move(now), this))
    , m_status(new TextLabel(TextLabel::Role::Caption, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    setupNote();
    layout->addSpacing(DetailsSpacing::section - DetailsSpacing::part);
    layout->addWidget(m_review);
    setupStatus();
    readInVisualOrder(*layout);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &KeyNoteEditor::saveNote);
    connect(&m_notes, &KeyNotes::changed, this, [this] {
        if (!m_isTyped)
            showNote();
    });
    connect(&m_notes, &KeyNotes::stateChanged, this, &KeyNoteEditor::showStatus);
    keepTranslated(this, [this] { showStatus(); });
}

void KeyNoteEditor::setupNote()
{
    auto *caption = new TextLabel(TextLabel::Role::Normal, this);
    caption->setProperty("term", true);
    caption->setSentence([] { return tr("Note"); });
    m_note->setObjectName(u"noteField"_s);
    m_count->setObjectName(u"noteCount"_s);
    m_count->setWordWrap(true);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(caption);
    column->addWidget(m_note);
    column->addWidget(m_count);
    connect(m_note, &NoteField::textChanged, this, [this] {
        showCount();
        m_isTyped = true;
        m_pause.start();
    });
    connect(m_note, &NoteField::left, this, &KeyNoteEditor::saveNote);
    connect(m_note, &NoteField::textCut, this, [this] { announce(m_count, m_count->text()); });
    keepTranslated(m_note, [this] {
        m_note->setPlaceholderText(tr("Who uses this key, and what for?"));
        updateAccessibleName(m_note, tr("Note"));
        showCount();
    });
}

void KeyNoteEditor::setupStatus()
{
    m_status->setObjectName(u"noteStatus"_s);
    m_status->setWordWrap(true);
    layout()->addWidget(m_status);
}

void KeyNoteEditor::setKey(const QString &id)
{
    if (id == m_keyId)
        return;
    save();
    m_keyId = id;
    m_notes.reload();
    m_review->setKey(id);
    showNote();
    m_note->moveCursor(QTextCursor::Start);
    m_note->document()->clearUndoRedoStacks();
    showStatus();
}

bool KeyNoteEditor::hasUnfinishedDate() const
{
    return m_review->isUnfinished();
}

void KeyNoteEditor::hideEvent(QHideEvent *event)
{
    save();
    QWidget::hideEvent(event);
}

// --- The note ------------------------------------------------------------------------------

void KeyNoteEditor::showNote()
{
    const QString text = m_notes.note(m_keyId).text;
    // The spaces at the end of a saved note may be those before the next word.
    if (KeyNote::normalized(m_note->toPlainText()) == text)
        return;
    m_note->setPlainText(text);
    m_isTyped = false;
    m_pause.stop();
}

void KeyNoteEditor::showCount()
{
    const qsizetype length = KeyNote::length(m_note->toPlainText());
    m_count->setVisible(length >= countedFrom);
    m_count->setText(
        tr("%1 of %2 characters").arg(countText(length), countText(KeyNote::maxLength)));
    updateAccessibleDescription(m_note, m_count->isHidden() ? QString() : m_count->text());
}

void KeyNoteEditor::save()
{
    saveNote();
    m_review->save();
}

void KeyNoteEditor::saveNote()
{
    m_pause.stop();
    if (!std::exchange(m_isTyped, false) || m_keyId.isEmpty())
        return;
    KeyNote note = m_notes.note(m_keyId);
    note.text = m_note->toPlainText();
    m_notes.setNote(m_keyId, note);
}

void KeyNoteEditor::showStatus()
{
    if (m_notes.problem())
        m_status->setSentence([problem = *m_notes.problem(), areSaved = m_notes.isSaved()] {
            return notesProblemText(problem, areSaved);
        });
    else if (m_notes.wasDamaged())
        m_status->setSentence(notesDamagedText);
    else if (!m_notes.hasFile())
        m_status->setSentence([] { return tr("Kept until you log out or close Llavero."); });
    else
        m_status->setSentence(
            [] { return tr("Notes stay on this computer. They’re not sent to the portal."); });
    const bool isProblem = m_notes.problem().has_value();
    if (m_status->property("problem").toBool() == isProblem)
        return;
    m_status->setProperty("problem", isProblem);
    repolish(m_status);
    if (isProblem)
        announce(m_status, m_status->text());
}
