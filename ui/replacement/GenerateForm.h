// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replacement/Replacement.h"

#include <QWidget>

class FieldProblem;
class QLineEdit;
class QPushButton;
class TextLabel;

/// The first step of a replacement: the name of the new key, and what has become of the request
/// that generates it.
class GenerateForm : public QWidget
{
    Q_OBJECT

public:
    explicit GenerateForm(QWidget *parent);

    /// Sets the name that the user can change.
    void setName(const QString &name);
    /// `lostName` is the name of the key whose value was lost. `isOwnKey`: Llavero signs in with
    /// the old key, and will with the new one.
    void show(const Replacement &replacement, const QString &lostName, bool isOwnKey);
    void setGenerating(bool isGenerating);
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    void focusName();

signals:
    void generateRequested(const QString &name);
    /// Another key in the list is the new one.
    void useOtherRequested();
    void deleteRequested(const QString &keyId);

private:
    void generate();
    void updateButtons();

    TextLabel *m_ownKeyNote;
    TextLabel *m_other;
    QPushButton *m_useOther;
    TextLabel *m_requestState;
    QPushButton *m_deleteLost;
    QLineEdit *m_name;
    FieldProblem *m_problem;
    QPushButton *m_generate;
    QString m_lostKey;
    QString m_readOnlyReason;
    bool m_isGenerating = false;
    bool m_isAwaited = false; ///< a key may have been generated
    bool m_isAgain = false; ///< there was a new key before
};
