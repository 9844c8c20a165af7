// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/EnvironmentPicker.h"

#include "app/table/FoldedText.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace std::chrono_literals;

static constexpr int visibleEnvironments = 10;

QString environmentText(const ServiceEnvironment &environment)
{
    //: %1 is the name of a service connection, %2 that of an environment.
    return EnvironmentPicker::tr("%1 / %2").arg(
        sanitizedLine(environment.connectionName), sanitizedLine(environment.environmentName));
}

EnvironmentPicker::EnvironmentPicker(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(&m_list, this))
    , m_icon(new IconLabel(QStringLiteral("cloud"), this))
    , m_open(new IconButton(QStringLiteral("chevron-down"), this))
{
    setObjectName(QStringLiteral("environmentField"));
    m_open->setObjectName(QStringLiteral("openEnvironments"));
    m_open->setFocusPolicy(Qt::NoFocus); // the arrow keys open the list, too
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(visibleEnvironments);
    m_completer->setWidget(this);
    QAbstractItemView *popup = m_completer->popup();
    popup->installEventFilter(this);
    popup->setObjectName(QStringLiteral("environmentList"));
    popup->setItemDelegate(new QStyledItemDelegate(popup)); // the style sheet sets its height
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isSearching = text != chosenText(); // typed, or set by assistive technology
        if (m_isSearching)
            openList(text);
    });
    connect(m_open, &IconButton::clicked, this, [this] {
        setFocus();
        selectAll();
        openList({});
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &match) { choose(match.row()); });
    connect(m_completer, qOverload<const QString &>(&QCompleter::highlighted), this,
        [this](const QString &text) { announce(this, text); });
    m_count.setSingleShot(true);
    m_count.setInterval(700ms);
    connect(&m_count, &QTimer::timeout, this, [this] {
        announce(this, tr("%n environment(s) found", nullptr, static_cast<int>(m_matches.size())));
    });
    keepTranslated(this, [this] {
        updateAccessibleName(this, tr("Service connection and environment"));
        setPlaceholderText(tr("Environment"));
        m_open->setLabel(tr("Show the environments"));
        m_completer->popup()->setAccessibleName(tr("Environments"));
    });
    arrange();
}

void EnvironmentPicker::setEnvironments(const QList<ServiceEnvironment> &environments)
{
    m_environments = environments;
    m_texts.clear();
    m_foldedTexts.clear();
    for (const ServiceEnvironment &environment : environments) {
        m_texts.append(environmentText(environment));
        m_foldedTexts.append(foldedText(m_texts.last()));
    }
    if (m_completer->popup()->isVisible())
        openList(text());
}

void EnvironmentPicker::setChosen(const ServiceEnvironment &environment)
{
    if (environment == m_chosen)
        return;
    m_chosen = environment;
    if (!m_completer->popup()->isVisible())
        showChosen();
}

QString EnvironmentPicker::chosenText() const
{
    return m_chosen.environmentId.isEmpty() ? QString() : environmentText(m_chosen);
}

void EnvironmentPicker::showChosen()
{
    m_count.stop();
    setText(chosenText());
    setCursorPosition(0);
}

/// Every word of the search is a part of one of the names.
void EnvironmentPicker::openList(const QString &search)
{
    const QStringList words = foldedText(search).simplified().split(u' ', Qt::SkipEmptyParts);
    m_matches.clear();
    QStringList texts;
    for (qsizetype i = 0; i < m_environments.size(); ++i) {
        const auto hasWord
            = [&text = m_foldedTexts.at(i)](const QString &word) { return text.contains(word); };
        if (!std::all_of(words.begin(), words.end(), hasWord))
            continue;
        m_matches.append(i);
        texts.append(m_texts.at(i));
    }
    m_list.setStringList(texts);
    m_count.start();
    if (m_matches.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void EnvironmentPicker::choose(qsizetype match)
{
    if (match < 0 || match >= m_matches.size())
        return;
    m_chosen = m_environments.at(m_matches.at(match));
    m_completer->popup()->hide();
    showChosen();
    selectAll(); // the next search replaces it
    emit chosen(m_chosen);
}

/// The open list gets the keys that this ignores: Enter then chooses its current row.
void EnvironmentPicker::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView &list = *m_completer->popup();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && list.isVisible() && list.currentIndex().isValid()) {
        event->ignore();
    } else if (isEnter) {
        if (m_isSearching && !event->isAutoRepeat())
            choose(0);
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        openList(m_isSearching ? text() : QString());
    } else if (event->matches(QKeySequence::Cancel) && (m_isSearching || list.isVisible())) {
        list.hide();
        showChosen();
        selectAll();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void EnvironmentPicker::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !m_isSearching && !hasSelectedText()) {
        selectAll();
        openList({});
    }
}

void EnvironmentPicker::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        showChosen();
}

/// While the list is open, the field does not learn that it loses the focus.
bool EnvironmentPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && watched == m_completer->popup() && !hasFocus())
        showChosen();
    return QLineEdit::eventFilter(watched, event);
}

bool EnvironmentPicker::event(QEvent *event)
{
    const bool isHandled = QLineEdit::event(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return isHandled;
}

void EnvironmentPicker::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void EnvironmentPicker::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void EnvironmentPicker::arrange()
{
    constexpr int margin = 10;
    constexpr int frame = 2;
    const QSize icon = m_icon->sizeHint();
    const int side = height() - 2 * frame;
    setTextMargins(margin + icon.width(), 0, side, 0);
    const auto visual = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    m_icon->setGeometry(
        visual({ margin, (height() - icon.height()) / 2, icon.width(), icon.height() }));
    m_open->setGeometry(visual({ width() - side - frame, frame, side, side }));
}
