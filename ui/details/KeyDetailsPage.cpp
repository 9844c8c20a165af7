// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyDetailsPage.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/PageColumn.h"
#include "ui/details/KeyFact.h"
#include "ui/details/KeyNoteEditor.h"
#include "ui/details/KeyUseSection.h"
#include "ui/details/NoteTransfer.h"
#include "ui/details/ScrollPlace.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/KeyUseText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/Toast.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

static constexpr int detailsColumnWidth = 560;
/// The rest of a longer name is in the field that renames it, and in what Copy copies.
static constexpr qsizetype maxHeadingLength = 150;

KeyDetailsPage::KeyDetailsPage(Session &session, const AppContext &context, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_keys(session.keys().model())
    , m_now(context.now)
    , m_titleBar(new QFrame(this))
    , m_back(new IconButton(u"back"_s, m_titleBar))
    , m_close(new IconButton(u"close"_s, m_titleBar))
    , m_scroll(new ScrollArea(this))
    , m_column(new QVBoxLayout)
    , m_note(new KeyNoteEditor(session.notes(), context.now, m_scroll))
    , m_use(new KeyUseSection(session, context, m_scroll))
    , m_transfer(new NoteTransfer(session.notes(), m_scroll))
{
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_scroll->setWidget(content);
    m_scroll->viewport()->installEventFilter(this); // its scroll bar comes and goes
    m_place = new ScrollPlace(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setSpacing(12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_titleBar);
    layout->addWidget(m_scroll, 1);
    setupTitle();
    setupName();
    setupFacts();
    m_column->addSpacing(8);
    m_column->addWidget(m_note);
    m_column->addWidget(m_transfer);
    m_column->addSpacing(8);
    m_column->addWidget(m_use);
    m_column->addStretch();
    readInVisualOrder(*layout);
    readInVisualOrder(*m_column);
    tabThroughParts({ m_titleBar, m_nameRow, m_editor, m_id, m_creation, m_lastIp, m_lastActivity,
        m_delete, m_message, m_note, m_transfer, m_use });
    connectKeys();
    setForm(Form::Panel);
    keepTranslated(this, [this] {
        refresh();
        updateAccess();
    });
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

void KeyDetailsPage::setupName()
{
    QWidget *parent = m_scroll->widget();
    m_nameRow = new QWidget(parent);
    m_name = new TextLabel(TextLabel::Role::Heading, m_nameRow);
    m_name->setObjectName(u"detailsName"_s);
    m_name->setWordWrap(true);
    m_copyName = new CopyButton(m_nameRow);
    m_copyName->setObjectName(u"copyKeyName"_s);
    m_rename = new IconButton(u"pencil"_s, m_nameRow);
    m_rename->setObjectName(u"renameInDetails"_s);
    m_editor = new NameEditor(parent);
    m_editor->hide();
    m_gone = new TextLabel(TextLabel::Role::Secondary, parent);
    m_gone->setWordWrap(true);
    m_gone->setSentence([] { return tr("This key is no longer in your list."); });
    auto *row = new QHBoxLayout(m_nameRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_name, 1);
    row->addWidget(m_rename, 0, Qt::AlignTop);
    row->addWidget(m_copyName, 0, Qt::AlignTop);
    readInVisualOrder(*row);
    tabThrough({ m_rename, m_copyName });
    m_column->addWidget(m_nameRow);
    m_column->addWidget(m_editor);
    m_column->addWidget(m_gone);
    connect(m_copyName, &CopyButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_key.name);
        m_copyName->confirm();
    });
    connect(m_rename, &IconButton::clicked, this, &KeyDetailsPage::startRenaming);
    connect(m_editor, &NameEditor::saveRequested, this,
        [this](const QString &name) { m_session.keys().rename(m_key.id, name); });
    connect(m_editor, &NameEditor::cancelled, this, &KeyDetailsPage::stopRenaming);
}

void KeyDetailsPage::setupFacts()
{
    QWidget *parent = m_scroll->widget();
    m_id = new KeyFact([] { return tr("ID"); }, [] { return tr("Copy the ID"); }, parent);
    m_creation = new KeyFact(
        [] { return tr("Created"); }, [] { return tr("Copy the time of creation"); }, parent);
    m_lastIp = new KeyFact(
        [] { return tr("Last IP"); }, [] { return tr("Copy the last IP address"); }, parent);
    m_lastActivity = new KeyFact([] { return tr("Last activity"); },
        [] { return tr("Copy the time of the last activity"); }, parent);
    for (KeyFact *fact : { m_id, m_creation, m_lastIp, m_lastActivity })
        m_column->addWidget(fact);
    m_delete = new PushButton(parent);
    m_delete->setObjectName(u"deleteInDetails"_s);
    keepTranslated(m_delete, [this] { m_delete->setText(tr("Delete…")); });
    m_column->addWidget(m_delete, 0, Qt::AlignLeft);
    m_message = new MessageBar(parent);
    m_message->setObjectName(u"detailsMessage"_s);
    m_column->addWidget(m_message);
    connect(m_message, &MessageBar::dismissed, this, &KeyDetailsPage::onMessageDismissed);
    connect(m_delete, &QPushButton::clicked, this, [this] { emit deleteRequested(m_key.id); });
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
    connect(&m_keys, &ApiKeyModel::dataChanged, this, &KeyDetailsPage::updateButtons);
    connect(&m_session, &Session::stateChanged, this, &KeyDetailsPage::updateAccess);
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

void KeyDetailsPage::focusContent()
{
    if (!m_editor->isHidden())
        m_editor->focusField();
    else if (m_rename->isEnabled() && !m_isGone)
        m_rename->setFocus();
    else
        m_copyName->setFocus();
}

void KeyDetailsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        emit closeRequested();
    else if (event->key() == NameEditor::renameKey)
        startRenaming();
    else
        QFrame::keyPressEvent(event);
}

// --- Content -------------------------------------------------------------------------------

void KeyDetailsPage::setKey(const QString &id)
{
    if (id != m_key.id) {
        stopRenaming();
        m_key = { .id = id, .name = {}, .lastIp = {} };
        m_isGone = false;
        m_deleteError.reset();
        m_transfer->hideMessage();
        m_place->goToTop();
    }
    m_note->setKey(id);
    refresh();
    m_use->setKey(id);
}

void KeyDetailsPage::refresh()
{
    const auto key = m_keys.find(m_key.id);
    const bool wasGone = m_isGone;
    m_isGone = !key && !m_key.id.isEmpty();
    if (key)
        m_key = *key;
    m_gone->setVisible(m_isGone);
    if (m_isGone)
        stopRenaming();
    if (m_isGone && !wasGone)
        announce(m_gone, m_gone->text());
    showFacts();
    updateButtons();
    updateMessage();
}

static QString headingName(const QString &name)
{
    if (name.size() <= maxHeadingLength)
        return name;
    const QString start = name.first(std::min(name.size(), 2 * maxHeadingLength));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, start);
    finder.setPosition(maxHeadingLength);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return name.first(finder.position()) + u'…';
}

