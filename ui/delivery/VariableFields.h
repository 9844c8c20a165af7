// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"

#include <QWidget>

#include <optional>

class CheckBox;
class FieldProblem;
class QLineEdit;

/// The names of the variables for the key and, if the user wants that, for the endpoint.
class VariableFields : public QWidget
{
    Q_OBJECT

public:
    explicit VariableFields(QWidget *parent);

    void setNames(const VariableNames &names, bool hasEndpoint);
    /// Returns both names as they were typed.
    VariableNames typedNames() const;
    bool hasEndpoint() const;
    /// Returns the names, without that of the endpoint if it is not wanted. Returns nullopt if one
    /// is not valid, and shows why.
    std::optional<VariableNames> validNames();

signals:
    void changed();

private:
    QLineEdit *m_key;
    FieldProblem *m_keyProblem;
    CheckBox *m_hasEndpoint;
    QLineEdit *m_endpoint;
    FieldProblem *m_endpointProblem;
};
