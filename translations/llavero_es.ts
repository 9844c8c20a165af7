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
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 key(s)</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 de %2 clave</numerusform>
            <numerusform>%1 de %2 claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) so far</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 clave hasta ahora</numerusform>
            <numerusform>%1 claves hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave before the key is shown?</source>
        <translation>¿Salir antes de que se muestre la clave?</translation>
    </message>
    <message>
        <source>The value is shown only once. If you leave now, you won’t see it.</source>
        <translation>El valor se muestra una sola vez. Si sales ahora, no lo verás.</translation>
    </message>
</context>
<context>
    <name>ApiKeyPrompt</name>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
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
        <source>Try the system keychain again</source>
        <translation>Probar de nuevo con el depósito de claves del sistema</translation>
    </message>
    <message>
        <source>Use the key for this session</source>
        <translation>Usar la clave en esta sesión</translation>
    </message>
    <message>
        <source>The list was last updated %1.</source>
        <translation>La lista se actualizó por última vez %1.</translation>
    </message>
    <message>
        <source>A key that you enter here is kept in memory only, until Llavero closes.</source>
        <translation>La clave de API que escribas aquí se guardará solo en memoria, hasta que se cierre Llavero.</translation>
    </message>
    <message>
        <source>Enter an API key to sign in to %1.</source>
        <translation>Escribe una clave de API para iniciar sesión en %1.</translation>
    </message>
    <message>
        <source>This key belongs to another account. To use it, add a connection.</source>
        <translation>Esta clave de API pertenece a otra cuenta. Para usarla, añade una conexión.</translation>
    </message>
</context>
<context>
    <name>ClipboardNote</name>
    <message>
        <source>Clipboard cleared</source>
        <translation>Portapapeles borrado</translation>
    </message>
    <message>
        <source>The copied key is no longer on the clipboard.</source>
        <translation>La clave copiada ya no está en el portapapeles.</translation>
    </message>
    <message>
        <source>Clipboard cleared. Another program has filled it again: if it still contains the key, clear the clipboard history.</source>
        <translation>Portapapeles borrado. Otro programa lo llenó de nuevo: si todavía contiene la clave, borra el historial del portapapeles.</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ClipboardText</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copied. Llavero clears the clipboard in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Copiado. Llavero borra el portapapeles en %1 s</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
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
    <name>CommandLine</name>
    <message>
        <source>Open the window at the button that generates an API key.</source>
        <translation>Abrir la ventana en el botón que genera una clave de API.</translation>
    </message>
    <message>
        <source>Work on the sandbox, a practice service on this computer.</source>
        <translation>Trabajar en el entorno de pruebas, un servicio de práctica en este equipo.</translation>
    </message>
    <message>
        <source>Sign in to the portal at &lt;URL&gt;, with the key in the environment variable LLAVERO_API_KEY if it is set.</source>
        <translation>Iniciar sesión en el portal &lt;URL&gt;, con la clave de API de la variable de entorno LLAVERO_API_KEY si está definida.</translation>
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
    <name>ConfirmationDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConnectionActions</name>
    <message>
        <source>This removes the connection, its stored key and its saved list from this computer.</source>
        <translation>Se quitarán de este equipo la conexión, su clave de API y su lista guardada.</translation>
    </message>
    <message>
        <source>Llavero will remove its key from the system keychain and delete the saved list.</source>
        <translation>Llavero quitará su clave de API del depósito de claves del sistema y borrará la lista guardada.</translation>
    </message>
    <message>
        <source>Llavero will forget its key and delete the saved list.</source>
        <translation>Llavero olvidará su clave de API y borrará la lista guardada.</translation>
    </message>
    <message>
        <source>This computer signs in with its own key, %1, which Llavero generated for it.</source>
        <translation>Este equipo inicia sesión con su propia clave, %1, que Llavero generó para él.</translation>
    </message>
    <message>
        <source>The key keeps working until you delete it.</source>
        <translation>La clave seguirá funcionando hasta que la elimines.</translation>
    </message>
    <message>
        <source>It is your last API key: once it is deleted, you need the portal to generate another one.</source>
        <translation>Es tu última clave de API: cuando se elimine, necesitarás el portal para generar otra.</translation>
    </message>
    <message>
        <source>Remove the connection to %1?</source>
        <translation>¿Quitar la conexión con %1?</translation>
    </message>
    <message>
        <source>Log out of %1?</source>
        <translation>¿Cerrar sesión en %1?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Log Out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Also delete this key from the portal</source>
        <translation>Eliminar también esta clave del portal</translation>
    </message>
</context>
<context>
    <name>ConnectionButton</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organización: %1</translation>
    </message>
    <message>
        <source>Opens the menu of connections</source>
        <translation>Abre el menú de conexiones</translation>
    </message>
    <message>
        <source>Add a connection…</source>
        <translation>Añadir una conexión…</translation>
    </message>
    <message>
        <source>Remove this connection…</source>
        <translation>Quitar esta conexión…</translation>
    </message>