static QString isoTime(const std::optional<QDateTime> &time)
{
    return time ? time->toString(Qt::ISODate) : QString();
}

void KeyDetailsPage::showFacts()
{
    const QString name = displayName(headingName(m_key.name));
    m_name->setText(name);
    m_name->setToolTip(
        plainToolTip(m_key.name.size() > maxHeadingLength ? displayName(m_key.name) : QString()));
    updateAccessibleName(this, tr("Details of %1").arg(name));
    m_id->setValue([id = sanitizedLine(m_key.id)] { return id; }, m_key.id);
    m_creation->setValue(
        [created = m_key.creationDate] {
            return created ? longDateTimeText(*created) : unknownTimeText();
        },
        isoTime(m_key.creationDate),
        m_key.creationDate ? exactTimeText(*m_key.creationDate) : QString());
    m_lastIp->setValue(
        [ip = sanitizedLine(m_key.lastIp)] { return ip.isEmpty() ? u"–"_s : ip; }, m_key.lastIp);
    m_lastActivity->setValue(
        [this, key = m_key] {
            const QString text = lastActivityText(key, m_now());
            return key.lastActivity ? u"%1 (%2)"_s.arg(text, longDateTimeText(*key.lastActivity))
                                    : text;
        },
        isoTime(m_key.lastActivity),
        m_key.lastActivity ? exactTimeText(*m_key.lastActivity)
                           : sanitizedLine(m_key.unreadableActivity));
}

