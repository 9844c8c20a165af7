// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/SignInPage.h"

#include "ui/signin/ConnectionOptions.h"
#include "ui/signin/PasswordField.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/CheckBox.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/MessageBox.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using Role = TextLabel::Role;

static QString keyHelpText()
{
    //: “User Settings”, “API Credentials” and “Generate API Key” as the portal says them.
    return SignInPage::tr(
        "1. Sign in to your portal in the browser.\n"
        "2. Open User Settings, at the top right, then API Credentials.\n"
        "3. Click Generate API Key and copy the key’s value: it is shown only once.\n\n"
        "You can have as many keys as you like. A key has the permissions of its user.");
}

static TextLabel *createLabel(Role role, const TranslatedText &sentence, QWidget *parent)
{
    auto *label = new TextLabel(role, parent);
    label->setWordWrap(true);
    label->setSentence(sentence);
    return label;
}

SignInPage::SignInPage(SecretClipboard &clipboard, QWidget *parent)
    : ScrollArea(parent)
    , m_back(new LinkButton(LinkButton::Text::Sentence, this))
    , m_message(new MessageBar(this))
    , m_title(new TextLabel(Role::Heading, this))
    , m_explanation(new TextLabel(Role::Secondary, this))
    , m_portal(new QLineEdit(this))
    , m_portalProblem(new FieldProblem(m_portal, m_portal, this))
    , m_endpoint(new TextLabel(Role::Caption, this))
    , m_key(new PasswordField(clipboard, this))
    , m_getKey(new LinkButton(LinkButton::Text::Sentence, this))
    , m_stay(new CheckBox(this))
    , m_stayExplanation(new TextLabel(Role::Caption, this))
    , m_options(new ConnectionOptions(this))
    , m_signIn(new PushButton(this))
    , m_spinner(new Spinner(this))
    , m_sandboxOffer(createLabel(
          Role::Secondary,
          [] { return tr("No account? Try Llavero with a practice service on this computer."); },
          this))
    , m_sandbox(new PushButton(this))
{
    setupWidgets();
    auto *content = new QWidget;
    auto *centered = new QVBoxLayout(content);
    auto *column = new QHBoxLayout;
    column->addStretch(1);
    column->addWidget(createForm(), 1000);
    column->addStretch(1);
    centered->setContentsMargins(20, 16, 20, 16);
    centered->addWidget(m_back);
    centered->addStretch(1);
    centered->addLayout(column);
    centered->addStretch(2);
    setWidget(content);
    connectWidgets();
    keepTranslated(this, [this] { retranslateUi(); });
}

void SignInPage::setupWidgets()
{
    const std::pair<QWidget *, const char *> names[] = { { m_back, "backLink" },
        { m_title, "signInTitle" }, { m_portal, "portalField" },
        { m_portalProblem, "portalProblem" }, { m_endpoint, "endpointText" },
        { m_getKey, "getKeyLink" }, { m_stay, "stayBox" }, { m_stayExplanation, "stayExplanation" },
        { m_signIn, "signInButton" }, { m_sandbox, "sandboxButton" } };
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    for (TextLabel *label : { m_title, m_explanation, m_endpoint, m_stayExplanation })
        label->setWordWrap(true);
    m_title->setAlignment(Qt::AlignHCenter);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_portal->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_stay->setChecked(true);
    m_signIn->setProperty("primary", true);
    m_back->setIconName(QStringLiteral("back"));
    m_back->hide();
    m_spinner->hide();
}

QWidget *SignInPage::createForm()
{
    auto *form = new QWidget(this);
    auto *icon = new IconLabel(QStringLiteral("llavero"), form);
    icon->setScale(3.5);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_signIn, 1);
    actions->addWidget(m_spinner);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addSpacing(16);
    layout->addWidget(m_message);
    layout->addWidget(createLabel(
        Role::Caption, [] { return tr("Portal address"); }, this));
    layout->addWidget(m_portal);
    layout->addWidget(m_portalProblem);
    layout->addWidget(m_endpoint);
    layout->addSpacing(8);
    layout->addWidget(createLabel(
        Role::Caption, [] { return tr("API key"); }, this));
    layout->addWidget(m_key);
    layout->addWidget(m_getKey);
    layout->addSpacing(12);
    layout->addWidget(m_stay, 0, Qt::AlignLeft);
    layout->addWidget(m_stayExplanation);
    layout->addSpacing(8);
    layout->addWidget(m_options);
    layout->addSpacing(12);
    layout->addLayout(actions);
    layout->addSpacing(20);
    layout->addWidget(m_sandboxOffer);
    layout->addWidget(m_sandbox);
    m_form = layout;
    updateMeasures();
    return form;
}

