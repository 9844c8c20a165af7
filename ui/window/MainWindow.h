// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/KeyListCache.h"

#include <QMainWindow>

#include <functional>

class MainContent;
class FirstFrame;
class QSessionManager;
class SettingsFile;

/// The window. It opens with the first rows of the last list, where there is one, and is filled
/// with what can be used when that has been painted.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(SettingsFile &settings);

    /// Shows the rows of the list where they were last. False when that is not known.
    bool showFirst(const KeyListHeader &list, const QString &deviceKeyId);
    /// Takes `content`, which the window owns and does not show yet.
    void fill(MainContent *content);
    /// In the place of what was shown first.
    void showContent();

    /// Shows the sign-in page, with the portal's address filled in.
    void offerPortal(const QString &address);
    /// Calls `then` once nothing on the screen would be lost.
    void leave(const std::function<void()> &then);
    /// As the desktop allows it; see `SingleInstance::Start` for the token.
    void bringToFront(const QByteArray &activationToken);
    /// Goes to the button that generates a key, once there is one that can be pressed. It is for a
    /// person to press.
    void offerGenerate();
    /// The desktop's session may be about to end. Keeps what a close keeps; while a secret would be
    /// lost, cancels the end where the session lets it, and asks.
    void commitSession(QSessionManager &session);
    /// From now on the window closes without a question, and a secret that was not copied is lost.
    void endWithoutAsking() { m_asks = false; }

signals:
    /// The window is on the screen for the first time.
    void painted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restoreSize();
    void fitScreen();
    void saveSize();
    void saveListMargins();
    void raiseDialogs();

    SettingsFile &m_settings;
    FirstFrame *m_firstFrame = nullptr; ///< until the content takes its place
    MainContent *m_content = nullptr; ///< none at first
    QSize m_normalSize; ///< last one that was neither maximized nor full-screen
    bool m_wasPainted = false;
    bool m_asks = true;
};
