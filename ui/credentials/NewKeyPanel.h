// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/GeneratedKey.h"
#include "ui/text/TranslatedText.h"

#include <QFrame>
#include <QUrl>

class CopyButton;
class IconButton;
class NameEditor;
class QPushButton;
class SecretClipboard;
class SecretField;
class TextLabel;

/// A key that has just been generated: its name, its secret, which is shown this once, and a curl
/// command that uses it. The secret lives here alone and goes with `clear()`.
class NewKeyPanel : public QFrame
{
    Q_OBJECT

public:
    /// `clipboard` must outlive the panel.
    NewKeyPanel(SecretClipboard &clipboard, const QUrl &keysUrl, QWidget *parent = nullptr);

    void showKey(const GeneratedKey &key);
    /// The value and what copies it.
    QWidget *secretRow() const;
    void clear();
    /// Copies the secret as its button does; false if the desktop refuses, which is then said here.
    bool copySecret();
    /// The key is on its way into the keychain.
    void showStoring();
    /// The key was to be stored, and is not: `problem` says why.
    void showStoreProblem(const TranslatedText &problem);
    QString keyId() const { return m_id; }
    /// True while it shows a secret that has not been copied.
    bool holdsUncopiedSecret() const;

    /// True while its own change of this key's name waits for the service.
    bool isSaving(const QString &id) const;
    /// The key is being renamed to `name`.
    void showSaving(const QString &name);
    /// Ends the waiting for the service, and keeps what is typed.
    void stopSaving();
    void nameSaved(const QString &name);
    /// See NameEditor::setReadOnly.
    void setReadOnly(const QString &why);
    void nameRefused(const QString &typed, const TranslatedText &problem);

signals:
    void renameRequested(const QString &id, const QString &name);
    /// To store the key, again.
    void storeRequested();
    /// Done was pressed: the panel may go once `holdsUncopiedSecret` has been asked about.
    void done();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void build();
    QWidget *row(QWidget *field, const QList<QWidget *> &buttons);
    bool copy(SecretField *field, CopyButton *button);
    void setRevealed(bool revealed);
    void finish();

    SecretClipboard &m_clipboard;
    const QUrl m_keysUrl;
    TextLabel *m_title;
    TextLabel *m_nameCaption;
    NameEditor *m_name;
    TextLabel *m_secretCaption;
    SecretField *m_secret;
    IconButton *m_reveal;
    CopyButton *m_copySecret;
    TextLabel *m_onceOnly;
    TextLabel *m_curlCaption;
    SecretField *m_curl;
    CopyButton *m_copyCurl;
    TextLabel *m_copyProblem;
    TextLabel *m_storeProblem;
    QPushButton *m_storeAgain;
    QPushButton *m_done;
    QString m_id;
    bool m_copied = false;
    bool m_finishing = false; ///< Done waits for the name to be saved
};
