// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class ConnectionButton;
class IconButton;
class QMenu;
class TextLabel;

/// The blue bar: the organization, help, and the button of the User Settings drawer.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    ConnectionButton &connections() { return *m_connections; }
    void setUserSettingsShown(bool shown);
    void setUserSettingsAvailable(bool available);
    void focusUserSettings();

signals:
    void userSettingsToggled();
    void helpRequested();
    void shortcutsRequested();
    void docsRequested();
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi();
    void updateLayout();

    TextLabel *m_product;
    ConnectionButton *m_connections;
    IconButton *m_help;
    QMenu *m_helpMenu;
    QAction *m_helpPage;
    QAction *m_shortcuts;
    QAction *m_docs;
    QAction *m_about;
    IconButton *m_userSettings;
    bool m_isShown = false;
};
