// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replacement/ReplacementPage.h"

#include "app/api/GeneratedKey.h"
#include "app/signin/DeviceKey.h"
#include "app/signin/Session.h"
#include "app/signin/SessionManager.h"
#include "ui/credentials/KeyListMessageBar.h"
#include "ui/credentials/NewKeyPanel.h"
#include "ui/credentials/NewKeyPresenter.h"
#include "ui/details/DetailsSpacing.h"
#include "ui/replacement/GenerateForm.h"
#include "ui/replacement/ReplacementStepItem.h"
#include "ui/replacement/ReplacementText.h"
#include "ui/replacement/WatchForm.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/TextLabel.h"

#include <QRegularExpression>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

using Step = ReplacementStep;

// --- Parts ---------------------------------------------------------------------------------

ReplacementPage::ReplacementPage(Session &session, const AppContext &context, QWidget *parent)
    : SidePage([] { return title(); }, parent)
    , m_session(session)
    , m_deviceKey(*context.sessions.deviceKey())
    , m_now(context.now)
    , m_heading(new TextLabel(TextLabel::Role::Heading, content()))
    , m_message(new MessageBar(content()))
    , m_end(new TextLabel(TextLabel::Role::Normal, content()))
    , m_generate(new GenerateForm(content()))
    , m_nameMissing(new TextLabel(TextLabel::Role::Normal, content()))
    , m_giveName(new PushButton(content()))
    , m_valueGone(new TextLabel(TextLabel::Role::Normal, content()))
    , m_hasValue(new PushButton(content()))
    , m_deleteNew(new PushButton(content()))
    , m_watch(new WatchForm(session.keys().model(), m_now, content()))
    , m_ready(new TextLabel(TextLabel::Role::Normal, content()))
    , m_deleteOld(new PushButton(content()))
    , m_deleted(new TextLabel(TextLabel::Role::Normal, content()))
    , m_rename(new PushButton(content()))
    , m_keepName(new PushButton(content()))
    , m_done(new PushButton(content()))
    , m_stop(new LinkButton(LinkButton::Text::Sentence, content()))
    , m_fileState(new TextLabel(TextLabel::Role::Caption, content()))
{
    m_heading->setObjectName(u"replacedName"_s);
    m_message->setObjectName(u"replacementMessage"_s);
    m_message->setScrollsIntoView();
    m_end->setObjectName(u"replacementEnd"_s);
    m_nameMissing->setObjectName(u"nameMissing"_s);
    m_giveName->setObjectName(u"giveWantedName"_s);
    m_valueGone->setObjectName(u"valueGone"_s);
    m_hasValue->setObjectName(u"hasValue"_s);
    m_deleteNew->setObjectName(u"deleteNewKey"_s);
    m_ready->setObjectName(u"readyToDelete"_s);
    m_deleteOld->setObjectName(u"deleteOldKey"_s);
    m_deleted->setObjectName(u"oldKeyDeleted"_s);
    m_rename->setObjectName(u"giveOldName"_s);
    m_keepName->setObjectName(u"keepName"_s);
    m_done->setObjectName(u"replacementDone"_s);
    m_stop->setObjectName(u"stopReplacing"_s);
    m_fileState->setObjectName(u"replacementsFile"_s);
    m_fileState->setSentence([this] { return replacementsFileText(m_session.replacements()); });
    setupContent();
    m_newKey = new NewKeyPresenter(session, context, m_steps[1]->content(), this);
    m_newKey->setForReplacement();
    connectButtons();
    connectSession();
    keepTranslated(this, [this] {
        m_hasValue->setText(tr("I Have the Value"));
        m_deleteNew->setText(tr("Delete New Key…"));
        setAsksAfterLook(m_asksAfterLook);
        m_giveName->setText(tr("Rename New Key"));
        m_rename->setText(tr("Rename New Key"));
        m_keepName->setText(tr("Keep Its Name"));
        m_done->setText(tr("Done"));
        m_stop->setFullText(tr("Stop Replacing…"));
        refreshTexts();
    });
}

ReplacementPage::~ReplacementPage() = default;

QString ReplacementPage::title()
{
    return tr("Replace a Key");
}

