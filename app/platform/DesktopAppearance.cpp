// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/DesktopAppearance.h"

#include "app/platform/DesktopSettings.h"

#include <utility>

using namespace Qt::StringLiterals;

static const QString anyDesktop = u"org.freedesktop.appearance"_s;
static const QString gnome = u"org.gnome.desktop.interface"_s;
static const QString plasma = u"org.kde.kdeglobals.KDE"_s;

DesktopAppearance::DesktopAppearance(QObject *parent)
    : QObject(parent)
{
    auto *portal = new DesktopSettings({ anyDesktop, gnome, plasma }, this);
    connect(portal, &DesktopSettings::answered, this,
        [this](const Settings &all) { update([&all](Settings &settings) { settings = all; }); });
    // What was known stays: a portal that has ended may come back.
    connect(portal, &DesktopSettings::unavailable, this, [this] { update([](Settings &) {}); });
    connect(portal, &DesktopSettings::changed, this,
        [this](const QString &group, const QString &key, const QVariant &value) {
            update([&](Settings &settings) { settings[group][key] = value; });
        });
}

/// A value that is not one of these means no preference, says the portal's documentation.
DesktopAppearance::Scheme DesktopAppearance::scheme() const
{
    const QVariant value = setting(anyDesktop, "color-scheme"_L1);
    if (value == QVariant(1U))
        return Scheme::Dark;
    return value == QVariant(2U) ? Scheme::Light : Scheme::NoPreference;
}

bool DesktopAppearance::wantsMotion() const
{
    bool isNumber = false;
    const double duration = setting(plasma, "AnimationDurationFactor"_L1).toDouble(&isNumber);
    return setting(anyDesktop, "reduced-motion"_L1) != QVariant(1U)
        && setting(gnome, "enable-animations"_L1) != QVariant(false) && (!isNumber || duration > 0);
}

void DesktopAppearance::update(const std::function<void(Settings &)> &update)
{
    const AppearancePreferences before = wish();
    update(m_settings);
    m_isKnown = true;
    if (before != wish())
        emit changed(wish());
}

QVariant DesktopAppearance::setting(const QString &group, QLatin1StringView key) const
{
    return m_settings.value(group).value(key);
}
