// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyNoteEditor.h"

#include "app/storage/KeyNotes.h"
#include "ui/details/NoteField.h"
#include "ui/text/CountText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr qsizetype countedFrom = KeyNote::maxLength - 50;

namespace {

/// Buttons in a row, or below each other if there is no room for a row.
class ChoiceRow : public QWidget
{
public:
    explicit ChoiceRow(QWidget *parent)
        : QWidget(parent)
        , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(4);
    }

    void addStretch() { m_row->addStretch(); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
            arrange();
        return QWidget::event(event);
    }

private:
    void arrange()
    {
        int wanted = 0;
        for (int i = 0; i < m_row->count(); ++i)
            wanted += m_row->itemAt(i)->sizeHint().width() + m_row->spacing();
        m_row->setDirection(width() >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }

    QBoxLayout *const m_row;
};

} // namespace

KeyNoteEditor::KeyNoteEditor(KeyNotes &notes, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_now(std::move(now))
    , m_note(new NoteField(this))
    , m_count(new TextLabel(TextLabel::Role::Caption, this))
    , m_date(new QLineEdit(this))
    , m_clear(new IconButton(u"close"_s, this))
    , m_dateProblem(new FieldProblem(m_date, m_date, this))
    , m_due(new TextLabel(TextLabel::Role::Caption, this))
    , m_status(new TextLabel(TextLabel::Role::Caption, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    setupNote();
    setupReview();
    setupStatus();
    readInVisualOrder(*layout);
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &KeyNoteEditor::saveNote);
    connect(&m_notes, &KeyNotes::changed, this, [this] {
        if (!m_isTyped)
            showNote();
        showDate();
    });
    connect(&m_notes, &KeyNotes::stateChanged, this, &KeyNoteEditor::showStatus);
    keepTranslated(this, [this] {
        showDate();
        showStatus();
    });
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

void KeyNoteEditor::setupReview()
{
    auto *caption = new TextLabel(TextLabel::Role::Normal, this);
    caption->setProperty("term", true);
    caption->setContentsMargins(0, 10, 0, 0);
    //: The caption of a date, on which the user wants to think about a key again.
    caption->setSentence([] { return tr("Review by"); });
    m_date->setObjectName(u"reviewField"_s);
    m_clear->setObjectName(u"clearReview"_s);
    m_due->setObjectName(u"reviewDue"_s);
    m_due->setWordWrap(true);
    auto *field = new QHBoxLayout;
    field->setSpacing(4);
    field->addWidget(m_date, 1);
    field->addWidget(m_clear);
    auto *choices = new ChoiceRow(this);
    addChoice([] { return tr("1 Month"); }, [] { return tr("Review in 1 month"); },
        "reviewInAMonth", [](QDate today) { return today.addMonths(1); }, choices);
    addChoice([] { return tr("3 Months"); }, [] { return tr("Review in 3 months"); },
        "reviewIn3Months", [](QDate today) { return today.addMonths(3); }, choices);
    addChoice([] { return tr("1 Year"); }, [] { return tr("Review in 1 year"); }, "reviewInAYear",
        [](QDate today) { return today.addYears(1); }, choices);
    choices->addStretch();
    readInVisualOrder(*choices->layout());
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(caption);
    column->addLayout(field);
    column->addWidget(m_dateProblem);
    column->addWidget(m_due);
    column->addWidget(choices);
    connect(m_date, &QLineEdit::editingFinished, this, &KeyNoteEditor::readDate);
    connect(m_clear, &IconButton::clicked, this, [this] {
        m_date->setFocus(); // the button is about to be hidden
        saveDate({});
    });
    keepTranslated(m_date, [this] {
        updateAccessibleName(m_date, tr("Review by"));
        m_clear->setLabel(tr("Clear the review date"));
    });
}

void KeyNoteEditor::addChoice(const TranslatedText &text, const TranslatedText &name,
    const char *objectName, const std::function<QDate(QDate today)> &date, QWidget *row)
{
    auto *button = new PushButton(row);
    button->setObjectName(QString::fromLatin1(objectName));
    row->layout()->addWidget(button);
    connect(button, &PushButton::clicked, this, [this, date] {
        saveDate(date(today()));
        announce(m_due, m_due->text());
    });
    keepTranslated(button, [button, text, name] {
        button->setText(text());
        updateAccessibleName(button, name());
    });
}

void KeyNoteEditor::setupStatus()
{
    m_status->setObjectName(u"noteStatus"_s);
    m_status->setWordWrap(true);
    m_status->setContentsMargins(0, 6, 0, 0);
    layout()->addWidget(m_status);
}

QDate KeyNoteEditor::today() const
{
    return m_now().toLocalTime().date();
}

void KeyNoteEditor::setKey(const QString &id)
{
    if (id == m_keyId)
        return;
    save();
    m_keyId = id;
    m_notes.reload();
    m_dateProblem->clear();
    m_date->setModified(false);
    showNote();
    m_note->moveCursor(QTextCursor::Start);
    m_note->document()->clearUndoRedoStacks();
    showDate();
    showStatus();
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
    readDate();
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

static QString problemText(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::System:
        return KeyNoteEditor::tr(
            "Your notes can’t be saved: %1. Llavero tries again with the next change.")
            .arg(sanitizedLine(problem.detail));
    case FileProblem::Kind::Newer:
        return KeyNoteEditor::tr(
            "Your notes were written by a newer version of Llavero. Update Llavero to read them. "
            "New ones are kept until you log out or close Llavero.");
    }
    Q_UNREACHABLE();
}

void KeyNoteEditor::showStatus()
{
    if (m_notes.problem())
        m_status->setSentence([problem = *m_notes.problem()] { return problemText(problem); });
    else if (m_notes.wasDamaged())
        m_status->setSentence([] {
            return tr("The file with your notes was damaged and has been set aside. Llavero kept "
                      "the notes that it could read.");
        });
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

// --- The date of the review ----------------------------------------------------------------

/// Returns the locale's short format, with a year of four digits.
static QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

static QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, dateFormat()) : QString();
}

static QDate dateFrom(const QString &text)
{
    const QLocale locale;
    const QString shortFormat = locale.dateFormat(QLocale::ShortFormat);
    constexpr int century = 100;
    for (const QString &format :
        { dateFormat(), shortFormat, u"yyyy-MM-dd"_s, locale.dateFormat(QLocale::LongFormat) }) {
        const QDate date = locale.toDate(text, format);
        if (date.isValid() && date.year() >= century)
            return !format.contains(u"yyyy") && date.year() < 2000 ? date.addYears(century) : date;
    }
    return {};
}

void KeyNoteEditor::showDate()
{
    const QDate date = m_notes.note(m_keyId).reviewBy;
    if (m_dateProblem->isHidden() && !(m_date->hasFocus() && m_date->isModified())) {
        m_date->setText(dateText(date));
        m_date->setCursorPosition(0);
    }
    m_date->setPlaceholderText(dateText(QDate(today().year(), 12, 31)));
    showDue();
}

void KeyNoteEditor::showDue()
{
    const QDate date = m_notes.note(m_keyId).reviewBy;
    m_due->setVisible(date.isValid());
    m_clear->setVisible(date.isValid() || !m_dateProblem->isHidden());
    if (!date.isValid())
        return;
    m_due->setAgingSentence([this, date] { return reviewText(date, today()); });
    const bool isDue = KeyNotes::isDue(m_notes.note(m_keyId), today());
    if (m_due->property("problem").toBool() == isDue)
        return;
    m_due->setProperty("problem", isDue);
    repolish(m_due);
}

void KeyNoteEditor::saveDate(QDate date)
{
    m_dateProblem->clear();
    m_date->setModified(false);
    saveNote();
    KeyNote note = m_notes.note(m_keyId);
    note.reviewBy = date;
    m_notes.setNote(m_keyId, note);
    showDate();
}

void KeyNoteEditor::readDate()
{
    if (!m_date->isModified() || m_keyId.isEmpty())
        return;
    const QString text = m_date->text().trimmed();
    const QDate date = dateFrom(text);
    if (text.isEmpty() || date.isValid())
        return saveDate(date);
    m_dateProblem->report([this] {
        return tr("Enter a date such as %1.").arg(dateText(QDate(today().year(), 12, 31)));
    });
    showDue();
}
