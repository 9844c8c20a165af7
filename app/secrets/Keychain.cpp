#include "secrets/Keychain.h"
Keychain::Keychain(Limits, QObject *parent) : SecretStore(parent) {}
Keychain::~Keychain() = default;
void Keychain::read(const QString &, QObject *, SecretStoreHandler<Secret>) {}
void Keychain::write(const QString &, Secret, QObject *, SecretStoreHandler<Done>) {}
void Keychain::remove(const QString &, QObject *, SecretStoreHandler<Done>) {}
