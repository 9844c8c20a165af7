// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/KeyFilter.h"
#include "ui/text/RelativeTimeMatcher.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

class KeyFigures;
class ListToolBar;
class Session;

/// Limits the list to what the user looks for: a text, also in what only the window knows, which is
/// the displayed times and the notes, and the group of keys whose figure is pressed.
class KeySearch : public QObject
{
    Q_OBJECT

public:
    /// All but `parent` must outlive the search.
    KeySearch(Session &session, ListToolBar &toolBar, KeyFigures &figures,
        std::function<QDateTime()> now, QObject *parent);

    /// Filters again, because the displayed texts are others.
    void filter();
    /// Clears the text and shows all groups.
    void showAll();
    /// Clears the text, or shows all groups if there is none. Returns false if there is neither.
    bool stepBack();

signals:
    /// The list is limited to what the user looks for, who has waited since `start`.
    void filtered(const QElapsedTimer &start);

private:
    /// A note that is folded for the search, which takes too long at each keystroke.
    struct FoldedNote
    {
        QByteArray keyId;
        QString text;
    };

    KeyFilter currentFilter();
    QList<TimeRange> findTimes(const QString &text);
    KeyIds replacedKeys() const;
    KeyIds findNotes(const QString &text);

    Session &m_session;
    ListToolBar &m_toolBar;
    KeyFigures &m_figures;
    const std::function<QDateTime()> m_now;
    RelativeTimeMatcher m_timeMatcher;
    std::optional<QList<FoldedNote>> m_notes; ///< none until they are needed
};
