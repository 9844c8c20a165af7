// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiEnvelope.h"
#include "app/api/ApiResult.h"
#include "app/table/ApiKeyTableBuilder.h"

#include <memory>

/// Reads the rows of an answer to `GET /api_keys` while it comes: whole rows are taken out of the
/// answer, which stays one, and shorter. simdjson reads them, strictly, in pieces that the
/// processor's cache holds: a million keys in 0.3 s, of which nothing is left to do when the last
/// byte comes, where QJsonDocument takes 3 s after that and 1.2 GB.
///
/// An answer of another shape, such as one whose `data` is not found soon, is left alone, to be
/// read as a whole. A row that is not quite the contract's is read by `decoders`, as far as it
/// goes.
class ApiKeyStreamParser
{
public:
    ApiKeyStreamParser();
    ~ApiKeyStreamParser();

    /// Takes what it can of `body`, which begins with the answer's first byte that was left.
    void read(QByteArray &body, bool isWhole);
    /// How many rows have been read.
    qsizetype count() const { return m_builder.given() + m_dropped; }

    /// The keys, those of the rest of the answer included; an error where there is no list.
    struct Page
    {
        ApiKeyTable keys;
        qsizetype dropped = 0; ///< rows without an id, or that are no objects
        qsizetype rows = 0; ///< that there were
        qint64 recordCount = 0; ///< of the whole list
        qint64 pageSize = 0; ///< as the service caps it
    };
    ApiResult<Page> finish(const ApiEnvelope &rest);

private:
    void takeRows(QByteArray &body, bool isWhole);
    bool readRows(QByteArray &body, qsizetype end);
    void append(const ApiKey &key);

    struct Parser;
    std::unique_ptr<Parser> m_parser;
    ApiKeyTableBuilder m_builder;
    qsizetype m_dropped = 0;
    qsizetype m_head = 0; ///< of the body: as far as the first row; 0 when not known yet
    qsizetype m_enough; ///< so long must the body be, until it is worth reading
    bool m_isOff = false; ///< the answer is not one to be read in pieces
};
