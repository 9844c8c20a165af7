// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/widgets/IconButton.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

static constexpr int endMargin = 8;

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new IconButton(QStringLiteral("close"), this))
    , m_results(new TextLabel(TextLabel::Role::Caption, this))
{
    m_results->setObjectName(QStringLiteral("searchResults"));
    m_results->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_results->hide();
    m_clear->setObjectName(QStringLiteral("clearSearch"));
    m_clear->setFocusPolicy(Qt::NoFocus); // Escape clears the field, too
    m_clear->hide();
    connect(m_clear, &IconButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        arrange();
    });
}

void SearchField::setClearLabel(const QString &label)
{
    m_clear->setLabel(label);
}

void SearchField::setResults(const QStringList &forms)
{
    m_resultForms = forms;
    arrange();
}

void SearchField::setRoomForResults(const QString &results)
{
    if (m_longestResults == results)
        return;
    m_longestResults = results;
    updateGeometry();
}

int SearchField::resultsWidth(const QString &text) const
{
    return m_results->fontMetrics().horizontalAdvance(text) + 2;
}

int SearchField::placeholderWidth() const
{
    return fontMetrics().horizontalAdvance(placeholderText())
        + 4 * fontMetrics().averageCharWidth();
}

QSize SearchField::sizeHint() const
{
    constexpr int characters = 30;
    const int wanted = endMargin + placeholderWidth() + resultsWidth(m_longestResults);
    return { std::max(wanted, characters * fontMetrics().averageCharWidth()),
        QLineEdit::sizeHint().height() };
}

/// Leaves room for the placeholder, or for a few letters.
void SearchField::arrange()
{
    const int side = height();
    const auto place = [this](QWidget *widget, const QRect &area) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), area));
    };
    place(m_clear, { width() - side, 0, side, side });
    const int end = text().isEmpty() ? endMargin : side; // the button is hidden, or shown
    const int kept = text().isEmpty() ? placeholderWidth() : 12 * fontMetrics().averageCharWidth();
    const int room = width() - end - kept;
    QStringList forms = m_resultForms;
    while (forms.size() > 1 && resultsWidth(forms.constFirst()) > room)
        forms.removeFirst();
    m_results->setText(forms.value(0));
    const int taken = forms.isEmpty() ? 0 : resultsWidth(m_results->text()) + 4;
    place(m_results, { width() - end - taken, 0, taken, side });
    m_results->setVisible(taken > 0);
    const int margin = end - endMargin + taken;
    setTextMargins(isRightToLeft() ? margin : 0, 0, isRightToLeft() ? 0 : margin, 0);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    emit focused();
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}
