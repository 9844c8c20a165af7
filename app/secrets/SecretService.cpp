// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/SecretService.h"

#include "app/secrets/SecretServiceApi.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QFile>
#include <QMap>

#include <utility>

namespace {

using namespace Qt::StringLiterals;

using Kind = SecretStoreError::Kind;
using Attributes = QMap<QString, QString>;

// As QtKeychain, in other versions of Llavero, stores and finds entries.
Attributes attributesOf(const QString &name)
{
    return { { u"server"_s, u"Llavero"_s }, { u"user"_s, name } };
}

QDBusMessage busCall(const char *method, const QVariantList &arguments)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
        u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, QLatin1String(method));
    message.setArguments(arguments);
    return message;
}

// gnome-keyring's question comes from this program, which needs a display.
QDBusMessage startPrompter()
{
    return busCall("StartServiceByName", { u"org.gnome.keyring.SystemPrompter"_s, 0U });
}

KeychainProgram programOf(uint process)
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

QString parentOf(const QString &object)
{
    return object.section(u'/', 0, -2);
}

QList<QDBusObjectPath> toPaths(const QStringList &objects)
{
    QList<QDBusObjectPath> paths;
    for (const QString &object : objects)
        paths.append(QDBusObjectPath(object));
    return paths;
}

// Of a property, which comes in a variant; nullopt if it is no boolean.
std::optional<bool> toBool(const QVariantList &reply)
{
    const QVariant value = reply.value(0).value<QDBusVariant>().variant();
    return value.typeId() == QMetaType::Bool ? std::optional(value.toBool()) : std::nullopt;
}

SecretStoreError toError(const SessionBus::Failure &failure)
{
    SecretStoreError error = failure.meaning;
    if (failure.name == "org.freedesktop.Secret.Error.IsLocked"_L1)
        error.kind = Kind::Locked;
    else if (failure.name == "org.freedesktop.Secret.Error.NoSuchObject"_L1
        || failure.name == "org.freedesktop.DBus.Error.UnknownObject"_L1)
        error.kind = Kind::NotFound;
    return error;
}

}

SecretService::SecretService(SessionBus &bus, QObject *parent)
    : SecretStore(parent)
    , m_bus(bus)
    , m_prompt(bus)
{
    qDBusRegisterMetaType<Attributes>();
    qDBusRegisterMetaType<secretService::Sealed>();
    const auto follow = [this](bool &waits) {
        return [this, &waits](bool waiting) {
            const bool before = m_isPromptOpen || m_isCallSlow;
            waits = waiting;
            m_askedWhileSearching = m_askedWhileSearching || m_isCallSlow;
            if (const bool now = m_isPromptOpen || m_isCallSlow; now != before)
                emit waitingForPersonChanged(now);
        };
    };
    connect(&m_prompt, &SecretServicePrompt::waitingForPersonChanged, this, follow(m_isPromptOpen));
    connect(&m_bus, &SessionBus::waitingForPersonChanged, this, follow(m_isCallSlow));
}

// --- Requests ------------------------------------------------------------------------------

void SecretService::read(const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    start(Operation::Read, name, context, std::move(done));
}

void SecretService::write(
    const QString &name, Secret secret, QObject *context, SecretStoreHandler<Done> done)
{
    m_secret = std::move(secret);
    start(Operation::Write, name, context, [done](const SecretStoreResult<Secret> &outcome) {
        done(outcome ? SecretStoreResult<Done>(Done {}) : outcome.error());
    });
}

void SecretService::remove(const QString &name, QObject *context, SecretStoreHandler<Done> done)
{
    start(Operation::Remove, name, context, [done](const SecretStoreResult<Secret> &outcome) {
        done(outcome ? SecretStoreResult<Done>(Done {}) : outcome.error());
    });
}

void SecretService::start(
    Operation operation, const QString &name, QObject *context, SecretStoreHandler<Secret> done)
{
    m_operation = operation;
    m_name = name;
    m_context = context;
    m_done = std::move(done);
    m_asked.clear();
    m_hasActed = false;
    m_wasDismissed = false;
    stopWatchingLocks();
    findService();
}

void SecretService::finish(SecretStoreResult<Secret> outcome)
{
    m_secret = {};
    if (!outcome) {
        SecretStoreError error = outcome.error();
        const bool isLocked = error.kind == Kind::Locked || error.kind == Kind::PromptCancelled;
        if (isLocked)
            watchLocks();
        const bool isSilent = error.kind == Kind::NotAnswering || error.kind == Kind::NoService
            || error.kind == Kind::NoBus;
        error.isOutcomeUnknown = m_hasActed && isSilent;
        outcome = std::move(error);
    }
    const SecretStoreHandler<Secret> done = std::exchange(m_done, {});
    if (m_context && done)
        done(std::move(outcome));
}

