// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/TextLabel.h"

#include <QPointer>

class QLineEdit;

/// The problem of a field, below it. The field has a red border until its text changes.
class FieldProblem : public TextLabel
{
    Q_OBJECT

public:
    /// Assistive technology reads the problem as the description of `described`, which is the field
    /// or, if that is read-only, the button that fills it.
    FieldProblem(QLineEdit *field, QWidget *described, QWidget *parent);

    /// Shows and announces the problem.
    void report(const TranslatedText &problem);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark(bool isInvalid);

    const QPointer<QLineEdit> m_field;
    const QPointer<QWidget> m_described;
};
