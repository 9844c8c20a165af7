// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Commands.h"
#include "app/ProgramSetup.h"
#include "app/WindowMain.h"
#include "app/platform/InheritedState.h"
#include "app/platform/ProcessHardening.h"

#ifdef LLAVERO_WINDOW_FOLDER
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <system_error>

namespace fs = std::filesystem;

/// Returns the path of the library with the window: that of the build, or the installed one.
static fs::path windowLibrary()
{
    std::error_code ignored;
    const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const fs::path name = "llavero-window.so";
    const fs::path built = folder / name;
    return fs::exists(built, ignored) ? built : folder / LLAVERO_WINDOW_FOLDER / name;
}

/// Loads the library with the window, whose own libraries take half of the time that a command
/// takes. It stays loaded.
static int openWindow(int argc, char *argv[])
{
    void *const library = ::dlopen(windowLibrary().c_str(), RTLD_LAZY | RTLD_GLOBAL);
    if (const auto open = library ? ::dlsym(library, "windowMain") : nullptr)
        return reinterpret_cast<decltype(&windowMain)>(open)(argc, argv);
    // The sentence is in English, because translations have not been loaded either.
    std::fprintf(stderr, "llavero: Llavero can’t be started. Reinstall it. (%s)\n", ::dlerror());
    return 1;
}
#else
static int openWindow(int argc, char *argv[])
{
    return windowMain(argc, argv);
}
#endif

// NOLINTNEXTLINE(bugprone-exception-escape): explainFailures() handles what is thrown
int main(int argc, char *argv[])
{
    const InheritedState inherited;
    hardenProcess();
    if (!isCommand(argc, argv))
        return openWindow(argc, argv);
    setUpProgram();
    return runCommand(argc, argv, inherited);
}
