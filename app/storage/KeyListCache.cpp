#include "storage/KeyListCache.h"
KeyListCache::KeyListCache(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) {}
KeyListCache::~KeyListCache() = default;
KeyListCache::Found KeyListCache::read(const QString &) const { return {}; }
void KeyListCache::write(const QString &, const KeyListSnapshot &) {}
Result<Done, QString> KeyListCache::remove(const QString &) { return Done {}; }