</context>
<context>
    <name>ConnectionOptions</name>
    <message>
        <source>Connection options</source>
        <translation>Opciones de conexión</translation>
    </message>
    <message>
        <source>Choose a certificate authority…</source>
        <translation>Elegir una autoridad de certificación…</translation>
    </message>
    <message>
        <source>API routes (JSON file)</source>
        <translation>Rutas de la API (archivo JSON)</translation>
    </message>
    <message>
        <source>For a portal that has parts of the API at other paths.</source>
        <translation>Para un portal que tiene partes de la API en otras rutas.</translation>
    </message>
    <message>
        <source>Choose API routes…</source>
        <translation>Elegir las rutas de la API…</translation>
    </message>
    <message>
        <source>API routes (*.json);;All files (*)</source>
        <translation>Rutas de la API (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>For a portal whose certificate comes from your organization’s own authority. It is trusted for this connection alone.</source>
        <translation>Para un portal cuyo certificado procede de la autoridad propia de tu organización. Solo se confía en ella para esta conexión.</translation>
    </message>
    <message>
        <source>Do not use this certificate authority</source>
        <translation>No usar esta autoridad de certificación</translation>
    </message>
    <message>
        <source>Do not use these API routes</source>
        <translation>No usar estas rutas de la API</translation>
    </message>
    <message>
        <source>Certificate authority (PEM or DER file)</source>
        <translation>Autoridad de certificación (archivo PEM o DER)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer *.der);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>No se puede leer el archivo %1: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>No se puede escribir el archivo %1: %2</translation>
    </message>
    <message>
        <source>The file %1 is not a table of API routes: %2</source>
        <translation>El archivo %1 no es una tabla de rutas de la API: %2</translation>
    </message>
    <message>
        <source>The saved list could not be removed: %1</source>
        <translation>No se pudo eliminar la lista guardada: %1</translation>
    </message>
    <message>
        <source>Not everything of %1 is gone from this computer.</source>
        <translation>No todo lo de %1 se ha quitado de este equipo.</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Choose a PEM or DER file.</source>
        <translation>El archivo %1 no contiene ningún certificado. Elige un archivo PEM o DER.</translation>
    </message>
    <message>
        <source>The saved list of %1 is no longer on this computer.</source>
        <translation>La lista guardada de %1 ya no está en este equipo.</translation>
    </message>
    <message>
        <source>The key %1 has been deleted from the portal.</source>
        <translation>Se eliminó la clave %1 del portal.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted from the portal: check its list of keys. %2</source>
        <translation>Es posible que la clave %1 no se haya eliminado del portal: comprueba la lista de claves allí. %2</translation>
    </message>
    <message>
        <source>The key %1 was not deleted and keeps working: delete it in the portal. %2</source>
        <translation>No se eliminó la clave %1, que sigue funcionando: elimínala en el portal. %2</translation>
    </message>
    <message>
        <source>Llavero is still waiting for the system keychain.</source>
        <translation>Llavero sigue esperando al depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>To change keys, sign in first.</source>
        <translation>Para modificar las claves de API, inicia sesión primero.</translation>
    </message>
    <message>
        <source>Offline, keys can be read but not generated, renamed or deleted.</source>
        <translation>Sin conexión, las claves de API se pueden consultar, pero no generar, cambiar de nombre ni eliminar.</translation>
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
    <name>DateText</name>
    <message>
        <source>Just now</source>
        <translation>Justo ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>Hace %n minuto</numerusform>
            <numerusform>Hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>Hace %n hora</numerusform>
            <numerusform>Hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>Hace %n día</numerusform>
            <numerusform>Hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>Hace %n mes</numerusform>
            <numerusform>Hace %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>Hace %n año</numerusform>
            <numerusform>Hace %n años</numerusform>
        </translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Nunca usada</translation>
    </message>
    <message>
        <source>within a minute (%1)</source>
        <extracomment>After &quot;Llavero tries again&quot;; %1 is a time of day.</extracomment>
        <translation>antes de un minuto (%1)</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s) (%1)</source>
        <extracomment>After &quot;Llavero tries again&quot;; %1 is a time of day.</extracomment>
        <translation>
            <numerusform>dentro de %n minuto (%1)</numerusform>
            <numerusform>dentro de %n minutos (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>A last activity whose date cannot be read</extracomment>
        <translation>Desconocida</translation>
    </message>
</context>
<context>
    <name>DeleteKeyDialog</name>
    <message>
        <source>This key has never been used.</source>
        <translation>Esta clave de API nunca se ha usado.</translation>
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
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1

Llavero signs in on this computer with this key. Deleting it signs this computer out.

It stops working at once, and this cannot be undone.</source>
        <translation>%1

Llavero inicia sesión en este equipo con esta clave de API. Si la eliminas, se cerrará la sesión en este equipo.

La clave dejará de funcionar de inmediato y esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1

The key stops working at once, and this cannot be undone.</source>
        <translation>%1

La clave de API dejará de funcionar de inmediato, y esto no se puede deshacer.</translation>
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
        <translation>Esta dirección no usa cifrado (http://), por lo que una clave de API enviada a ella podría ser interceptada. Utiliza https://.</translation>
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
        <source>The service cannot find this key; it may no longer exist.</source>
        <translation>El servicio no encuentra esta clave de API; es posible que ya no exista.</translation>
    </message>
    <message>
        <source>This is not the address of a portal. A portal address looks like acme.example.com.</source>
        <translation>Esta no es la dirección de un portal. Una dirección tiene esta forma: acme.example.com.</translation>
    </message>
    <message>
        <source>the portal</source>
        <extracomment>Replaces the portal&apos;s address in a sentence if it is unknown</extracomment>
        <translation>el portal</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>an authority without a name</source>
        <extracomment>“… was issued by an authority without a name”</extracomment>
        <translation>una autoridad sin nombre</translation>
    </message>
    <message>
        <source>No safe connection to %1 could be made: there is no TLS 1.2 or later at that address. Check the portal address and its port. Nothing was sent.</source>
        <translation>No se pudo establecer una conexión segura con %1: en esa dirección no hay TLS 1.2 ni una versión posterior. Revisa la dirección del portal y su puerto. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by %2, has expired. Check the date of this computer; if it is right, tell the people who run the portal. Nothing was sent.</source>
        <translation>El certificado que presentó %1, emitido por %2, está caducado. Revisa la fecha de este equipo; si es correcta, avisa a los responsables del portal. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by %2, is not valid yet. Check the date of this computer; if it is right, tell the people who run the portal. Nothing was sent.</source>
        <translation>El certificado que presentó %1, emitido por %2, todavía no es válido. Revisa la fecha de este equipo; si es correcta, avisa a los responsables del portal. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate shown for %1, issued by %2, belongs to another host. Check the portal address, and whether this network asks you to sign in to it first. Nothing was sent.</source>
        <translation>El certificado que se presentó para %1, emitido por %2, pertenece a otro servidor. Revisa la dirección del portal y comprueba si esta red te pide antes iniciar sesión en ella. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by %2, which this computer does not trust. If it is your organization’s own authority, choose its certificate under Connection options. Nothing was sent.</source>
        <translation>El certificado que presentó %1 fue emitido por %2, y este equipo no confía en esa autoridad. Si es la autoridad propia de tu organización, elige su certificado en Opciones de conexión. No se envió nada.</translation>
    </message>
    <message>
        <source>The certificate of %1, issued by %2, was not accepted (%3). Tell the people who run the portal. Nothing was sent.</source>
        <translation>No se aceptó el certificado que presentó %1, emitido por %2 (%3). Avisa a los responsables del portal. No se envió nada.</translation>
    </message>
    <message>
        <source>The answer did not come from the CloudOps API; it may be a sign-in page or another website. Check the portal address.</source>
        <translation>La respuesta no proviene de la API de CloudOps; puede ser una página de inicio de sesión u otro sitio web. Revisa la dirección del portal.</translation>
    </message>
    <message>
        <source>The portal sends the call on to “%1”, where the key was not sent. Check the portal address.</source>
        <translation>El portal redirige la solicitud a “%1”, adonde no se envió la clave de API. Revisa la dirección del portal.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network. Connect it, then try again.</source>
        <translation>Este equipo no está conectado a ninguna red. Conéctalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The connection to %1 was refused. The service may be down, or the port may be wrong: check the portal address, or try again later.</source>
        <translation>Se rechazó la conexión con %1. Es posible que el servicio no esté en marcha o que el puerto sea incorrecto: revisa la dirección del portal o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The proxy of this system does not let a connection to %1 through, or cannot be reached. Check the proxy settings of the system, then try again.</source>
        <translation>El proxy de este sistema no permite la conexión con %1 o no está accesible. Revisa la configuración del proxy del sistema y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The service does not accept this API key: it is not valid, or it has been deleted. Sign in with another one.</source>
        <translation>El servicio no acepta esta clave de API: no es válida o se ha eliminado. Inicia sesión con otra.</translation>
    </message>
    <message>
        <source>The certificate of %1 has been revoked by %2, which issued it. Tell the people who run the portal. Nothing was sent.</source>
        <translation>El certificado que presentó %1 fue revocado por %2, que lo había emitido. Avisa a los responsables del portal. No se envió nada.</translation>
    </message>
    <message>
        <source>No host was found for %1. Check the portal address, then try again.</source>
        <translation>No se encontró ningún servidor para %1. Comprueba la dirección del portal y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The portal sends the call on to “%1” in a way that Llavero does not follow. Check the portal address.</source>
        <translation>El portal reenvía la llamada a «%1» de un modo que Llavero no sigue. Comprueba la dirección del portal.</translation>
    </message>
    <message>
        <source>The answer is larger than Llavero takes. It was not used.</source>
        <translation>La respuesta es mayor de lo que Llavero admite. No se ha usado.</translation>
    </message>
    <message>
        <source>Something between this computer and the CloudOps API, such as a gateway or a sign-in page, refused the request (HTTP 401). The service did not reject your API key.</source>
        <translation>Algo entre este equipo y la API de CloudOps, como una pasarela o una página de inicio de sesión, rechazó la solicitud (HTTP 401). El servicio no rechazó tu clave de API.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The API key contains spaces, line breaks or other characters that no API key has, so it can’t be used. Use another key.</source>
        <translation>La clave de API contiene espacios, saltos de línea u otros caracteres que ninguna clave de API tiene, por lo que no se puede usar. Usa otra clave.</translation>
    </message>
    <message>
        <source>Enter an API key of your account.</source>
        <translation>Escribe una clave de API de tu cuenta.</translation>
    </message>
    <message>
        <source>The service is receiving too many requests. Llavero tries again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>El servicio recibe demasiadas solicitudes. Llavero lo intentará de nuevo %1.</translation>
    </message>
    <message>
        <source>The service reported an error (HTTP %1). Llavero tries again %2.</source>
        <extracomment>%2 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Se produjo un error en el servicio (HTTP %1). Llavero lo intentará de nuevo %2.</translation>
    </message>
    <message>
        <source>Llavero tries again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Llavero lo intentará de nuevo %1.</translation>
    </message>
    <message>
        <source>The response was malformed and was ignored. Check the portal address, or try again later.</source>
        <translation>La respuesta tenía un formato incorrecto y se descartó. Comprueba la dirección del portal o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The proxy at %1 wants a sign-in that Llavero cannot give, or refused the one that the system has for it. Check the proxy settings of the system, then try again.</source>
        <translation>El proxy %1 pide un inicio de sesión que Llavero no puede hacer, o rechazó el que el sistema tiene para él. Comprueba la configuración del proxy del sistema y vuelve a intentarlo.</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The graphical display “%1” cannot be used.</source>
        <translation>No se puede usar la pantalla gráfica “%1”.</translation>
    </message>
    <message>
        <source>The system gives Llavero no more memory or threads. Close other programs, and start Llavero again.</source>
        <translation>El sistema no da más memoria ni hilos a Llavero. Cierra otros programas y vuelve a iniciar Llavero.</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Ningún archivo elegido</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>An API key lets an application use the CloudOps API as you, with your privileges. Generate one for each application; you may have as many as you like.

“Generate API Key” makes a key at once. Its value is shown this once: copy it, and keep it in a safe place.

The pencil renames a key. The red circle deletes it, after a question. A deleted key stops working at once: whoever uses it gets the answer HTTP 401.

The list says from which address and when each key was last used. A moon marks the keys that have not been used in the last %1 days, and those that are older than %2 days and have never been used.

Without a network the last list stays readable, and says from when it is.</source>
        <extracomment>Help; %1 and %2 are numbers of days.</extracomment>
        <translation>Una clave de API permite que una aplicación use la API de CloudOps en tu nombre, con tus privilegios. Genera una para cada aplicación; puedes tener tantas como quieras.

“Generar clave de API” crea una clave al instante. Su valor se muestra solo esta vez: cópialo y guárdalo en un lugar seguro.

El lápiz cambia el nombre de una clave. El círculo rojo la elimina, después de preguntarte. Una clave eliminada deja de funcionar de inmediato: quien la use recibe la respuesta HTTP 401.

La lista indica desde qué dirección y cuándo se usó por última vez cada clave. Una luna marca las claves que no se han usado en los últimos %1 días, y las que tienen más de %2 días y nunca se han usado.

Sin red, la última lista se puede seguir leyendo e indica de cuándo es.</translation>
    </message>
    <message>
        <source>Qt %1
QtKeychain %2
Build type: %3</source>
        <translation>Qt %1
QtKeychain %2
Tipo de compilación: %3</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Administra tus claves de API en la plataforma CloudOps.</translation>
    </message>
    <message>
        <source>Llavero is free software: you may use, share and change it under the GNU General Public License, version 3 or any later one. It comes without any warranty.</source>
        <translation>Llavero es software libre: puedes usarlo, compartirlo y modificarlo según la Licencia Pública General de GNU, versión 3 o cualquier versión posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>It uses these libraries: %1.</source>
        <extracomment>%1 is a list of libraries, each with its license in parentheses.</extracomment>
        <translation>Usa estas bibliotecas: %1.</translation>
    </message>
    <message>
        <source>The practice service uses these too: %1.</source>
        <translation>El servicio de práctica usa además estas: %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
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
        <source>Llavero %1</source>
        <translation>Llavero %1</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de la clave de API %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar la clave de API %1</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nuevo nombre de la clave de API %1</translation>
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
    <message>
        <source>%1, last IP: %2, last activity: %3 (%4)</source>
        <extracomment>The same sentence, with a badge such as &quot;New&quot; (%4) at its end.</extracomment>
        <translation>%1, última IP: %2, última actividad: %3 (%4)</translation>
    </message>
</context>
<context>
    <name>KeyListMessageBar</name>
    <message numerus="yes">
        <source>%1 key(s) of the service’s answer cannot be shown: they have no id.</source>
        <translation>
            <numerusform>No se puede mostrar %1 clave de API de la respuesta del servicio: no tiene identificador.</numerusform>
            <numerusform>No se pueden mostrar %1 claves de API de la respuesta del servicio: no tienen identificador.</numerusform>
        </translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>No se generó ninguna clave de API. %1</translation>
    </message>
    <message>
        <source>The key %1 was not renamed. %2</source>
        <translation>No se cambió el nombre de la clave de API %1. %2</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. It no longer works.</source>
        <translation>Se eliminó la clave de API %1. Ya no funciona.</translation>
    </message>
    <message>
        <source>The key %1 was not deleted. %2</source>
        <translation>No se eliminó la clave de API %1. %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) gone.</source>
        <translation>
            <numerusform>Desapareció %1 clave de API.</numerusform>
            <numerusform>Desaparecieron %1 claves de API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) gone: %2.</source>
        <extracomment>%1 is the number of keys, %2 are their names.</extracomment>
        <translation>
            <numerusform>Desapareció %1 clave de API: %2.</numerusform>
            <numerusform>Desaparecieron %1 claves de API: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) added.</source>
        <translation>
            <numerusform>Se añadió %1 clave de API.</numerusform>
            <numerusform>Se añadieron %1 claves de API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) renamed.</source>
        <translation>
            <numerusform>Se cambió el nombre de %1 clave de API.</numerusform>
            <numerusform>Se cambió el nombre de %1 claves de API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) newly used.</source>
        <translation>
            <numerusform>%1 clave de API tiene un uso nuevo.</numerusform>
            <numerusform>%1 claves de API tienen un uso nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved list was damaged and has been set aside. It is made anew from the service.</source>
        <translation>La lista guardada estaba dañada y se apartó. Se vuelve a crear a partir del servicio.</translation>
    </message>
    <message>
        <source>The list could not be saved for use without a network: %1</source>
        <translation>No se pudo guardar la lista para usarla sin red: %1</translation>
    </message>
    <message>
        <source>The saved list could not be read: %1</source>
        <translation>No se pudo leer la lista guardada: %1</translation>
    </message>
    <message>
        <source>The API key %1 may or may not have been generated.</source>
        <translation>Es posible que la clave de API %1 se haya generado.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been renamed to %2.</source>
        <translation>Es posible que la clave %1 haya cambiado su nombre por %2.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted.</source>
        <translation>Es posible que la clave %1 se haya eliminado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 change(s) may or may not have been made.</source>
        <translation>
            <numerusform>Es posible que se haya hecho %1 cambio.</numerusform>
            <numerusform>Es posible que se hayan hecho %1 cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service has not confirmed it yet. Llavero keeps checking the list.</source>
        <translation>El servicio aún no lo ha confirmado. Llavero sigue comprobando la lista.</translation>
    </message>
    <message>
        <source>After 30 minutes, the API key %1 is not in the list. It was probably not generated.</source>
        <translation>Después de 30 minutos, la clave de API %1 no está en la lista. Probablemente no se generó.</translation>
    </message>
    <message>
        <source>After 30 minutes, the list does not show the key %1 as %2. It was probably not renamed.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>Después de 30 minutos, la lista no muestra la clave %1 como %2. Probablemente no se cambió el nombre.</translation>
    </message>
    <message>
        <source>After 30 minutes, the key %1 is still in the list. It was probably not deleted.</source>
        <translation>Después de 30 minutos, la clave %1 sigue en la lista. Probablemente no se eliminó.</translation>
    </message>
    <message>
        <source>The API key %1 was generated, but its value did not arrive and cannot be shown. Delete the key and generate another one.</source>
        <translation>La clave de API %1 se generó, pero su valor no llegó y no se puede mostrar. Elimina la clave y genera otra.</translation>
    </message>
    <message>
        <source>The key %1 has been renamed to %2.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>La clave %1 ahora se llama %2.</translation>
    </message>
    <message>
        <source>No key was generated for this computer.</source>
        <translation>No se generó ninguna clave para este equipo.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The key that you signed in with before keeps working. It is in the list; delete it there if nothing else uses it.</source>
        <translation>A partir de ahora este equipo inicia sesión con su propia clave, %1. La clave con la que iniciaste sesión antes sigue funcionando. Está en la lista; elimínala allí si nada más la usa.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The key %2, with which it signed in before, keeps working; delete it if nothing else uses it.</source>
        <extracomment>%1 is the name of the new key, %2 that of the old one.</extracomment>
        <translation>A partir de ahora este equipo inicia sesión con su propia clave, %1. La clave %2, con la que iniciaba sesión antes, sigue funcionando; elimínala si nada más la usa.</translation>
    </message>