void SecretService::ask(
    const QDBusMessage &message, const char *signature, Patience patience, Step then)
{
    m_bus.call(message, signature, patience, this, [this, then](const Reply &reply) {
        if (!reply)
            finish(toError(reply.error()));
        else
            (this->*then)(reply.value());
    });
}

QDBusMessage SecretService::call(const QString &object, const char *interface, const char *method,
    const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(
        m_owner, object, secretService::interface(interface), QLatin1String(method));
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

// --- The service, and a session with it ----------------------------------------------------

void SecretService::findService()
{
    const auto ownerCall = busCall("GetNameOwner", { secretService::name() });
    m_bus.call(ownerCall, "s", Patience::Limit, this, [=, this](const Reply &owner) {
        if (owner)
            return useService(owner.value().value(0).toString());
        if (owner.error().name != "org.freedesktop.DBus.Error.NameHasNoOwner"_L1)
            return finish(toError(owner.error()));
        m_bus.call(busCall("StartServiceByName", { secretService::name(), 0U }), "u",
            Patience::Limit, this, [=, this](const Reply &started) {
                if (started)
                    ask(ownerCall, "s", Patience::Limit, &SecretService::readOwner);
                else
                    finish(toError(started.error()));
            });
    });
}

void SecretService::readOwner(const QVariantList &reply)
{
    useService(reply.value(0).toString());
}

void SecretService::useService(const QString &owner)
{
    if (owner == m_owner && m_session)
        return look();
    m_owner = owner;
    m_session.reset();
    m_bus.call(busCall("GetConnectionUnixProcessID", { owner }), "u", Patience::Limit, this,
        [this](const Reply &process) {
            m_program
                = process ? programOf(process.value().value(0).toUInt()) : KeychainProgram::Unknown;
            openSession();
        });
}

void SecretService::openSession()
{
    const auto session = std::make_shared<SecretServiceSession>();
    const QVariantList arguments { SecretServiceSession::algorithm(),
        QVariant::fromValue(QDBusVariant(session->publicKey())) };
    m_bus.call(call(secretService::path(), "Service", "OpenSession", arguments), "vo",
        Patience::Limit, this, [=, this](const Reply &reply) {
            if (!reply && reply.error().name == "org.freedesktop.DBus.Error.NotSupported"_L1)
                return openPlainSession();
            if (!reply)
                return finish(toError(reply.error()));
            const QVariant key = reply.value().value(0).value<QDBusVariant>().variant();
            if (key.typeId() != QMetaType::QByteArray || !session->agree(key.toByteArray()))
                return fail(Kind::NotWorking);
            session->path = reply.value().value(1).value<QDBusObjectPath>();
            m_session = session;
            look();
        });
}

void SecretService::openPlainSession()
{
    const QVariantList arguments { u"plain"_s, QVariant::fromValue(QDBusVariant(QString())) };
    m_bus.call(call(secretService::path(), "Service", "OpenSession", arguments), "vo",
        Patience::Limit, this, [this](const Reply &reply) {
            if (!reply)
                return finish(toError(reply.error()));
            m_session = std::make_shared<SecretServiceSession>();
            m_session->path = reply.value().value(1).value<QDBusObjectPath>();
            look();
        });
}

// --- What it has ---------------------------------------------------------------------------

void SecretService::look()
{
    m_openEntries.clear();
    m_lockedEntries.clear();
    m_defaultCollection.clear();
    m_defaultState = Collection::Missing;
    ask(call(secretService::path(), "Service", "ReadAlias", { u"default"_s }), "o", Patience::Limit,
        &SecretService::readAlias);
}

void SecretService::readAlias(const QVariantList &reply)
{
    const auto collection = reply.value(0).value<QDBusObjectPath>();
    if (!secretService::isObject(collection))
        return search();
    m_defaultCollection = collection.path();
    ask(getLocked("Collection", m_defaultCollection), "v", Patience::Limit,
        &SecretService::readLocked);
}

void SecretService::readLocked(const QVariantList &reply)
{
    const std::optional<bool> locked = toBool(reply);
    if (!locked)
        return fail(Kind::NotWorking);
    m_defaultState = *locked ? Collection::Locked : Collection::Open;
    // KeePassXC finds nothing in what is locked, and would ask in the middle of the search.
    if (*locked && m_program == KeychainProgram::KeePassXc && m_asked.isEmpty())
        unlock({ m_defaultCollection });
    else
        search();
}

void SecretService::search()
{
    m_askedWhileSearching = false;
    const QVariantList arguments { QVariant::fromValue(attributesOf(m_name)) };
    ask(call(secretService::path(), "Service", "SearchItems", arguments), "aoao", Patience::Person,
        &SecretService::readEntries);
}

void SecretService::readEntries(const QVariantList &reply)
{
    m_openEntries = qdbus_cast<QList<QDBusObjectPath>>(reply.value(0));
    m_lockedEntries = qdbus_cast<QList<QDBusObjectPath>>(reply.value(1));
    const bool isKeePassXc = m_program == KeychainProgram::KeePassXc;
    if (isKeePassXc && m_defaultState == Collection::Missing && m_openEntries.isEmpty())
        fail(Kind::Locked); // none of its databases is open
    else
        evaluate();
}

/// The default collection counts for an entry that is nowhere, since some services hide those of
/// locked collections.
QStringList SecretService::lockedObjects() const
{
    if (m_operation != Operation::Remove && !m_openEntries.isEmpty())
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
    else if (m_operation == Operation::Write && m_openEntries.isEmpty()
        && m_defaultState == Collection::Missing)
        createCollection();
    else
        act();
}

// --- Its questions -------------------------------------------------------------------------

void SecretService::unlock(const QStringList &objects)
{
    m_asked.append(objects);
    const QVariantList arguments { QVariant::fromValue(toPaths(objects)) };
    m_bus.call(call(secretService::path(), "Service", "Unlock", arguments), "aoo", Patience::Person,
        this, [=, this](const Reply &reply) {
            if (!reply)
                return finish(toError(reply.error()));
            showPrompt(reply.value().value(1), [=, this](Answer answer) {
                if (answer == Answer::Given)
                    look();
                else
                    explainDismissal(objects.first());
            });
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
    m_bus.call(call(secretService::path(), "Service", "CreateCollection", { properties, alias }),
        "oo", Patience::Person, this, [=, this](const Reply &reply) {
            if (!reply)
                return finish(toError(reply.error()));
            showPrompt(reply.value().value(1), [=, this](Answer answer) {
                if (answer == Answer::Given)
                    look();
                else
                    explainDismissal({});
            });
        });
}

void SecretService::showPrompt(const QVariant &prompt, const std::function<void(Answer)> &answered)
{
    const auto path = prompt.value<QDBusObjectPath>();
    if (!secretService::isObject(path))
        return answered(Answer::Given); // there was nothing to ask
    m_prompt.show(m_owner, path.path(), [=, this](const Result<Answer, SecretStoreError> &answer) {
        if (answer)
            answered(answer.value());
        else
            finish(answer.error());
    });
}

/// gnome-keyring reports a dismissal also when it could not show the question.
void SecretService::explainDismissal(const QString &object)
{
    if (m_program == KeychainProgram::KeePassXc || m_program == KeychainProgram::KWallet)
        return explainLock(Kind::PromptCancelled, object);
    m_bus.call(startPrompter(), "u", Patience::Limit, this, [=, this](const Reply &reply) {
        // Unknown: another service asks in windows of its own.
        const bool couldAsk
            = reply || reply.error().name == "org.freedesktop.DBus.Error.ServiceUnknown"_L1;
        explainLock(couldAsk ? Kind::PromptCancelled : Kind::Locked, object);
    });
}

/// An entry that is locked in an open collection is one that Llavero may not use.
void SecretService::explainLock(SecretStoreError::Kind kind, const QString &object)
{
    const bool isEntry = m_lockedEntries.contains(QDBusObjectPath(object));
    if (!isEntry)
        return fail(kind);
    m_bus.call(getLocked("Collection", parentOf(object)), "v", Patience::Limit, this,
        [=, this](const Reply &reply) {
            const bool isOpen = reply && toBool(reply.value()) == false;
            fail(isOpen ? Kind::AccessDenied : kind);
        });
}

// --- What was asked for --------------------------------------------------------------------

void SecretService::act()
{
    const bool isWritten = m_operation == Operation::Write && m_hasActed;
    if (m_operation == Operation::Write && !m_hasActed)
        store();
    else if (m_operation == Operation::Remove && (m_openEntries.isEmpty() || m_hasActed))
        endRemoval();
    else if (m_operation == Operation::Remove)
        deleteNext();
    else if (m_openEntries.isEmpty())
        fail(isWritten ? Kind::Refused : Kind::NotFound);
    else
        ask(call(m_openEntries.first().path(), "Item", "GetSecret",
                { QVariant::fromValue(m_session->path) }),
            "(oayays)", Patience::Person, &SecretService::readSecret);
}

void SecretService::readSecret(const QVariantList &reply)
{
    auto sealed = qdbus_cast<secretService::Sealed>(reply.value(0));
    std::optional<Secret> secret = m_session->unseal(sealed);
    const Secret wiped(std::move(sealed.value));
    if (!secret)
        fail(Kind::NotWorking);
    else if (m_operation == Operation::Read)
        finish(std::move(*secret));
    else if (secret->utf8() == m_secret.utf8())
        finish(Secret());
    else
        fail(Kind::Refused);
}

void SecretService::store()
{
    m_hasActed = true;
    const QVariant sealed = QVariant::fromValue(m_session->seal(m_secret));
    if (m_openEntries.isEmpty())
        createItem(sealed);
    else
        ask(call(m_openEntries.first().path(), "Item", "SetSecret", { sealed }), "",
            Patience::Person, &SecretService::lookAgain);
}

void SecretService::createItem(const QVariant &sealed)
{
    Attributes attributes = attributesOf(m_name);
    attributes.insert(u"type"_s, u"plaintext"_s);
    attributes.insert(u"xdg:schema"_s, u"org.qt.keychain"_s);
    const QVariantMap properties { { secretService::interface("Item.Label"), u"Llavero"_s },
        { secretService::interface("Item.Attributes"), QVariant::fromValue(attributes) } };
    m_bus.call(call(m_defaultCollection, "Collection", "CreateItem", { properties, sealed, true }),
        "oo", Patience::Person, this, [this](const Reply &reply) {
            if (!reply)
                return finish(toError(reply.error()));
            showPrompt(reply.value().value(1), [this](Answer answer) {
                if (answer == Answer::Given)
                    look();
                else
                    fail(Kind::AccessDenied);
            });
        });
}

void SecretService::deleteNext()
{
    if (m_openEntries.isEmpty()) {
        m_hasActed = true;
        return look();
    }
    const QString entry = m_openEntries.takeFirst().path();
    m_bus.call(
        call(entry, "Item", "Delete"), "o", Patience::Person, this, [this](const Reply &reply) {
            const SecretStoreError error = reply ? SecretStoreError {} : toError(reply.error());
            if (!reply && error.kind != Kind::NotFound)
                return finish(error);
            showPrompt(reply ? reply.value().value(0) : QVariant(), [this](Answer answer) {
                m_wasDismissed = m_wasDismissed || answer == Answer::Dismissed;
                deleteNext();
            });
        });
}

void SecretService::endRemoval()
{
    if (m_openEntries.isEmpty())
        finish(Secret());
    else
        fail(m_wasDismissed ? Kind::AccessDenied : Kind::Refused);
}

// --- Unlocked elsewhere --------------------------------------------------------------------

void SecretService::watchLocks()
{
    m_lockedOnes = lockedObjects();
    if (m_lockedOnes.isEmpty())
        return;
    m_watched = m_owner;
    setWatching(true);
}

void SecretService::stopWatchingLocks()
{
    if (m_lockedOnes.isEmpty())
        return;
    setWatching(false);
    m_lockedOnes.clear();
}

void SecretService::setWatching(bool watching)
{
    QDBusConnection bus = m_bus.connection();
    const auto change = [&](const QString &interface, const QString &signal) {
        const char *slot = SLOT(lookWhetherOpen());
        if (watching)
            bus.connect(m_watched, {}, interface, signal, this, slot);
        else
            bus.disconnect(m_watched, {}, interface, signal, this, slot);
    };
    change(u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    change(secretService::interface("Service"), u"CollectionChanged"_s);
}

void SecretService::lookWhetherOpen()
{
    const QString object = m_lockedOnes.value(0);
    if (object.isEmpty())
        return; // the signal came too late
    const bool isEntry
        = object.startsWith(secretService::path() + u"/collection/"_s) && object.count(u'/') > 5;
    m_bus.call(getLocked(isEntry ? "Item" : "Collection", object), "v", Patience::Limit, this,
        [=, this](const Reply &reply) {
            const bool isOpen = reply && toBool(reply.value()) == false;
            if (!isOpen || m_lockedOnes.value(0) != object)
                return;
            stopWatchingLocks();
            emit becameAvailable();
        });
}
