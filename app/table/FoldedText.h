#pragma once

#include <QString>

/// As texts are compared by who looks for them: without case and accents.
QString foldedText(const QString &text);
