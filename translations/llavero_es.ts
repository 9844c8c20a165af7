<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>You can change these details in the portal.</source>
        <translation>Puedes modificar estos datos en el portal.</translation>
    </message>
    <message>
        <source>The portal does not say who you are.</source>
        <translation>El portal no indica quién eres.</translation>
    </message>
</context>
<context>
    <name>ApiCredentialsPage</name>
    <message>
        <source>The key’s value has not been copied, and it cannot be shown again.</source>
        <translation>El valor de la clave no se ha copiado y no se podrá volver a mostrar.</translation>
    </message>
    <message>
        <source>API Keys</source>
        <translation>Claves de API</translation>
    </message>
    <message>
        <source>Generate API Key</source>
        <translation>Generar clave de API</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Discard the new key’s value?</source>
        <translation>¿Descartar el valor de la nueva clave?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Leave while a key is being generated?</source>
        <translation>¿Salir mientras se genera una clave?</translation>
    </message>
    <message>
        <source>The key’s value is shown only once, when the service answers.</source>
        <translation>El valor de la clave se muestra una sola vez, cuando el servicio responde.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>It is not known whether the name was saved. %1</source>
        <translation>No se sabe si se guardó el nombre. %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Work on the sandbox, a practice service on this computer.</source>
        <translation>Trabajar en el entorno de pruebas, un servicio de práctica en este equipo.</translation>
    </message>
    <message>
        <source>Sign in to the portal at &lt;URL&gt;, with the key in the environment variable LLAVERO_API_KEY if it is set.</source>
        <translation>Iniciar sesión en el portal &lt;URL&gt;, con la clave de la variable de entorno LLAVERO_API_KEY si está definida.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Administra tus claves de API en la plataforma CloudOps.</translation>
    </message>
    <message>
        <source>The portal address “%1” is not encrypted: use https://.</source>
        <translation>La dirección del portal “%1” no usa cifrado: utiliza https://.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argumento inesperado: “%1”.</translation>
    </message>
    <message>
        <source>--sandbox and --portal exclude each other.</source>
        <translation>Las opciones --sandbox y --portal se excluyen mutuamente.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a portal. A portal address looks like acme.example.com.</source>
        <translation>“%1” no es la dirección de un portal. Una dirección tiene esta forma: acme.example.com.</translation>
    </message>
    <message>
        <source>Speak the language &lt;CODE&gt;: %1.</source>
        <translation>Usar el idioma &lt;CODE&gt;: %1.</translation>
    </message>
    <message>
        <source>Llavero is not available in “%1”, only in: %2.</source>
        <translation>Llavero no está disponible en “%1”, solo en: %2.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Opción desconocida “%1”.</translation>
    </message>
    <message>
        <source>The option %1 lacks its value, or has one that it does not take.</source>
        <translation>A la opción %1 le falta su valor, o tiene uno que no admite.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>DeleteKeyQuestion</name>
    <message>
        <source>This key has never been used.</source>
        <translation>Esta clave nunca se ha usado.</translation>
    </message>
    <message>
        <source>Last IP: %1
Last activity: %2</source>
        <translation>Última IP: %1
Última actividad: %2</translation>
    </message>
    <message>
        <source>Delete the API key %1?</source>
        <translation>¿Eliminar la clave de API %1?</translation>
    </message>
    <message>
        <source>%1

It stops working at once, and this cannot be undone.</source>
        <translation>%1

