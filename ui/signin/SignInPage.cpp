#include "signin/SignInPage.h"

#include "text/ErrorText.h"
#include "widgets/IconButton.h"
#include "widgets/IconLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/Spinner.h"
#include "widgets/TextLabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using Role = TextLabel::Role;

SignInPage::SignInPage(QWidget *parent)
    : ScrollPage(parent)
    , m_title(new TextLabel(Role::Heading, this))
    , m_explanation(new TextLabel(Role::Secondary, this))
    , m_portalCaption(new TextLabel(Role::Caption, this))
    , m_portal(new QLineEdit(this))
    , m_endpoint(new TextLabel(Role::Caption, this))
    , m_keyCaption(new TextLabel(Role::Caption, this))
    , m_key(new QLineEdit(this))
    , m_reveal(new IconButton(QStringLiteral("eye"), this))
    , m_memoryOnly(new TextLabel(Role::Caption, this))
    , m_message(new MessageBar(this))
    , m_signIn(new QPushButton(this))
    , m_spinner(new Spinner(this))
    , m_orElse(new TextLabel(Role::Secondary, this))
    , m_sandbox(new QPushButton(this))
{
    auto *column = new QHBoxLayout;
    column->addStretch(1);
    column->addWidget(buildForm(), 1000);
    column->addStretch(1);
    auto *content = new QWidget;
    auto *centered = new QVBoxLayout(content);
    centered->addStretch(1);
    centered->addLayout(column);
    centered->addStretch(2);
    setWidget(content);
    connect(m_portal, &QLineEdit::textChanged, this, &SignInPage::showEndpoint);
    connect(m_reveal, &IconButton::toggled, this, [this](bool revealed) {
        m_key->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIconName(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    });
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_portal, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_key, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_sandbox, &QPushButton::clicked, this, &SignInPage::sandboxRequested);
    setFocusProxy(m_portal);
    m_spinner->hide();
    retranslate();
}

QWidget *SignInPage::buildForm()
{
    m_portal->setObjectName(QStringLiteral("portalField"));
    m_key->setObjectName(QStringLiteral("keyField"));
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_sandbox->setObjectName(QStringLiteral("sandboxButton"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_portal->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_reveal->setCheckable(true);
    m_signIn->setProperty("primary", true);
    m_title->setAlignment(Qt::AlignHCenter);
    for (TextLabel *label : { m_title, m_explanation, m_endpoint, m_memoryOnly, m_orElse })
        label->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignHCenter);

    auto *form = new QWidget(this);
    form->setMaximumWidth(30 * fontMetrics().height());
    auto *icon = new IconLabel(QStringLiteral("llavero"), form);
    icon->setScale(3.5);
    auto *key = new QHBoxLayout;
    key->setSpacing(4);
    key->addWidget(m_key, 1);
    key->addWidget(m_reveal);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_signIn, 1);
    actions->addWidget(m_spinner);
    auto *layout = new QVBoxLayout(form);
    layout->setSpacing(4);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    for (QWidget *widget :
        { static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_explanation) })
        layout->addWidget(widget);
    layout->addSpacing(16);
    layout->addWidget(m_message);
    layout->addWidget(m_portalCaption);
    layout->addWidget(m_portal);
    layout->addWidget(m_endpoint);
    layout->addSpacing(8);
    layout->addWidget(m_keyCaption);
    layout->addLayout(key);
    layout->addWidget(m_memoryOnly);
    layout->addSpacing(12);
    layout->addLayout(actions);
    layout->addSpacing(20);
    layout->addWidget(m_orElse);
    layout->addWidget(m_sandbox);
    return form;
}

void SignInPage::setPortal(const QString &address)
{
    m_portal->setText(address);
}

void SignInPage::setBusy(bool busy)
{
    if (m_busy == busy)
        return retranslate();
    m_busy = busy;
    if (busy)
        m_signIn->setFocus(); // what has the focus now is about to be disabled
    for (QWidget *widget : { static_cast<QWidget *>(m_portal), static_cast<QWidget *>(m_key),
             static_cast<QWidget *>(m_sandbox) })
        widget->setEnabled(!busy);
    m_spinner->setVisible(busy);
    if (!busy)
        m_key->setFocus();
    retranslate();
}

void SignInPage::showProblem(const QString &sentence)
{
    m_message->show(MessageBar::Kind::Error, sentence);
}

void SignInPage::clearKey()
{
    m_key->setText({}); // unlike clear(), this cannot be undone
    m_reveal->setChecked(false);
    m_message->hide();
}

void SignInPage::submit()
{
    if (m_busy)
        return emit cancelRequested();
    const auto portal = PortalAddress::parse(m_portal->text());
    if (!portal.address) {
        showProblem(portalProblemText(portal.problem));
        return m_portal->setFocus();
    }
    if (m_key->text().trimmed().isEmpty()) {
        showProblem(tr("Enter an API key of your account."));
        return m_key->setFocus();
    }
    m_message->hide();
    emit signInRequested(*portal.address, m_key->text());
}

void SignInPage::showEndpoint()
{
    const auto portal = PortalAddress::parse(m_portal->text());
    m_endpoint->setText(portal.address
            ? tr("Endpoint: %1").arg(portal.address->endpoint().toDisplayString())
            : QString());
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_busy)
        emit cancelRequested();
    else
        ScrollPage::keyPressEvent(event);
}

void SignInPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ScrollPage::changeEvent(event);
}

void SignInPage::retranslate()
{
    m_title->setText(tr("Welcome to Llavero"));
    m_explanation->setText(tr("Manage your API keys on the CloudOps platform."));
    m_portalCaption->setText(tr("Portal address"));
    m_portal->setAccessibleName(tr("Portal address"));
    m_portal->setPlaceholderText(tr("acme.example.com"));
    m_keyCaption->setText(tr("API key"));
    m_key->setAccessibleName(tr("API key"));
    m_reveal->setLabel(tr("Show API key"));
    m_memoryOnly->setText(
        tr("The key is kept only in memory, until you log out or close Llavero."));
    m_signIn->setText(m_busy ? tr("Cancel") : tr("Sign in"));
    m_orElse->setText(
        tr("No account at hand? The sandbox is a practice service on this computer."));
    m_sandbox->setText(tr("Try the sandbox"));
    showEndpoint();
}
