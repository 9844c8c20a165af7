// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/DrawerPages.h"

#include "app/storage/SettingsFile.h"

#include <QMetaEnum>

DrawerPages::Page DrawerPages::openLast(const Settings &settings)
{
    bool isKnown = false;
    const int page
        = QMetaEnum::fromType<Page>().keyToValue(settings.drawerPage.toLatin1(), &isKnown);
    return isKnown ? static_cast<Page>(page) : Page::ApiCredentials;
}

void DrawerPages::remember(Page page, SettingsFile &settings)
{
    const QString name
        = QString::fromLatin1(QMetaEnum::fromType<Page>().valueToKey(static_cast<int>(page)));
    if (name != settings.current().drawerPage)
        settings.change([&name](Settings &changed) { changed.drawerPage = name; });
}
