// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/WindowNotice.h"

#include "app/secrets/SecretClipboard.h"
#include "app/signin/SessionManager.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"

#include <algorithm>
#include <utility>

static QString newerText()
{
    return WindowNotice::tr("The settings were written by a newer version of Llavero and are left "
                            "unchanged. Update Llavero, or recent changes will be lost when it "
                            "restarts.");
}

static QString unreadableText(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::System:
        return WindowNotice::tr("The settings couldn’t be read and were left unchanged: %1")
            .arg(sanitizedLine(problem.detail));
    case FileProblem::Kind::Newer:
        return newerText();
    }
    Q_UNREACHABLE();
}

static QString notSavedText(const FileProblem &problem)
{
    switch (problem.kind) {
    case FileProblem::Kind::System:
        return WindowNotice::tr("The settings couldn’t be saved (%1). Recent changes will be lost "
                                "when Llavero restarts.")
            .arg(sanitizedLine(problem.detail));
    case FileProblem::Kind::Newer:
        return newerText();
    }
    Q_UNREACHABLE();
}

WindowNotice::WindowNotice(const AppContext &context, QWidget *parent)
    : MessageBar(parent)
    , m_settings(context.settings)
    , m_sessions(context.sessions)
{
    setObjectName(QStringLiteral("notice"));
    connect(this, &MessageBar::actionTriggered, this, &WindowNotice::onAction);
    connect(this, &MessageBar::dismissed, this, &WindowNotice::onDismissed);
    connect(&m_sessions, &SessionManager::keyNotStored, this, &WindowNotice::onKeyNotStored);
    connect(&m_sessions, &SessionManager::keyStored, this, &WindowNotice::hideKeyNotice);
    connect(&m_sessions, &SessionManager::keychainPromptActiveChanged, this,
        &WindowNotice::onKeychainPrompt);
    connect(&m_sessions, &SessionManager::removalFinished, this, &WindowNotice::onRemovalFinished);
    connect(&m_sessions, &SessionManager::filesLeft, this,
        [this](const ConnectionFiles::Problem &problem) {
            showWarning([problem] {
                return tr("The file %1 of the removed connection couldn’t be deleted: %2")
                    .arg(sanitizedLine(problem.path), sanitizedLine(problem.detail));
            });
        });
    connect(&context.clipboard, &SecretClipboard::clearFailed, this, [this] {
        showWarning([] {
            return tr("The copied API key is still on the clipboard because another program put it "
                      "back. Copy something else and clear the clipboard history.");
        });
    });
    if (m_settings.wasDamaged())
        showWarning([] {
            return tr("The settings were damaged and have been set aside. Llavero started with "
                      "default settings.");
        });
    else if (const auto problem = m_settings.problem())
        showWarning([problem = *problem] { return unreadableText(problem); });
}

void WindowNotice::showWarning(const TranslatedText &sentence)
{
    showAbout(About::Other, Kind::Warning, sentence);
}

void WindowNotice::showAbout(
    About about, Kind kind, const TranslatedText &sentence, const TranslatedText &action)
{
    m_about = about;
    show(kind, sentence, action);
}

void WindowNotice::hideKeyNotice()
{
    if (m_about != About::KeychainAsks && m_about != About::KeyNotStored)
        return;
    m_about = About::Other;
    hide();
    showLeftBehind();
}

void WindowNotice::refresh()
{
    if (!m_settings.isSaved() && !std::exchange(m_reportedNotSaved, true))
        showWarning([problem = m_settings.problem().value_or(FileProblem {})] {
            return notSavedText(problem);
        });
    showLeftBehind();
}

/// SessionNotices shows the prompt while a session opens, and the sign-in page after a logout.
void WindowNotice::onKeychainPrompt(bool isActive)
{
    const TranslatedText text
        = [this] { return keychainWaitingText(m_sessions.keychainProgram()); };
    if (!isActive && m_about == About::KeychainAsks)
        hideKeyNotice();
    else if (isActive && m_sessions.isStoringKey())
        showAbout(
            About::KeychainAsks, Kind::Info,
            [text] { return text() + u' ' + tr("The key will be stored as soon as you respond."); },
            [] { return tr("Use the Key for This Session"); });
    else if (isActive && m_sessions.isRemoving() && m_sessions.session())
        showAbout(About::KeychainAsks, Kind::Info, text);
}

void WindowNotice::onKeyNotStored(const SecretStoreError &error)
{
    showAbout(
        About::KeyNotStored, Kind::Warning,
        [error] {
            return keychainWriteText(error) + u' ' + tr("You stay signed in until Llavero closes.");
        },
        [] { return tr("Retry"); });
}

void WindowNotice::onRemovalFinished(const CredentialManager::RemovalResult &result)
{
    m_removal.reset();
    if (!result.isComplete())
        m_removal = result;
    if (m_about == About::KeychainAsks)
        m_about = About::Other;
    showLeftBehind();
}

void WindowNotice::showLeftBehind()
{
    const bool isFree = isHidden() || m_about == About::LeftBehind;
    if (!isFree || m_sessions.isRemoving())
        return;
    const QList<Connection> left = m_sessions.connections().leftBehind();
    const auto isRemoved = [this](const Connection &connection) {
        return connection.id == m_removal->connection.id;
    };
    if (m_removal && m_removal->keyError && std::none_of(left.begin(), left.end(), isRemoved))
        m_removal.reset(); // the key has been removed since
    if (!m_removal && left.isEmpty()) {
        if (std::exchange(m_about, About::Other) == About::LeftBehind)
            hide();
        return;
    }
    m_leftBehind = m_removal ? m_removal->connection : left.first();
    const TranslatedText keyLeft = [host = m_leftBehind->portal.host()] {
        return tr("The key for %1 is still in the system keychain.").arg(sanitizedLine(host));
    };
    const TranslatedText notRemoved = [removal = m_removal] { return removalText(*removal); };
    showAbout(About::LeftBehind, Kind::Warning, m_removal ? notRemoved : keyLeft,
        [] { return tr("Retry"); });
}

void WindowNotice::onAction()
{
    switch (m_about) {
    case About::Other:
        break;
    case About::KeychainAsks:
        m_sessions.keepKeyInMemory();
        hideKeyNotice();
        break;
    case About::KeyNotStored:
        m_sessions.storeKey();
        break;
    case About::LeftBehind:
        m_sessions.retryRemoval(*m_leftBehind);
        break;
    }
}

void WindowNotice::onDismissed()
{
    if (std::exchange(m_about, About::Other) == About::LeftBehind) {
        m_removal.reset();
        m_sessions.connections().setKeyStored(*m_leftBehind, false);
    }
    showLeftBehind();
}
