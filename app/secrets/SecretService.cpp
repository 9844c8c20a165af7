// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretService.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QFile>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

using Kind = SecretStoreError::Kind;
using Attributes = QMap<QString, QString>;

/// Returns what identifies the entry: for one of Llavero's own, what QtKeychain stores it with.
Attributes entryAttributes(const SecretStore::Request &request)
{
    if (request.entry)
        return { { u"service"_s, request.entry->service },
            { u"account"_s, request.entry->account } };
    return { { u"server"_s, u"Llavero"_s }, { u"user"_s, request.name } };
}

/// Returns what a new entry gets in addition.
Attributes typeAttributes(const SecretStore::Request &request)
{
    if (request.entry)
        return { { u"xdg:schema"_s, u"org.freedesktop.Secret.Generic"_s } };
    return { { u"type"_s, u"plaintext"_s }, { u"xdg:schema"_s, u"org.qt.keychain"_s } };
}

KeychainProgram toProgram(uint process)
{
    QFile file(u"/proc/%1/comm"_s.arg(process));
    const QByteArray name
        = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    if (name.startsWith("gnome-keyring"))
        return KeychainProgram::GnomeKeyring;
    if (name.startsWith("keepassxc"))
        return KeychainProgram::KeePassXc;
    if (name.startsWith("kwalletd") || name.startsWith("ksecretd"))
        return KeychainProgram::KWallet;
    return KeychainProgram::Unknown;
}

/// Returns the value of a property that is a boolean.
std::optional<bool> toBool(const QVariantList &reply)
{
    const QVariant value = reply.value(0).value<QDBusVariant>().variant();
    return value.typeId() == QMetaType::Bool ? std::optional(value.toBool()) : std::nullopt;
}

/// Returns the path of an object; an empty string for the API's "no object", which is "/".
QString toObject(const QVariant &value)
{
    const QString path = value.value<QDBusObjectPath>().path();
    return path.size() > 1 ? path : QString();
}

SecretStoreError toError(const AsyncBus::Error &failure)
{
    SecretStoreError error = toSecretStoreError(failure);
    if (failure.name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        error.kind = Kind::Locked;
    else if (failure.name == "org.freedesktop.Secret.Error.NoSuchObject"_L1
        || failure.name == "org.freedesktop.DBus.Error.UnknownObject"_L1)
        error.kind = Kind::NotFound;
    return error;
}

}

SecretStoreError toSecretStoreError(const AsyncBus::Error &error)
{
    const auto kind = [&error] {
        switch (error.kind) {
        case AsyncBus::Error::Kind::NoBus:
            return Kind::NoBus;
        case AsyncBus::Error::Kind::NoService:
            return Kind::NoService;
        case AsyncBus::Error::Kind::TimedOut:
            return Kind::NotAnswering;
        case AsyncBus::Error::Kind::InvalidReply:
            return Kind::NotWorking;
        case AsyncBus::Error::Kind::Other:
            break;
        }
        return Kind::Refused;
    };
    return { .kind = kind(), .detail = error.detail };
}

SecretService::SecretService(AsyncBus &bus, bool mayAsk, QObject *parent)
    : SecretStore(parent)
    , m_bus(bus)
    , m_mayAsk(mayAsk)
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<secretService::Sealed>();
    connect(&m_bus, &AsyncBus::promptActiveChanged, this, [this](bool active) {
        m_isCallSlow = active;
        updatePromptActive();
    });
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this,
        [this] { endPrompt(SecretStoreError { .kind = Kind::NoService }); });
}

// --- Requests ------------------------------------------------------------------------------

void SecretService::start(Request request)
{
    m_request = std::move(request);
    m_asked.clear();
    m_hasActed = false;
    m_wasDismissed = false;
    findService();
}

void SecretService::finish(SecretStoreResult<Secret> outcome)
{
    if (!outcome) {
        SecretStoreError error = outcome.error();
        if (error.kind == Kind::Locked || error.kind == Kind::PromptCancelled)
            m_watchedLock = lockedObjects().value(0);
        const bool isSilent = error.kind == Kind::NotAnswering || error.kind == Kind::NoService
            || error.kind == Kind::NoBus;
        error.isOutcomeUnknown = m_hasActed && isSilent;
        outcome = std::move(error);
    }
    const Request finished = std::exchange(m_request, {});
    if (m_mayHaveUnlocked)
        checkWatchedLock();
    if (finished.context)
        finished.done(std::move(outcome));
}

