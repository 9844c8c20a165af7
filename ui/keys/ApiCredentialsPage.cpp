#include "keys/ApiCredentialsPage.h"

#include "keys/DeleteKeyQuestion.h"
#include "keys/EndpointPanel.h"
#include "keys/KeyListView.h"
#include "keys/KeyTableHead.h"
#include "keys/ListToolBar.h"
#include "keys/NewKeyPanel.h"
#include "keys/RefreshButton.h"
#include "secrets/SecretClipboard.h"
#include "session/Session.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"
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
    m_message = new MessageBar(this);
    m_newKey = new NewKeyPanel(clipboard, session.portal().endpoint(), this);
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
    connect(&keys, &KeysController::generateFailed, this, [this](const ApiError &error) {
        sayFailure(tr("No API key was generated. %1").arg(errorText(error)), error);
    });
    connect(&keys, &KeysController::generateOutcomeUnknown, this,
        &ApiCredentialsPage::generateOutcomeUnknown);
    connect(&keys, &KeysController::renamed, this, &ApiCredentialsPage::renamed);
    connect(&keys, &KeysController::renameFailed, this, &ApiCredentialsPage::renameFailed);
    connect(&keys, &KeysController::removed, this, &ApiCredentialsPage::removed);
    connect(&keys, &KeysController::removeFailed, this, &ApiCredentialsPage::removeFailed);
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
    connect(m_message, &MessageBar::actionTriggered, this, &ApiCredentialsPage::takeOffer);
}

void ApiCredentialsPage::setWide(bool wide)
{
    m_endpoint->setWide(wide);
    m_tableHead->setWide(wide);
    m_list->setWide(wide);
    m_title->setAlignment(wide ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    m_column->removeWidget(m_generate);
    m_titleRow->removeWidget(m_generate);
    if (wide)
        m_titleRow->addWidget(m_generate);
    else
        m_column->insertWidget(m_column->indexOf(m_endpoint) + 1, m_generate);
}

void ApiCredentialsPage::generate()
{
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
    if (m_saysLoadError)
        m_message->hide();
    updateState();
    if (const auto dropped = static_cast<int>(m_session.keys().droppedRows()); dropped > 0)
        say(MessageBar::Kind::Warning,
            tr("%n key(s) of the service’s answer cannot be shown: they have no id.", nullptr,
                dropped));
}

void ApiCredentialsPage::loadFailed(const ApiError &error)
{
    m_loadError = error;
    updateState();
    if (m_session.keys().model().rowCount() == 0)
        return; // the state says it
    sayFailure(
        tr("The list could not be refreshed. %1").arg(errorText(error)), error, Offer::Retry);
    m_saysLoadError = true;
}

void ApiCredentialsPage::generated(GeneratedKey &key)
{
    m_message->hide();
    m_toolBar->clearSearch(); // or the key's row may be hidden
    m_newKey->showKey(key);
    m_sinceShown.start();
    emit newKeyShown();
}

void ApiCredentialsPage::generateOutcomeUnknown(
    const ApiError &error, const std::optional<QList<ApiKey>> &appeared)
{
    if (!appeared)
        return say(MessageBar::Kind::Warning,
            tr("It is not known whether an API key was generated. %1").arg(errorText(error)),
            Offer::Retry);
    if (appeared->isEmpty())
        return sayFailure(
            tr("No new API key has appeared in the list. %1").arg(errorText(error)), error);
    m_suspect = appeared->first();
    say(MessageBar::Kind::Warning,
        tr("The answer was lost. The key %1 may be the one you just asked for; its value cannot be "
           "recovered.")
            .arg(displayName(m_suspect->name)),
        Offer::Delete);
    m_list->focusKey(m_suspect->id);
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
        sayFailure(
            tr("The key %1 was not renamed. %2").arg(displayName(nameOf(id)), problem), error);
}

void ApiCredentialsPage::removed(const ApiKey &key)
{
    if (key.id == m_newKey->keyId())
        m_newKey->clear();
    say(MessageBar::Kind::Success,
        tr("The key %1 has been deleted. It no longer works.").arg(displayName(key.name)));
    m_session.keys().refresh(); // it may have been the key that we are signed in with
}

void ApiCredentialsPage::removeFailed(const ApiKey &key, const ApiError &error)
{
    const QString sentence = error.outcomeUnknown
        ? tr("It is not known whether the key %1 was deleted. %2")
        : tr("The key %1 was not deleted. %2");
    sayFailure(sentence.arg(displayName(key.name), errorText(error)), error,
        error.outcomeUnknown ? Offer::Retry : Offer::Nothing);
}

void ApiCredentialsPage::askToDelete(const ApiKey &key)
{
    auto *question = new DeleteKeyQuestion(key, m_session.timeZone(), this);
    connect(
        question, &Confirmation::confirmed, this, [this, key] { m_session.keys().remove(key); });
    question->open();
}

// --- The message over the list -------------------------------------------------------------

void ApiCredentialsPage::say(MessageBar::Kind kind, const QString &sentence, Offer offer)
{
    m_offer = offer;
    m_saysLoadError = false;
    m_message->show(kind, sentence, textOf(offer));
}

/// Whichever call finds that the key is no longer accepted, the way out is the same.
void ApiCredentialsPage::sayFailure(const QString &sentence, const ApiError &error, Offer offer)
{
    const bool ended = error.kind == ApiError::Kind::Unauthorized;
    say(MessageBar::Kind::Error, sentence, ended ? Offer::SignIn : offer);
}

QString ApiCredentialsPage::textOf(Offer offer) const
{
    switch (offer) {
    case Offer::Nothing:
        return {};
    case Offer::Retry:
        return tr("Retry");
    case Offer::SignIn:
        return tr("Sign in");
    case Offer::Delete:
        return tr("Delete");
    }
    Q_UNREACHABLE();
}

void ApiCredentialsPage::takeOffer()
{
    switch (m_offer) {
    case Offer::Nothing:
        return;
    case Offer::Retry:
        return m_session.keys().refresh();
    case Offer::SignIn:
        return emit signInRequested();
    case Offer::Delete:
        return askToDelete(*m_suspect);
    }
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