</context>
<context>
    <name>KeyListView</name>
    <message>
        <source>API Keys</source>
        <translation>Claves de API</translation>
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
        <translation>Cada clave de API tiene los mismos privilegios que tú. Usa una para cada aplicación.</translation>
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
    <message numerus="yes">
        <source>not used in the last %1 days</source>
        <extracomment>After the number of keys, on a line of its own; %1 is a number of days.</extracomment>
        <translation>
            <numerusform>no usada en los últimos %1 días</numerusform>
            <numerusform>no usadas en los últimos %1 días</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. The list was last updated %1.</source>
        <translation>Sin conexión. La lista se actualizó por última vez %1.</translation>
    </message>
</context>
<context>
    <name>KeyRowData</name>
    <message>
        <source>This computer</source>
        <extracomment>A badge beside the name of the key with which Llavero signs in here. Short, please.</extracomment>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A badge beside the name of a key that has appeared in the list. Short, please.</extracomment>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>A badge beside the name of a key that has been renamed elsewhere. Short, please.</extracomment>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>Newly used</source>
        <extracomment>A badge beside the name of a key that has been used for the first time, or from another address. Short, please.</extracomment>
        <translation>Uso nuevo</translation>
    </message>
    <message>
        <source>Llavero signs in on this computer with this key.</source>
        <translation>Llavero inicia sesión en este equipo con esta clave de API.</translation>
    </message>
    <message>
        <source>Since you last looked, this key has been used for the first time or from another address.</source>
        <translation>Desde la última vez que miraste, esta clave de API se ha usado por primera vez o desde otra dirección.</translation>
    </message>
    <message>
        <source>This key was generated elsewhere, or here without a response, since you last looked.</source>
        <translation>Desde la última vez que miraste, esta clave se generó en otro lugar, o aquí sin recibir respuesta.</translation>
    </message>
    <message>
        <source>This key was renamed elsewhere, or here without a response, since you last looked.</source>
        <translation>Desde la última vez que miraste, esta clave cambió de nombre en otro lugar, o aquí sin recibir respuesta.</translation>
    </message>
    <message>
        <source>No application has used this key yet.</source>
        <translation>Ninguna aplicación ha usado todavía esta clave de API.</translation>
    </message>
    <message numerus="yes">
        <source>Not used in the last %n day(s).</source>
        <translation>
            <numerusform>Sin usar durante %n día.</numerusform>
            <numerusform>Sin usar durante %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service sent a date that can’t be read: “%1”</source>
        <translation>El servicio envió una fecha que no se puede leer: “%1”</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Eliminando %1…</translation>
    </message>
