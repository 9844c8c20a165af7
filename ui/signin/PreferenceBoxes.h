// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Preferences.h"

#include <QWidget>

class ComboBox;
class QBoxLayout;

/// The choices of the language and the appearance on the sign-in page.
class PreferenceBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit PreferenceBoxes(const AppContext &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void updateDirection();

    const Preference m_languagePreference;
    const Preference m_appearancePreference;
    ComboBox *m_language;
    ComboBox *m_appearance;
    QBoxLayout *m_layout; ///< vertical if narrow
};
