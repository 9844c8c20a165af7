#include "drawer/Drawer.h"

#include "Services.h"
#include "drawer/AccountPage.h"
#include "drawer/LanguagePage.h"
#include "drawer/UserSettingsPage.h"
#include "keys/ApiCredentialsPage.h"
#include "widgets/IconButton.h"
#include "widgets/PageStack.h"
#include "widgets/TextLabel.h"
#include "widgets/VisualOrder.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMetaEnum>

Drawer::Drawer(Session &session, const Services &services, QWidget *parent)
    : QFrame(parent)
    , m_settings(services.settings)
    , m_apiCredentials(nullptr)
    , m_back(new IconButton(QStringLiteral("back"), this))
    , m_title(new TextLabel(TextLabel::Role::Heading, this))
    , m_close(new IconButton(QStringLiteral("close"), this))
    , m_pages(new PageStack(this))
{
    auto *settings = new UserSettingsPage(session, this);
    m_apiCredentials = new ApiCredentialsPage(session, services, this);
    // In the order of `Page`.
    m_pages->addWidget(settings);
    m_pages->addWidget(new AccountPage(session, this));
    m_pages->addWidget(m_apiCredentials);
    m_pages->addWidget(new LanguagePage(services, this));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTitle());
    layout->addWidget(m_pages, 1);
    readInVisualOrder(*layout);
    connect(settings, &UserSettingsPage::accountRequested, this, [this] { goTo(Page::Account); });
    connect(settings, &UserSettingsPage::apiCredentialsRequested, this,
        [this] { goTo(Page::ApiCredentials); });
    connect(settings, &UserSettingsPage::languageRequested, this, [this] { goTo(Page::Language); });
    connect(settings, &UserSettingsPage::portalRequested, this, &Drawer::portalRequested);
    connect(settings, &UserSettingsPage::logoutRequested, this, &Drawer::logoutRequested);
    connect(m_apiCredentials, &ApiCredentialsPage::attentionNeeded, this, [this] {
        if (page() != Page::ApiCredentials)
            show(Page::ApiCredentials);
        emit openRequested();
    });
    connect(m_back, &IconButton::clicked, this, [this] { goTo(Page::UserSettings); });
    connect(m_close, &IconButton::clicked, this,
        [this] { askToLeave([this] { emit closeRequested(); }); });
    show(Page::UserSettings);
}

QWidget *Drawer::buildTitle()
{
    m_back->setObjectName(QStringLiteral("backButton"));
    m_close->setObjectName(QStringLiteral("closeButton"));
    m_back->setProperty("primary", true);
    m_close->setProperty("outlined", true);
    QSizePolicy keepsPlace = m_back->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_back->setSizePolicy(keepsPlace);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    auto *title = new QFrame(this);
    title->setProperty("drawerTitle", true);
    auto *layout = new QHBoxLayout(title);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->addWidget(m_back);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_close);
    readInVisualOrder(*layout);
    return title;
}

void Drawer::setWide(bool wide)
{
    m_apiCredentials->setWide(wide);
}

void Drawer::goTo(Page page)
{
    askToLeave([this, page] {
        show(page);
        remember(page);
    });
}

bool Drawer::isListOpenAtStart(const Settings &settings)
{
    return pageIn(settings) == Page::ApiCredentials;
}

Drawer::Page Drawer::pageIn(const Settings &settings)
{
    bool isKnown = false;
    const int page = QMetaEnum::fromType<Page>().keyToValue(
        settings.drawerPage.toLatin1(), &isKnown);
    return isKnown ? static_cast<Page>(page) : Page::ApiCredentials;
}

void Drawer::remember(Page page)
{
    const QString name
        = QString::fromLatin1(QMetaEnum::fromType<Page>().valueToKey(static_cast<int>(page)));
    if (name != m_settings.current().drawerPage)
        m_settings.change([&name](Settings &settings) { settings.drawerPage = name; });
}

void Drawer::goBack()
{
    if (page() != Page::UserSettings)
        goTo(Page::UserSettings);
    else
        askToLeave([this] { emit closeRequested(); });
}

void Drawer::askToLeave(std::function<void()> leave)
{
    m_apiCredentials->askToLeave(std::move(leave));
}

void Drawer::show(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_back->setVisible(page != Page::UserSettings);
    (page == Page::UserSettings ? m_close : m_back)->setFocus();
    retranslate();
}

Drawer::Page Drawer::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

QString Drawer::titleOf(Page page) const
{
    switch (page) {
    case Page::UserSettings:
        return tr("User Settings");
    case Page::Account:
        return tr("Account Information");
    case Page::ApiCredentials:
        return tr("API Credentials");
    case Page::Language:
        return tr("Language");
    }
    Q_UNREACHABLE();
}

void Drawer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Drawer::retranslate()
{
    m_title->setText(titleOf(page()));
    m_back->setLabel(tr("Back"));
    m_close->setLabel(tr("Close"));
}
