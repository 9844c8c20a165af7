#include "keys/ApiCredentialsPage.h"

#include "keys/DeleteKeyQuestion.h"
#include "keys/EndpointPanel.h"
#include "keys/KeyListView.h"
#include "keys/KeyTableHead.h"
#include "keys/KeysMessage.h"
#include "keys/ListToolBar.h"
#include "keys/NewKeyPanel.h"
#include "keys/RefreshButton.h"
#include "secrets/SecretClipboard.h"
#include "session/Session.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"
#include "widgets/Bubble.h"
#include "widgets/Confirmation.h"
#include "widgets/TextLabel.h"
#include "widgets/VisualOrder.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

ApiCredentialsPage::ApiCredentialsPage(
    Session &session, SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    m_order.setSourceModel(&session.keys().model());
    m_list = new KeyListView(m_order, this);
    m_title = new TextLabel(TextLabel::Role::Heading, this);
    m_endpoint = new EndpointPanel(session.portal(), this);
    m_generate = new QPushButton(this);
    m_refresh = new RefreshButton(this);
    m_message = new KeysMessage(this);
    m_newKey = new NewKeyPanel(clipboard, session.keysUrl(), this);
    m_toolBar = new ListToolBar(this);
    m_tableHead = new KeyTableHead(this);
    m_state = new ListState(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message); // in sight however far the list is scrolled
    layout->addWidget(m_list, 1);
    m_list->setHeader(buildHeader());
    connectKeys();
    connectParts();
    retranslate();
    updateState();
}

QWidget *ApiCredentialsPage::buildHeader()
{
    m_generate->setObjectName(QStringLiteral("generateButton"));
    m_generate->setProperty("primary", true);
    m_title->setAlignment(Qt::AlignCenter);
    auto *header = new QWidget;
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(m_title, 1);
    m_titleRow->addWidget(m_refresh);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(24, 24, 24, 20);
    m_column->setSpacing(16);
    m_column->addLayout(m_titleRow);
    m_column->addWidget(m_endpoint);
    m_column->addWidget(m_generate);
    m_column->addWidget(m_newKey);
    m_column->addWidget(m_toolBar);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_column);
    layout->addWidget(m_tableHead);
    layout->addWidget(m_state);
    readInVisualOrder(*layout);
    return header;
}