</context>
<context>
    <name>LinkProblem</name>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>No se pudo abrir ningún navegador.</translation>
    </message>
    <message>
        <source>Open this address in a browser:
%1</source>
        <translation>Abre esta dirección en un navegador:
%1</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ListPlaceholder</name>
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
        <translation>Ninguna clave de API coincide con la búsqueda</translation>
    </message>
    <message>
        <source>Your API keys could not be loaded</source>
        <translation>No se pudieron cargar tus claves de API</translation>
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
        <source>With an API key an application identifies itself to the CloudOps API as you. Generate one for each application that uses the API.</source>
        <translation>Con una clave de API, una aplicación se identifica en tu nombre ante la API de CloudOps. Genera una para cada aplicación que use la API.</translation>
    </message>
    <message>
        <source>Waiting for the system keychain…</source>
        <translation>Esperando al depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>Your API keys are shown once you have signed in</source>
        <translation>Tus claves de API se mostrarán cuando inicies sesión</translation>
    </message>
    <message>
        <source>The system may ask you for the keychain’s password.</source>
        <translation>Es posible que el sistema te pida la contraseña del depósito de claves.</translation>
    </message>
    <message>
        <source>The search looks in names, IP addresses and last activity.</source>
        <translation>La búsqueda mira en los nombres, las direcciones IP y la última actividad.</translation>
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
        <translation>Ordenar las claves de API por</translation>
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
    <message>
        <source>This name has invisible characters: %1</source>
        <translation>Este nombre tiene caracteres invisibles: %1</translation>
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
        <translation>Nombre de la clave de API</translation>
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
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Store it again</source>
        <translation>Volver a guardarla</translation>
    </message>
    <message>
        <source>The key is being stored in the system keychain…</source>
        <translation>Guardando la clave de API en el depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>The desktop did not let the key be copied. Click into the window and copy it again, or show it and write it down.</source>
        <translation>El escritorio no permitió copiar la clave de API. Haz clic en la ventana y cópiala de nuevo, o muéstrala y anótala.</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Llavero is trying to reach the service.</source>
        <translation>Llavero está intentando acceder al servicio.</translation>
    </message>
    <message>
        <source>Offline. The list was last updated %1.</source>
        <translation>Sin conexión. La lista se actualizó por última vez %1.</translation>
    </message>
    <message>
        <source>The list could not be refreshed. It was last updated %1.</source>
        <translation>No se pudo actualizar la lista. Se actualizó por última vez %1.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>API Keys</source>
        <translation>Claves de API</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Generate API Key</source>
        <translation>Generar clave de API</translation>
    </message>
    <message>
        <source>Updated %1. Waiting for the system keychain…</source>
        <extracomment>%1 is such as “3 hours ago”.</extracomment>
        <translation>Actualizada %1. Esperando al depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualizada %1</translation>
    </message>
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
    <name>PasswordField</name>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Mostrar la clave de API</translation>
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
    <name>Preferences</name>
    <message>
        <source>System language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>After 10 seconds</source>
        <translation>A los 10 segundos</translation>
    </message>
    <message>
        <source>After 30 seconds</source>
        <translation>A los 30 segundos</translation>
    </message>
    <message>
        <source>After 2 minutes</source>
        <translation>A los 2 minutos</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>clear the clipboard</comment>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Clear a copied API key from the clipboard</source>
        <translation>Borrar del portapapeles una clave de API copiada</translation>
    </message>
