// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class BellButton;
class ConnectionButton;
class HelpMenu;
class IconButton;
class TextLabel;
struct Paths;

/// The blue bar: the organization, help, and the button of User Settings.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    /// `paths` must outlive the bar.
    explicit TopBar(const Paths &paths, QWidget *parent = nullptr);

    ConnectionButton &connections() { return *m_connections; }
    BellButton &bell() { return *m_bell; }
    HelpMenu &helpMenu() { return *m_helpMenu; }
    void setUserSettingsOpen(bool open);
    /// The bell is available, too.
    void setUserSettingsAvailable(bool available);
    void focusUserSettings();

signals:
    void userSettingsToggled();
    void noticesRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();
    QFrame *createSeparator();
    void updateLayout();

    TextLabel *m_product;
    ConnectionButton *m_connections;
    BellButton *m_bell;
    IconButton *m_help;
    HelpMenu *m_helpMenu;
    IconButton *m_userSettings;
    QList<QFrame *> m_separators;
    bool m_isOpen = false;
};