void SecretService::call(
    const QDBusMessage &message, const char *signature, Timeout timeout, Then then)
{
    m_bus.call(
        message, signature, timeout, this, [this, then = std::move(then)](const Reply &reply) {
            if (reply)
                then(reply.value());
            else
                finish(toError(reply.error()));
        });
}

QDBusMessage SecretService::method(const QString &object, const char *interface, const char *name,
    const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(
        m_owner, object, secretService::interface(interface), QLatin1StringView(name));
    message.setArguments(arguments);
    return message;
}

QDBusMessage SecretService::getLocked(const char *interface, const QString &object) const
{
    auto message = QDBusMessage::createMethodCall(
        m_owner, object, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message.setArguments({ secretService::interface(interface), u"Locked"_s });
    return message;
}

/// Calls `then` with false also without a reply.
void SecretService::isOpen(
    const char *interface, const QString &object, const std::function<void(bool)> &then)
{
    m_bus.call(getLocked(interface, object), "v", Timeout::Bounded, this,
        [then](const Reply &reply) { then(reply && toBool(reply.value()) == false); });
}

// --- The service, and a session with it ----------------------------------------------------

void SecretService::findService()
{
    const auto getOwner = AsyncBus::busMethod("GetNameOwner", { secretService::name });
    m_bus.call(getOwner, "s", Timeout::Bounded, this, [=, this](const Reply &owner) {
        if (owner)
            return useService(owner.value().value(0).toString());
        if (owner.error().name != "org.freedesktop.DBus.Error.NameHasNoOwner"_L1)
            return finish(toError(owner.error()));
        call(AsyncBus::busMethod("StartServiceByName", { secretService::name, 0U }), "u",
            Timeout::Bounded, [=, this](const QVariantList &) {
                call(getOwner, "s", Timeout::Bounded,
                    [this](const QVariantList &reply) { useService(reply.value(0).toString()); });
            });
    });
}

void SecretService::useService(const QString &owner)
{
    if (owner == m_owner && m_session)
        return look();
    m_owner = owner;
    m_session.reset();
    listen();
    m_bus.call(AsyncBus::busMethod("GetConnectionUnixProcessID", { owner }), "u", Timeout::Bounded,
        this, [this](const Reply &process) {
            m_program
                = process ? toProgram(process.value().value(0).toUInt()) : KeychainProgram::Unknown;
            openSession(true);
        });
}

/// A service that has ended sends no signals, so that nothing needs to be disconnected.
void SecretService::listen()
{
    QDBusConnection bus = m_bus.connection();
    bus.connect(m_owner, {}, secretService::interface("Prompt"), u"Completed"_s, this,
        SLOT(onPromptCompleted(QDBusMessage)));
    bus.connect(m_owner, {}, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
        SLOT(checkWatchedLock()));
    bus.connect(m_owner, {}, secretService::interface("Service"), u"CollectionChanged"_s, this,
        SLOT(checkWatchedLock()));
    bus.connect({}, u"/org/freedesktop/DBus/Local"_s, u"org.freedesktop.DBus.Local"_s,
        u"Disconnected"_s, this, SLOT(onBusDisconnected()));
    m_watcher.setConnection(bus);
    m_watcher.setWatchedServices({ m_owner });
}

void SecretService::openSession(bool isEncrypted)
{
    const auto session = std::make_shared<SecretServiceSession>();
    const auto algorithm = isEncrypted ? SecretServiceSession::algorithm() : u"plain"_s;
    const auto key = isEncrypted ? QVariant(session->publicKey()) : QVariant(QString());
    const QVariantList arguments { algorithm, QVariant::fromValue(QDBusVariant(key)) };
    m_bus.call(method(secretService::path, "Service", "OpenSession", arguments), "vo",
        Timeout::Bounded, this, [=, this](const Reply &reply) {
            if (!reply && isEncrypted
                && reply.error().name == "org.freedesktop.DBus.Error.NotSupported"_L1)
                return openSession(false);
            if (!reply)
                return finish(toError(reply.error()));
            const QVariant theirs = reply.value().value(0).value<QDBusVariant>().variant();
            if (isEncrypted
                && (theirs.typeId() != QMetaType::QByteArray
                    || !session->agree(theirs.toByteArray())))
                return fail(Kind::NotWorking);
            session->setPath(reply.value().value(1).value<QDBusObjectPath>());
            m_session = session;
            look();
        });
}

// --- Its entries and locks -----------------------------------------------------------------

void SecretService::look()
{
    m_openEntries.clear();
    m_lockedEntries.clear();
    m_defaultState = Collection::Missing;
    m_isUnlocking = false;
    call(method(secretService::path, "Service", "ReadAlias", { u"default"_s }), "o",
        Timeout::Bounded, [this](const QVariantList &reply) {
            m_defaultCollection = toObject(reply.value(0));
            if (m_defaultCollection.isEmpty())
                return search();
            call(getLocked("Collection", m_defaultCollection), "v", Timeout::Bounded,
                [this](const QVariantList &locked) {
                    const std::optional<bool> isLocked = toBool(locked);
                    if (!isLocked)
                        return fail(Kind::NotWorking);
                    m_defaultState = *isLocked ? Collection::Locked : Collection::Open;
                    // KeePassXC finds nothing in what is locked, and would ask in the middle of the
                    // search.
                    if (*isLocked && isKeePassXc() && m_asked.isEmpty())
                        unlock({ m_defaultCollection });
                    else
                        search();
                });
        });
}

void SecretService::search()
{
    m_askedWhileSearching = false;
    const QVariantList arguments { QVariant::fromValue(entryAttributes(m_request)) };
    call(method(secretService::path, "Service", "SearchItems", arguments), "aoao",
        Timeout::Interactive, [this](const QVariantList &reply) {
            m_openEntries = qdbus_cast<QList<QDBusObjectPath>>(reply.value(0));
            m_lockedEntries = qdbus_cast<QList<QDBusObjectPath>>(reply.value(1));
            if (isKeePassXc() && m_defaultState == Collection::Missing && m_openEntries.isEmpty())
                fail(Kind::Locked); // none of its databases is open
            else
                evaluate();
        });
}

/// Returns the objects that keep the request from its entries. If there are no entries, this is the
/// default collection, because some services hide the entries of locked collections.
QStringList SecretService::lockedObjects() const
{
    if (m_request.operation != Operation::Remove && !m_openEntries.isEmpty())
        return {};
    QStringList locked;
    for (const QDBusObjectPath &entry : m_lockedEntries)
        locked.append(entry.path());
    if (m_defaultState == Collection::Locked && m_openEntries.isEmpty() && locked.isEmpty())
        locked.append(m_defaultCollection);
    return locked;
}

void SecretService::evaluate()
{
    const QStringList locked = lockedObjects();
    QStringList unasked = locked;
    unasked.removeIf([this](const QString &object) { return m_asked.contains(object); });
    // GNOME Keyring asks by prompts alone: it was slow.
    const bool hasAsked = m_askedWhileSearching && m_program != KeychainProgram::GnomeKeyring;
    if (!locked.isEmpty() && hasAsked)
        explainLock(Kind::PromptCancelled, locked.first());
    else if (!unasked.isEmpty())
        unlock(unasked);
    else if (!locked.isEmpty())
        explainLock(Kind::Locked, locked.first());
    else if (m_request.operation == Operation::Write && m_openEntries.isEmpty()
        && m_defaultState == Collection::Missing)
        createCollection();
    else
        act();
}

// --- Unlocking, and other prompts ----------------------------------------------------------

void SecretService::unlock(const QStringList &objects)
{
    if (!m_mayAsk)
        return explainLock(Kind::Locked, objects.first());
    m_asked.append(objects);
    // KeePassXC also asks before it gives out an entry of an open database.
    m_isUnlocking
        = m_program == KeychainProgram::GnomeKeyring || m_defaultState == Collection::Locked;
    QList<QDBusObjectPath> paths;
    for (const QString &object : objects)
        paths.append(QDBusObjectPath(object));
    call(method(secretService::path, "Service", "Unlock", { QVariant::fromValue(paths) }), "aoo",
        Timeout::Interactive, [=, this](const QVariantList &reply) {
            showPrompt(reply.value(1), [=, this] { explainDismissal(objects.first()); });
        });
}

void SecretService::createCollection()
{
    const QString alias = u"default"_s;
    if (m_asked.contains(alias))
        return fail(Kind::Locked);
    m_asked.append(alias);
    const QVariantMap properties { { secretService::interface("Collection.Label"),
        tr("Default keyring") } };
    call(method(secretService::path, "Service", "CreateCollection", { properties, alias }), "oo",
        Timeout::Interactive, [this](const QVariantList &reply) {
            showPrompt(reply.value(1), [this] { explainDismissal({}); });
        });
}

/// gnome-keyring reports a dismissal also if it could not show the prompt, which its prompter does:
/// a program that needs a display.
void SecretService::explainDismissal(const QString &object)
{
    if (isKeePassXc() || m_program == KeychainProgram::KWallet)
        return explainLock(Kind::PromptCancelled, object);
    m_bus.call(
        AsyncBus::busMethod("StartServiceByName", { u"org.gnome.keyring.SystemPrompter"_s, 0U }),
        "u", Timeout::Bounded, this, [=, this](const Reply &reply) {
            // If the bus does not know the prompter, the service asks in its own windows.
            const bool couldAsk
                = reply || reply.error().name == "org.freedesktop.DBus.Error.ServiceUnknown"_L1;
            explainLock(couldAsk ? Kind::PromptCancelled : Kind::Locked, object);
        });
}

/// An entry that is locked in an open collection is one that Llavero may not use, unless the
/// collection was unlocked after the entries were looked for.
void SecretService::explainLock(SecretStoreError::Kind kind, const QString &object)
{
    const bool isEntry = m_lockedEntries.contains(QDBusObjectPath(object));
    if (!isEntry)
        return fail(kind);
    isOpen("Collection", object.section(u'/', 0, -2), [=, this](bool isCollectionOpen) {
        if (!isCollectionOpen)
            return fail(kind);
        isOpen("Item", object, [this](bool isItemOpen) {
            if (isItemOpen)
                look();
            else
                fail(Kind::AccessDenied);
        });
    });
}

void SecretService::showPrompt(const QVariant &prompt, PromptHandler answered)
{
    const QString object = toObject(prompt);
    if (object.isEmpty())
        return answered(false); // there was nothing to ask
    m_prompt = object;
    m_answered = std::move(answered);
    updatePromptActive();
    m_bus.call(method(object, "Prompt", "Prompt", { QString() }), "", Timeout::Interactive, this,
        [this, object](const Reply &reply) {
            if (!reply && m_prompt == object)
                endPrompt(toSecretStoreError(reply.error()));
        });
}

void SecretService::showPrompt(const QVariant &prompt, const std::function<void()> &dismissed)
{
    showPrompt(prompt, [=, this](bool isDismissed) {
        if (isDismissed)
            dismissed();
        else
            look();
    });
}

void SecretService::onPromptCompleted(const QDBusMessage &message)
{
    if (message.path() != m_prompt)
        return;
    if (message.signature() == u"bv")
        endPrompt(message.arguments().value(0).toBool());
    else
        endPrompt(SecretStoreError { .kind = Kind::NotWorking });
}

void SecretService::onBusDisconnected()
{
    m_owner.clear(); // on another bus, another service may have that name
    endPrompt(SecretStoreError { .kind = Kind::NoBus });
}

void SecretService::endPrompt(const SecretStoreResult<bool> &dismissed)
{
    if (m_prompt.isEmpty())
        return;
    m_prompt.clear();
    updatePromptActive();
    const PromptHandler answered = std::exchange(m_answered, {});
    if (dismissed)
        answered(dismissed.value());
    else
        finish(dismissed.error());
}

void SecretService::updatePromptActive()
{
    m_askedWhileSearching = m_askedWhileSearching || m_isCallSlow;
    const bool isActive = m_isCallSlow || !m_prompt.isEmpty();
    if (std::exchange(m_isPromptActive, isActive) != isActive)
        emit promptActiveChanged(isActive);
}

// --- The operation -------------------------------------------------------------------------

void SecretService::act()
{
    if (m_request.operation == Operation::Write && !m_hasActed)
        store();
    else if (m_request.operation == Operation::Remove && m_openEntries.isEmpty())
        finish(Secret());
    else if (m_request.operation == Operation::Remove && m_hasActed)
        fail(m_wasDismissed ? Kind::AccessDenied : Kind::Refused);
    else if (m_request.operation == Operation::Remove)
        deleteNext();
    else if (m_openEntries.isEmpty())
        fail(m_hasActed ? Kind::Refused : Kind::NotFound);
    else
        call(method(m_openEntries.first().path(), "Item", "GetSecret",
                 { QVariant::fromValue(m_session->path()) }),
            "(oayays)", Timeout::Interactive,
            [this](const QVariantList &reply) { readSecret(reply); });
}

void SecretService::readSecret(const QVariantList &reply)
{
    auto sealed = qdbus_cast<secretService::Sealed>(reply.value(0));
    const std::optional<Secret> secret = m_session->unseal(sealed);
    const Secret wiped(std::move(sealed.value));
    if (!secret)
        fail(Kind::NotWorking);
    else if (m_request.operation == Operation::Read)
        finish(*secret);
    else if (secret->utf8() == m_request.secret.utf8())
        finish(Secret());
    else
        fail(Kind::Refused);
}

void SecretService::store()
{
    m_hasActed = true;
    const QVariant sealed = QVariant::fromValue(m_session->seal(m_request.secret));
    if (!m_openEntries.isEmpty())
        return call(method(m_openEntries.first().path(), "Item", "SetSecret", { sealed }), "",
            Timeout::Interactive, [this](const QVariantList &) { setLabel(); });
    Attributes attributes = entryAttributes(m_request);
    attributes.insert(typeAttributes(m_request));
    const QString label = m_request.entry ? m_request.entry->label : u"Llavero"_s;
    const QVariantMap properties { { secretService::interface("Item.Label"), label },
        { secretService::interface("Item.Attributes"), QVariant::fromValue(attributes) } };
    call(method(m_defaultCollection, "Collection", "CreateItem", { properties, sealed, true }),
        "oo", Timeout::Interactive, [this](const QVariantList &reply) {
            showPrompt(reply.value(1), [this] { fail(Kind::AccessDenied); });
        });
}

/// Gives a replaced entry of the user's the new label. Without it, the secret is stored none the
/// less.
void SecretService::setLabel()
{
    if (!m_request.entry)
        return look();
    auto message = QDBusMessage::createMethodCall(
        m_owner, m_openEntries.first().path(), u"org.freedesktop.DBus.Properties"_s, u"Set"_s);
    message.setArguments({ secretService::interface("Item"), u"Label"_s,
        QVariant::fromValue(QDBusVariant(m_request.entry->label)) });
    m_bus.call(message, "", Timeout::Interactive, this, [this](const Reply &) { look(); });
}

void SecretService::deleteNext()
{
    if (m_openEntries.isEmpty()) {
        m_hasActed = true;
        return look();
    }
    const QString entry = m_openEntries.takeFirst().path();
    m_bus.call(method(entry, "Item", "Delete"), "o", Timeout::Interactive, this,
        [this](const Reply &reply) {
            const SecretStoreError error = reply ? SecretStoreError {} : toError(reply.error());
            if (!reply && error.kind != Kind::NotFound)
                return finish(error);
            showPrompt(reply ? reply.value().value(0) : QVariant(), [this](bool dismissed) {
                m_wasDismissed = m_wasDismissed || dismissed;
                deleteNext();
            });
        });
}

// --- The lock that made a request fail -----------------------------------------------------

/// A lock that opens while a request waits, for example for the user, is looked at when that
/// request has finished: it may fail all the same.
void SecretService::checkWatchedLock()
{
    m_mayHaveUnlocked = m_request.done != nullptr;
    const QString object = m_watchedLock;
    if (m_mayHaveUnlocked || object.isEmpty())
        return;
    const bool isEntry
        = object.startsWith(secretService::path + u"/collection/"_s) && object.count(u'/') > 5;
    isOpen(isEntry ? "Item" : "Collection", object, [=, this](bool open) {
        if (!open || m_watchedLock != object)
            return;
        m_watchedLock.clear();
        emit becameAvailable();
    });
}