void ReplacementPage::setupContent()
{
    using namespace DetailsSpacing;
    column().setSpacing(part);
    column().addWidget(m_heading);
    column().addWidget(m_message);
    column().addWidget(m_nameMissing);
    column().addWidget(m_giveName, 0, Qt::AlignLeft);
    column().addWidget(m_end);
    column().addWidget(m_done, 0, Qt::AlignLeft);
    column().addSpacing(part);
    for (int number = 1; number <= stepCount; ++number) {
        auto *step = new ReplacementStepItem(number, content());
        m_steps[static_cast<std::size_t>(number - 1)] = step;
        column().addWidget(step);
    }
    column().addSpacing(section - part);
    column().addWidget(m_stop, 0, Qt::AlignLeft);
    column().addWidget(m_fileState);
    column().addStretch();
    for (TextLabel *label :
        { m_heading, m_nameMissing, m_end, m_valueGone, m_ready, m_deleted, m_fileState })
        label->setWordWrap(true);
    m_steps[0]->content().addWidget(m_generate);
    m_steps[1]->content().addWidget(m_valueGone);
    addButtons(*m_steps[1], { m_hasValue, m_deleteNew });
    m_steps[2]->content().addWidget(m_watch);
    m_steps[3]->content().addWidget(m_ready);
    addButtons(*m_steps[3], { m_deleteOld });
    m_steps[4]->content().addWidget(m_deleted);
    addButtons(*m_steps[4], { m_rename, m_keepName });
    m_done->setProperty("primary", true);
    readInVisualOrder(column());
    updateFocusOrder();
}

/// The panel of the new key is made late.
void ReplacementPage::updateFocusOrder()
{
    QWidgetList parts { titleBar(), m_message, m_giveName, m_done };
    for (ReplacementStepItem *step : m_steps)
        parts << step;
    tabThroughParts(parts << m_stop);
}

/// The first one is what there is to do.
void ReplacementPage::addButtons(ReplacementStepItem &step, const QList<QPushButton *> &buttons)
{
    buttons.first()->setProperty("primary", true);
    for (QPushButton *button : buttons)
        step.content().addWidget(button, 0, Qt::AlignLeft);
    readInVisualOrder(step.content());
}

void ReplacementPage::connectButtons()
{
    Replacements &replacements = m_session.replacements();
    connect(m_generate, &GenerateForm::generateRequested, this, &ReplacementPage::generate);
    connect(m_generate, &GenerateForm::useOtherRequested, this, &ReplacementPage::useOtherKey);
    connect(m_generate, &GenerateForm::deleteRequested, this, &ReplacementPage::deleteRequested);
    connect(m_newKey, &NewKeyPresenter::panelMade, this, &ReplacementPage::updateFocusOrder);
    connect(m_newKey, &NewKeyPresenter::taken, &replacements, &Replacements::setDelivered);
    connect(m_newKey, &NewKeyPresenter::discarded, this, &ReplacementPage::refresh);
    connect(m_newKey, &NewKeyPresenter::focusLost, this, &ReplacementPage::focusContent);
    connect(m_hasValue, &QPushButton::clicked, &replacements,
        [this] { m_session.replacements().setDelivered(m_shown.newKey.id); });
    connect(m_deleteNew, &QPushButton::clicked, this,
        [this] { emit deleteRequested(m_shown.newKey.id); });
    connect(m_watch, &WatchForm::lookRequested, &replacements, &Replacements::look);
    connect(m_watch, &WatchForm::silenceChosen, &replacements, [this](std::chrono::hours silence) {
        m_session.replacements().setSilence(m_shown.oldKey.id, silence);
    });
    connect(m_deleteOld, &QPushButton::clicked, this, &ReplacementPage::deleteOldKey);
    connect(m_giveName, &QPushButton::clicked, this, [this] { rename(m_shown.wantedName); });
    connect(m_rename, &QPushButton::clicked, this, [this] { rename(m_shown.oldKey.name); });
    connect(m_keepName, &QPushButton::clicked, &replacements,
        [this] { m_session.replacements().keepName(m_shown.oldKey.id); });
    connect(m_done, &QPushButton::clicked, this, &ReplacementPage::finish);
    connect(m_stop, &QPushButton::clicked, this, &ReplacementPage::stop);
}