</context>
<context>
    <name>SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Depósito de claves predeterminado</translation>
    </message>
</context>
<context>
    <name>SecretStoreText</name>
    <message>
        <source>the system keychain</source>
        <extracomment>Within a sentence, where the name of the keychain&apos;s program may stand.</extracomment>
        <translation>el depósito de claves del sistema</translation>
    </message>
    <message>
        <source>The system keychain</source>
        <extracomment>At the start of a sentence, where the name of the keychain&apos;s program may stand.</extracomment>
        <translation>El depósito de claves del sistema</translation>
    </message>
    <message>
        <source>%1 contains no key for this connection. Enter an API key.</source>
        <translation>%1 no contiene ninguna clave para esta conexión. Introduce una clave de API.</translation>
    </message>
    <message>
        <source>%1 contains no key for this connection: there was nothing to remove.</source>
        <translation>%1 no contiene ninguna clave para esta conexión: no había nada que quitar.</translation>
    </message>
    <message>
        <source>The saved list of %1 is no longer on this computer, and its key is no longer in the system keychain. KeePassXC may keep the key in its recycle bin: empty it to delete the key.</source>
        <translation>La lista guardada de %1 ya no está en este equipo, y su clave ya no está en el depósito de claves del sistema. Puede que KeePassXC conserve la clave en su papelera: vacíala para borrarla.</translation>
    </message>
    <message>
        <source>The key and the saved list of %1 are no longer on this computer.</source>
        <translation>La clave y la lista guardada de %1 ya no están en este equipo.</translation>
    </message>
    <message>
        <source>%1 seems to ask you something: a window of it may be open, for example for its password.</source>
        <translation>Parece que %1 te pregunta algo: puede que haya una ventana suya abierta, por ejemplo, para su contraseña.</translation>
    </message>
    <message>
        <source>%1 does not contain the key. Try again.</source>
        <translation>%1 no contiene la clave. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it, then try again.</source>
        <translation>%1 está bloqueado. Desbloquéalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is still locked because the unlock window was closed. Try again, and unlock it.</source>
        <translation>%1 sigue bloqueado porque se cerró la ventana de desbloqueo. Vuelve a intentarlo y desbloquéalo.</translation>
    </message>
    <message>
        <source>%1 did not allow it, because the request was denied. Try again, and allow it.</source>
        <translation>%1 no lo permitió, porque se denegó la solicitud. Vuelve a intentarlo y permítela.</translation>
    </message>
    <message>
        <source>%1 is turned off in its settings. Turn it on, then try again.</source>
        <translation>%1 está desactivado en su configuración. Actívalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The system keychain cannot be reached: Llavero was started outside a desktop session (there is no D-Bus session bus).</source>
        <translation>No se puede acceder al depósito de claves del sistema: Llavero se inició fuera de una sesión de escritorio (no hay bus de sesión de D-Bus).</translation>
    </message>
    <message>
        <source>No keychain service is running on this computer. Start one, then try again.</source>
        <translation>No hay ningún servicio de depósito de claves en ejecución en este equipo. Inicia uno y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is not running. Start it, then try again.</source>
        <translation>%1 no está en ejecución. Inícialo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is not responding. Try again later.</source>
        <translation>%1 no responde. Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>%1 is not working: Llavero cannot read its response. Restart it, then try again.</source>
        <translation>%1 no funciona: Llavero no puede leer su respuesta. Reinícialo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 refused the request. Try again, or restart Llavero.</source>
        <translation>%1 rechazó la solicitud. Vuelve a intentarlo o reinicia Llavero.</translation>
    </message>
    <message>
        <source>%1 refused the request (%2). Try again, or restart Llavero.</source>
        <translation>%1 rechazó la solicitud (%2). Vuelve a intentarlo o reinicia Llavero.</translation>
    </message>
    <message>
        <source>You can also enter an API key.</source>
        <translation>También puedes introducir una clave de API.</translation>
    </message>
    <message>
        <source>The key may or may not have been stored.</source>
        <translation>Puede que la clave se haya guardado o no.</translation>
    </message>
    <message>
        <source>The key could not be stored.</source>
        <translation>No se pudo guardar la clave.</translation>
    </message>
    <message>
        <source>The key may still be in %1.</source>
        <translation>Puede que la clave siga en %1.</translation>
    </message>
    <message>
        <source>The key is still in %1.</source>
        <translation>La clave sigue en %1.</translation>
    </message>
    <message>
        <source>You can also remove the entry “Llavero” there.</source>
        <translation>También puedes quitar allí la entrada “Llavero”.</translation>
    </message>
