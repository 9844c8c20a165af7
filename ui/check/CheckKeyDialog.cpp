// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/CheckKeyDialog.h"

#include "app/signin/Session.h"
#include "ui/signin/PasswordField.h"
#include "ui/text/ConnectionText.h"
#include "ui/text/DateText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/ScrollArea.h"
#include "ui/widgets/Spinner.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Kind = KeyCheckResult::Kind;

CheckKeyDialog::CheckKeyDialog(Session &session, const AppContext &context, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_now(context.now)
    , m_page(new ScrollArea(this))
    , m_purpose(new TextLabel(TextLabel::Role::Normal, this))
    , m_field(new PasswordField(context.clipboard, this))
    , m_check(new PushButton(this))
    , m_result(new QFrame(this))
    , m_icon(new IconLabel({}, m_result))
    , m_spinner(new Spinner(m_result))
    , m_sentence(new TextLabel(TextLabel::Role::Normal, m_result))
    , m_time(new TextLabel(TextLabel::Role::Secondary, m_result))
    , m_show(new PushButton(this))
    , m_replace(new PushButton(this))
    , m_delete(new PushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"checkKeyDialog"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_purpose->setObjectName(u"checkPurpose"_s);
    m_purpose->setWordWrap(true);
    column->addWidget(m_purpose);
    column->addLayout(createField());
    column->addWidget(createResult());
    column->addStretch();
    readInVisualOrder(*column);
    m_page->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_page, 1);
    layout->addLayout(createButtons());
    connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    connectSession();
    keepTranslated(this, [this] {
        setWindowTitle(tr("Check a Key"));
        setAccessibleName(windowTitle());
        refresh();
    });
    fitToContent();
    m_field->focusField();
}

CheckKeyDialog::~CheckKeyDialog() = default;

QLayout *CheckKeyDialog::createField()
{
    m_check->setObjectName(u"checkButton"_s);
    m_check->setProperty("primary", true);
    m_check->setDefault(true); // Enter in the field presses it
    auto *caption = new TextLabel(TextLabel::Role::Caption, this);
    caption->setSentence([] { return tr("API key"); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_check, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &CheckKeyDialog::check);
    connect(m_field, &PasswordField::changed, this, [this] { setState(State::Idle); });
    return layout;
}

QFrame *CheckKeyDialog::createResult()
{
    m_result->setObjectName(u"checkResult"_s);
    m_sentence->setObjectName(u"checkSentence"_s);
    m_time->setObjectName(u"checkTime"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setFirstSentenceBold(true);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_sentence->setAlignment(Qt::AlignVCenter);
    QSizePolicy keepsPlace = m_time->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_time->setSizePolicy(keepsPlace);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_time);
    auto *layout = new QHBoxLayout(m_result);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_spinner);
    layout->addLayout(texts, 1);
    readInVisualOrder(*texts);
    return m_result;
}

QLayout *CheckKeyDialog::createButtons()
{
    QPushButton *close = new PushButton(this);
    m_show->setObjectName(u"showCheckedKey"_s);
    m_replace->setObjectName(u"replaceCheckedKey"_s);
    m_delete->setObjectName(u"deleteCheckedKey"_s);
    close->setObjectName(u"closeCheck"_s);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(8);
    for (QPushButton *button : { m_show, m_replace, m_delete })
        m_buttons->addWidget(button);
    m_buttons->addStretch();
    m_buttons->addWidget(close);
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(takeFoundKey()); });
    connect(
        m_replace, &QPushButton::clicked, this, [this] { emit replaceRequested(takeFoundKey()); });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const auto secret = m_field->key();
        const QString id = takeFoundKey();
        emit deleteRequested(id, secret ? secret.value() : Secret());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    tabThroughParts({ m_field, m_check, m_show, m_replace, m_delete, close });
    keepTranslated(m_result, [=, this] {
        m_show->setText(tr("Show in List"));
        //: A button: generates a key that takes the place of the one that was checked.
        m_replace->setText(tr("Replace…"));
        m_delete->setText(tr("Delete…"));
        close->setText(tr("Close"));
    });
    return m_buttons;
}

void CheckKeyDialog::connectSession()
{
    connect(&m_session.keys().model(), &ApiKeyModel::keysChanged, this, &CheckKeyDialog::refresh);
    connect(&m_session, &Session::stateChanged, this, &CheckKeyDialog::refresh);
    connect(&m_session, &Session::stateChanged, this, &CheckKeyDialog::showPurpose);
    showPurpose();
}

void CheckKeyDialog::showPurpose()
{
    const bool isSignedIn = m_session.access() == Session::Access::Granted;
    m_purpose->setSentence([isSignedIn, host = m_session.portal().host()] {
        const QString purpose
            //: %1 is the address of the portal.
            = tr("Paste an API key to find out whether %1 accepts it, and which of your keys it "
                 "is. Llavero doesn’t store it.")
                  .arg(sanitizedLine(host));
        if (isSignedIn)
            return purpose;
        //: “It” is the API key that the user pastes.
        return purpose + u' ' + tr("Llavero isn’t signed in, and makes a few requests with it.");
    });
}

