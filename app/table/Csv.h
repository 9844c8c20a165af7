// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

/// A table as a text for spreadsheets: CSV of RFC 4180 in UTF-8. Begins with a byte order mark,
/// without which Excel takes the text for one of an old code page; programs have JSON.
class Csv
{
public:
    explicit Csv(std::initializer_list<QByteArrayView> columns);

    /// Appends a record of as many fields as there are columns, in UTF-8. A field that a
    /// spreadsheet would calculate (`=…`) gets a leading apostrophe, which makes it text.
    void append(std::initializer_list<QByteArrayView> fields);
    /// Returns what was appended since the last call, so that a long table is written in pieces.
    QByteArray take();

private:
    QByteArray m_text;
};