void ReplacementPage::connectSession()
{
    KeysController &keys = m_session.keys();
    Replacements &replacements = m_session.replacements();
    connect(&replacements, &Replacements::changed, this, &ReplacementPage::refresh);
    connect(&replacements, &Replacements::stateChanged, this, &ReplacementPage::showFileState);
    connect(&replacements, &Replacements::ended, this, &ReplacementPage::onEnded);
    connect(&replacements, &Replacements::generated, this, &ReplacementPage::takeNewKey);
    connect(&replacements, &Replacements::generateFailed, this,
        [this](const QString &oldKeyId, const ApiError &error) {
            if (oldKeyId == m_shown.oldKey.id)
                m_message->show(MessageBar::Kind::Error, [error] {
                    return tr("No API key was generated. %1").arg(changeErrorText(error));
                });
        });
    connect(&replacements, &Replacements::generateNotSaved, this, [this](const QString &oldKeyId) {
        if (oldKeyId == m_shown.oldKey.id)
            m_message->show(MessageBar::Kind::Error, [this] {
                return tr("No API key was generated. %1")
                    .arg(replacementsFileText(m_session.replacements()));
            });
    });
    connect(&m_session.keyProof(), &KeyProof::changed, this, &ReplacementPage::refresh);
    connect(&m_deviceKey, &DeviceKey::notGenerated, this, [this](const SecretStoreError &error) {
        if (isVisible())
            m_message->show(MessageBar::Kind::Error, [error] { return keychainWriteText(error); });
    });
    connect(&m_deviceKey, &DeviceKey::stateChanged, this, &ReplacementPage::refresh);
    connect(&keys, &KeysController::renameFailed, this, &ReplacementPage::onRenameFailed);
    connect(&keys, &KeysController::renamed, this, [this](const QString &id) {
        if (id == m_shown.newKey.id)
            m_isRenaming = false;
        updateAccess();
    });
    connect(&keys, &KeysController::unresolvedChangesChanged, this,
        &ReplacementPage::onUnresolvedChanges);
    connect(&keys, &KeysController::removeFailed, this, &ReplacementPage::onRemoveFailed);
    connect(&keys, &KeysController::generatingChanged, this, &ReplacementPage::refresh);
    connect(&keys, &KeysController::loadingChanged, m_watch, &WatchForm::setLooking);
    connect(&keys, &KeysController::loaded, this, [this] {
        refresh();
        askAfterLook();
    });
    connect(&keys, &KeysController::loadFailed, this, &ReplacementPage::onLookFailed);
    connect(&keys.model(), &ApiKeyModel::dataChanged, this, &ReplacementPage::updateAccess);
    connect(&m_session, &Session::stateChanged, this, &ReplacementPage::updateAccess);
}

// --- What is shown -------------------------------------------------------------------------

void ReplacementPage::setKey(const QString &id)
{
    Replacements &replacements = m_session.replacements();
    auto found = replacements.find(id);
    if (found && found->step() == Step::Done && id == found->newKey.id) {
        replacements.stop(found->oldKey.id); // it is replaced itself now
        found = replacements.find(id);
    }
    const auto key = m_session.keys().model().find(id);
    m_isUnderWay = found.has_value();
    if (found)
        m_shown = *found;
    else if (key)
        m_shown = Replacement::of(*key, m_now());
    m_step = 0;
    m_isRenaming = false;
    setAsksAfterLook(false);
    m_message->hide();
    const ApiKeyTable &keys = m_session.keys().model().keys();
    if (const auto &confirmedAt = m_session.keys().confirmedAt(); confirmedAt && !found)
        m_shown = afterList(m_shown, ReplacementList::of(keys, *confirmedAt, m_shown));
    m_generate->setName(m_shown.wantedName.isEmpty()
            ? replacementName(m_shown.oldKey.name, m_now(), keys)
            : m_shown.wantedName);
    refresh();
    takeNewKey();
}

QString ReplacementPage::subject() const
{
    return m_shown.oldKey.id + u' ' + QString::number(m_step);
}

bool ReplacementPage::isOwnKey() const
{
    return m_shown.oldKey.id == m_session.keys().model().deviceKey() && m_session.mayStoreKey();
}