Dejará de funcionar de inmediato y esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>User Settings</source>
        <translation>Parámetros de usuario</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Información de la cuenta</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Credenciales de API</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>EndpointPanel</name>
    <message>
        <source>API docs</source>
        <translation>Documentación de la API</translation>
    </message>
    <message>
        <source>Opens the API documentation in the browser</source>
        <translation>Abre la documentación de la API en el navegador</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto final</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Copiar el punto final</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The service has had too many requests. Wait a moment, then try again.</source>
        <translation>El servicio ha recibido demasiadas solicitudes. Espera un momento y vuelve a intentarlo.</translation>
    </message>
    <message numerus="yes">
        <source>The service has had too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>El servicio ha recibido demasiadas solicitudes. Vuelve a intentarlo en %n segundo.</numerusform>
            <numerusform>El servicio ha recibido demasiadas solicitudes. Vuelve a intentarlo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service cannot be reached. Check the network connection, then try again.</source>
        <translation>No se puede acceder al servicio. Revisa la conexión de red y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The service took too long to answer. Try again.</source>
        <translation>El servicio tardó demasiado en responder. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>No safe connection could be made: the service’s certificate was not accepted. Nothing was sent.</source>
        <translation>No se pudo establecer una conexión segura: no se aceptó el certificado del servicio. No se envió nada.</translation>
    </message>
    <message>
        <source>The service does not accept this API key: it is not valid, or it has been deleted.</source>
        <translation>El servicio no acepta esta clave de API: no es válida o se ha eliminado.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator of your organization.</source>
        <translation>Tu rol no permite esta operación. Consulta a un administrador de tu organización.</translation>
    </message>
    <message>
        <source>The service failed (HTTP %1). Try again later.</source>
        <translation>Se produjo un error en el servicio (HTTP %1). Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Operación cancelada.</translation>
    </message>
    <message>
        <source>Enter the address of your portal, for example acme.example.com.</source>
        <translation>Escribe la dirección de tu portal, por ejemplo, acme.example.com.</translation>
    </message>
    <message>
        <source>This address is not encrypted (http://), so a key sent to it could be read on the way. Use https://.</source>
        <translation>Esta dirección no usa cifrado (http://), por lo que una clave enviada a ella podría ser interceptada. Utiliza https://.</translation>
    </message>
    <message>
        <source>The service refused the request without a reason.</source>
        <translation>El servicio rechazó la operación sin indicar el motivo.</translation>
    </message>
    <message>
        <source>The service refused the request: %1</source>
        <translation>El servicio rechazó la operación: %1</translation>
    </message>
    <message>
        <source>The service refused the request: %1 (code %2)</source>
        <translation>El servicio rechazó la operación: %1 (código %2)</translation>
    </message>
    <message>
        <source>The answer did not come from the CloudOps API. Check the portal address.</source>
        <translation>La respuesta no proviene de la API de CloudOps. Revisa la dirección del portal.</translation>
    </message>
    <message>
        <source>The service cannot find this key; it may no longer exist.</source>
        <translation>El servicio no encuentra esta clave; es posible que ya no exista.</translation>
    </message>
    <message>
        <source>This is not the address of a portal. A portal address looks like acme.example.com.</source>
        <translation>Esta no es la dirección de un portal. Una dirección tiene esta forma: acme.example.com.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Never used</source>
        <translation>Nunca usada</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Eliminando %1…</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de la clave %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar la clave %1</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nuevo nombre de la clave %1</translation>
    </message>
    <message>
        <source>%1, last IP: %2, last activity: %3</source>
        <extracomment>What a screen reader says of a row: the key&apos;s name, its last IP address and last activity.</extracomment>
        <translation>%1, última IP: %2, última actividad: %3</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Última IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>KeyOverview</name>
    <message>
        <source>Your API keys</source>
        <translation>Tus claves de API</translation>
    </message>
    <message>
        <source>Each key has the same privileges as you. Use one for each application.</source>
        <translation>Cada clave tiene los mismos privilegios que tú. Usa una para cada aplicación.</translation>
    </message>
    <message numerus="yes">
        <source>API key(s)</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>clave de API</numerusform>
            <numerusform>claves de API</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used in the last 30 days</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>usada en los últimos 30 días</numerusform>
            <numerusform>usadas en los últimos 30 días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never used</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>nunca usada</numerusform>
            <numerusform>nunca usadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyTableHead</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Última IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
</context>
<context>
    <name>KeysMessage</name>
    <message numerus="yes">
        <source>%n key(s) of the service’s answer cannot be shown: they have no id.</source>
        <translation>
            <numerusform>No se puede mostrar %n clave de la respuesta del servicio: no tiene identificador.</numerusform>
            <numerusform>No se pueden mostrar %n claves de la respuesta del servicio: no tienen identificador.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be refreshed. %1</source>
        <translation>No se pudo actualizar la lista. %1</translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>No se generó ninguna clave de API. %1</translation>
    </message>
    <message>
        <source>It is not known whether an API key was generated. %1</source>
        <translation>No se sabe si se generó una clave de API. %1</translation>
    </message>
    <message>
        <source>No new API key has appeared in the list. %1</source>
        <translation>No apareció ninguna clave de API nueva en la lista. %1</translation>
    </message>
    <message>
        <source>The answer was lost. The key %1 may be the one you just asked for; its value cannot be recovered.</source>
        <translation>Se perdió la respuesta. Es posible que la clave %1 sea la que acabas de solicitar; su valor no se puede recuperar.</translation>
    </message>
    <message>
        <source>The key %1 was not renamed. %2</source>
        <translation>No se cambió el nombre de la clave %1. %2</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. It no longer works.</source>
        <translation>Se eliminó la clave %1. Ya no funciona.</translation>
    </message>
    <message>
        <source>It is not known whether the key %1 was deleted. %2</source>
        <translation>No se sabe si se eliminó la clave %1. %2</translation>
    </message>
    <message>
        <source>The key %1 was not deleted. %2</source>
        <translation>No se eliminó la clave %1. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>ListState</name>
    <message>
        <source>Loading your API keys…</source>
        <translation>Cargando tus claves de API…</translation>
    </message>
    <message>
        <source>You have no API keys yet</source>
        <translation>Aún no tienes claves de API</translation>
    </message>
    <message>
        <source>No key matches the search</source>
        <translation>Ninguna clave coincide con la búsqueda</translation>
    </message>
    <message>
        <source>Your API keys could not be loaded</source>
        <translation>No se pudieron cargar tus claves de API</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Vuelve a iniciar sesión</translation>
    </message>
    <message>
        <source>The search looks in names and IP addresses.</source>
        <translation>Se busca en los nombres y las direcciones IP.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>With an API key an application identifies itself to the CloudOps API as you. Generate one for each application that uses the API.</source>
        <translation>Con una clave de API, una aplicación se identifica en tu nombre ante la API de CloudOps. Genera una para cada aplicación que use la API.</translation>
    </message>
</context>
<context>
    <name>ListToolBar</name>
    <message>
        <source>Search keys</source>
        <translation>Buscar claves</translation>
    </message>
    <message>
        <source>Sort keys by</source>
        <translation>Ordenar las claves por</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>An order of the list of keys.</extracomment>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By last activity</source>
        <extracomment>An order of the list of keys: latest first.</extracomment>
        <translation>Por actividad</translation>
    </message>
    <message>
        <source>By creation</source>
        <extracomment>An order of the list of keys: newest first.</extracomment>
        <translation>Por creación</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>No se pudo iniciar el entorno de pruebas: %1</translation>
    </message>
    <message>
        <source>Log out of %1?</source>
        <translation>¿Cerrar sesión en %1?</translation>
    </message>
    <message>
        <source>Llavero forgets the key that you signed in with. The key itself goes on working.</source>
        <translation>Llavero olvidará la clave con la que iniciaste sesión. La clave seguirá funcionando.</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>About Llavero</source>
        <translation>Acerca de Llavero</translation>
    </message>
    <message>
        <source>Llavero %1</source>
        <translation>Llavero %1</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.

Made with Qt %1.</source>
        <translation>Administra tus claves de API en la plataforma CloudOps.

Hecho con Qt %1.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Guardar el nombre</translation>
    </message>
    <message>
        <source>Keep the old name</source>
        <translation>Conservar el nombre anterior</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escribe un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>El nombre puede tener %n carácter como máximo.</numerusform>
            <numerusform>El nombre puede tener %n caracteres como máximo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewKeyPanel</name>
    <message>
        <source>Your new API key has been generated.</source>
        <translation>Se generó tu nueva clave de API.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nombre de la clave</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>API key value</source>
        <translation>Valor de la clave de API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Mostrar la clave de API</translation>
    </message>
    <message>
        <source>Copy API key</source>
        <translation>Copiar la clave de API</translation>
    </message>
    <message>
        <source>Keep the value in a safe place now: it will not be shown again.</source>
        <translation>Guarda el valor en un lugar seguro ahora: no se volverá a mostrar.</translation>
    </message>
    <message>
        <source>Try it with curl</source>
        <translation>Pruébala con curl</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>Comando curl</translation>
    </message>
    <message>
        <source>Copy curl command</source>
        <translation>Copiar el comando curl</translation>
    </message>
    <message>
        <source>The desktop did not let the key be copied. Show it and write it down.</source>
        <translation>El escritorio no permitió copiar la clave. Muéstrala y anótala.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>Unnamed key</source>
        <translation>(sin nombre)</translation>
    </message>
</context>
<context>
    <name>RefreshButton</name>
    <message>
        <source>Cancel the refresh</source>
        <translation>Cancelar la actualización</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Enter an API key of your account.</source>
        <translation>Escribe una clave de API de tu cuenta.</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Punto final: %1</translation>
    </message>
    <message>
        <source>Welcome to Llavero</source>
        <translation>Te damos la bienvenida a Llavero</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Administra tus claves de API en la plataforma CloudOps.</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Dirección del portal</translation>
    </message>
    <message>
        <source>acme.example.com</source>
        <translation>acme.example.com</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Mostrar la clave de API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>No account at hand? The sandbox is a practice service on this computer.</source>
        <translation>¿No tienes una cuenta a mano? El entorno de pruebas es un servicio de práctica en este equipo.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Usar el entorno de pruebas</translation>
    </message>
    <message>
        <source>The key is kept only in memory, until you log out or close Llavero.</source>
        <translation>La clave se guarda solo en memoria, hasta que cierres sesión o salgas de Llavero.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>Documentación de la API</translation>
    </message>
    <message>
        <source>About Llavero</source>
        <translation>Acerca de Llavero</translation>
    </message>
    <message>
        <source>User Settings</source>
        <translation>Parámetros de usuario</translation>
    </message>
    <message>
        <source>The panel is open</source>
        <translation>El panel está abierto</translation>
    </message>
    <message>
        <source>The panel is closed</source>
        <translation>El panel está cerrado</translation>
    </message>
</context>
<context>
    <name>UserSettingsPage</name>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Primary Role</source>
        <translation>Rol principal</translation>
    </message>
    <message>
        <source>Additional Roles</source>
        <translation>Roles adicionales</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Información de la cuenta</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Credenciales de API</translation>
    </message>
    <message>
        <source>SSH Keys</source>
        <translation>Claves SSH</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Opens the portal in the browser</source>
        <translation>Abre el portal en el navegador</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>None</source>
        <comment>a role</comment>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None</source>
        <comment>an organization</comment>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>llavero: a graphical display is needed, and there is none.</source>
        <translation>llavero: se necesita una pantalla gráfica y no hay ninguna.</translation>
    </message>
</context>
</TS>
