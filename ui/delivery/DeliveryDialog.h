// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/DeliveryChoices.h"
#include "ui/AppContext.h"
#include "ui/delivery/HandoverDialog.h"
#include "ui/text/TranslatedText.h"

class DeliveryForm;
class MessageBar;
class PageStack;
class RadioButton;

/// Hands a new key over: into a file, to the keychain, or as a text to copy. Shows what has become
/// of it. Open it by `openOnce()`.
class DeliveryDialog : public HandoverDialog
{
    Q_OBJECT

public:
    /// What `services` refers to must outlive the dialog.
    DeliveryDialog(const DeliveredKey &key, const QString &keyName, const AppContext &services,
        QWidget *parent);

signals:
    /// The key is where the user wanted it.
    void delivered();

private:
    void addForm(DeliveryForm *form, DeliveryChoices::Target target, const char *name,
        const TranslatedText &text);
    QWidget *createPage(const QString &keyName);
    DeliveryForm *form() const;
    /// Returns the radio button of the chosen form.
    RadioButton *targetButton() const;
    void choose(DeliveryChoices::Target target);
    void deliver();
    void onDelivered(const TranslatedText &sentence, const QString &path);

    const AppContext m_services;
    DeliveryChoices m_choices;
    QWidget *m_targets; ///< their radio buttons
    PageStack *m_forms;
    QList<DeliveryChoices::Target> m_formTargets; ///< of each form
    MessageBar *m_outcome;
};
