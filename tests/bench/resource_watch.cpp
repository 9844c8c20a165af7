// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program, this library reports which of the program's own resources it opens:
// icons, style sheets, languages. No tool from outside can see that.

#include <QFile>
#include <QTranslator>

#include <cstdio>
#include <dlfcn.h>

template <typename Function>
static Function original(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

static void report(const QString &name)
{
    if (name.startsWith(u':'))
        std::fprintf(stderr, "resource %s\n", qUtf8Printable(name));
}

bool QFile::open(OpenMode mode)
{
    report(fileName());
    static const auto open = original<bool (*)(QFile *, OpenMode)>(
        "_ZN5QFile4openE6QFlagsIN13QIODeviceBase12OpenModeFlagEE");
    return open(this, mode);
}

bool QTranslator::load(
    const QString &name, const QString &folder, const QString &delimiters, const QString &suffix)
{
    report(name);
    static const auto load = original<bool (*)(QTranslator *, const QString &, const QString &,
        const QString &, const QString &)>("_ZN11QTranslator4loadERK7QStringS2_S2_S2_");
    return load(this, name, folder, delimiters, suffix);
}
