// SPDX-License-Identifier: GPL-3.0-or-later
// The process behind Prompter: one line per command, one line per reply.

#include <QCoreApplication>
#include <QDBusConnection>
#include <QLibrary>

#include <iostream>
#include <string>

namespace {

QFunctionPointer gcr(const char *name)
{
    static QLibrary library(QStringLiteral("gcr-base-3"), 1);
    const QFunctionPointer function = library.resolve(name);
    if (!function)
        qFatal("libgcr-base-3.so.1 has no %s", name);
    return function;
}

std::string start()
{
    // Llavero takes this name for a sign of a display, on which a prompt can appear.
    if (!QDBusConnection::sessionBus().registerService(
            QStringLiteral("org.gnome.keyring.SystemPrompter")))
        qFatal("there is another prompter on this bus");
    return reinterpret_cast<const char *(*)()>(gcr("gcr_mock_prompter_start"))();
}

void setDelay(const std::string &milliseconds)
{
    reinterpret_cast<void (*)(unsigned)>(gcr("gcr_mock_prompter_set_delay_msec"))(
        static_cast<unsigned>(std::stoul(milliseconds)));
}

void type(const std::string &password)
{
    reinterpret_cast<void (*)(const char *, const char *, ...)>(
        gcr("gcr_mock_prompter_expect_password_ok"))(password.c_str(), nullptr);
}

void cancel()
{
    reinterpret_cast<void (*)()>(gcr("gcr_mock_prompter_expect_password_cancel"))();
}

int isExpecting()
{
    return reinterpret_cast<int (*)()>(gcr("gcr_mock_prompter_is_expecting"))();
}

std::string answer(const std::string &line, const std::string &name)
{
    const std::string command = line.substr(0, line.find(' '));
    if (command == "name")
        return name;
    if (command == "expecting")
        return std::to_string(isExpecting());
    const std::string rest = line.substr(command.size() + 1);
    setDelay(rest.substr(0, rest.find(' ')));
    if (command == "type")
        type(rest.substr(rest.find(' ') + 1));
    else
        cancel();
    return "ok";
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::string name = start();
    for (std::string line; std::getline(std::cin, line);)
        std::cout << answer(line, name) << std::endl;
}
