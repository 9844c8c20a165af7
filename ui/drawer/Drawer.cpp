// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/Drawer.h"

#include "app/storage/SettingsFile.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/PageColumn.h"
#include "ui/drawer/AccountPage.h"
#include "ui/drawer/LanguagePage.h"
#include "ui/drawer/NavigationPanel.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QMetaEnum>

Drawer::Drawer(Session &session, const AppContext &services, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_services(services)
    , m_titleBar(new QFrame(this))
    , m_back(new IconButton(QStringLiteral("back"), m_titleBar))
    , m_title(new TextLabel(TextLabel::Role::Heading, m_titleBar))
    , m_close(new IconButton(QStringLiteral("close"), m_titleBar))
    , m_stack(new PageStack(this))
    , m_apiCredentials(new ApiCredentialsPage(session, services, m_stack))
{
    setupTitle();
    m_stack->addWidget(m_apiCredentials);
    m_pages[Page::ApiCredentials] = m_apiCredentials;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titleBar);
    layout->addWidget(m_stack, 1);
    readInVisualOrder(*layout);
    connect(m_apiCredentials, &ApiCredentialsPage::attentionNeeded, this,
        [this] { show(Page::ApiCredentials); });
    connect(m_back, &IconButton::clicked, this, [this] { goTo(Page::UserSettings); });
    connect(m_close, &IconButton::clicked, this, &Drawer::closeRequested);
    show(lastPage(services.settings.current()));
}

void Drawer::setupTitle()
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
    m_titleBar->setProperty("drawerTitle", true);
    auto *layout = new QHBoxLayout(m_titleBar);
    layout->setContentsMargins(PageColumn::margin, 16, PageColumn::margin, 16);
    layout->addWidget(m_back);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_close);
    readInVisualOrder(*layout);
    keepTranslated(m_titleBar, [this] {
        m_back->setLabel(tr("Back"));
        m_close->setLabel(tr("Close"));
    });
}

QWidget *Drawer::widget(Page page)
{
    QWidget *&found = m_pages[page];
    if (!found) {
        found = createPage(page);
        m_stack->addWidget(found);
    }
    return found;
}

QWidget *Drawer::createPage(Page page)
{
    SettingsPage *made = nullptr;
    switch (page) {
    case Page::UserSettings:
        return createNavigation();
    case Page::Account:
        made = new AccountPage(m_session, m_stack);
        break;
    case Page::ApiCredentials:
        return m_apiCredentials;
    case Page::Language:
        made = new LanguagePage(m_services, m_stack);
        break;
    }
    made->setHeadingShown(m_form != Form::Drawer);
    return made;
}

QWidget *Drawer::createNavigation()
{
    auto *page = new NavigationPanel(m_session, NavigationPanel::Form::Page, m_stack);
    connect(page, &NavigationPanel::pageRequested, this, &Drawer::goTo);
    connect(page, &NavigationPanel::logoutRequested, this, &Drawer::logoutRequested);
    return page;
}

void Drawer::setForm(Form form)
{
    if (m_form == form)
        return;
    const bool hadFocus = hasFocusInside(*this);
    m_form = form;
    if (const Page nearest = available(page()); nearest != page())
        show(nearest);
    m_titleBar->setVisible(form == Form::Drawer);
    m_apiCredentials->setHeadingShown(form != Form::Drawer);
    for (QWidget *page : std::as_const(m_pages)) {
        if (auto *settings = qobject_cast<SettingsPage *>(page))
            settings->setHeadingShown(form != Form::Drawer);
    }
    if (hadFocus && !hasFocusInside(*m_stack->currentWidget()))
        focusContent();
}

Drawer::Page Drawer::available(Page page) const
{
    const bool isShown = m_form == Form::Drawer
        || (m_form == Form::BesideNavigation && page != Page::UserSettings);
    return isShown ? page : Page::ApiCredentials;
}

void Drawer::goTo(Page target)
{
    if (available(target) == page())
        return;
    m_apiCredentials->confirmLeave([this, target] {
        const Page before = page();
        const Page now = available(target); // the window may have been resized meanwhile
        if (now == before)
            return;
        const bool hadFocus = m_form == Form::Drawer || hasFocusInside(*this);
        show(now);
        savePage(now);
        if (!hadFocus) // it stays in the navigation
            return announce(this, title(now));
        if (auto *navigation = qobject_cast<NavigationPanel *>(m_stack->currentWidget()))
            navigation->focusPage(before);
        else
            focusContent();
    });
}

void Drawer::focusContent()
{
    if (auto *settings = qobject_cast<SettingsPage *>(m_stack->currentWidget()))
        settings->focusContent();
    else
        m_apiCredentials->focusContent();
}

Drawer::Page Drawer::lastPage(const Settings &settings)
{
    bool isKnown = false;
    const int page
        = QMetaEnum::fromType<Page>().keyToValue(settings.drawerPage.toLatin1(), &isKnown);
    return isKnown ? static_cast<Page>(page) : Page::ApiCredentials;
}

void Drawer::savePage(Page page)
{
    const QString name
        = QString::fromLatin1(QMetaEnum::fromType<Page>().valueToKey(static_cast<int>(page)));
    SettingsFile &settings = m_services.settings;
    if (name != settings.current().drawerPage)
        settings.change([&name](Settings &changed) { changed.drawerPage = name; });
}

void Drawer::goBack()
{
    if (page() != Page::UserSettings)
        goTo(Page::UserSettings);
    else
        emit closeRequested();
}

void Drawer::show(Page page)
{
    m_stack->setCurrentWidget(widget(page));
    m_back->setVisible(page != Page::UserSettings);
    m_title->setSentence([page] { return title(page); });
    emit pageChanged(page);
}

Drawer::Page Drawer::page() const
{
    return m_pages.key(m_stack->currentWidget());
}

QString Drawer::title(Page page)
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
