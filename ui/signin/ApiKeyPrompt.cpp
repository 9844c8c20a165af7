// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/ApiKeyPrompt.h"

#include "ui/signin/PasswordField.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

ApiKeyPrompt::ApiKeyPrompt(
    SecretClipboard &clipboard, std::function<QDateTime()> now, QWidget *parent)
    : QFrame(parent)
    , m_now(std::move(now))
    , m_reason(new TextLabel(TextLabel::Role::Normal, this))
    , m_key(new PasswordField(clipboard, this))
    , m_signIn(new PushButton(this))
    , m_keychain(new LinkButton(LinkButton::Text::Sentence, this))
    , m_spinner(new Spinner(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(createReason());
    layout->addLayout(createField());
    layout->addLayout(createActions());
    layout->addWidget(m_keychain);
    connect(m_key, &PasswordField::submitted, this, &ApiKeyPrompt::submit);
    connect(m_signIn, &QPushButton::clicked, this, &ApiKeyPrompt::submit);
    connect(m_keychain, &LinkButton::clicked, this, &ApiKeyPrompt::keychainRequested);
    keepTranslated(this, [this] { retranslateUi(); });
    hide();
}

void ApiKeyPrompt::focusField()
{
    m_key->focusField();
}

QLayout *ApiKeyPrompt::createReason()
{
    auto *icon = new IconLabel(QStringLiteral("warning"), this);
    icon->setProperty("kind", QStringLiteral("warning"));
    m_reason->setObjectName(QStringLiteral("promptReason"));
    m_reason->setWordWrap(true);
    m_reason->setFirstSentenceBold(true);
    auto *reason = new QHBoxLayout;
    reason->setSpacing(10);
    reason->addWidget(icon);
    reason->addWidget(m_reason, 1);
    return reason;
}

QLayout *ApiKeyPrompt::createField()
{
    updateMaximumWidth();
    auto *key = new QHBoxLayout; // only the field has a maximum width
    key->addWidget(m_key, 1000);
    key->addStretch(1);
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    caption->setSentence([] { return tr("API key"); });
    auto *field = new QVBoxLayout;
    field->setSpacing(4);
    field->addWidget(caption);
    field->addLayout(key);
    return field;
}

QLayout *ApiKeyPrompt::createActions()
{
    m_signIn->setObjectName(QStringLiteral("promptSignIn"));
    m_keychain->setObjectName(QStringLiteral("promptKeychain"));
    m_signIn->setProperty("primary", true);
    m_keychain->setIconName(QStringLiteral("refresh"));
    m_spinner->hide();
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_signIn);
    actions->addWidget(m_spinner);
    actions->addStretch();
    return actions;
}

void ApiKeyPrompt::ask(const State &state)
{
    using Access = Session::Access;
    const TranslatedText text = [this, state] {
        return state.updatedAt ? reason(state) + u' '
                + tr("The list was last updated %1.").arg(ageText(*state.updatedAt, m_now()))
                               : reason(state);
    };
    const bool isNews = isHidden() || m_reason->text() != text();
    m_isForThisSession = state.access == Access::Opening;
    m_reason->setAgingSentence(text);
    m_keychain->setVisible(state.access == Access::KeyMissing && state.keyProblem);
    m_key->clearProblem();
    retranslateUi();
    setVisible(true);
    if (isNews)
        announce(this, m_reason->text());
}

QString ApiKeyPrompt::reason(const State &state) const
{
    using Access = Session::Access;
    const std::optional<SecretStoreError> &problem = state.keyProblem;
    const QString memoryOnly
        = tr("A key that you enter here is kept in memory only, until Llavero closes.");
    if (state.access == Access::Opening)
        return keychainWaitingText(state.keychain) + u' ' + memoryOnly;
    if (state.access == Access::KeyMissing && !problem)
        return tr("Enter an API key to sign in to %1.").arg(sanitizedLine(state.host));
    if (state.access == Access::KeyMissing)
        return keychainReadText(*problem);
    const bool isSent = !state.loadError || state.loadError->kind != ApiError::Kind::InvalidKey;
    const QString sentence = state.isKeyDeleted
        ? tr("You deleted the key that Llavero was signed in with. Sign in with another key.")
        : errorText({ .kind = isSent ? ApiError::Kind::Unauthorized : ApiError::Kind::InvalidKey });
    const bool isNotStored = problem && problem->kind != SecretStoreError::Kind::NotFound;
    return isNotStored ? sentence + u' ' + memoryOnly : sentence;
}

void ApiKeyPrompt::showRefusal(const ApiError &error)
{
    m_key->showProblem([error] { return errorText(error); });
}

void ApiKeyPrompt::showOtherAccount()
{
    m_key->showProblem([] {
        return tr(
            "This key belongs to another account. Enter a key for this connection’s account.");
    });
}

void ApiKeyPrompt::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    if (busy && hadFocus)
        m_signIn->setFocus(); // the widget with the focus is disabled below
    m_key->setEnabled(!busy);
    m_keychain->setEnabled(!busy);
    m_spinner->setVisible(busy);
    if (!busy && hadFocus)
        m_key->focusField();
    retranslateUi();
}

void ApiKeyPrompt::close()
{
    m_key->clear();
    m_key->clearProblem();
    setBusy(false);
    hide();
}

void ApiKeyPrompt::submit()
{
    if (m_busy) {
        emit cancelRequested();
        return;
    }
    const auto key = m_key->key();
    if (!key) {
        m_key->showProblem([problem = key.error()] { return keyProblemText(problem); });
        return m_key->focusField();
    }
    m_key->clearProblem();
    emit keyEntered(key.value());
}

void ApiKeyPrompt::updateMaximumWidth()
{
    m_key->setMaximumWidth(30 * fontMetrics().height());
}

void ApiKeyPrompt::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateMaximumWidth();
}

void ApiKeyPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_busy)
        emit cancelRequested();
    else
        QFrame::keyPressEvent(event);
}

void ApiKeyPrompt::retranslateUi()
{
    m_signIn->setText(m_busy     ? tr("Cancel")
            : m_isForThisSession ? tr("Use the Key for This Session")
                                 : tr("Sign In"));
    m_keychain->setFullText(tr("Try the Keychain Again"));
}