bool ReplacementPage::holdsSecret() const
{
    return m_newKey->panel() && m_newKey->panel()->isVisibleTo(m_steps[1]->body());
}

/// The new key was generated with a random name, by which it is found if a response is lost; its
/// renaming has failed, or its response was lost. The panel of the value tells it itself.
bool ReplacementPage::isNameMissing() const
{
    static const QRegularExpression randomName(u"^api_key_[a-z0-9]{8}$"_s);
    const Step step = m_shown.step();
    const bool isBeforeRenaming
        = step == Step::Delivering || step == Step::Watching || step == Step::ReadyToDelete;
    return isBeforeRenaming && !holdsSecret() && !m_shown.wantedName.isEmpty()
        && m_shown.newKey.name != m_shown.wantedName
        && randomName.match(m_shown.newKey.name).hasMatch();
}

void ReplacementPage::refresh()
{
    const auto found = m_session.replacements().find(m_shown.oldKey.id);
    const bool wasStopped = m_isUnderWay && !found && m_shown.step() < Step::Done;
    m_isUnderWay = found.has_value();
    if (found)
        m_shown = *found;
    refreshTexts();
    if (wasStopped && isVisible())
        m_message->show(MessageBar::Kind::Info, [name = m_shown.oldKey.name] {
            return tr("%1 is no longer being replaced. That was stopped in another window.")
                .arg(displayName(name));
        });
}

/// After this time the deletion of the old key needs another list.
static constexpr std::chrono::milliseconds maxAgeOfList = std::chrono::minutes(1);

static int presentStep(const Replacement &replacement)
{
    switch (replacement.step()) {
    case Step::Generating:
        return 1;
    case Step::Delivering:
        return 2;
    case Step::Watching:
        return 3;
    case Step::ReadyToDelete:
        return 4;
    case Step::Renaming:
        return 5;
    case Step::Done:
        return 0;
    case Step::Ended: // another key can be generated
        return replacement.ending() == Replacement::Ending::NewKeyDeleted ? 1 : 0;
    }
    Q_UNREACHABLE();
}

void ReplacementPage::refreshTexts()
{
    const Replacement &shown = m_shown;
    const KeysController &keys = m_session.keys();
    m_heading->setText(displayName(shown.oldKey.name));
    updateAccessibleName(this, tr("Replacement of %1").arg(displayName(shown.oldKey.name)));
    m_end->setSentence([shown] { return replacementEndText(shown); });
    m_end->setVisible(!replacementEndText(shown).isEmpty());
    const bool checksKeychain
        = isOwnKey() && m_deviceKey.state() == DeviceKey::State::CheckingKeychain;
    m_generate->setGenerating(
        checksKeychain || m_session.replacements().isGenerating(shown.oldKey.id));
    const auto lost = m_session.keys().model().find(shown.lostKey);
    m_generate->show(shown, lost ? lost->name : QString(), isOwnKey());
    m_valueGone->setSentence([shown] {
        const QString newName = displayName(shown.newKey.name);
        if (!shown.oldKey.exists())
            return tr("%1 was deleted, and %2 has not been used yet: as far as Llavero knows, "
                      "nothing has a working key. Put the value of %2 where %1 was used. Llavero "
                      "doesn’t keep it; if you don’t have it, generate another key.")
                .arg(displayName(shown.oldKey.name), newName);
        return tr("Llavero doesn’t keep the value of %1. If you don’t have it, delete that key and "
                  "generate another one.")
            .arg(newName);
    });
    m_nameMissing->setSentence([shown] {
        return tr("The new key is still named %1. You wanted the name %2.")
            .arg(displayName(shown.newKey.name), displayName(shown.wantedName));
    });
    m_watch->show(shown, keys.confirmedAt(), m_session.ownKeyId());
    m_ready->setAgingSentence([shown] {
        const auto since = shown.silentSince();
        //: %2 is a date and a time.
        return since ? tr("%1 has not been used since %2. Nothing is deleted unless you do it.")
                           .arg(displayName(shown.oldKey.name), longDateTimeText(*since))
                     : QString();
    });
    m_deleted->setSentence([shown, proof = m_session.keyProof().find(shown.oldKey.id)] {
        const QString oldName = displayName(shown.oldKey.name);
        const bool isElsewhere = shown.oldKey.presence == ReplacedKey::Presence::DeletedElsewhere;
        const QString deleted = proof ? KeyListMessageBar::proofText(*proof)
            : isElsewhere             ? tr("%1 was deleted elsewhere.").arg(oldName)
                                      : tr("%1 has been deleted.").arg(oldName);
        if (shown.rivalName == shown.oldKey.name)
            return deleted + u' '
                + tr("Another key has that name now: the key seems to have been replaced "
                     "elsewhere, too.");
        return deleted + u' '
            + tr("The new key is named %1. It can get the old name.")
                  .arg(displayName(shown.newKey.name));
    });
    updateAccess();
    goToStep(presentStep(shown));
    showFileState();
}

