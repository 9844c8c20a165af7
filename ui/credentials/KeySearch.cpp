// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeySearch.h"

#include "app/signin/Session.h"
#include "app/storage/KeyNotes.h"
#include "app/table/FoldedText.h"
#include "ui/credentials/KeyFigures.h"
#include "ui/credentials/ListToolBar.h"

KeySearch::KeySearch(Session &session, ListToolBar &toolBar, KeyFigures &figures,
    std::function<QDateTime()> now, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_toolBar(toolBar)
    , m_figures(figures)
    , m_now(std::move(now))
{
    // Fills the cache of texts, which doubles the time of the first search.
    connect(
        &toolBar, &ListToolBar::searchFocused, this, [this] { findTimes(QStringLiteral("-")); });
    connect(&toolBar, &ListToolBar::searchChanged, this, &KeySearch::filter);
    connect(&figures, &KeyFigures::groupChosen, this, [this] {
        filter();
        m_toolBar.announceResults();
    });
    const auto filterAgain = [this] {
        if (!m_session.keys().model().search().isEmpty())
            filter();
    };
    connect(&figures, &KeyFigures::timePassed, this, filterAgain);
    connect(&session.replacements(), &Replacements::changed, this, filterAgain);
    connect(&session.notes(), &KeyNotes::changed, this, [this, filterAgain] {
        m_notes.reset();
        filterAgain();
    });
}

void KeySearch::filter()
{
    QElapsedTimer start;
    start.start();
    m_session.keys().model().setSearch(currentFilter());
    emit filtered(start);
}

void KeySearch::showAll()
{
    m_toolBar.clearSearch();
    m_figures.showAllKeys();
}

bool KeySearch::stepBack()
{
    const bool hasText = !m_toolBar.search().isEmpty();
    if (!hasText && m_figures.group() == KeyGroup::All)
        return false;
    if (hasText)
        m_toolBar.clearSearch();
    else
        m_figures.showAllKeys();
    return true;
}

KeyFilter KeySearch::currentFilter()
{
    const QString text = m_toolBar.search();
    const KeyGroup group = m_figures.group();
    KeyFilter filter(text, findTimes(text), findNotes(text));
    if (group == KeyGroup::Replacing)
        filter.limitTo(group, {}, replacedKeys());
    else if (group == KeyGroup::ReviewDue || group == KeyGroup::Noted)
        filter.limitTo(group, {}, notedKeys(group, m_session.notes().all(), m_figures.countedAt()));
    else
        filter.limitTo(group, lastActivities(group, m_figures.countedAt()));
    return filter;
}

KeyIds KeySearch::replacedKeys() const
{
    KeyIds ids;
    for (const Replacement &replacement : m_session.replacements().all()) {
        if (replacement.step() != ReplacementStep::Done)
            ids << replacement.oldKey.id.toUtf8() << replacement.newKey.id.toUtf8();
    }
    return ids;
}

QList<TimeRange> KeySearch::findTimes(const QString &text)
{
    return m_timeMatcher.find(text, m_now(), m_session.keys().model().keys().lastActivities());
}

KeyIds KeySearch::findNotes(const QString &text)
{
    const QString wanted = foldedText(text.trimmed());
    if (wanted.isEmpty())
        return {};
    if (!m_notes) {
        m_notes.emplace();
        for (const auto &[id, note] : m_session.notes().all().asKeyValueRange()) {
            if (!note.text.isEmpty())
                m_notes->append({ id.toUtf8(), foldedText(note.text) });
        }
    }
    KeyIds found;
    for (const FoldedNote &note : std::as_const(*m_notes)) {
        if (note.text.contains(wanted))
            found.insert(note.keyId);
    }
    return found;
}
