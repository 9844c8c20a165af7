// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>
#include <memory>

/// Takes off the `Content-Encoding` of a body, in pieces of bounded size.
class ContentDecoder
{
public:
    using Sink = std::function<void(QByteArrayView)>;

    /// `encoding` is the header, in any case: gzip, x-gzip, deflate, identity or nothing.
    explicit ContentDecoder(QByteArrayView encoding);
    ~ContentDecoder();

    /// False once the body is not what its encoding promises, or that is not known here.
    bool read(QByteArrayView encoded, const Sink &decoded);
    /// True where the body may end.
    bool isAtEnd() const;

private:
    struct Inflater;
    std::unique_ptr<Inflater> m_inflater; ///< none where there is nothing to be done
    bool m_isKnown = true;
};
