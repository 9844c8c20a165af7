// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/OneShotBody.h"

#include <algorithm>

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(maxSize, m_bytes.size() - m_read);
    std::copy_n(m_bytes.constData() + m_read, count, data);
    m_read += count;
    return count;
}