// --- The check -----------------------------------------------------------------------------

void CheckKeyDialog::check()
{
    if (m_keyCheck)
        return cancel();
    const auto key = m_field->key();
    if (!key) {
        setState(State::Idle);
        m_field->showProblem([problem = key.error()] { return keyProblemText(problem); });
        return m_field->focusField();
    }
    m_field->clearProblem();
    m_keyCheck = m_session.createKeyCheck(key.value());
    m_session.replacements().addCheck(m_keyCheck.get());
    connect(m_keyCheck.get(), &KeyCheck::accepted, this, [this] { setState(State::Identifying); });
    connect(m_keyCheck.get(), &KeyCheck::finished, this, &CheckKeyDialog::onFinished);
    setState(State::Trying);
    m_keyCheck->start();
}

void CheckKeyDialog::cancel()
{
    m_keyCheck.reset();
    setState(State::Idle);
}

void CheckKeyDialog::onFinished(const KeyCheckResult &result)
{
    m_keyCheck->setParent(this);
    m_keyCheck.release()->deleteLater(); // it is calling this
    m_found = result;
    m_wasListed = false;
    setState(State::Finished);
    if (result.kind == Kind::Valid)
        m_session.refresh(); // it was just used, and perhaps generated or renamed elsewhere
}

void CheckKeyDialog::setState(State state)
{
    if (state == State::Idle && m_state == State::Idle)
        return;
    m_state = state;
    m_time->clear();
    if (state == State::Finished)
        m_time->setSentence([at = m_now()] { return tr("Checked at %1").arg(timeText(at)); });
    refresh();
    if (state != State::Idle)
        announce(m_result, m_sentence->text());
}

/// Closes the dialog, and returns the id of the key that it has found.
QString CheckKeyDialog::takeFoundKey()
{
    const auto key = foundKey();
    close();
    return key ? key->id : QString();
}

// --- What is shown -------------------------------------------------------------------------

/// Returns the one key that was found, as it is in the list now.
std::optional<ApiKey> CheckKeyDialog::foundKey() const
{
    const bool isOne
        = m_state == State::Finished && m_found.kind == Kind::Valid && m_found.keys.size() == 1;
    return isOne ? m_session.keys().model().find(m_found.keys.first().id) : std::nullopt;
}

static QString otherAccountText(const std::optional<User> &user)
{
    const QString name = sanitizedLine(user ? user->shownName() : QString());
    const QString organization = sanitizedLine(user ? user->organization : QString());
    if (name.isEmpty() && organization.isEmpty())
        return CheckKeyDialog::tr("This key is valid, but it belongs to another account.");
    if (name.isEmpty() || organization.isEmpty())
        //: %1 is the name of a person or an organization.
        return CheckKeyDialog::tr("This key is valid, but it belongs to another account: %1.")
            .arg(name + organization);
    //: %1 is the name of a person, %2 that of an organization.
    return CheckKeyDialog::tr("This key is valid, but it belongs to another account: %1, %2.")
        .arg(name, organization);
}

static QString unknownAccountText(const std::optional<User> &user)
{
    const QString name = sanitizedLine(user ? user->shownName() : QString());
    if (name.isEmpty())
        return CheckKeyDialog::tr("This key is valid. Llavero couldn’t find out whose it is.");
    //: %1 is the name of a person.
    return CheckKeyDialog::tr("This key is valid. It belongs to %1. Llavero couldn’t find out "
                              "whether that’s your account.")
        .arg(name);
}

TranslatedText CheckKeyDialog::resultText() const
{
    const KeyCheckResult &found = m_found;
    const QString host = m_session.portal().host();
    switch (found.kind) {
    case Kind::Valid:
        break;
    case Kind::ValidOfUnknownAccount:
        return [user = found.user] { return unknownAccountText(user); };
    case Kind::OtherAccount:
        return [user = found.user] { return otherAccountText(user); };
    case Kind::NotValid:
        return [host] {
            //: %1 is the address of the portal.
            return tr("This key isn’t valid on %1. It has been deleted, or it belongs to another "
                      "portal.")
                .arg(sanitizedLine(host));
        };
    case Kind::NotChecked:
        return [error = *found.error] {
            return tr("The key couldn’t be checked. %1").arg(errorText(error));
        };
    }
    if (found.keys.isEmpty())
        return [] {
            return tr("This key is valid. Llavero couldn’t find out which of your keys it is.");
        };
    if (found.keys.size() > 1)
        return [first = found.keys.at(0).name, second = found.keys.at(1).name] {
            //: %1 and %2 are names of keys.
            return tr("This key is valid. It’s %1 or %2: both were used during the check.")
                .arg(displayName(first), displayName(second));
        };
    const auto key = foundKey();
    const QString name = found.keys.first().name;
    if (!key && m_wasListed)
        return
            [name] { return tr("The key %1 is no longer in your list.").arg(displayName(name)); };
    if (key && key->id == m_session.keys().model().deviceKey())
        return [name] {
            return tr("This key is valid. It’s %1, with which Llavero signs in on this computer.")
                .arg(displayName(name));
        };
    if (!found.isCertain)
        return [name] {
            return tr("This key is valid. It’s probably %1: no other of your keys was used during "
                      "the check.")
                .arg(displayName(name));
        };
    return [name] { return tr("This key is valid. It’s %1.").arg(displayName(name)); };
}

