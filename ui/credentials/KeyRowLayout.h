// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/PageColumn.h"

#include <QCoreApplication>
#include <QFont>
#include <QList>
#include <QMargins>
#include <QRect>

struct KeyRowData;

/// The positions of everything in a row of the list, given its width: its elements, its two
/// buttons, its check box, and the field that edits its name.
class KeyRowLayout
{
    Q_DECLARE_TR_FUNCTIONS(KeyCard)

public:
    /// A row of a table; a card; or, if that has no room, a card with one element per line.
    enum class Mode { Table, Card, Stacked };

    struct Element
    {
        enum class Kind {
            Name,
            NoteIcon,
            Badge,
            ReviewBadge,
            Caption,
            LastIp,
            LastActivity,
            StaleIcon,
            ActivityTime,
            Created
        };
        Kind kind;
        QRect rect;
        QString text = {}; ///< elided if it does not fit; empty for the icon
        QRect cell = {}; ///< where its tooltip is shown
    };

    /// The columns of the table.
    struct Columns
    {
        QRect name;
        QRect lastIp;
        QRect lastActivity;
        QRect created; ///< null if there is no room
    };

    static constexpr int badgePadding = 9; ///< on either side of the text

    /// Returns the mode that has room in a list of `width` for the texts of the current language.
    static Mode modeAt(int width, const QFont &font);
    /// Returns the space beside a row in the list.
    static int sideMargin(Mode mode);
    static QFont elementFont(Element::Kind kind, const QFont &font);

    /// `editorHeight` is 0 unless the name is being edited.
    KeyRowLayout(Mode mode, const QFont &font, int width, int editorHeight = 0);

    int height() const;
    Columns columns() const;
    QRect editor() const;
    /// Returns the check box, left of the text.
    QRect checkBox() const;
    QRect renameButton() const;
    QRect deleteButton() const;
    QList<Element> elements(const KeyRowData &data) const;

private:
    int sharedWidth() const;
    int ipWidth() const;
    int nameWidth() const;
    QRect firstLine(int x, int width) const;
    QRect captionLine() const;
    int twoLinesTop() const;
    QRect cell(const QRect &line) const;
    QRect button(int fromRight) const;
    QList<Element> nameElements(const KeyRowData &data) const;
    QList<Element> activityElements(const KeyRowData &data, QRect line, const QRect &cell) const;
    QList<Element> cardElements(const KeyRowData &data) const;

    Mode m_mode;
    QFont m_font;
    QMargins m_margins;
    bool m_hasCreated; ///< the table has the column
    bool m_hasTime; ///< the table has the exact time of the last activity
    int m_innerWidth;
    int m_lineHeight;
    int m_captionHeight;
    int m_ageWidth; ///< of the longest age, in a table
    int m_buttonSide;
    int m_firstHeight; ///< of the line with the name
    bool m_isEditing;
};
