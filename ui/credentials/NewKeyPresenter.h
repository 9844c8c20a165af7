// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiError.h"
#include "ui/AppContext.h"
#include "ui/text/TranslatedText.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

class ConfirmationDialog;
class DeviceKey;
class KeysController;
class NewKeyPanel;
class QVBoxLayout;
class QWidget;
class Session;
struct GeneratedKey;

/// Shows a new key on the page until the user is done with it, or it is stored as the key of this
/// computer, or deleted. Asks before its value is lost.
class NewKeyPresenter : public QObject
{
    Q_OBJECT

public:
    /// The panel will be at the end of `column`. `session` must outlive this.
    NewKeyPresenter(
        Session &session, const AppContext &services, QVBoxLayout &column, QWidget *page);
    ~NewKeyPresenter() override;

    /// Returns null until there is a new key, because most users only look at their keys.
    NewKeyPanel *panel() const { return m_panel; }
    void show(const GeneratedKey &key);
    /// Shows keys that replace others. Until they are shown, Replacements keeps their values.
    void setForReplacement() { m_isForReplacement = true; }
    /// Returns the question before a session with a key that was not shown is left. It closes when
    /// the key arrives, or is not generated.
    static ConfirmationDialog *unseenKeyQuestion(const KeysController &keys, QWidget *page);
    /// `reason` says why nothing can be changed; empty if changes are possible.
    void setReadOnly(const QString &reason);
    /// Returns true shortly after a key was shown that the user asked for: a press is the second
    /// one of a double-click.
    bool wasJustShown() const;
    /// Shows why the name was refused. Returns false if the panel was not saving it.
    bool refuseName(const QString &id, const QString &typed, const TranslatedText &problem);

    /// Returns true if the secret was not copied, or is being generated.
    bool wouldLoseSecret() const;
    /// Calls `leave` and discards the secret; if it would be lost, only after the user confirms.
    void confirmLeave(std::function<void()> leave);

signals:
    void panelMade();
    /// The panel was hidden while it had the focus.
    void focusLost();
    /// The panel has discarded a key whose value the user has copied.
    void taken(const QString &keyId);
    /// The user is done with the key.
    void done(const QString &keyId);
    void discarded();

private:
    void makePanel();
    bool isShown(const QString &id) const;
    bool isGenerating() const;
    QString keyName(const QString &id) const;
    void clearIf(bool isGone);
    void showDeviceKey();
    void stopSaving();

    Session &m_session;
    DeviceKey &m_deviceKey;
    const AppContext m_services;
    QVBoxLayout &m_column;
    QWidget *m_page;
    NewKeyPanel *m_panel = nullptr;
    bool m_isForReplacement = false;
    QString m_readOnlyReason;
    QElapsedTimer m_sinceShown;
    QPointer<QWidget> m_focusAtRequest; ///< when the key was asked for
};
