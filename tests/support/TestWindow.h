#pragma once

#include "language/LanguageSwitch.h"
#include "secrets/SecretClipboard.h"
#include "session/SignIn.h"
#include "style/Theme.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QNetworkAccessManager>
#include <QTest>

#include <memory>

/// The real window on a real sandbox service, put together as `main` does it.
class TestWindow
{
public:
    explicit TestWindow(const QStringList &sandboxArguments = {}, const Theme &theme = Theme::light());

    void tryTheSandbox();

    /// The first one that is shown: of the list's cards some are kept for later.
    template <typename T = QWidget>
    T *find(const char *objectName)
    {
        for (T *widget : window->findChildren<T *>(QString::fromLatin1(objectName))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// The visible widget with this accessible name, as assistive technology would find it.
    QWidget *named(const QString &accessibleName);
    /// Presses the visible button with this accessible name; fails the test when there is none.
    void press(const QString &accessibleName);
    /// Presses a button of the question that is open.
    void answer(const char *buttonName);
    void typeName(const QString &name);

    QNetworkAccessManager network;
    SecretClipboard clipboard;
    LanguageSwitch languages;
    SignIn signIn;
    std::unique_ptr<MainWindow> window;
};
