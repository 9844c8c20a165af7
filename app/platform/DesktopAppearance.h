// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/AppearancePreferences.h"

#include <QMap>
#include <QObject>
#include <QVariantMap>

#include <functional>

/// How the desktop wants its programs to look, as it says by now. Making one takes no time: the
/// answer comes later, if at all.
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    using Scheme = AppearancePreferences::Scheme;

    explicit DesktopAppearance(QObject *parent = nullptr);

    AppearancePreferences wish() const { return { isKnown(), scheme(), wantsMotion() }; }
    bool isKnown() const { return m_isKnown; }
    Scheme scheme() const;
    bool wantsMotion() const;

signals:
    void changed(const AppearancePreferences &wish);

private:
    using Settings = QMap<QString, QVariantMap>;

    void update(const std::function<void(Settings &)> &update);
    QVariant setting(const QString &group, QLatin1StringView key) const;

    Settings m_settings;
    bool m_isKnown = false;
};
