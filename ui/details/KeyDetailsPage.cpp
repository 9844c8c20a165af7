// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyDetailsPage.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/details/KeyFacts.h"
#include "ui/details/KeyHeading.h"
#include "ui/details/KeyNoteEditor.h"
#include "ui/details/KeyUseDetails.h"
#include "ui/details/KeyUseSource.h"
#include "ui/details/KeyUseSummary.h"
#include "ui/details/NoteTransfer.h"
#include "ui/details/ScrollPosition.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeyDetailsPage::KeyDetailsPage(Session &session, const AppContext &context, QWidget *parent)
    : SidePage([] { return title(); }, parent)
    , m_session(session)
    , m_keys(session.keys().model())
    , m_heading(new KeyHeading(content()))
    , m_removedNotice(new TextLabel(TextLabel::Role::Secondary, content()))
    , m_message(new MessageBar(this))
    , m_facts(new KeyFacts(context.now, content()))
    , m_useSource(new KeyUseSource(session, context.now, this))
    , m_use(new KeyUseSummary(*m_useSource, content()))
    , m_note(new KeyNoteEditor(session.notes(), context.now, content()))
    , m_transfer(new NoteTransfer(session.notes(), content()))
{
    layout()->addWidget(m_message); // where it moves nothing that the user reads or types
    readInVisualOrder(*layout());
    setupContent();
    arrangeParts();
    connect(m_useSource, &KeyUseSource::useChanged, this, &KeyDetailsPage::makeUseDetails);
    connect(m_useSource, &KeyUseSource::useChanged, this, &KeyDetailsPage::showFacts);
    connectKeys();
    keepTranslated(this, [this] { refresh(); });
}

/// Saves the note while this can still receive the signals of that.
KeyDetailsPage::~KeyDetailsPage()
{
    m_note->save();
}

QString KeyDetailsPage::title()
{
    return tr("Key Details");
}

void KeyDetailsPage::setupContent()
{
    m_scrollPosition = new ScrollPosition(scroll());
    m_message->setObjectName(u"detailsMessage"_s);
    m_removedNotice->setObjectName(u"removedNotice"_s);
    m_removedNotice->setFocusPolicy(Qt::ClickFocus);
    m_removedNotice->setWordWrap(true);
    m_removedNotice->setSentence([] { return tr("This key is no longer in your list."); });
    using namespace DetailsSpacing;
    column().setSpacing(part);
    for (QWidget *widget : { static_cast<QWidget *>(m_heading),
             static_cast<QWidget *>(m_removedNotice), static_cast<QWidget *>(m_facts) })
        column().addWidget(widget);
    column().addSpacing(section - part);
    column().addWidget(m_use);
    column().addSpacing(section - part);
    column().addWidget(m_note);
    column().addWidget(m_transfer);
    column().addSpacing(section - part);
    column().addStretch();
}

/// When there is some, because the page opens before the log has been loaded.
void KeyDetailsPage::makeUseDetails()
{
    if (m_useDetails || !m_useSource->use())
        return;
    m_useDetails = new KeyUseDetails(*m_useSource, content());
    connect(m_useDetails, &KeyUseDetails::offerOnlyChanged, this, &KeyDetailsPage::arrangeParts);
    arrangeParts();
}

/// Puts the use in detail at the end, or below its summary.
void KeyDetailsPage::arrangeParts()
{
    QWidgetList parts { titleBar(), m_heading, m_removedNotice, m_facts, m_use, m_note,
        m_transfer };
    if (m_useDetails) {
        const bool isBelowSummary = m_useDetails->isOfferOnly();
        column().removeWidget(m_useDetails);
        column().insertWidget(
            isBelowSummary ? column().indexOf(m_use) + 1 : column().count() - 1, m_useDetails);
        parts.insert(isBelowSummary ? parts.indexOf(m_note) : parts.size(), m_useDetails);
    }
    readInVisualOrder(column());
    tabThroughParts(parts << m_message);
}

