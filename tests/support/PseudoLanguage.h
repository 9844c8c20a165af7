// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

/// A language for testing: every sentence of the program and of Qt, accented, longer by 40 % at
/// least, and between two brackets. What has no brackets is not translated; where one of them is
/// not seen, the words do not fit. To be installed after the others, so that it is asked first.
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