void SignInPage::connectWidgets()
{
    connect(m_back, &LinkButton::clicked, this, &SignInPage::backRequested);
    connect(m_portal, &QLineEdit::textChanged, this, &SignInPage::updateEndpoint);
    // The other problems are those of the former address.
    connect(m_portal, &QLineEdit::textChanged, m_key, &PasswordField::clearProblem);
    connect(m_portal, &QLineEdit::textChanged, m_options, &ConnectionOptions::clearProblems);
    connect(m_portal, &QLineEdit::textChanged, this, &SignInPage::hideError);
    connect(m_key, &PasswordField::changed, this, &SignInPage::hideError);
    connect(m_getKey, &LinkButton::clicked, this, &SignInPage::showKeyHelp);
    connect(m_message, &MessageBar::actionTriggered, this,
        [this] { emit portalRequested(m_portalOfNotice); });
    connect(m_stay, &CheckBox::toggled, this, &SignInPage::updateStayExplanation);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_portal, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_key, &PasswordField::submitted, this, &SignInPage::submit);
    connect(m_sandbox, &QPushButton::clicked, this, &SignInPage::sandboxRequested);
}

void SignInPage::focusEmptyField()
{
    if (m_portal->text().isEmpty())
        m_portal->setFocus();
    else
        m_key->focusField();
}

void SignInPage::setPreferences(QWidget *preferences)
{
    m_form->addSpacing(20);
    m_form->addWidget(preferences);
}

void SignInPage::setPortal(const QString &address)
{
    m_portal->setText(address);
}

void SignInPage::setFiles(const ConnectionFiles::Paths &files)
{
    m_options->setFiles(files);
}

void SignInPage::setBackTo(const QString &organization)
{
    m_backTo = organization;
    m_back->setVisible(!organization.isEmpty());
    retranslateUi();
}

void SignInPage::setSandboxOffered(bool offered)
{
    m_sandboxOffer->setVisible(offered);
    m_sandbox->setVisible(offered);
}

void SignInPage::setBusy(bool busy)
{
    if (m_busy == busy)
        return retranslateUi();
    m_busy = busy;
    const bool isShown = isVisible(); // else another page has the focus
    if (busy && isShown)
        m_signIn->setFocus(); // the widget with the focus is disabled below
    const QWidgetList others { m_back, m_portal, m_key, m_stay, m_options, m_sandbox };
    for (QWidget *widget : others)
        widget->setEnabled(!busy);
    m_spinner->setVisible(busy);
    if (!busy && isShown)
        m_key->focusField();
    retranslateUi();
}

/// Returns true if the sentence asks to check the address.
static bool isOfAddress(const ApiError &error)
{
    using Kind = ApiError::Kind;
    using Reason = TlsError::Reason;
    const bool isOfTls
        = error.tls.reason == Reason::Handshake || error.tls.reason == Reason::WrongHost;
    return error.kind == Kind::HostNotFound || error.kind == Kind::ConnectionRefused
        || error.kind == Kind::Malformed || (error.kind == Kind::Tls && isOfTls)
        || (error.kind == Kind::UnexpectedResponse && error.httpStatus != 401);
}

void SignInPage::showFailure(const ApiError &error)
{
    using Kind = ApiError::Kind;
    const TranslatedText problem = [error] { return errorText(error); };
    if (isOfAddress(error))
        showPortalProblem(problem);
    else if (error.kind == Kind::Tls && error.tls.reason == TlsError::Reason::UnknownIssuer)
        scrollTo(m_options->showUnknownIssuer(problem));
    else if (error.kind == Kind::Unauthorized || error.kind == Kind::InvalidKey)
        showKeyProblem(problem);
    else
        showProblem(problem);
}

void SignInPage::showFilesProblem(const ConnectionFiles::Problem &problem)
{
    if (QWidget *picker = m_options->showProblem(problem))
        scrollTo(picker);
    else
        showProblem([problem] { return filesProblemText(problem); });
}

void SignInPage::showPortalProblem(const TranslatedText &problem)
{
    m_portalProblem->report(problem);
    updateEndpoint();
    m_portal->setFocus();
    scrollTo(m_portalProblem);
}

void SignInPage::showKeyProblem(const TranslatedText &problem)
{
    m_key->showProblem(problem);
    m_key->focusField();
    scrollTo(m_key);
}

void SignInPage::showProblem(const TranslatedText &problem)
{
    m_message->show(MessageBar::Kind::Error, problem);
    scrollTo(m_message);
}

/// An error is about what was tried before the edit.
void SignInPage::hideError()
{
    if (m_message->kind() == MessageBar::Kind::Error)
        m_message->hide();
}

void SignInPage::clearProblems()
{
    m_message->hide();
    m_portalProblem->clear();
    m_key->clearProblem();
    m_options->clearProblems();
    updateEndpoint();
}

void SignInPage::showSandboxFailure(const QString &reason)
{
    showProblem(
        [reason] { return tr("The sandbox couldn’t be started: %1").arg(sanitizedLine(reason)); });
}

void SignInPage::showRemoval(bool isDeletingKey)
{
    if (isDeletingKey)
        showNotice([] { return tr("Deleting this computer’s key from the portal…"); });
    else
        showNotice([] { return tr("Removing the key from the system keychain…"); });
}

void SignInPage::showKeychainPrompt(KeychainProgram program)
{
    showNotice([program] { return keychainWaitingText(program); });
}

