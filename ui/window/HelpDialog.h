// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/MessageBox.h"

class QUrl;
struct Paths;

/// The help: the use of Llavero, a glossary, the places of its data, and links.
class HelpDialog : public MessageBox
{
    Q_OBJECT

public:
    /// `documentation` is the address of the portal's documentation; empty for none.
    HelpDialog(const QUrl &documentation, const Paths &paths, QWidget *parent);

signals:
    /// This dialog has closed, and the list of shortcuts is to be shown.
    void shortcutsRequested();

private:
    void addHeading(const TranslatedText &text);
    void addTerm(const TranslatedText &term, const TranslatedText &meaning);
    void addGlossary();
    void addYourData(const Paths &paths);
};
