// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/GeneratedKey.h"
#include "ui/AppContext.h"
#include "ui/text/TranslatedText.h"

#include <QFrame>
#include <QPointer>
#include <QUrl>

class CopyButton;
class DeliveryDialog;
class IconButton;
class NameEditor;
class QPushButton;
class SecretClipboard;
class SecretField;
class TextLabel;

/// A new key: its name, its secret, which is shown only once, and a curl command that uses it. Only
/// the panel holds the secret, until `clear()`.
class NewKeyPanel : public QFrame
{
    Q_OBJECT

public:
    /// `keysUrl` is the address of the keys' list. What `services` refers to must outlive the
    /// panel.
    NewKeyPanel(const AppContext &services, const QUrl &endpoint, const QUrl &keysUrl,
        QWidget *parent = nullptr);

    void showKey(const GeneratedKey &key);
    /// Moves the focus to the button that copies the value.
    void focusCopy();
    /// Returns the row with the value and its buttons.
    QWidget *secretRow() const;
    void clear();
    /// Copies the secret. Returns false and shows a problem if the desktop refuses.
    bool copySecret();
    /// The key is being stored in the keychain.
    void showStoring();
    /// `problem` says why the key could not be stored.
    void showStoreProblem(const TranslatedText &problem);
    QString keyId() const { return m_id; }
    /// Returns true while the panel shows a secret that was neither copied nor saved.
    bool holdsUncopiedSecret() const;

    /// Returns true while the name of this key is being saved by the panel.
    bool isSaving(const QString &id) const;
    /// The key is being renamed to `name`.
    void showSaving(const QString &name);
    /// Stops waiting for the service and keeps the typed name.
    void stopSaving();
    void nameSaved(const QString &name);
    /// See NameEditor::setReadOnly.
    void setReadOnly(const QString &reason);
    void nameRefused(const QString &typed, const TranslatedText &problem);

protected:
    void changeEvent(QEvent *event) override;

signals:
    void renameRequested(const QString &id, const QString &name);
    /// The key is to be stored again.
    void storeRequested();
    /// The user is done. Check `holdsUncopiedSecret` before closing the panel.
    void done();
    /// The panel was hidden while it had the focus.
    void focusLost();

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void setupUi();
    void updateColumnWidth();
    QWidget *row(QWidget *field, const QList<QWidget *> &buttons);
    bool copy(SecretField *field, CopyButton *button);
    void deliver();
    void setRevealed(bool revealed);
    void finish();

    const AppContext m_services;
    SecretClipboard &m_clipboard;
    const QUrl m_endpoint;
    const QUrl m_keysUrl;
    QWidget *m_column; ///< no wider than a form: the buttons stand beside what they copy
    TextLabel *m_title;
    TextLabel *m_nameCaption;
    NameEditor *m_name;
    SecretField *m_secret;
    IconButton *m_reveal;
    CopyButton *m_copySecret;
    QPushButton *m_deliver;
    SecretField *m_curl;
    CopyButton *m_copyCurl;
    TextLabel *m_copyProblem;
    TextLabel *m_storeProblem;
    QPushButton *m_storeAgain;
    QString m_id;
    QPointer<DeliveryDialog> m_delivery; ///< while it is open
    bool m_copied = false; ///< or saved
    bool m_finishing = false; ///< Done waits for the name to be saved
};
