// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

/// A pseudo-translation: every sentence of the program and of Qt, accented, at least 40 % longer
/// and in brackets. A text without brackets is not translated; a missing bracket is clipped text.
/// It is installed after the other translators, because Qt asks the last one first.
class PseudoLanguage : public QTranslator
{
    Q_OBJECT

public:
    PseudoLanguage(QChar open, QChar close, QObject *parent = nullptr);

    QString translate(const char *context, const char *source, const char *disambiguation = nullptr,
        int n = -1) const override;
    bool isEmpty() const override { return false; }

private:
    const QChar m_open;
    const QChar m_close;
};
