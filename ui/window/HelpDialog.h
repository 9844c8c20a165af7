// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBox.h"

class LinkButton;
class QUrl;

/// How to use Llavero: what it does, what its words mean, where its data is, and where there is
/// more.
class HelpDialog : public MessageBox
{
    Q_OBJECT

public:
    /// `documentation` is the address of that of the portal; empty for none.
    HelpDialog(const QUrl &documentation, QWidget *parent);

signals:
    /// This dialog has closed, and the list of shortcuts is to be shown.
    void shortcutsRequested();

private:
    void addHeading(const TranslatedText &text);
    void addTerm(const TranslatedText &term, const TranslatedText &meaning);
    LinkButton *addLink(const char *name, const TranslatedText &text);
    void addGlossary();
    void addYourData();
};
