#include "keys/ApiCredentialsPage.h"

#include "keys/DeleteKeyQuestion.h"
#include "keys/EndpointPanel.h"
#include "keys/KeyListView.h"
#include "keys/KeyTableHead.h"
#include "keys/ListToolBar.h"
#include "keys/NewKeyPanel.h"
#include "secrets/SecretClipboard.h"
#include "session/Session.h"
#include "text/ErrorText.h"
#include "text/PlainText.h"
#include "widgets/Confirmation.h"
#include "widgets/MessageBar.h"
#include "widgets/TextLabel.h"
#include "widgets/VisualOrder.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
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
    m_message = new MessageBar(this);
    m_newKey = new NewKeyPanel(clipboard, session.portal().endpoint(), this);
    m_toolBar = new ListToolBar(this);
    m_tableHead = new KeyTableHead(this);
    m_state = new ListState(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
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
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(24, 24, 24, 20);
    m_column->setSpacing(16);
    m_column->addLayout(m_titleRow);
    m_column->addWidget(m_endpoint);
    m_column->addWidget(m_generate);
    m_column->addWidget(m_message);
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
    connect(&keys, &KeysController::loaded, this, [this] {
        m_loadError.reset();
        if (std::exchange(m_messageIsLoadError, false))
            m_message->hide();
        updateState();
    });
    connect(&keys, &KeysController::loadFailed, this, [this](const ApiError &error) {
        m_loadError = error;
        updateState();
        showLoadError();
    });
    connect(&keys, &KeysController::generatingChanged, this, [this](bool generating) {
        m_generate->setDisabled(generating);
        retranslate();
    });
    connect(&keys, &KeysController::generated, this, &ApiCredentialsPage::generated);
    connect(&keys, &KeysController::generateFailed, this, [this](const ApiError &error) {
        m_message->show(
            MessageBar::Kind::Error, tr("No API key was generated. %1").arg(errorText(error)));
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
    connect(m_list, &KeyListView::deleteRequested, this, &ApiCredentialsPage::askToDelete);
    connect(m_list, &KeyListView::copyNameRequested, this,
        [](const QString &name) { QGuiApplication::clipboard()->setText(name); });
    connect(m_state, &ListState::retryRequested, &keys, &KeysController::refresh);
    connect(m_state, &ListState::cancelRequested, &keys, &KeysController::cancelRefresh);
    connect(m_state, &ListState::clearSearchRequested, m_toolBar, &ListToolBar::clearSearch);
    connect(m_state, &ListState::signInRequested, this, &ApiCredentialsPage::signInRequested);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (!m_offeredForDeletion.isEmpty())
            askToDelete(m_offeredForDeletion);
        else if (m_loadError && m_loadError->kind == ApiError::Kind::Unauthorized)
            emit signInRequested();
        else
            m_session.keys().refresh();
    });
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
    askToLeave([this] { m_session.keys().generate(); });
}

void ApiCredentialsPage::focusSearch()
{
    m_toolBar->focusSearch();
}

void ApiCredentialsPage::askToLeave(std::function<void()> leave)
{
    const auto forgetAndLeave = [this, leave = std::move(leave)] {
        m_newKey->clear();
        m_message->hideSuccess();
        leave();
    };
    if (!m_newKey->holdsUncopiedSecret())
        return forgetAndLeave();
    auto *question = new Confirmation(tr("Discard the new key’s value?"),
        tr("The key’s value has not been copied, and it cannot be shown again."), tr("Discard"),
        this);
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

void ApiCredentialsPage::showLoadError()
{
    if (m_state->state() != ListState::State::Listed
        && m_state->state() != ListState::State::NothingFound)
        return; // the state says it
    m_offeredForDeletion.clear();
    m_messageIsLoadError = true;
    const bool ended = m_loadError->kind == ApiError::Kind::Unauthorized;
    m_message->show(MessageBar::Kind::Error,
        tr("The list could not be refreshed. %1").arg(errorText(*m_loadError)),
        ended ? tr("Sign in") : tr("Retry"));
}

void ApiCredentialsPage::generated(GeneratedKey &key)
{
    m_message->hide();
    m_newKey->showKey(key);
}

void ApiCredentialsPage::generateOutcomeUnknown(
    const ApiError &error, const std::optional<QList<ApiKey>> &appeared)
{
    m_messageIsLoadError = false;
    m_offeredForDeletion.clear();
    if (!appeared) {
        m_message->show(MessageBar::Kind::Warning,
            tr("It is not known whether an API key was generated. %1").arg(errorText(error)),
            tr("Retry"));
    } else if (appeared->isEmpty()) {
        m_message->show(MessageBar::Kind::Error,
            tr("No new API key has appeared in the list. %1").arg(errorText(error)));
    } else {
        const ApiKey &key = appeared->first();
        m_offeredForDeletion = key.id;
        m_message->show(MessageBar::Kind::Warning,
            tr("The answer was lost. The key %1 may be the one you just asked for; its value "
               "cannot be "
               "recovered.")
                .arg(displayName(key.name)),
            tr("Delete"));
        m_list->focusKey(key.id);
    }
}

void ApiCredentialsPage::renamed(const QString &id)
{
    m_list->stopEditing(id);
    if (id == m_newKey->keyId())
        m_newKey->nameSaved(nameOf(id));
}

void ApiCredentialsPage::renameFailed(const QString &id, const QString &name, const ApiError &error)
{
    if (m_newKey->isSaving(id))
        m_newKey->nameRefused(name, errorText(error));
    else if (!m_list->showProblem(id, name, errorText(error)))
        m_message->show(MessageBar::Kind::Error,
            tr("The key %1 was not renamed. %2").arg(displayName(nameOf(id)), errorText(error)));
}

void ApiCredentialsPage::removed(const ApiKey &key)
{
    m_messageIsLoadError = false;
    m_offeredForDeletion.clear();
    if (key.id == m_newKey->keyId())
        m_newKey->clear();
    m_message->show(MessageBar::Kind::Success,
        tr("The key %1 has been deleted. It no longer works.").arg(displayName(key.name)));
}

void ApiCredentialsPage::removeFailed(const QString &id, const ApiError &error)
{
    m_messageIsLoadError = false;
    m_offeredForDeletion.clear();
    m_message->show(MessageBar::Kind::Error,
        tr("The key %1 was not deleted. %2").arg(displayName(nameOf(id)), errorText(error)));
}

void ApiCredentialsPage::askToDelete(const QString &id)
{
    const ApiKey *key = m_session.keys().model().find(id);
    if (!key)
        return;
    auto *question = new DeleteKeyQuestion(*key, m_session.timeZone(), this);
    connect(question, &Confirmation::confirmed, this, [this, id] { m_session.keys().remove(id); });
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
        retranslate();
        updateState();
    }
    QWidget::changeEvent(event);
}

void ApiCredentialsPage::retranslate()
{
    m_title->setText(tr("API Keys"));
    m_generate->setText(m_generate->isEnabled() ? tr("Generate API Key") : tr("Generating…"));
    m_generate->setAccessibleName(tr("Generate API Key"));
}
