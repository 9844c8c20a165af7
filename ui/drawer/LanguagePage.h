// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"
#include "ui/widgets/ScrollArea.h"

#include <QHash>
#include <QStringList>

class QRadioButton;
class TextLabel;

/// The choices of the language, the appearance and the clipboard.
class LanguagePage : public ScrollArea
{
    Q_OBJECT

public:
    explicit LanguagePage(const AppContext &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createChoices(const QString &name, void (LanguagePage::*choose)(const QString &id),
        QHash<QString, QRadioButton *> &buttons, const QStringList &ids);
    void chooseLanguage(const QString &id);
    void chooseAppearance(const QString &id);
    void refresh();

    const AppContext m_services;
    TextLabel *m_languageCaption;
    TextLabel *m_appearanceCaption;
    QHash<QString, QRadioButton *> m_languages; ///< by the id of the choice
    QHash<QString, QRadioButton *> m_appearances;
};
