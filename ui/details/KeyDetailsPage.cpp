// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyDetailsPage.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/PageColumn.h"
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
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int detailsColumnWidth = 560;

/// Gives the area its content before that has children: Qt sets the style of a widget, and of all
/// in it, again when its parent changes.
static QWidget *contentOf(ScrollArea &area)
{
    auto *content = new QWidget;
    area.setWidget(content);
    return content;
}

KeyDetailsPage::KeyDetailsPage(Session &session, const AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_keys(session.keys().model())
    , m_titleBar(new QFrame(this))
    , m_back(new IconButton(u"back"_s, m_titleBar))
    , m_close(new IconButton(u"close"_s, m_titleBar))
    , m_scroll(new ScrollArea(this))
    , m_column(new QVBoxLayout(contentOf(*m_scroll)))
    , m_heading(new KeyHeading(m_scroll->widget()))
    , m_removedNotice(new TextLabel(TextLabel::Role::Secondary, m_scroll->widget()))
    , m_message(new MessageBar(this))
    , m_facts(new KeyFacts(context.now, m_scroll->widget()))
    , m_useSource(new KeyUseSource(session, context.now, this))
    , m_use(new KeyUseSummary(*m_useSource, m_scroll->widget()))
    , m_note(new KeyNoteEditor(session.notes(), context.now, m_scroll->widget()))
    , m_transfer(new NoteTransfer(session.notes(), m_scroll->widget()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titleBar);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_message); // where it moves nothing that the user reads or types
    setupTitle();
    setupContent();
    readInVisualOrder(*layout);
    arrangeParts();
    connect(m_useSource, &KeyUseSource::useChanged, this, &KeyDetailsPage::makeUseDetails);
    connectKeys();
    setForm(Form::Panel);
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

int KeyDetailsPage::panelWidth(int windowWidth, const QFontMetrics &metrics)
{
    const int share = windowWidth * 28 / 100;
    return std::clamp(share, scaledWidth(380, metrics), scaledWidth(460, metrics));
}

void KeyDetailsPage::setupTitle()
{
    auto *label = new TextLabel(TextLabel::Role::Heading, m_titleBar);
    label->setSentence([] { return title(); });
    label->setWordWrap(true);
    m_titleBar->setProperty("detailsTitle", true);
    m_back->setObjectName(u"detailsBack"_s);
    m_close->setObjectName(u"detailsClose"_s);
    m_close->setProperty("outlined", true);
    auto *layout = new QHBoxLayout(m_titleBar);
    layout->setContentsMargins(
        PageColumn::margin, PageColumn::headingMargin, PageColumn::margin, 12);
    layout->setSpacing(8);
    layout->addWidget(m_back);
    layout->addWidget(label, 1);
    layout->addWidget(m_close);
    readInVisualOrder(*layout);
    connect(m_back, &IconButton::clicked, this, &KeyDetailsPage::closeRequested);
    connect(m_close, &IconButton::clicked, this, &KeyDetailsPage::closeRequested);
    keepTranslated(m_titleBar, [this] {
        m_back->setLabel(tr("Back"));
        m_close->setLabel(tr("Close"));
    });
}

void KeyDetailsPage::setupContent()
{
    m_scroll->viewport()->installEventFilter(this); // its scroll bar comes and goes
    m_scrollPosition = new ScrollPosition(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message->setObjectName(u"detailsMessage"_s);
    m_removedNotice->setObjectName(u"removedNotice"_s);
    m_removedNotice->setFocusPolicy(Qt::ClickFocus);
    m_removedNotice->setWordWrap(true);
    m_removedNotice->setSentence([] { return tr("This key is no longer in your list."); });
    using namespace DetailsSpacing;
    m_column->setSpacing(part);
    for (QWidget *widget : { static_cast<QWidget *>(m_heading),
             static_cast<QWidget *>(m_removedNotice), static_cast<QWidget *>(m_facts) })
        m_column->addWidget(widget);
    m_column->addSpacing(section - part);
    m_column->addWidget(m_use);
    m_column->addSpacing(section - part);
    m_column->addWidget(m_note);
    m_column->addWidget(m_transfer);
    m_column->addSpacing(section - part);
    m_column->addStretch();
}

/// When there is some, because the page opens before the log has been loaded.
void KeyDetailsPage::makeUseDetails()
{
    if (m_useDetails || !m_useSource->use())
        return;
    m_useDetails = new KeyUseDetails(*m_useSource, m_scroll->widget());
    connect(m_useDetails, &KeyUseDetails::offerOnlyChanged, this, &KeyDetailsPage::arrangeParts);
    arrangeParts();
}

/// Puts the use in detail at the end, or below its summary.
void KeyDetailsPage::arrangeParts()
{
    QWidgetList parts { m_titleBar, m_heading, m_removedNotice, m_facts, m_use, m_note,
        m_transfer };
    if (m_useDetails) {
        const bool isBelowSummary = m_useDetails->isOfferOnly();
        m_column->removeWidget(m_useDetails);
        m_column->insertWidget(
            isBelowSummary ? m_column->indexOf(m_use) + 1 : m_column->count() - 1, m_useDetails);
        parts.insert(isBelowSummary ? parts.indexOf(m_note) : parts.size(), m_useDetails);
    }
    readInVisualOrder(*m_column);
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
    connect(m_message, &MessageBar::dismissed, this, &KeyDetailsPage::onMessageDismissed);
    connect(m_message, &MessageBar::actionTriggered, this, &KeyDetailsPage::signInRequested);
    connect(m_heading, &KeyHeading::renameRequested, this,
        [this](const QString &name) { m_session.keys().rename(m_key.id, name); });
    connect(
        m_heading, &KeyHeading::deleteRequested, this, [this] { emit deleteRequested(m_key.id); });
}

// --- Form ----------------------------------------------------------------------------------

void KeyDetailsPage::setForm(Form form)
{
    if (form == m_form)
        return;
    m_form = form;
    m_titleBar->setVisible(form != Form::Drawer);
    m_back->setVisible(form == Form::Page);
    m_close->setVisible(form == Form::Panel);
    setProperty("panel", form == Form::Panel);
    repolish(this);
    updateMargins();
    updateMessage();
}

/// The scroll bar stands in the right margin, so that it moves nothing.
void KeyDetailsPage::updateMargins()
{
    constexpr int side = PageColumn::margin;
    const int room = m_scroll->width() - 2 * side;
    const int spare = std::max(0, room - scaledWidth(detailsColumnWidth, fontMetrics()));
    const int left = m_form == Form::Drawer ? spare / 2 : 0;
    const int scrollBar = m_scroll->width() - m_scroll->viewport()->width();
    m_column->setContentsMargins(
        side + left, 16, std::max(0, side + spare - left - scrollBar), side);
}

void KeyDetailsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMargins();
    QFrame::changeEvent(event);
}

bool KeyDetailsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        updateMargins();
    return QFrame::eventFilter(watched, event);
}

/// Beyond the end of the page, too, where the list beside it would scroll instead.
void KeyDetailsPage::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

void KeyDetailsPage::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_useSource->setShown(true);
}

void KeyDetailsPage::hideEvent(QHideEvent *event)
{
    m_useSource->setShown(false);
    QFrame::hideEvent(event);
}

void KeyDetailsPage::focusContent()
{
    m_heading->focusContent();
}

void KeyDetailsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        emit closeRequested();
    else if (event->key() == NameEditor::renameKey)
        m_heading->startRenaming();
    else
        QFrame::keyPressEvent(event);
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
    m_facts->showKey(m_key);
    updateAccessibleName(this, tr("Details of %1").arg(m_heading->shownName()));
    updateAccess();
    if (!m_isRemoved || wasRemoved)
        return;
    announce(m_removedNotice, m_removedNotice->text());
    if (hadFocus)
        m_removedNotice->setFocus(); // where the rest of a name that is being typed does nothing
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
    if (!sentence || m_isRemoved || m_isDismissed || (m_form == Form::Panel && !bulkError))
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