/// Returns whether a step that is past was not done.
static bool isSkipped(const Replacement &replacement, int step)
{
    return (step == 3 && !replacement.isSilent())
        || (step == 5 && replacement.newKey.name != replacement.oldKey.name);
}

/// Shows what there is to do, and what was done before it.
void ReplacementPage::goToStep(int step)
{
    const int before = std::exchange(m_step, step);
    const QWidget *focus = hasFocusInside(*scroll()) ? window()->focusWidget() : nullptr;
    const bool isOver = step == 0;
    using State = ReplacementStepItem::State;
    const bool hasFailed = m_shown.ending() != Replacement::Ending::None;
    for (int number = 1; number <= stepCount; ++number) {
        ReplacementStepItem *item = m_steps[static_cast<std::size_t>(number - 1)];
        const bool isPresent = number == step;
        const bool isPast = isOver ? !hasFailed : number < step;
        const bool isOpen = isPresent || (number == 3 && step == 4) // both keys stay in sight
            || (number == 2 && holdsSecret()); // until the user is done with it
        item->setState(isPresent             ? State::Present
                : !isPast                    ? State::Later
                : isSkipped(m_shown, number) ? State::Skipped
                                             : State::Done,
            isOpen);
        item->setVisible(!isOver || !hasFailed);
    }
    m_valueGone->setVisible(!holdsSecret());
    m_hasValue->setVisible(!holdsSecret());
    m_deleteNew->setVisible(!holdsSecret() && m_shown.oldKey.exists());
    m_done->setVisible(isOver);
    m_stop->setVisible(m_isUnderWay && !isOver && step < stepCount);
    if (before == step || !isVisible())
        return;
    if (before > 0)
        announce(isOver ? m_end : m_heading,
            isOver ? m_end->text() : tr("Next: %1").arg(replacementStepTitle(step)));
    if (focus && window()->focusWidget() != focus) // it was hidden
        focusContent();
    if (step == 4)
        scroll()->ensureWidgetVisible(m_deleteOld);
}

void ReplacementPage::showFileState()
{
    const QString text = replacementsFileText(m_session.replacements());
    m_fileState->setText(text);
    m_fileState->setVisible(m_isUnderWay && m_step > 0 && !text.isEmpty());
    const bool isProblem = m_session.replacements().problem().has_value();
    if (m_fileState->property("problem").toBool() == isProblem)
        return;
    m_fileState->setProperty("problem", isProblem);
    repolish(m_fileState);
}

void ReplacementPage::updateAccess()
{
    const ApiKeyModel &model = m_session.keys().model();
    const QString reason = readOnlyText(m_session.access(), m_session.isOffline());
    const auto isPending
        = [&model](const QString &id) { return model.pending(id) != ApiKeyModel::Pending::None; };
    const auto setEnabled = [&reason](QPushButton *button, bool isEnabled) {
        button->setEnabled(reason.isEmpty() && isEnabled);
        button->setToolTip(plainToolTip(reason));
        button->setAccessibleDescription(reason);
    };
    m_generate->setReadOnly(reason);
    m_newKey->setReadOnly(reason);
    m_watch->setReadOnly(reason);
    setEnabled(m_deleteNew, !isPending(m_shown.newKey.id));
    // The keychain has the new key of this computer first.
    setEnabled(m_deleteOld, !isPending(m_shown.oldKey.id) && !isOwnKey());
    const bool isNewPending = isPending(m_shown.newKey.id);
    const bool mayBeNamed = isNameMissing() && (m_isRenaming || !isNewPending);
    m_nameMissing->setVisible(mayBeNamed);
    m_giveName->setVisible(mayBeNamed);
    setEnabled(m_giveName, !m_isRenaming && !isNewPending);
    setEnabled(m_rename, !m_isRenaming && !isNewPending);
}

