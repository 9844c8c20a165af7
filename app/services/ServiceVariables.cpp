// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ServiceVariables.h"

#include <QSet>

using namespace Qt::StringLiterals;

/// Returns the text in upper case, with a `_` for whatever a name cannot contain. An accent is
/// left out.
static QString toVariableName(const QString &text)
{
    QString name;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        const char16_t upper = c.toUpper().unicode();
        if ((upper >= u'A' && upper <= u'Z') || (upper >= u'0' && upper <= u'9'))
            name += upper;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
    }
    while (name.endsWith(u'_'))
        name.chop(1);
    return name;
}

/// A name begins with a letter.
static QString withoutLeadingDigit(const QString &name)
{
    return name.isEmpty() || name.front().isDigit() ? u"_"_s + name : name;
}

QString variablePrefix(const ServiceEnvironment &environment)
{
    QString prefix;
    for (const QString &name : { environment.connectionName, environment.environmentName }) {
        if (const QString part = toVariableName(name); !part.isEmpty())
            prefix += part + u'_';
    }
    return prefix.isEmpty() ? prefix : withoutLeadingDigit(prefix);
}

QList<Variable> serviceVariables(const QString &prefix, const QList<ServiceField> &fields)
{
    QList<Variable> variables;
    QSet<QString> names;
    for (const ServiceField &field : fields) {
        if (field.value.isEmpty())
            continue;
        QString base = toVariableName(field.key);
        if (base.isEmpty())
            base = u"FIELD"_s;
        base = withoutLeadingDigit(prefix + base);
        QString name = base;
        for (int number = 2; names.contains(name); ++number)
            name = base + u'_' + QString::number(number);
        names.insert(name);
        variables.append({ name.toLatin1(), field.value });
    }
    return variables;
}