void SignInPage::showRemovalResult(const CredentialManager::RemovalResult &result,
    const std::optional<DeviceKeyOutcome> &deviceKeyOutcome)
{
    if (!result.isComplete() && !deviceKeyOutcome)
        return m_message->hide(); // about the removal
    const TranslatedText sentence = [result, deviceKeyOutcome] {
        QStringList sentences;
        if (deviceKeyOutcome)
            sentences << deviceKeyDeletedText(*deviceKeyOutcome);
        if (result.isComplete())
            sentences << removalText(result);
        return sentences.join(u' ');
    };
    m_portalOfNotice = result.connection.portal.portal();
    const bool needsPortal = deviceKeyOutcome && deviceKeyOutcome->error;
    showNotice(sentence, needsPortal ? [] { return tr("Open the Portal"); } : TranslatedText());
}

/// Shows a sentence that is no problem of the sign-in.
void SignInPage::showNotice(const TranslatedText &sentence, const TranslatedText &action)
{
    m_message->show(MessageBar::Kind::Info, sentence, action);
    scrollTo(m_message);
}

void SignInPage::scrollTo(QWidget *part)
{
    // Queued, because the layout sets its position first.
    QMetaObject::invokeMethod(
        this, [this, part] { ensureWidgetVisible(part); }, Qt::QueuedConnection);
}

void SignInPage::clearKey()
{
    m_key->clear();
    clearProblems();
}

void SignInPage::submit()
{
    if (m_busy) {
        emit cancelRequested();
        return;
    }
    const auto portal = PortalAddress::parse(m_portal->text());
    const auto key = m_key->key();
    clearProblems();
    if (!key)
        showKeyProblem([problem = key.error()] { return keyProblemText(problem); });
    if (!portal.address) // last, because the focus goes to the first field
        showPortalProblem([problem = portal.problem] { return portalProblemText(problem); });
    if (!portal.address || !key)
        return;
    emit signInRequested({ *portal.address, key.value(), m_stay->isChecked(), m_options->files() });
}

void SignInPage::showKeyHelp()
{
    const TranslatedText title = [] { return tr("Where do I get an API key?"); };
    auto *help = new MessageBox(title, title, keyHelpText, this);
    help->setObjectName(QStringLiteral("keyHelp"));
    help->addCancelButton([] { return tr("Close"); }, QStringLiteral("closeKeyHelp"));
    if (const auto portal = PortalAddress::parse(m_portal->text()).address) {
        QPushButton *open = help->add([] { return tr("Open the Portal"); }, QMessageBox::AcceptRole,
            QStringLiteral("openPortal"));
        open->setProperty("primary", true);
        help->setDefaultButton(open);
        connect(open, &QPushButton::clicked, this,
            [this, url = portal->portal()] { emit portalRequested(url); });
    }
    openOnce(help);
}

void SignInPage::updateEndpoint()
{
    const auto portal = PortalAddress::parse(m_portal->text());
    m_endpoint->setText(portal.address
            ? tr("Endpoint: %1").arg(portal.address->endpoint().toDisplayString())
            : QString());
    // A problem takes the room of the line.
    m_endpoint->setVisible(portal.address || m_portalProblem->isHidden());
}

void SignInPage::updateStayExplanation()
{
    m_stayExplanation->setText(m_stay->isChecked()
            ? tr("The key is stored in the system keychain.")
            : tr("The key is kept only in memory, until you log out or close Llavero."));
    m_stay->setAccessibleDescription(m_stayExplanation->text());
}

void SignInPage::updateMeasures()
{
    m_form->parentWidget()->setMaximumWidth(30 * fontMetrics().height());
    const int start = m_stay->textStart();
    m_stayExplanation->setContentsMargins(
        isRightToLeft() ? 0 : start, 0, isRightToLeft() ? start : 0, 0);
}

void SignInPage::changeEvent(QEvent *event)
{
    ScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_form)
        updateMeasures();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Cancel))
        ScrollArea::keyPressEvent(event);
    else if (m_busy)
        emit cancelRequested();
    else if (!m_backTo.isEmpty())
        emit backRequested();
}

void SignInPage::retranslateUi()
{
    const bool isAnother = !m_backTo.isEmpty();
    m_title->setText(isAnother ? tr("Add a Connection") : tr("Welcome to Llavero"));
    m_explanation->setText(isAnother ? tr("Sign in to another portal, or with another account.")
                                     : tr("Manage your API keys on the CloudOps platform."));
    m_back->setFullText(tr("Back to %1").arg(sanitizedLine(m_backTo)));
    m_portal->setAccessibleName(tr("Portal address"));
    m_portal->setPlaceholderText(tr("acme.example.com"));
    m_getKey->setFullText(tr("Where do I get an API key?"));
    m_stay->setText(tr("Stay signed in on this computer"));
    m_signIn->setText(m_busy ? tr("Cancel") : tr("Sign In"));
    m_sandbox->setText(tr("Try the Sandbox"));
    updateEndpoint();
    updateStayExplanation();
}