void KeyDetailsPage::connectKeys()
{
    KeysController &keys = m_session.keys();
    connect(&keys, &KeysController::renamed, this, &KeyDetailsPage::onRenamed);
    connect(&keys, &KeysController::renameFailed, this, &KeyDetailsPage::onRenameFailed);
    connect(&keys, &KeysController::unresolvedChangesChanged, this,
        &KeyDetailsPage::onUnresolvedChanges);
    connect(&keys, &KeysController::removeFailed, this, &KeyDetailsPage::onRemoveFailed);
    connect(&m_keys, &ApiKeyModel::keysChanged, this, &KeyDetailsPage::refresh);
    connect(&m_keys, &ApiKeyModel::dataChanged, this, &KeyDetailsPage::updateAccess);
    connect(&m_session, &Session::stateChanged, this, &KeyDetailsPage::updateAccess);
    connect(
        &m_session.replacements(), &Replacements::changed, this, &KeyDetailsPage::showReplacement);
    connect(m_message, &MessageBar::dismissed, this, &KeyDetailsPage::onMessageDismissed);
    connect(m_message, &MessageBar::actionTriggered, this, &KeyDetailsPage::signInRequested);
    connect(m_heading, &KeyHeading::renameRequested, this,
        [this](const QString &name) { m_session.keys().rename(m_key.id, name); });
    connect(m_heading, &KeyHeading::replaceRequested, this,
        [this] { emit replaceRequested(m_key.id); });
    connect(
        m_heading, &KeyHeading::deleteRequested, this, [this] { emit deleteRequested(m_key.id); });
}

void KeyDetailsPage::onFormChanged()
{
    updateMessage();
}

void KeyDetailsPage::showEvent(QShowEvent *event)
{
    SidePage::showEvent(event);
    m_useSource->setShown(true);
}

void KeyDetailsPage::hideEvent(QHideEvent *event)
{
    m_useSource->setShown(false);
    SidePage::hideEvent(event);
}

void KeyDetailsPage::focusContent()
{
    m_heading->focusContent();
}

void KeyDetailsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == NameEditor::renameKey)
        m_heading->startRenaming();
    else
        SidePage::keyPressEvent(event);
}

// --- Content -------------------------------------------------------------------------------

void KeyDetailsPage::setKey(const QString &id)
{
    if (id != m_key.id) {
        m_heading->stopRenaming();
        m_key = { .id = id, .name = {}, .lastIp = {} };
        m_isRemoved = false;
        m_deleteError.reset();
        m_transfer->hideMessage();
        m_isDismissed = false;
        m_scrollPosition->goToTop();
    }
    m_note->setKey(id);
    refresh();
    m_useSource->setKey(id);
}

void KeyDetailsPage::refresh()
{
    const auto key = m_keys.find(m_key.id);
    const bool wasRemoved = m_isRemoved;
    const bool hadFocus = hasFocusInside(*m_heading);
    m_isRemoved = !key && !m_key.id.isEmpty();
    if (key)
        m_key = *key;
    m_removedNotice->setVisible(m_isRemoved);
    m_heading->showKey(m_key);
    showReplacement();
    showFacts();
    updateAccessibleName(this, tr("Details of %1").arg(m_heading->shownName()));
    updateAccess();
    if (!m_isRemoved || wasRemoved)
        return;
    announce(m_removedNotice, m_removedNotice->text());
    if (hadFocus)
        m_removedNotice->setFocus(); // where the rest of a name that is being typed does nothing
}

/// The log may know a later use than the list.
void KeyDetailsPage::showFacts()
{
    ApiKey key = m_key;
    if (const auto &use = m_useSource->use(); use && m_useSource->keyId() == key.id && use->last())
        followUse(key, use->last(), use->addresses.first().ip);
    m_facts->showKey(key);
}

void KeyDetailsPage::showReplacement()
{
    const auto found = m_session.replacements().find(m_key.id);
    const bool isUnderWay = found && found->step() < ReplacementStep::Done;
    m_heading->showReplaced(isUnderWay ? found->oldKey.name : QString());
}

