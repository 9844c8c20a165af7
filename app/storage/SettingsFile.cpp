#include "storage/SettingsFile.h"
SettingsFile::SettingsFile(QString path) : m_path(std::move(path)) {}
bool SettingsFile::change(const std::function<void(Settings &)> &change) { change(m_current); return true; }