</context>
<context>
    <name>SessionNotices</name>
    <message>
        <source>Llavero on %1</source>
        <extracomment>The name of the API key that is generated for this computer; %1 is the computer&apos;s name.</extracomment>
        <translation>Llavero en %1</translation>
    </message>
    <message>
        <source>Give this computer a key of its own? One key for each application is recommended. Llavero generates “%1”, keeps it in the system keychain, and signs in with it from now on.</source>
        <translation>¿Dar a este equipo su propia clave de API? Se recomienda una clave para cada aplicación. Llavero generará “%1”, la guardará en el depósito de claves del sistema e iniciará sesión con ella a partir de ahora.</translation>
    </message>
    <message>
        <source>Generate a key for this computer</source>
        <translation>Generar una clave de API propia</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Generate an API key</source>
        <translation>Generar una clave de API</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar claves</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Actualizar la lista</translation>
    </message>
    <message>
        <source>Walk through the keys of the list</source>
        <translation>Recorrer las claves de API de la lista</translation>
    </message>
    <message>
        <source>Rename the key of the list that has the focus</source>
        <translation>Cambiar el nombre de la clave de API de la lista que tiene el foco</translation>
    </message>
    <message>
        <source>Delete the key of the list that has the focus</source>
        <translation>Eliminar la clave de API de la lista que tiene el foco</translation>
    </message>
    <message>
        <source>Copy the name of the key of the list that has the focus</source>
        <translation>Copiar el nombre de la clave de API de la lista que tiene el foco</translation>
    </message>
    <message>
        <source>Go back, or close what is open</source>
        <translation>Volver, o cerrar lo que está abierto</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>Mostrar esta lista</translation>
    </message>
    <message>
        <source>Close Llavero</source>
        <translation>Cerrar Llavero</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go to the next key whose name begins with these letters</source>
        <translation>Ir a la siguiente clave cuyo nombre empieza por estas letras</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
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
        <translation>La clave de API se guarda solo en memoria, hasta que cierres sesión o salgas de Llavero.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
    <message>
        <source>Where do I get an API key?</source>
        <translation>¿Dónde consigo una clave de API?</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Mantener la sesión abierta en este equipo</translation>
    </message>
    <message>
        <source>The key goes to the system keychain.</source>
        <translation>La clave de API se guarda en el depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>No se pudo iniciar el entorno de pruebas: %1</translation>
    </message>
    <message>
        <source>Deleting this computer’s key from the portal…</source>
        <translation>Eliminando del portal la clave de este equipo…</translation>
    </message>
    <message>
        <source>Removing the key from the system keychain…</source>
        <translation>Quitando la clave de API del depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>1. Sign in to your portal in the browser.