static const char *kindName(Kind kind)
{
    switch (kind) {
    case Kind::Valid:
    case Kind::ValidOfUnknownAccount:
        return "success";
    case Kind::OtherAccount:
    case Kind::NotChecked:
        return "warning";
    case Kind::NotValid:
        return "error";
    }
    Q_UNREACHABLE();
}

/// Shows the state, and the key as the list has it now.
void CheckKeyDialog::refresh()
{
    const bool isBusy = m_state == State::Trying || m_state == State::Identifying;
    const auto key = foundKey();
    if (key) {
        m_found.keys = { *key };
        m_wasListed = true;
    }
    if (isBusy && hasFocusInside(*m_field))
        m_check->setFocus(); // the field with the focus is disabled below
    m_field->setEnabled(!isBusy);
    if (!isBusy && m_check->hasFocus())
        m_field->focusField();
    m_check->setText(isBusy ? tr("Cancel") : tr("Check"));
    const QString reason = readOnlyText(m_session.access(), m_session.isOffline());
    m_show->setVisible(key.has_value());
    for (QPushButton *change : { m_replace, m_delete })
        change->setVisible(key && m_found.isCertain);
    for (QPushButton *change : { m_replace, m_delete }) {
        change->setEnabled(reason.isEmpty());
        change->setToolTip(plainToolTip(reason));
        updateAccessibleDescription(change, reason);
    }
    arrangeButtons(width());
    m_spinner->setVisible(isBusy);
    m_icon->setVisible(!isBusy);
    m_result->setVisible(m_state != State::Idle);
    m_time->setVisible(m_state == State::Finished);
    if (m_state == State::Trying)
        showSentence("info", [] { return tr("Checking the key…"); });
    else if (m_state == State::Identifying)
        showSentence("success",
            [] { return tr("This key is valid. Llavero is finding out which one it is…"); });
    else if (m_state == State::Finished)
        showSentence(!key && m_wasListed ? "info" : kindName(m_found.kind), resultText());
}

void CheckKeyDialog::showSentence(const char *kind, const TranslatedText &sentence)
{
    m_sentence->setSentence(sentence);
    m_icon->setIconName(QString::fromLatin1(kind));
    for (QWidget *widget : { static_cast<QWidget *>(m_result), static_cast<QWidget *>(m_icon) }) {
        widget->setProperty("kind", QString::fromLatin1(kind));
        repolish(widget);
    }
    fitToContent();
}

/// Has room for a result, or for a problem of the field instead, so that nothing moves when it
/// comes. Grows with a text that is longer than usual, such as the reason of a failure.
void CheckKeyDialog::fitToContent()
{
    for (QLayout *inner : { m_result->layout(), m_page->widget()->layout(), layout() })
        inner->activate();
    const QMargins margins = layout()->contentsMargins();
    const QSize most = screen()->availableSize() * 0.9;
    const int usual = std::min(scaledWidth(520, fontMetrics()), most.width());
    const int wanted = isVisible() ? width() : usual;
    arrangeButtons(wanted);
    const int room = m_result->isHidden() ? m_result->sizeHint().height() + 12 : 0;
    const int page
        = m_page->widget()->heightForWidth(wanted - margins.left() - margins.right()) + room;
    const int whole = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wanted)
                                                    : layout()->sizeHint().height();
    const int rest = whole - m_page->sizeHint().height();
    resize(QSize(wanted, std::max(isVisible() ? height() : 0, page + rest)).boundedTo(most));
}

/// One below the other where their words would not fit.
void CheckKeyDialog::arrangeButtons(int width)
{
    const QMargins margins = layout()->contentsMargins();
    int row = margins.left() + margins.right() - m_buttons->spacing();
    for (int i = 0; i < m_buttons->count(); ++i) {
        if (const QWidget *button = m_buttons->itemAt(i)->widget(); button && !button->isHidden())
            row += button->sizeHint().width() + m_buttons->spacing();
    }
    m_buttons->setDirection(row <= width ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void CheckKeyDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrangeButtons(width());
}

void CheckKeyDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing());
        fitToContent();
    }
}

/// Also when the window is minimized: nobody looks at the key any more.
void CheckKeyDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_field->clear();
    m_field->clearProblem();
    cancel();
}
