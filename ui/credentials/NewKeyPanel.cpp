// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NewKeyPanel.h"

#include "app/delivery/SecretFormat.h"
#include "app/secrets/SecretClipboard.h"
#include "ui/delivery/DeliveryDialog.h"
#include "ui/text/ClipboardText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/NameEditor.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// Returns the curl command that lists the keys.
static Secret curlCommand(const Secret &secret, const QUrl &endpoint, const QUrl &keysUrl)
{
    const auto text = formatted(SecretFormat::Curl, { secret, endpoint, keysUrl }, {});
    return text ? text.value() : Secret();
}

NewKeyPanel::NewKeyPanel(
    const AppContext &services, const QUrl &endpoint, const QUrl &keysUrl, QWidget *parent)
    : QFrame(parent)
    , m_services(services)
    , m_clipboard(services.clipboard)
    , m_endpoint(endpoint)
    , m_keysUrl(keysUrl)
    , m_column(new QWidget(this))
    , m_title(new TextLabel(TextLabel::Role::Normal, this))
    , m_nameCaption(new TextLabel(TextLabel::Role::Caption, this))
    , m_name(new NameEditor(this))
    , m_secret(new SecretField(this))
    , m_reveal(new IconButton(QStringLiteral("eye"), this))
    , m_copySecret(new CopyButton(this))
    , m_deliver(new PushButton(this))
    , m_curl(new SecretField(this))
    , m_copyCurl(new CopyButton(this))
    , m_copyProblem(new TextLabel(TextLabel::Role::Caption, this))
    , m_storeProblem(new TextLabel(TextLabel::Role::Normal, this))
    , m_storeAgain(new PushButton(this))
{
    setupUi();
    m_name->setPermanent();
    const Secret shown = curlCommand(Secret("********"), endpoint, keysUrl);
    m_curl->setHiddenText(
        QString::fromUtf8(shown.utf8()).replace(u"********"_s, QString(8, QChar(0x25CF))));
    connect(m_name, &NameEditor::saveRequested, this,
        [this](const QString &name) { emit renameRequested(m_id, name); });
    connect(m_name, &NameEditor::cancelled, this, [this] { m_name->setName(m_name->name()); });
    connect(m_reveal, &IconButton::toggled, this, &NewKeyPanel::setRevealed);
    connect(m_copySecret, &CopyButton::clicked, this, [this] { copy(m_secret, m_copySecret); });
    connect(m_secret, &SecretField::copyRequested, this, [this] { copy(m_secret, m_copySecret); });
    connect(m_copyCurl, &CopyButton::clicked, this, [this] { copy(m_curl, m_copyCurl); });
    connect(m_curl, &SecretField::copyRequested, this, [this] { copy(m_curl, m_copyCurl); });
    connect(m_deliver, &QPushButton::clicked, this, &NewKeyPanel::deliver);
    connect(m_storeAgain, &QPushButton::clicked, this, [this] { emit storeRequested(); });
    hide();
}

void NewKeyPanel::updateColumnWidth()
{
    m_column->setMaximumWidth(scaledWidth(480, fontMetrics()));
}

void NewKeyPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateColumnWidth();
    QFrame::changeEvent(event);
}

void NewKeyPanel::setupUi()
{
    auto *secretCaption = new TextLabel(TextLabel::Role::Caption, this);
    auto *onceOnly = new TextLabel(TextLabel::Role::Normal, this);
    auto *curlCaption = new TextLabel(TextLabel::Role::Caption, this);
    auto *done = new PushButton(this);
    m_title->setObjectName(QStringLiteral("newKeyTitle"));
    m_reveal->setObjectName(QStringLiteral("revealSecret"));
    m_copySecret->setObjectName(QStringLiteral("copySecret"));
    m_deliver->setObjectName(QStringLiteral("deliverKey"));
    m_copyCurl->setObjectName(QStringLiteral("copyCurl"));
    m_secret->setObjectName(QStringLiteral("secretField"));
    m_curl->setObjectName(QStringLiteral("curlField"));
    done->setObjectName(QStringLiteral("doneButton"));
    m_title->setWordWrap(true);
    onceOnly->setWordWrap(true);
    for (TextLabel *problem : { m_copyProblem, m_storeProblem }) {
        problem->setWordWrap(true);
        problem->setFirstSentenceBold(true);
        problem->setProperty("problem", true);
        problem->hide();
    }
    m_storeAgain->setObjectName(QStringLiteral("storeAgain"));
    m_storeAgain->hide();
    m_reveal->setCheckable(true);
    done->setProperty("primary", true);
    connect(done, &QPushButton::clicked, this, &NewKeyPanel::finish);
    auto *icon = new IconLabel(QStringLiteral("success"), this);
    icon->setScale(1.6);
    icon->setProperty("kind", QStringLiteral("success"));

    auto *title = new QHBoxLayout;
    title->setSpacing(10);
    title->addWidget(icon, 0, Qt::AlignTop);
    title->addWidget(m_title, 1);
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(16, 14, 16, 16);
    sides->addWidget(m_column, 1);
    sides->addStretch();
    updateColumnWidth();
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(title);
    layout->addSpacing(4);
    layout->addWidget(m_nameCaption);
    layout->addWidget(m_name);
    layout->addSpacing(4);
    layout->addWidget(secretCaption);
    layout->addWidget(row(m_secret, { m_reveal, m_copySecret }));
    layout->addWidget(onceOnly);
    layout->addWidget(m_deliver, 0, Qt::AlignLeft);
    layout->addSpacing(4);
    layout->addWidget(curlCaption);
    layout->addWidget(row(m_curl, { m_copyCurl }));
    layout->addWidget(m_copyProblem);
    layout->addWidget(m_storeProblem);
    layout->addWidget(m_storeAgain, 0, Qt::AlignLeft);
    layout->addSpacing(6);
    layout->addWidget(done, 0, Qt::AlignRight);
    readInVisualOrder(*layout);
    keepTranslated(this, [=, this] {
        m_title->setText(tr("Your new API key has been generated."));
        m_nameCaption->setText(tr("Name"));
        m_name->setLabel(tr("Key name"));
        secretCaption->setText(tr("API key"));
        m_secret->setAccessibleName(tr("API key value"));
        m_reveal->setLabel(tr("Show API key")); // checked while it is shown
        m_copySecret->setLabel(tr("Copy API key"));
        m_deliver->setText(tr("Save or Copy As…"));
        onceOnly->setText(
            tr("Copy the value now and store it somewhere safe: it won’t be shown again."));
        curlCaption->setText(tr("Try it with curl"));
        m_curl->setAccessibleName(tr("curl command"));
        m_copyCurl->setLabel(tr("Copy curl command"));
        m_copyProblem->setText(tr("The key couldn’t be copied. Click in this window and try again, "
                                  "or show the key and write it down."));
        m_storeAgain->setText(tr("Try Storing Again"));
        done->setText(tr("Done"));
    });
}

