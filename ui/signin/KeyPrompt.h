#pragma once

#include <QFrame>

class IconButton;
class QLineEdit;
class QPushButton;
class Spinner;
class TextLabel;

/// Asks for an API key of the connection that is open, above its cached list: because the service
/// no longer accepts the one there was, or because the keychain does not give it.
class KeyPrompt : public QFrame
{
    Q_OBJECT

public:
    explicit KeyPrompt(QWidget *parent = nullptr);

    /// Shows the prompt. `reason` says why the key is asked for. With `keychainCanRetry` there is a
    /// button that asks the keychain again.
    void ask(const QString &reason, bool keychainCanRetry);
    /// Why the typed key was refused; it stays in the field.
    void showProblem(const QString &sentence);
    void setBusy(bool busy);
    /// Forgets the typed key, and hides.
    void close();

signals:
    void keyEntered(const QString &pastedKey);
    void cancelRequested(); ///< of the try that is under way
    void keychainRequested(); ///< ask the keychain again
};
