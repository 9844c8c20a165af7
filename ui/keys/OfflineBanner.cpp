#include "keys/OfflineBanner.h"
OfflineBanner::OfflineBanner(QWidget *parent) : QFrame(parent) {}
void OfflineBanner::show(const QString &, const QString &) {}
void OfflineBanner::setRetrying(bool) {}
