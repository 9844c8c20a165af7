// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/Drawer.h"

#include "app/signin/Session.h"
#include "app/storage/SettingsFile.h"
#include "ui/check/CheckKeyDialog.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/NewKeyPresenter.h"
#include "ui/credentials/PageColumn.h"
#include "ui/credentials/PaintTiming.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/drawer/AccountPage.h"
#include "ui/drawer/LanguagePage.h"
#include "ui/drawer/NavigationPanel.h"
#include "ui/drawer/NoticesPage.h"
#include "ui/drawer/ServiceKeysPage.h"
#include "ui/notices/NoticesView.h"
#include "ui/replacement/ReplacementPage.h"
#include "ui/services/ServiceKeysView.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/TextLabel.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QMetaEnum>

using namespace std::chrono_literals;

Drawer::Drawer(Session &session, const AppContext &services, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_services(services)
    , m_titleBar(new QFrame(this))
    , m_back(new IconButton(QStringLiteral("back"), m_titleBar))
    , m_title(new TextLabel(TextLabel::Role::Heading, m_titleBar))
    , m_close(new IconButton(QStringLiteral("close"), m_titleBar))
    , m_row(new QHBoxLayout)
    , m_stack(new PageStack(this))
    , m_apiCredentials(new ApiCredentialsPage(session, services, m_stack))
    , m_rest(this)
{
    setupTitle();
    m_stack->addWidget(m_apiCredentials);
    m_pages[Page::ApiCredentials] = m_apiCredentials;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titleBar);
    m_row->addWidget(m_stack, 1);
    layout->addLayout(m_row, 1);
    readInVisualOrder(*layout);
    connect(m_apiCredentials, &ApiCredentialsPage::detailsRequested, this, &Drawer::showDetails);
    connect(
        m_apiCredentials, &ApiCredentialsPage::replaceRequested, this, &Drawer::showReplacement);
    m_apiCredentials->setOtherEditor([this](const QString &id) {
        return (m_details && m_details->isSavingName(id))
            || (m_replacement && m_replacement->isSavingName(id));
    });
    connect(m_apiCredentials, &ApiCredentialsPage::checkRequested, this, &Drawer::checkKey);
    connect(m_apiCredentials, &ApiCredentialsPage::attentionNeeded, this, [this] {
        // The user finds the rest when they have finished typing and go back.
        const bool hidesSecret
            = m_side == m_replacement && m_side && m_replacement->wouldLoseSecret();
        if (m_apiCredentials->wouldLoseSecret() || (!hidesSecret && !isTyping(*window())))
            show(Page::ApiCredentials);
    });
    connect(m_back, &IconButton::clicked, this, [this] {
        if (m_side && page() == sidePage())
            closeDetails();
        else
            goTo(Page::UserSettings);
    });
    connect(m_close, &IconButton::clicked, this, &Drawer::closeRequested);
    connect(&session.keys(), &KeysController::removeFailed, this,
        [this] { m_session.keyProof().release(this); });
    connect(&session, &Session::stateChanged, this, &Drawer::updateServiceKeys);
    updateServiceKeys();
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
        tabThroughParts({ m_apiCredentials, found }); // not after what is below the drawer
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
    case Page::KeyDetails:
    case Page::Replacement:
        return m_apiCredentials;
    case Page::ServiceKeys:
        made = new ServiceKeysPage(m_session, m_services, m_stack);
        break;
    case Page::Notices:
        made = createNotices();
        break;
    case Page::Language:
        made = new LanguagePage(m_services, m_stack);
        break;
    }
    made->setHeadingShown(m_form != Form::Drawer);
    return made;
}

SettingsPage *Drawer::createNotices()
{
    auto *page = new NoticesPage(m_session, m_services, m_stack);
    NoticesView *view = &page->view();
    connect(view, &NoticesView::keyRequested, this, &Drawer::showDetails);
    connect(view, &NoticesView::replacementRequested, this, &Drawer::showReplacement);
    connect(view, &NoticesView::keysRequested, this, [this] { goTo(Page::ApiCredentials); });
    connect(view, &NoticesView::signInRequested, this,
        [this] { goToKeys([this] { m_apiCredentials->focusPrompt(); }); });
    return page;
}