void ReplacementPage::onFormChanged()
{
    if (m_step > 0)
        refreshTexts();
}

void ReplacementPage::showEvent(QShowEvent *event)
{
    SidePage::showEvent(event);
    m_session.replacements().setShown(true);
    takeNewKey();
}

void ReplacementPage::hideEvent(QHideEvent *event)
{
    m_session.replacements().setShown(false);
    setAsksAfterLook(false);
    SidePage::hideEvent(event);
}

QPushButton *ReplacementPage::primaryButton() const
{
    switch (m_step) {
    case 2:
        return m_hasValue;
    case 3:
        return m_watch->lookButton();
    case 4:
        return m_deleteOld;
    case 5:
        return m_rename;
    default:
        return m_done;
    }
}

void ReplacementPage::focusContent()
{
    if (m_step == 1)
        m_generate->focusName();
    else if (holdsSecret())
        m_newKey->panel()->focusCopy();
    else if (m_step == 4) // a held key must not delete
        m_watch->lookButton()->setFocus();
    else
        primaryButton()->setFocus();
}

// --- What the user does --------------------------------------------------------------------

void ReplacementPage::generate(const QString &name)
{
    m_message->hide();
    Replacements &replacements = m_session.replacements();
    const auto key = m_session.keys().model().find(m_shown.oldKey.id);
    if (!key)
        return;
    replacements.start(*key);
    if (isOwnKey())
        m_deviceKey.generate(name, key->id);
    else
        replacements.generate(key->id, name);
}

/// The question follows a list that was fetched within the last minute.
void ReplacementPage::deleteOldKey()
{
    if (m_asksAfterLook)
        return;
    const auto &confirmedAt = m_session.keys().confirmedAt();
    const auto age = confirmedAt ? *confirmedAt - m_now() : -maxAgeOfList;
    m_message->hide();
    if (-maxAgeOfList < age && age <= std::chrono::milliseconds(0))
        return emit deleteRequested(m_shown.oldKey.id);
    setAsksAfterLook(true);
    m_session.replacements().look();
}

void ReplacementPage::setAsksAfterLook(bool asks)
{
    m_asksAfterLook = asks;
    m_deleteOld->setText(asks ? tr("Looking…") : tr("Delete Old Key…"));
}

/// If the old key has been used meanwhile, the page says so.
void ReplacementPage::askAfterLook()
{
    if (!m_asksAfterLook)
        return;
    setAsksAfterLook(false);
    if (m_shown.step() == Step::ReadyToDelete)
        emit deleteRequested(m_shown.oldKey.id);
    else if (m_shown.step() == Step::Watching)
        m_message->show(MessageBar::Kind::Warning, [name = m_shown.oldKey.name] {
            return tr("%1 has not been silent for long enough. Llavero keeps watching it.")
                .arg(displayName(name));
        });
}

void ReplacementPage::onLookFailed(const ApiError &error)
{
    if (!m_asksAfterLook)
        return;
    setAsksAfterLook(false);
    m_message->show(MessageBar::Kind::Error, [name = m_shown.oldKey.name, error] {
        return tr("Llavero couldn’t look whether %1 is still silent. %2")
            .arg(displayName(name), changeErrorText(error));
    });
}

void ReplacementPage::useOtherKey()
{
    ApiKeyModel &model = m_session.keys().model();
    const auto oldKey = model.find(m_shown.oldKey.id);
    if (!oldKey || !m_session.keys().confirmedAt())
        return;
    const auto found
        = ReplacementList::of(model.keys(), *m_session.keys().confirmedAt(), m_shown).rival;
    if (!found)
        return;
    m_session.replacements().start(*oldKey);
    m_session.replacements().useKey(oldKey->id, *found);
}