2. Open User Settings, at the top right, then API Credentials.
3. Press Generate API Key, and copy the key’s value: it is shown only once.

Every user may have as many keys as they like. A key can do what its user can do.</source>
        <extracomment>“User Settings”, “API Credentials” and “Generate API Key” as the portal says them.</extracomment>
        <translation>1. Inicia sesión en tu portal con el navegador.
2. Abre Parámetros de usuario, arriba a la derecha, y luego Credenciales de API.
3. Pulsa Generar clave de API y copia el valor de la clave: se muestra una sola vez.

Cada usuario puede tener tantas claves como quiera. Con una clave se puede hacer lo mismo que puede hacer su usuario.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open the portal</source>
        <translation>Abrir el portal</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
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
    <name>UncopiedKeyDialog</name>
    <message>
        <source>Close without copying the key?</source>
        <translation>¿Cerrar sin copiar la clave de API?</translation>
    </message>
    <message>
        <source>You haven’t copied the value of %1. It can’t be shown again; the key stays in your list.</source>
        <translation>No has copiado el valor de %1. No se puede volver a mostrar; la clave permanece en tu lista.</translation>
    </message>
    <message>
        <source>Close Without Copying</source>
        <translation>Cerrar sin copiar</translation>
    </message>
    <message>
        <source>Copy and Close</source>
        <translation>Copiar y cerrar</translation>
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
    <name>WindowNotice</name>
    <message>
        <source>The file %1 of the removed connection could not be deleted: %2</source>
        <translation>No se pudo eliminar el archivo %1 de la conexión quitada: %2</translation>
    </message>
    <message>
        <source>The copied API key is still in the clipboard, where another program has put it back. Copy something else, and empty the clipboard&apos;s history.</source>
        <translation>La clave de API copiada sigue en el portapapeles, donde otro programa la ha vuelto a poner. Copia otra cosa y vacía el historial del portapapeles.</translation>
    </message>
    <message>
        <source>The settings were damaged and have been set aside. Llavero starts with new ones.</source>
        <translation>La configuración estaba dañada y se ha apartado. Llavero empieza con una nueva.</translation>
    </message>
    <message>
        <source>The settings could not be read, and are left as they are: %1</source>
        <translation>No se pudo leer la configuración; se deja como está: %1</translation>
    </message>
    <message>
        <source>The settings could not be saved (%1). At its next start Llavero will not know what has changed now.</source>
        <translation>No se pudo guardar la configuración (%1). La próxima vez que se inicie, Llavero no recordará los cambios de ahora.</translation>
    </message>
    <message>
        <source>The key is stored as soon as you answer.</source>
        <translation>La clave se guardará en cuanto respondas.</translation>
    </message>
    <message>
        <source>Use the key for this session</source>
        <translation>Usar la clave en esta sesión</translation>
    </message>
    <message>
        <source>You stay signed in until Llavero closes.</source>
        <translation>La sesión seguirá abierta hasta que se cierre Llavero.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The key of %1 is still in the system keychain.</source>
        <translation>La clave de API de %1 sigue en el depósito de claves del sistema.</translation>
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