/// With the navigation, they have a page.
void Drawer::updateServiceKeys()
{
    const bool isActive = m_serviceKeys && m_serviceKeys->isActive();
    const bool isShown
        = m_form != Form::BesideNavigation && (m_session.canChangeKeys() || isActive);
    if (isShown && !m_serviceKeys) {
        m_serviceKeys = new ServiceKeysView(
            m_session, m_services, ServiceKeysView::Loading::OnRequest, m_apiCredentials);
        m_apiCredentials->addBelowKeys(m_serviceKeys);
    }
    if (m_serviceKeys)
        m_serviceKeys->setVisible(isShown);
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
    updateServiceKeys();
    arrangeDetails();
    if (hadFocus && !hasFocusInside(*m_row->parentWidget()))
        focusContent();
}

Drawer::Page Drawer::available(Page page) const
{
    const bool isShown = m_form == Form::Drawer || page == Page::KeyDetails
        || page == Page::Replacement
        || (m_form == Form::BesideNavigation && page != Page::UserSettings);
    return isShown ? page : Page::ApiCredentials;
}

void Drawer::goTo(Page target)
{
    if (available(target) == page())
        return;
    confirmLeave([this, target] {
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
    if (m_side && page() == sidePage())
        m_side->focusContent();
    else if (auto *settings = qobject_cast<SettingsPage *>(m_stack->currentWidget()))
        settings->focusContent();
    else
        m_apiCredentials->focusContent();
}

Drawer::Page Drawer::lastPage(const Settings &settings)
{
    bool isKnown = false;
    const int page
        = QMetaEnum::fromType<Page>().keyToValue(settings.drawerPage.toLatin1(), &isKnown);
    const bool isOfKey
        = page == static_cast<int>(Page::KeyDetails) || page == static_cast<int>(Page::Replacement);
    return isKnown && !isOfKey ? static_cast<Page>(page) : Page::ApiCredentials;
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
    if (m_side && page() == sidePage())
        closeDetails();
    else if (page() != Page::UserSettings)
        goTo(Page::UserSettings);
    else
        emit closeRequested();
}

void Drawer::show(Page page)
{
    m_stack->setCurrentWidget(widget(page));
    if (m_detailsWidth == 0 && page != sidePage())
        m_side = nullptr;
    arrangeDetails();
    m_back->setVisible(page != Page::UserSettings);
    m_title->setSentence([page] { return title(page); });
    emit pageChanged(page);
}

// --- The details of a key, and its replacement ---------------------------------------------

KeyDetailsPage &Drawer::details()
{
    if (m_details)
        return *m_details;
    m_details = new KeyDetailsPage(m_session, m_services, this);
    addSidePage(m_details);
    m_detailsTiming = new PaintTiming(m_details);
    connect(m_details, &KeyDetailsPage::replaceRequested, this, &Drawer::showReplacement);
    connect(m_details, &KeyDetailsPage::deleteRequested, m_apiCredentials,
        &ApiCredentialsPage::deleteKey);
    connect(m_details, &KeyDetailsPage::signInRequested, this, [this] {
        closeDetails();
        m_apiCredentials->focusPrompt();
    });
    connect(&m_session.keys(), &KeysController::removed, m_details,
        [this](const ApiKey &key) { onRemoved(key.id); });
    m_rest.setObjectName(QStringLiteral("rest"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(&m_rest, &QTimer::timeout, this, &Drawer::followList);
    connect(m_apiCredentials, &ApiCredentialsPage::currentKeyChanged, m_details,
        [this](const QString &id) {
            m_currentKey = id;
            m_rest.start();
        });
    connect(m_apiCredentials, &ApiCredentialsPage::detailsCloseRequested, m_details,
        [this] { closeDetails(); });
    return *m_details;
}

ReplacementPage &Drawer::replacement()
{
    if (m_replacement)
        return *m_replacement;
    m_replacement = new ReplacementPage(m_session, m_services, this);
    addSidePage(m_replacement);
    connect(m_replacement, &ReplacementPage::deleteRequested, m_apiCredentials,
        &ApiCredentialsPage::deleteKey);
    return *m_replacement;
}

void Drawer::addSidePage(SidePage *page)
{
    page->hide();
    m_row->addWidget(page);
    tabThroughParts({ m_stack, page }); // not after what is below the drawer
    connect(page, &SidePage::closeRequested, this, &Drawer::closeDetails);
    const ApiKeyModel *model = &m_session.keys().model();
    connect(model, &ApiKeyModel::rowsAboutToBeRemoved, page,
        [model, this](const QModelIndex &, int row) {
            const auto id
                = [model](int of) { return model->index(of).data(ApiKeyModel::IdRole).toString(); };
            if (id(row) == m_keyAfterDetails)
                m_keyAfterDetails = id(row + 1 < model->rowCount() ? row + 1 : row - 1);
        });
}

Drawer::Page Drawer::sidePage() const
{
    return m_side && m_side == m_replacement ? Page::Replacement : Page::KeyDetails;
}

void Drawer::openSidePage(SidePage &page, const QString &keyId)
{
    m_keyAfterDetails = keyId;
    m_side = &page;
    show(m_detailsWidth > 0 ? Page::ApiCredentials : sidePage());
    page.focusContent();
}

void Drawer::showDetails(const QString &keyId)
{
    const auto open = [this, keyId] {
        QElapsedTimer timer;
        timer.start();
        setDetailsKey(keyId);
        m_detailsTiming->logAfterPaint("details", m_session.keys().model().keys().size(), timer);
        openSidePage(*m_details, keyId);
    };
    leaveForSidePage(open);
}

void Drawer::showReplacement(const QString &keyId)
{
    if (m_side && m_side == m_replacement && m_session.replacements().find(keyId)
        && m_replacement->oldKeyId() == m_session.replacements().find(keyId)->oldKey.id)
        return m_replacement->focusContent(); // it may show a new secret
    leaveForSidePage([this, keyId] {
        replacement().setKey(keyId);
        openSidePage(*m_replacement, keyId);
    });
}

/// In a panel, the list keeps a new secret in sight.
void Drawer::leaveForSidePage(const std::function<void()> &open)
{
    if (m_detailsWidth == 0)
        confirmLeave(open);
    else if (m_replacement)
        m_replacement->confirmLeave(open);
    else
        open();
}

bool Drawer::wouldLoseSecret() const
{
    return m_apiCredentials->wouldLoseSecret()
        || (m_replacement && m_replacement->wouldLoseSecret())
        || m_session.replacements().wouldLoseNewKey();
}

void Drawer::confirmLeave(const std::function<void()> &leave)
{
    m_apiCredentials->confirmLeave([this, leave] {
        if (m_replacement)
            m_replacement->confirmLeave(leave);
        else
            leave();
    });
}

void Drawer::confirmEnd(const std::function<void()> &leave)
{
    confirmLeave([this, leave] {
        if (!m_session.replacements().wouldLoseNewKey())
            return leave();
        ConfirmationDialog *question = NewKeyPresenter::unseenKeyQuestion(m_session.keys(), this);
        connect(question, &ConfirmationDialog::confirmed, this, leave);
        openOnce(question);
    });
}

void Drawer::setDetailsKey(const QString &keyId)
{
    m_rest.stop();
    details().setKey(keyId);
    m_keyAfterDetails = keyId;
}

/// Shows the details of the current key; the focus stays in the list.
void Drawer::followList()
{
    const bool isListed = m_session.keys().model().find(m_currentKey).has_value();
    if (m_side != m_details || !isDetailsPanelShown() || !isListed
        || m_currentKey == m_details->keyId() || hasFocusInside(*m_details)
        || m_details->hasUnfinishedInput())
        return;
    setDetailsKey(m_currentKey);
    arrangeDetails();
}

/// The message below the list reports it. A user who deletes one key after the other in the list
/// sees the next one.
void Drawer::onRemoved(const QString &keyId)
{
    if (m_side != m_details || keyId != m_details->keyId())
        return;
    m_currentKey = m_keyAfterDetails;
    followList();
    if (m_details->keyId() == keyId)
        closeDetails();
}

void Drawer::closeDetails()
{
    if (!m_side)
        return;
    if (m_side == m_replacement)
        m_replacement->confirmLeave([this] { closeSidePage(); });
    else
        closeSidePage();
}

void Drawer::closeSidePage()
{
    if (!m_side)
        return;
    const bool hadFocus = hasFocusInside(*m_side) || page() == sidePage();
    m_side = nullptr;
    show(m_pages.key(m_stack->currentWidget()));
    if (hadFocus)
        m_apiCredentials->focusKey(m_keyAfterDetails);
}

bool Drawer::isDetailsPanelShown() const
{
    return m_side && m_detailsWidth > 0 && m_stack->currentWidget() == m_apiCredentials;
}

/// The page and the panel are the same widget, so that a change of the window's width keeps its
/// focus, edits and place.
void Drawer::setDetailsWidth(int width)
{
    const bool hadPanel = isDetailsPanelShown();
    const bool hadFocus = hadPanel && hasFocusInside(*this);
    const bool changesForm = (m_detailsWidth > 0) != (width > 0);
    m_detailsWidth = width;
    if (!changesForm || !m_side)
        return arrangeDetails();
    // A page must not hide a new secret, nor another page.
    if (width == 0 && (!hadPanel || m_apiCredentials->wouldLoseSecret()))
        m_side = nullptr;
    const SidePage *side = m_side;
    show(width == 0 && m_side ? sidePage() : m_pages.key(m_stack->currentWidget()));
    if (hadFocus && side && !hasFocusInside(*side))
        focusContent();
}

void Drawer::arrangeDetails()
{
    if (!m_details && !m_replacement)
        return;
    const bool isPanel = isDetailsPanelShown();
    const bool isPage = m_side && m_detailsWidth == 0;
    const auto isShown
        = [](const QWidget *page, const QWidget *in) { return page && page->isVisibleTo(in); };
    const bool wasPanel
        = m_stack->isVisibleTo(this) && (isShown(m_details, this) || isShown(m_replacement, this));
    m_apiCredentials->setDetailsKey(
        isPanel && m_side == m_details ? m_details->keyId() : QString());
    layout()->setEnabled(false); // lest the list gets the width beside a page that replaces it
    for (SidePage *page :
        { static_cast<SidePage *>(m_details), static_cast<SidePage *>(m_replacement) }) {
        if (!page)
            continue;
        page->setForm(isPanel            ? SidePage::Form::Panel
                : m_form == Form::Drawer ? SidePage::Form::Drawer
                                         : SidePage::Form::Page);
        page->setMinimumWidth(isPanel ? m_detailsWidth : 0);
        page->setMaximumWidth(isPanel ? m_detailsWidth : QWIDGETSIZE_MAX);
        page->setVisible(page == m_side && (isPanel || isPage));
    }
    m_stack->setMaximumWidth(isPanel ? PageColumn::maxWidth(fontMetrics()) : QWIDGETSIZE_MAX);
    m_stack->setVisible(!isPage);
    layout()->setEnabled(true);
    layout()->activate();
    if (isPanel != wasPanel)
        emit detailsPanelToggled();
}

// --- A key that was checked ----------------------------------------------------------------

void Drawer::checkKey()
{
    auto *dialog = new CheckKeyDialog(m_session, m_services, this);
    connect(dialog, &CheckKeyDialog::showRequested, this, &Drawer::showInList);
    connect(dialog, &CheckKeyDialog::replaceRequested, this, &Drawer::showReplacement);
    connect(dialog, &CheckKeyDialog::deleteRequested, this, &Drawer::deleteChecked);
    openOnce(dialog);
}

void Drawer::showInList(const QString &keyId)
{
    goToKeys([this, keyId] { m_apiCredentials->showInList(keyId); });
}

/// Shows the list once no new secret would be lost, and calls `then`.
void Drawer::goToKeys(const std::function<void()> &then)
{
    if (page() == Page::ApiCredentials)
        return then();
    confirmLeave([this, then] {
        show(Page::ApiCredentials);
        savePage(Page::ApiCredentials);
        then();
    });
}

/// The secret proves later that the key no longer works. It is forgotten unless the key is being
/// deleted when the question has closed, or if it was not deleted.
void Drawer::deleteChecked(const QString &keyId, const Secret &secret)
{
    goToKeys([this, keyId, secret] { // which report what becomes of it
        const QObject *question = m_apiCredentials->deleteKey(keyId);
        if (!question)
            return;
        m_session.keyProof().hold(this, keyId, secret);
        connect(question, &QObject::destroyed, this, [this, keyId] {
            if (!m_session.keys().model().isBeingDeleted(keyId))
                m_session.keyProof().release(this);
        });
    });
}

Drawer::Page Drawer::page() const
{
    return m_side && m_detailsWidth == 0 ? sidePage() : m_pages.key(m_stack->currentWidget());
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
    case Page::ServiceKeys:
        return ServiceKeysView::title();
    case Page::Notices:
        return NoticesView::title();
    case Page::KeyDetails:
        return KeyDetailsPage::title();
    case Page::Replacement:
        return ReplacementPage::title();
    case Page::Language:
        return tr("Language");
    }
    Q_UNREACHABLE();
}