/// A value is taken only where the user sees it.
void ReplacementPage::takeNewKey()
{
    auto key = isVisible() ? m_session.replacements().takeNewKey(m_shown.oldKey.id) : std::nullopt;
    if (!key)
        return;
    const ApiKeyModel &model = m_session.keys().model();
    if (const auto listed = model.find(key->key.id))
        key->key.name = listed->name; // it may have been kept for a while
    m_newKey->show(*key);
    refresh();
    if (model.pending(key->key.id) == ApiKeyModel::Pending::Renaming)
        m_newKey->panel()->showSaving(m_shown.wantedName);
    scroll()->ensureWidgetVisible(m_newKey->panel()->secretRow());
}

bool ReplacementPage::isSavingName(const QString &keyId) const
{
    const bool isShownRenaming = m_newKey->panel() && m_newKey->panel()->isSaving(keyId);
    return isShownRenaming || (m_isRenaming && keyId == m_shown.newKey.id);
}

void ReplacementPage::rename(const QString &name)
{
    m_message->hide();
    m_isRenaming = true;
    m_session.keys().rename(m_shown.newKey.id, name);
}

void ReplacementPage::onRenameFailed(const QString &id, const QString &name, const ApiError &error)
{
    const TranslatedText problem = [error] { return changeErrorText(error); };
    if (m_newKey->refuseName(id, name, problem) || !m_isRenaming || id != m_shown.newKey.id)
        return;
    m_isRenaming = false;
    updateAccess();
    m_message->show(MessageBar::Kind::Error, [name = m_shown.newKey.name, problem] {
        return tr("The key %1 wasn’t renamed. %2").arg(displayName(name), problem());
    });
}

/// Beside a panel, the messages of the list report it.
void ReplacementPage::onRemoveFailed(const ApiKey &key, const ApiError &error)
{
    if (m_shown.contains(key.id) && form() != Form::Panel)
        m_message->show(MessageBar::Kind::Error,
            [name = key.name, error] { return KeyListMessageBar::notDeletedText(name, error); });
}

/// Does the same for a change whose response was lost.
void ReplacementPage::onUnresolvedChanges()
{
    m_isRenaming = false;
    updateAccess();
    for (const UnresolvedChange &change : m_session.keys().unresolvedChanges()) {
        if (m_shown.contains(change.key.id) && form() != Form::Panel)
            m_message->show(MessageBar::Kind::Warning, [change, this] {
                return KeyListMessageBar::lostResponseText(
                    change, m_session.access(), m_session.isOffline());
            });
    }
}

void ReplacementPage::onEnded(const Replacement &last)
{
    if (last.oldKey.id != m_shown.oldKey.id)
        return;
    m_shown = last;
    m_message->hide();
    refreshTexts();
}

void ReplacementPage::stop()
{
    auto *question = new ConfirmationDialog(
        [name = m_shown.oldKey.name] { return tr("Stop replacing %1?").arg(displayName(name)); },
        [] { return tr("Llavero forgets how far it is. Both keys stay, and keep working."); },
        [] { return tr("Stop Replacing"); }, this);
    connect(question, &ConfirmationDialog::confirmed, this, [this] {
        confirmLeave([this] {
            m_isUnderWay = false;
            m_session.replacements().stop(m_shown.oldKey.id);
            emit closeRequested();
        });
    });
    openOnce(question);
}

void ReplacementPage::finish()
{
    m_isUnderWay = false;
    m_session.replacements().stop(m_shown.oldKey.id);
    emit closeRequested();
}

bool ReplacementPage::wouldLoseSecret() const
{
    return m_newKey->wouldLoseSecret();
}

void ReplacementPage::confirmLeave(std::function<void()> leave)
{
    m_newKey->confirmLeave([this, leave = std::move(leave)] {
        const bool isNotBegun = m_shown.step() == Step::Generating
            && m_shown.request() == Replacement::Request::NotSent
            && !m_session.replacements().isGenerating(m_shown.oldKey.id);
        const bool isIdle = isNotBegun || m_shown.step() == Step::Done; // as the user has seen
        if (std::exchange(m_isUnderWay, m_isUnderWay && !isIdle) && isIdle)
            m_session.replacements().stop(m_shown.oldKey.id);
        leave();
    });
}