void ApiCredentialsPage::connectKeys()
{
    KeysController &keys = m_session.keys();
    connect(&keys, &KeysController::loadingChanged, this, &ApiCredentialsPage::updateState);
    connect(&keys, &KeysController::loadingChanged, m_refresh, &RefreshButton::setLoading);
    connect(&keys, &KeysController::loaded, this, &ApiCredentialsPage::loaded);
    connect(&keys, &KeysController::loadFailed, this, &ApiCredentialsPage::loadFailed);
    connect(&keys, &KeysController::generatingChanged, this, &ApiCredentialsPage::retranslate);
    connect(&keys, &KeysController::generated, this, &ApiCredentialsPage::generated);
    connect(&keys, &KeysController::generateFailed, m_message, &KeysMessage::generateFailed);
    connect(&keys, &KeysController::generateOutcomeUnknown, m_message,
        &KeysMessage::generateOutcomeUnknown);
    connect(&keys, &KeysController::renamed, this, &ApiCredentialsPage::renamed);
    connect(&keys, &KeysController::renameFailed, this, &ApiCredentialsPage::renameFailed);
    connect(&keys, &KeysController::removed, this, &ApiCredentialsPage::removed);
    connect(&keys, &KeysController::removeFailed, m_message, &KeysMessage::removeFailed);
    for (const auto change :
        { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(&m_order, change, this, &ApiCredentialsPage::updateState);
    connect(&m_session, &Session::userChanged, this,
        [this] { m_list->setTimeZone(m_session.timeZone()); });
}

void ApiCredentialsPage::connectParts()
{
    KeysController &keys = m_session.keys();
    connect(m_generate, &QPushButton::clicked, this, &ApiCredentialsPage::generate);
    connect(m_newKey, &NewKeyPanel::renameRequested, &keys, &KeysController::rename);
    connect(m_newKey, &NewKeyPanel::done, this,
        [this] { askToLeave([this] { m_generate->setFocus(); }); });
    connect(m_toolBar, &ListToolBar::orderChanged, &m_order, &ApiKeySortModel::setOrder);
    connect(m_toolBar, &ListToolBar::searchChanged, this, [this](const QString &text) {
        m_order.setSearch(text);
        updateState();
    });
    connect(m_list, &KeyListView::renameRequested, &keys, &KeysController::rename);
    connect(m_list, &KeyListView::deleteRequested, this, [this](const QString &id) {
        if (const ApiKey *key = m_session.keys().model().find(id))
            askToDelete(*key);
    });
    connect(m_list, &KeyListView::copyNameRequested, this,
        [](const QString &name) { QApplication::clipboard()->setText(name); });
    connect(m_refresh, &RefreshButton::refreshRequested, &keys, &KeysController::refresh);
    connect(m_refresh, &RefreshButton::cancelRequested, &keys, &KeysController::cancelRefresh);
    connect(m_state, &ListState::retryRequested, &keys, &KeysController::refresh);
    connect(m_state, &ListState::cancelRequested, &keys, &KeysController::cancelRefresh);
    connect(m_state, &ListState::clearSearchRequested, m_toolBar, &ListToolBar::clearSearch);
    connect(m_state, &ListState::signInRequested, this, &ApiCredentialsPage::signInRequested);
    connect(m_message, &KeysMessage::retryRequested, &keys, &KeysController::refresh);
    connect(m_message, &KeysMessage::signInRequested, this, &ApiCredentialsPage::signInRequested);
    connect(m_message, &KeysMessage::deleteRequested, this, &ApiCredentialsPage::askToDelete);
    connect(m_message, &KeysMessage::newsDismissed, &keys.model(),
        [&keys] { keys.model().setNews({}); });
}

void ApiCredentialsPage::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    m_endpoint->setWide(wide);
    m_tableHead->setWide(wide);
    m_list->setWide(wide);
    m_title->setAlignment(wide ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    // As wide as the button on the other side, so that the title stays in the middle.
    m_title->setIndent(wide ? 0 : m_refresh->sizeHint().width());
    m_column->removeWidget(m_generate);
    m_titleRow->removeWidget(m_generate);
    if (wide)
        m_titleRow->addWidget(m_generate);
    else
        m_column->insertWidget(m_column->indexOf(m_endpoint) + 1, m_generate);
}

void ApiCredentialsPage::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    m_generate->setEnabled(why.isEmpty());
    m_generate->setToolTip(plainToolTip(why));
    m_generate->setAccessibleDescription(why);
    m_newKey->setReadOnly(why);
    m_list->setReadOnly(why);
}

void ApiCredentialsPage::generate()
{
    if (!m_whyReadOnly.isEmpty())
        return Bubble::show(m_whyReadOnly, m_generate);
    const bool isDoubleClick
        = m_sinceShown.isValid() && m_sinceShown.elapsed() < QApplication::doubleClickInterval();
    if (!m_session.keys().isGenerating() && !isDoubleClick)
        askToLeave([this] { m_session.keys().generate(); });
}

void ApiCredentialsPage::focusSearch()
{
    m_toolBar->focusSearch();
}

bool ApiCredentialsPage::wouldLoseSecret() const
{
    return m_newKey->holdsUncopiedSecret() || m_session.keys().isGenerating();
}

void ApiCredentialsPage::askToLeave(std::function<void()> leave)
{
    const auto forgetAndLeave = [this, leave = std::move(leave)] {
        m_newKey->clear();
        m_message->hideSuccess();
        leave();
    };
    if (!wouldLoseSecret())
        return forgetAndLeave();
    if (Confirmation::isOpenIn(window()))
        return; // one question at a time
    const bool isComing = m_session.keys().isGenerating();
    auto *question = new Confirmation(
        isComing ? tr("Leave while a key is being generated?") : tr("Discard the new key’s value?"),
        isComing ? tr("The key’s value is shown only once, when the service answers.")
                 : tr("The key’s value has not been copied, and it cannot be shown again."),
        isComing ? tr("Leave") : tr("Discard"), this);
    connect(question, &Confirmation::confirmed, this, forgetAndLeave);
    question->open();
}

// --- What the service has answered ---------------------------------------------------------

void ApiCredentialsPage::updateState()
{
    using State = ListState::State;
    KeysController &keys = m_session.keys();
    const bool isEmpty = keys.model().rowCount() == 0;
    m_toolBar->setVisible(keys.model().rowCount() > 1 || !m_toolBar->search().isEmpty());
    m_tableHead->setVisible(!isEmpty);
    if (!isEmpty)
        m_state->setState(m_order.rowCount() == 0 ? State::NothingFound : State::Listed);
    else if (keys.isLoading())
        m_state->setState(State::Loading);
    else if (m_loadError && m_loadError->kind == ApiError::Kind::Unauthorized)
        m_state->setState(State::SignInNeeded, errorText(*m_loadError));
    else if (m_loadError)
        m_state->setState(State::Failed, errorText(*m_loadError));
    else
        m_state->setState(keys.hasLoaded() ? State::Empty : State::Loading);
}

void ApiCredentialsPage::loaded()
{
    m_loadError.reset();
    m_message->loaded(m_session.keys().droppedRows());
    m_message->changed(m_session.keys().changes());
    updateState();
}

void ApiCredentialsPage::loadFailed(const ApiError &error)
{
    m_loadError = error;
    updateState();
    if (m_session.keys().model().rowCount() > 0) // or the state says it
        m_message->loadFailed(error);
}

void ApiCredentialsPage::generated(GeneratedKey &key)
{
    m_message->hide();
    m_toolBar->clearSearch(); // or the key's row may be hidden
    m_newKey->showKey(key);
    m_sinceShown.start();
    emit newKeyShown();
}

void ApiCredentialsPage::renamed(const QString &id)
{
    m_list->stopEditing(id);
    if (id == m_newKey->keyId())
        m_newKey->nameSaved(nameOf(id));
}

void ApiCredentialsPage::renameFailed(const QString &id, const QString &name, const ApiError &error)
{
    const QString problem = error.outcomeUnknown
        ? tr("It is not known whether the name was saved. %1").arg(errorText(error))
        : errorText(error);
    if (m_newKey->isSaving(id))
        m_newKey->nameRefused(name, problem);
    else if (!m_list->showProblem(id, name, problem))
        m_message->renameFailed(nameOf(id), problem, error);
}

void ApiCredentialsPage::removed(const ApiKey &key)
{
    if (key.id == m_newKey->keyId())
        m_newKey->clear();
    m_message->removed(key);
    m_session.keys().refresh(); // it may have been the key that we are signed in with
}

void ApiCredentialsPage::askToDelete(const ApiKey &key)
{
    if (!m_whyReadOnly.isEmpty())
        return Bubble::show(m_whyReadOnly, m_message);
    const bool isOwn = key.id == m_session.keys().model().ownKey();
    auto *question = new DeleteKeyQuestion(key, m_session.timeZone(), isOwn, this);
    connect(
        question, &Confirmation::confirmed, this, [this, key] { m_session.keys().remove(key); });
    question->open();
}

QString ApiCredentialsPage::nameOf(const QString &id) const
{
    const ApiKey *key = m_session.keys().model().find(id);
    return key ? key->name : QString();
}

void ApiCredentialsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_order.setLocale(QLocale());
        retranslate();
        updateState();
    }
    QWidget::changeEvent(event);
}

void ApiCredentialsPage::retranslate()
{
    m_title->setText(tr("API Keys"));
    m_generate->setText(
        m_session.keys().isGenerating() ? tr("Generating…") : tr("Generate API Key"));
    m_generate->setAccessibleName(tr("Generate API Key"));
}
