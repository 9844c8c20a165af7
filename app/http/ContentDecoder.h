// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <memory>

/// Decodes the `Content-Encoding` of a body, in pieces of bounded size.
class ContentDecoder
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    /// `encoding` is the header, in any case of letters: gzip, x-gzip, deflate, identity or empty.
    explicit ContentDecoder(QByteArrayView encoding);
    ~ContentDecoder();

    /// Returns false if the body is not in its encoding, or the encoding is not supported.
    bool read(QByteArrayView encoded, const Sink &decoded);
    /// Returns true if the body may end here.
    bool isAtEnd() const;

private:
    struct Inflater;
    std::unique_ptr<Inflater> m_inflater; ///< null without an encoding
    bool m_isKnown = true;
};
