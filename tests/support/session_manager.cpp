// SPDX-License-Identifier: GPL-3.0-or-later
// An XSMP session manager for one program. The first line of its output is the value of
// SESSION_MANAGER, each further one an action of the program. Commands on its input: `logout`,
// `forced logout`, `die`.

#include <X11/ICE/ICElib.h>
#include <X11/SM/SMlib.h>

#include <cstdlib>
#include <iostream>
#include <list>
#include <poll.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

SmsConn client = nullptr;
std::list<IceConn> connections;

void tell(const std::string &line)
{
    std::cout << line << std::endl;
}

/// Frees what libSM has allocated.
void freeData(void *data)
{
    std::free(data); // NOLINT(cppcoreguidelines-no-malloc)
}

Status registered(SmsConn connection, SmPointer, char *previousId)
{
    char *id = previousId ? previousId : SmsGenerateClientID(connection);
    SmsRegisterClientReply(connection, id);
    tell(std::string(previousId ? "restored " : "registered ") + id);
    if (!previousId)
        SmsSaveYourself(connection, SmSaveLocal, False, SmInteractStyleNone, False);
    freeData(id);
    return True;
}

void interactionRequested(SmsConn connection, SmPointer, int)
{
    tell("interaction");
    SmsInteract(connection);
}

void interactionDone(SmsConn connection, SmPointer, Bool cancels)
{
    tell(cancels ? "cancelled" : "agreed");
    if (cancels)
        SmsShutdownCancelled(connection);
}

void saveRequested(SmsConn, SmPointer, int, Bool, int, Bool, Bool) { }

void secondPhaseRequested(SmsConn connection, SmPointer)
{
    SmsSaveYourselfPhase2(connection);
}

void saved(SmsConn, SmPointer, Bool isSaved)
{
    tell(isSaved ? "saved" : "not saved");
}

void closed(SmsConn connection, SmPointer, int count, char **reasons)
{
    tell("closed");
    SmFreeReasons(count, reasons);
    const IceConn ice = SmsGetIceConnection(connection);
    SmsCleanUp(connection);
    IceSetShutdownNegotiation(ice, False);
    IceCloseConnection(ice);
    connections.remove(ice);
    client = nullptr;
}

void propertiesSet(SmsConn, SmPointer, int count, SmProp **properties)
{
    for (int i = 0; i < count; ++i)
        SmFreeProperty(properties[i]);
    freeData(properties);
}

void propertiesDeleted(SmsConn, SmPointer, int count, char **names)
{
    for (int i = 0; i < count; ++i)
        freeData(names[i]);
    freeData(names);
}

void propertiesAsked(SmsConn connection, SmPointer)
{
    SmsReturnProperties(connection, 0, nullptr);
}

Status newClient(
    SmsConn connection, SmPointer, unsigned long *mask, SmsCallbacks *callbacks, char **)
{
    client = connection;
    *mask = SmsRegisterClientProcMask | SmsInteractRequestProcMask | SmsInteractDoneProcMask
        | SmsSaveYourselfRequestProcMask | SmsSaveYourselfP2RequestProcMask
        | SmsSaveYourselfDoneProcMask | SmsCloseConnectionProcMask | SmsSetPropertiesProcMask
        | SmsDeletePropertiesProcMask | SmsGetPropertiesProcMask;
    callbacks->register_client.callback = registered;
    callbacks->interact_request.callback = interactionRequested;
    callbacks->interact_done.callback = interactionDone;
    callbacks->save_yourself_request.callback = saveRequested;
    callbacks->save_yourself_phase2_request.callback = secondPhaseRequested;
    callbacks->save_yourself_done.callback = saved;
    callbacks->close_connection.callback = closed;
    callbacks->set_properties.callback = propertiesSet;
    callbacks->delete_properties.callback = propertiesDeleted;
    callbacks->get_properties.callback = propertiesAsked;
    return True;
}

Bool mayConnect(char *)
{
    return True;
}

void ioError(IceConn) { }

void obey(const std::string &command)
{
    if (!client)
        tell("nobody is there");
    else if (command == "logout")
        SmsSaveYourself(client, SmSaveGlobal, True, SmInteractStyleAny, False);
    else if (command == "forced logout")
        SmsSaveYourself(client, SmSaveGlobal, True, SmInteractStyleNone, False);
    else if (command == "die")
        SmsDie(client);
}

void accept(IceListenObj listener)
{
    IceAcceptStatus status {};
    if (IceConn connection = IceAcceptConnection(listener, &status))
        connections.push_back(connection);
}

void process(IceConn connection)
{
    if (IceProcessMessages(connection, nullptr, nullptr) != IceProcessMessagesIOError)
        return;
    IceCloseConnection(connection);
    connections.remove(connection);
    client = nullptr;
    tell("gone");
}

void serve(const std::vector<IceListenObj> &listeners)
{
    while (true) {
        std::vector<pollfd> files { { STDIN_FILENO, POLLIN, 0 } };
        for (IceListenObj listener : listeners)
            files.push_back({ IceGetListenConnectionNumber(listener), POLLIN, 0 });
        const std::vector<IceConn> open(connections.begin(), connections.end());
        for (IceConn connection : open)
            files.push_back({ IceConnectionNumber(connection), POLLIN, 0 });
        if (::poll(files.data(), files.size(), -1) < 0)
            return;
        auto file = files.cbegin();
        if (file++->revents != 0) {
            std::string command;
            if (!std::getline(std::cin, command))
                return;
            obey(command);
        }
        for (IceListenObj listener : listeners) {
            if (file++->revents != 0)
                accept(listener);
        }
        for (IceConn connection : open) {
            if (file++->revents != 0)
                process(connection);
        }
    }
}

} // namespace

int main()
{
    char error[256] = {};
    int count = 0;
    IceListenObj *listeners = nullptr;
    IceSetIOErrorHandler(ioError);
    if (!SmsInitialize("test", "1", newClient, nullptr, mayConnect, sizeof error, error)
        || !IceListenForConnections(&count, &listeners, sizeof error, error)) {
        std::cerr << error << '\n';
        return 1;
    }
    for (int i = 0; i < count; ++i)
        IceSetHostBasedAuthProc(listeners[i], mayConnect);
    tell(IceComposeNetworkIdList(count, listeners));
    serve({ listeners, listeners + count });
    IceFreeListenObjs(count, listeners);
    return 0;
}
