// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/DeliveryChoices.h"
#include "ui/AppContext.h"
#include "ui/text/TranslatedText.h"

#include <QDialog>

class DeliveryForm;
class MessageBar;
class PageStack;
class QPushButton;
class RadioButton;
class ScrollArea;
class Spinner;

/// Hands a new key over: into a file, to the keychain, or as a text to copy. It stays open until
/// the user closes it, and shows what has become of it. Deletes itself then: open it by
/// `openOnce()`.
class DeliveryDialog : public QDialog
{
    Q_OBJECT

public:
    /// What `services` refers to must outlive the dialog.
    DeliveryDialog(const DeliveredKey &key, const QString &keyName, const AppContext &services,
        QWidget *parent);

signals:
    /// The key is where the user wanted it.
    void delivered();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addForm(DeliveryForm *form, DeliveryChoices::Target target, const char *name,
        const TranslatedText &text);
    QWidget *createPage(const QString &keyName);
    QLayout *createButtons();
    DeliveryForm *form() const;
    /// Returns the radio button of the chosen form.
    RadioButton *targetButton() const;
    void choose(DeliveryChoices::Target target);
    void deliver();
    void onDelivered(const TranslatedText &sentence, const QString &path);
    void fit();

    const AppContext m_services;
    DeliveryChoices m_choices;
    ScrollArea *m_page;
    QWidget *m_targets; ///< their radio buttons
    PageStack *m_forms;
    QList<DeliveryChoices::Target> m_formTargets; ///< of each form
    MessageBar *m_outcome;
    Spinner *m_spinner;
    QPushButton *m_close;
    QPushButton *m_action;
};
