// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyReviewEditor.h"

#include "app/storage/KeyNotes.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/text/KeyUseText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

// Dates of other years are slips.
static constexpr int earliestYear = 2000;
static constexpr int latestYear = 2100;

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
        m_row->setSpacing(DetailsSpacing::part);
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

KeyReviewEditor::KeyReviewEditor(KeyNotes &notes, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_notes(notes)
    , m_now(std::move(now))
    , m_date(new QLineEdit(this))
    , m_clear(new IconButton(u"close"_s, this))
    , m_problem(new FieldProblem(m_date, m_date, this))
    , m_state(new TextLabel(TextLabel::Role::Caption, this))
{
    auto *caption = new TextLabel(TextLabel::Role::Normal, this);
    caption->setProperty("term", true);
    //: The caption of a date, on which the user wants to think about a key again.
    caption->setSentence([] { return tr("Review by"); });
    m_date->setObjectName(u"reviewField"_s);
    m_clear->setObjectName(u"clearReview"_s);
    m_clear->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored); // as high as the field
    m_state->setObjectName(u"reviewState"_s);
    m_state->setWordWrap(true);
    auto *field = new QHBoxLayout;
    field->setSpacing(DetailsSpacing::part);
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(DetailsSpacing::part);
    layout->addWidget(caption);
    layout->addLayout(field);
    layout->addWidget(choices);
    layout->addWidget(m_problem); // below the buttons: a click on one may be what shows it
    layout->addWidget(m_state);
    readInVisualOrder(*layout);
    connect(m_date, &QLineEdit::editingFinished, this, &KeyReviewEditor::save);
    connect(m_date, &QLineEdit::textEdited, this, &KeyReviewEditor::showState);
    connect(m_clear, &IconButton::clicked, this, [this] {
        m_date->setFocus(); // the button is about to be hidden
        saveDate({});
    });
    connect(&m_notes, &KeyNotes::changed, this, &KeyReviewEditor::showDate);
    keepTranslated(this, [this] {
        updateAccessibleName(m_date, tr("Review by"));
        m_clear->setLabel(tr("Clear the review date"));
        showDate();
    });
}

void KeyReviewEditor::addChoice(const TranslatedText &text, const TranslatedText &name,
    const char *objectName, const std::function<QDate(QDate today)> &date, QWidget *row)
{
    auto *button = new PushButton(row);
    button->setObjectName(QString::fromLatin1(objectName));
    row->layout()->addWidget(button);
    connect(button, &PushButton::clicked, this, [this, date] {
        saveDate(date(today()));
        announce(m_state, m_state->text());
    });
    keepTranslated(button, [button, text, name] {
        button->setText(text());
        updateAccessibleName(button, name());
    });
}

QDate KeyReviewEditor::today() const
{
    return m_now().toLocalTime().date();
}

void KeyReviewEditor::setKey(const QString &id)
{
    m_keyId = id;
    m_problem->clear();
    m_date->setModified(false);
    showDate();
}

// --- Texts of dates --------------------------------------------------------------------------

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

/// Returns the locale's short format in its own letters, such as "MM/DD/YYYY".
static QString formatHint()
{
    static const QRegularExpression day(u"d+"_s);
    static const QRegularExpression month(u"M+"_s);
    static const QRegularExpression year(u"y+"_s);
    //: The letters for the day in "MM/DD/YYYY", the hint in a field for a date.
    const QString dayLetters = KeyReviewEditor::tr("DD");
    //: The letters for the month in "MM/DD/YYYY", the hint in a field for a date.
    const QString monthLetters = KeyReviewEditor::tr("MM");
    //: The letters for the year in "MM/DD/YYYY", the hint in a field for a date.
    const QString yearLetters = KeyReviewEditor::tr("YYYY");
    return dateFormat()
        .replace(day, dayLetters)
        .replace(month, monthLetters)
        .replace(year, yearLetters);
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

// --- What is shown ---------------------------------------------------------------------------

void KeyReviewEditor::showDate()
{
    if (m_problem->isHidden() && !(m_date->hasFocus() && m_date->isModified())) {
        m_date->setText(dateText(m_notes.note(m_keyId).reviewBy));
        m_date->setCursorPosition(0);
    }
    m_date->setPlaceholderText(formatHint());
    showState();
}

void KeyReviewEditor::showState()
{
    const QDate date = m_notes.note(m_keyId).reviewBy;
    m_clear->setVisible(date.isValid() || !m_problem->isHidden());
    m_state->setVisible(m_problem->isHidden());
    m_state->setAgingSentence([this, date] {
        return date.isValid() ? reviewText(date, today())
                              : tr("On that day, the list marks the key as due for review.");
    });
    const bool isDue = date.isValid() && date <= today();
    if (m_state->property("problem").toBool() == isDue)
        return;
    m_state->setProperty("problem", isDue);
    repolish(m_state);
}

void KeyReviewEditor::saveDate(QDate date)
{
    m_problem->clear();
    m_date->setModified(false);
    KeyNote note = m_notes.note(m_keyId);
    note.reviewBy = date;
    m_notes.setNote(m_keyId, note);
    showDate();
}

bool KeyReviewEditor::isUnfinished() const
{
    return m_date->isModified();
}

void KeyReviewEditor::save()
{
    if (!m_date->isModified() || m_keyId.isEmpty())
        return;
    const QString text = m_date->text().trimmed();
    const QDate date = dateFrom(text);
    const bool isSensible = date.year() >= earliestYear && date.year() <= latestYear;
    if (text.isEmpty() || (date.isValid() && isSensible))
        return saveDate(date);
    if (!isVisible()) // it is being hidden or destroyed
        return;
    m_problem->report([this, isDate = date.isValid()] {
        return isDate
            ? tr("Enter a date from %1 to %2.")
                  .arg(dateText(QDate(earliestYear, 1, 1)), dateText(QDate(latestYear, 12, 31)))
            : tr("Enter a date such as %1.").arg(dateText(QDate(today().year(), 12, 31)));
    });
    showState();
}