QWidget *NewKeyPanel::row(QWidget *field, const QList<QWidget *> &buttons)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(field, 1);
    for (QWidget *button : buttons)
        layout->addWidget(button);
    return row;
}

void NewKeyPanel::showKey(const GeneratedKey &key)
{
    m_id = key.key.id;
    m_copied = false;
    m_finishing = false;
    m_name->setName(key.key.name);
    // Without an id the key can be renamed only in the list.
    m_nameCaption->setVisible(!m_id.isEmpty());
    m_name->setVisible(!m_id.isEmpty());
    m_curl->setSecret(curlCommand(key.secret, m_endpoint, m_keysUrl));
    m_secret->setSecret(key.secret);
    m_reveal->setChecked(false);
    m_copyProblem->hide();
    m_storeProblem->hide();
    m_storeAgain->hide();
    show();
    announce(this, m_title->text());
}

void NewKeyPanel::focusCopy()
{
    m_copySecret->setFocus();
}

QWidget *NewKeyPanel::secretRow() const
{
    return m_secret->parentWidget();
}

void NewKeyPanel::clear()
{
    m_secret->setSecret({});
    m_curl->setSecret({});
    if (m_delivery)
        m_delivery->close();
    m_id.clear();
    hide();
}

/// Qt moves the focus from a panel that is hidden to the next button, which may be Generate API
/// Key.
bool NewKeyPanel::focusNextPrevChild(bool next)
{
    if (!isHidden() || !hasFocusInside(*this))
        return QFrame::focusNextPrevChild(next);
    emit focusLost();
    return true;
}

void NewKeyPanel::showStoring()
{
    m_storeProblem->setSentence(
        [] { return tr("The key is being stored in the system keychain…"); });
    m_storeProblem->show();
    m_storeAgain->hide(); // until the keychain responds
}

void NewKeyPanel::showStoreProblem(const TranslatedText &problem)
{
    if (isHidden())
        return; // the user has discarded the key
    m_storeProblem->setSentence(problem);
    m_storeProblem->show();
    m_storeAgain->show();
    announce(this, problem());
}

bool NewKeyPanel::holdsUncopiedSecret() const
{
    return !m_secret->secret().isEmpty() && !m_copied;
}

bool NewKeyPanel::isSaving(const QString &id) const
{
    return id == m_id && m_name->isSaving();
}

void NewKeyPanel::showSaving(const QString &name)
{
    m_name->setTypedName(name);
    m_name->setSaving(true);
}

void NewKeyPanel::stopSaving()
{
    m_finishing = false;
    m_name->setSaving(false);
}

void NewKeyPanel::nameSaved(const QString &name)
{
    const QString typed = m_name->typedName();
    const bool isAnother = !m_name->isSaving() && m_name->isChanged() && typed != name;
    m_name->setName(name);
    if (isAnother) // typed since the response to the saving was lost
        m_name->setTypedName(typed);
    if (std::exchange(m_finishing, false))
        emit done();
}

void NewKeyPanel::setReadOnly(const QString &reason)
{
    m_name->setReadOnly(reason);
}

void NewKeyPanel::nameRefused(const QString &typed, const TranslatedText &problem)
{
    m_finishing = false;
    m_name->setTypedName(typed);
    m_name->showProblem(problem);
}

bool NewKeyPanel::copySecret()
{
    return copy(m_secret, m_copySecret);
}

bool NewKeyPanel::copy(SecretField *field, CopyButton *button)
{
    const bool copied = m_clipboard.copy(field->secret());
    m_copied = m_copied || copied;
    m_copyProblem->setVisible(!copied);
    if (copied)
        button->confirm(copiedText(m_clipboard.remaining()));
    else
        announce(m_copyProblem, m_copyProblem->text());
    return copied;
}

void NewKeyPanel::deliver()
{
    m_delivery = new DeliveryDialog(
        { m_secret->secret(), m_endpoint, m_keysUrl }, m_name->name(), m_services, this);
    connect(m_delivery, &DeliveryDialog::delivered, this, [this] { m_copied = true; });
    openOnce(m_delivery);
}

void NewKeyPanel::setRevealed(bool revealed)
{
    m_secret->setRevealed(revealed);
    m_curl->setRevealed(revealed);
    m_reveal->setIconName(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye"));
}

void NewKeyPanel::finish()
{
    if (!m_name->isChanged())
        return emit done();
    m_name->save();
    m_finishing = m_name->isSaving(); // nameSaved or nameRefused continues
}