void KeyDetailsPage::updateAccess()
{
    const bool isPending = m_keys.pending(m_key.id) != ApiKeyModel::Pending::None;
    if (isPending) // the user tries again
        m_deleteError.reset();
    const QString reason = readOnlyText(m_session.access(), m_session.isOffline());
    using State = KeyHeading::State;
    m_heading->setState(m_isRemoved ? State::Removed
            : !reason.isEmpty()     ? State::ReadOnly
            : isPending             ? State::Pending
                                    : State::Changeable,
        reason);
    updateMessage();
}

/// Shows what has become of a change of this key, or that nothing can be changed before a sign-in.
/// In a panel, the messages of the list are beside it.
void KeyDetailsPage::updateMessage()
{
    TranslatedText sentence;
    MessageBar::Kind kind = MessageBar::Kind::Error;
    // The list has the reason of a single deletion, but not that of each of many.
    const bool isPending = m_keys.pending(m_key.id) != ApiKeyModel::Pending::None;
    const auto bulkError = isPending ? std::nullopt : m_keys.deleteError(m_key.id);
    if (const auto deleteError = m_deleteError ? m_deleteError : bulkError)
        sentence = [name = m_key.name, error = *deleteError] {
            return KeyListMessageBar::notDeletedText(name, error);
        };
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.key.id != m_key.id)
            continue;
        kind = MessageBar::Kind::Warning;
        sentence = [change, this] {
            return KeyListMessageBar::lostResponseText(
                change, m_session.access(), m_session.isOffline());
        };
    }
    TranslatedText action;
    const Session::Access access = m_session.access();
    if (!sentence && access != Session::Access::Granted) {
        kind = MessageBar::Kind::Info;
        sentence = [access] { return readOnlyText(access, false); };
        if (access != Session::Access::Opening)
            action = [] { return tr("Sign In…"); };
    }
    if (!sentence || !m_outcome || sentence() != m_outcome())
        m_isDismissed = false;
    m_outcome = sentence;
    if (!sentence || m_isRemoved || m_isDismissed || (form() == Form::Panel && !bulkError))
        return m_message->hide();
    if (m_message->sentence() != sentence())
        m_message->show(kind, sentence, action);
}

// --- The name ------------------------------------------------------------------------------

bool KeyDetailsPage::hasUnfinishedInput() const
{
    return !m_heading->editor().isHidden() || m_note->hasUnfinishedDate();
}

bool KeyDetailsPage::isSavingName(const QString &keyId) const
{
    return keyId == m_key.id && m_heading->editor().isVisible() && m_heading->editor().isSaving();
}

void KeyDetailsPage::onRenamed(const QString &id)
{
    if (id == m_key.id && m_heading->editor().isSaving())
        m_heading->stopRenaming();
}

void KeyDetailsPage::onRenameFailed(const QString &id, const QString &name, const ApiError &error)
{
    if (id != m_key.id || !m_heading->editor().isSaving())
        return;
    m_heading->editor().setTypedName(name);
    m_heading->editor().showProblem([error] { return changeErrorText(error); });
}

void KeyDetailsPage::onUnresolvedChanges()
{
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Rename && isSavingName(change.key.id))
            m_heading->stopRenaming();
    }
    updateMessage();
}

void KeyDetailsPage::onRemoveFailed(const ApiKey &key, const ApiError &error)
{
    if (key.id != m_key.id)
        return;
    m_deleteError = error;
    updateMessage();
}

void KeyDetailsPage::onMessageDismissed()
{
    m_deleteError.reset();
    m_isDismissed = true;
    const QList<UnresolvedChange> changes = m_session.keys().unresolvedChanges();
    for (const UnresolvedChange &change : changes) {
        if (change.key.id == m_key.id && change.state != UnresolvedChange::State::Unknown)
            m_session.keys().dismiss(change);
    }
}
