#include "keys/KeyChanges.h"
KeyChanges KeyChanges::between(const QList<ApiKey> &, const QList<ApiKey> &) { return {}; }
qsizetype KeyChanges::count(Kind) const { return 0; }
