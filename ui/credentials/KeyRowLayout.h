// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFont>
#include <QList>
#include <QMargins>
#include <QRect>

struct KeyRowData;

/// Where everything is in a row of the list of this width: what it says, its two buttons, and the
/// field in which a name is changed.
class KeyRowLayout
{
    Q_DECLARE_TR_FUNCTIONS(KeyCard)

public:
    /// A row of the table; a card as in the pictures; or, where that has no room, a card with its
    /// facts below each other.
    enum class Form { Row, Card, Stack };

    /// The form that has room in a list of that width.
    static Form formAt(int width, bool isWide, const QFontMetrics &metrics);
    /// The three columns of the table, in a row of this width.
    struct Columns
    {
        QRect name;
        QRect lastIp;
        QRect lastActivity;
    };
    Columns columns() const;

    /// What is beside a row in the list.
    static int sideOf(Form form);

    struct Part
    {
        enum class Kind { Name, Badge, Caption, LastIp, Mark, LastActivity };
        Kind kind;
        QRect place;
        QString words = {}; ///< elided where they do not fit; the mark has none
    };

    /// `editorHeight` is 0 while the name is not being changed.
    KeyRowLayout(Form form, const QFont &font, int width, int editorHeight = 0);

    static QFont fontOf(Part::Kind kind, const QFont &font);
    /// What a badge has on either side of its word.
    static constexpr int badgePadding = 9;

    int height() const;
    QRect row() const;
    QRect editor() const;
    QRect renameButton() const;
    QRect deleteButton() const;
    QList<Part> parts(const KeyRowData &facts) const;

private:
    int sharedWidth() const;
    int nameWidth() const;
    QRect firstLine(int x, int width) const;
    QRect button(int fromRight) const;
    QList<Part> nameParts(const KeyRowData &facts) const;
    QList<Part> activityParts(const KeyRowData &facts, const QRect &line) const;
    QList<Part> rowParts(const KeyRowData &facts) const;
    QList<Part> cardParts(const KeyRowData &facts) const;

    Form m_form;
    QFont m_font;
    QMargins m_margins;
    int m_innerWidth;
    int m_lineHeight;
    int m_captionHeight;
    int m_buttonSide;
    int m_firstHeight; ///< of the line with the name
    bool m_isEditing;
};