void KeyDetailsPage::updateButtons()
{
    const bool isPending = m_keys.pending(m_key.id) != ApiKeyModel::Pending::None;
    if (isPending && m_deleteError) { // the user tries again
        m_deleteError.reset();
        updateMessage();
    }
    const bool canChange = m_readOnlyReason.isEmpty() && !isPending;
    const bool hadFocus = m_rename->hasFocus() || m_delete->hasFocus();
    for (QWidget *button : { static_cast<QWidget *>(m_rename), static_cast<QWidget *>(m_delete) }) {
        button->setVisible(!m_isGone);
        button->setEnabled(canChange);
    }
    if (hadFocus && (m_isGone || !canChange))
        m_copyName->setFocus();
    const QString name = displayName(headingName(m_key.name));
    m_rename->setLabel(tr("Rename %1").arg(name), m_readOnlyReason);
    m_editor->setLabel(tr("New name for %1").arg(name));
    m_copyName->setLabel(tr("Copy the name"));
    m_delete->setToolTip(plainToolTip(m_readOnlyReason));
    updateAccessibleName(m_delete, tr("Delete %1").arg(name));
    updateAccessibleDescription(m_delete, m_readOnlyReason);
}

void KeyDetailsPage::updateAccess()
{
    m_readOnlyReason = readOnlyText(m_session.access(), m_session.isOffline());
    m_editor->setReadOnly(m_readOnlyReason);
    updateButtons();
}

/// Shows what has become of a change of this key. In a panel, the messages of the list are beside
/// it.
void KeyDetailsPage::updateMessage()
{
    TranslatedText sentence;
    MessageBar::Kind kind = MessageBar::Kind::Error;
    if (m_deleteError)
        sentence = [name = m_key.name, error = *m_deleteError] {
            return KeyListMessageBar::notDeletedText(name, error);
        };
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.key.id != m_key.id)
            continue;
        kind = MessageBar::Kind::Warning;
        sentence = [change] { return KeyListMessageBar::lostResponseText(change); };
    }
    if (!sentence || m_isGone || m_form == Form::Panel)
        return m_message->hide();
    if (m_message->sentence() != sentence())
        m_message->show(kind, sentence);
}

// --- The name ------------------------------------------------------------------------------

bool KeyDetailsPage::isSavingName(const QString &keyId) const
{
    return keyId == m_key.id && m_editor->isVisible() && m_editor->isSaving();
}

void KeyDetailsPage::startRenaming()
{
    if (m_isGone || !m_editor->isHidden())
        return;
    if (!m_readOnlyReason.isEmpty())
        return Toast::show(m_readOnlyReason, m_rename);
    if (!m_rename->isEnabled()) // another change is being made
        return;
    m_editor->setName(m_key.name);
    m_editor->show();
    m_editor->focusField();
    m_nameRow->hide();
}

void KeyDetailsPage::stopRenaming()
{
    if (m_editor->isHidden())
        return;
    const bool hadFocus = hasFocusInside(*m_editor);
    m_nameRow->show();
    if (hadFocus)
        m_rename->setFocus();
    m_editor->hide();
    m_editor->setSaving(false);
}

void KeyDetailsPage::onRenamed(const QString &id)
{
    if (id == m_key.id && m_editor->isSaving())
        stopRenaming();
}

void KeyDetailsPage::onRenameFailed(const QString &id, const QString &name, const ApiError &error)
{
    if (id != m_key.id || !m_editor->isSaving())
        return;
    m_editor->setTypedName(name);
    m_editor->showProblem([error] { return errorText(error); });
}

void KeyDetailsPage::onUnresolvedChanges()
{
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (change.kind == UnresolvedChange::Kind::Rename && isSavingName(change.key.id))
            stopRenaming();
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
    const QList<UnresolvedChange> changes = m_session.keys().unresolvedChanges();
    for (const UnresolvedChange &change : changes) {
        if (change.key.id == m_key.id && change.state != UnresolvedChange::State::Unknown)
            m_session.keys().dismiss(change);
    }
}
