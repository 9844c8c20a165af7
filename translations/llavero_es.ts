<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Commit %1
Qt %2
QtKeychain %3
Build type: %4</source>
        <translation>Revisión %1
Qt %2
QtKeychain %3
Tipo de compilación: %4</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Administra tus claves de API en la plataforma CloudOps.</translation>
    </message>
    <message>
        <source>It uses these libraries: %1.</source>
        <extracomment>%1 is a list of libraries, each with its license in parentheses.</extracomment>
        <translation>Usa estas bibliotecas: %1.</translation>
    </message>
    <message>
        <source>The sandbox also uses: %1.</source>
        <translation>El entorno de pruebas también usa: %1.</translation>
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
        <source>Copy the version details</source>
        <translation>Copiar los datos de la versión</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Llavero is free software: you may use, share and change it under the GNU General Public License, version 3 or any later version. It comes without any warranty.</source>
        <translation>Llavero es software libre: puedes usarlo, compartirlo y modificarlo según la Licencia Pública General de GNU, versión 3 o cualquier versión posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
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
        <source>The portal doesn’t provide your account details.</source>
        <translation>El portal no proporciona los datos de tu cuenta.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Edit in the portal</source>
        <translation>Editar en el portal</translation>
    </message>
</context>
<context>
    <name>AddressModel</name>
    <message>
        <source>Unknown address</source>
        <translation>Dirección desconocida</translation>
    </message>
    <message>
        <source>Last %1</source>
        <extracomment>When an address was used last; %1 is &quot;3 minutes ago&quot;.</extracomment>
        <translation>Última: %1</translation>
    </message>
    <message>
        <source>First %1</source>
        <extracomment>When an address was used first; %1 is &quot;3 minutes ago&quot;.</extracomment>
        <translation>Primera: %1</translation>
    </message>
    <message>
        <source>%1: %2, last %3, first %4</source>
        <extracomment>%1 is an IP address, %2 &quot;42 operations&quot;, %3 and %4 are times.</extracomment>
        <translation>%1: %2; última: %3; primera: %4</translation>
    </message>
</context>
<context>
    <name>ApiCredentialsPage</name>
    <message numerus="yes">
        <source>%1 of %2 key(s)</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1&#xa0;de&#xa0;%2 clave</numerusform>
            <numerusform>%1&#xa0;de&#xa0;%2 claves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) loaded</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 clave recibida</numerusform>
            <numerusform>%1 claves recibidas</numerusform>
        </translation>
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
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Try the Keychain Again</source>
        <translation>Volver a probar el depósito de claves</translation>
    </message>
    <message>
        <source>Use the Key for This Session</source>
        <translation>Usar la clave en esta sesión</translation>
    </message>
    <message>
        <source>The list was last updated %1.</source>
        <translation>La lista se actualizó por última vez %1.</translation>
    </message>
    <message>
        <source>A key that you enter here is kept in memory only, until Llavero closes.</source>
        <translation>La clave de API que escribas aquí se guardará solo en la memoria, hasta que se cierre Llavero.</translation>
    </message>
    <message>
        <source>Enter an API key to sign in to %1.</source>
        <translation>Escribe una clave de API para iniciar sesión en %1.</translation>
    </message>
    <message>
        <source>This key belongs to another account. Enter a key for this connection’s account.</source>
        <translation>Esta clave de API pertenece a otra cuenta. Escribe una clave de la cuenta de esta conexión.</translation>
    </message>
    <message>
        <source>You deleted the key that Llavero was signed in with. Sign in with another key.</source>
        <translation>Eliminaste la clave de API con la que Llavero iniciaba sesión. Inicia sesión con otra.</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Avisos, %n sin leer</numerusform>
            <numerusform>Avisos, %n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%1 key(s) have been deleted. They no longer work.</source>
        <translation>
            <numerusform>Se eliminó %1 clave. Ya no funciona.</numerusform>
            <numerusform>Se eliminaron %1 claves. Ya no funcionan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting was cancelled: %1 of %2 key(s) have been deleted.</source>
        <extracomment>Some of the keys have been deleted before the user pressed Cancel.</extracomment>
        <translation>
            <numerusform>Se canceló la eliminación. Claves eliminadas: %1&#xa0;de&#xa0;%2.</numerusform>
            <numerusform>Se canceló la eliminación. Claves eliminadas: %1&#xa0;de&#xa0;%2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 are the names of some keys; %2 is why they were not deleted.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The list shows the reason for each of the others.</source>
        <translation>La lista muestra el motivo de cada una de las demás.</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) weren’t deleted.</source>
        <translation>
            <numerusform>No se eliminó %1 clave.</numerusform>
            <numerusform>No se eliminaron %1 claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) have been deleted.</source>
        <extracomment>Follows “3 keys weren’t deleted.” and the reason.</extracomment>
        <translation>
            <numerusform>Se eliminó %1 clave.</numerusform>
            <numerusform>Se eliminaron %1 claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %4 other(s)</source>
        <extracomment>%1 to %3 are names of keys, %4 is the number of the others.</extracomment>
        <translation>
            <numerusform>%1, %2, %3 y %4 más</numerusform>
            <numerusform>%1, %2, %3 y %4 más</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Again…</source>
        <extracomment>A button that deletes keys after a question, because deleting them has failed before.</extracomment>
        <translation>Eliminar de nuevo…</translation>
    </message>
</context>
<context>
    <name>CheckKeyDialog</name>
    <message>
        <source>Paste an API key to find out whether %1 accepts it, and which of your keys it is. Llavero doesn’t store it.</source>
        <translation>Pega una clave de API para saber si %1 la acepta y cuál de tus claves es. Llavero no la guarda.</translation>
    </message>
    <message>
        <source>Check a Key</source>
        <translation>Comprobar una clave</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Show in List</source>
        <translation>Mostrar en la lista</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>A button: generates a key that takes the place of the one that was checked.</extracomment>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Comprobada: %1</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account.</source>
        <translation>Esta clave es válida, pero pertenece a otra cuenta.</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account: %1.</source>
        <extracomment>%1 is the name of a person or an organization.</extracomment>
        <translation>Esta clave es válida, pero pertenece a otra cuenta: %1.</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account: %1, %2.</source>
        <extracomment>%1 is the name of a person, %2 that of an organization.</extracomment>
        <translation>Esta clave es válida, pero pertenece a otra cuenta: %1, %2.</translation>
    </message>
    <message>
        <source>This key isn’t valid on %1. It has been deleted, or it belongs to another portal.</source>
        <extracomment>%1 is the address of the portal.</extracomment>
        <translation>Esta clave no es válida en %1. Se eliminó o pertenece a otro portal.</translation>
    </message>
    <message>
        <source>The key couldn’t be checked. %1</source>
        <translation>No se pudo comprobar la clave. %1</translation>
    </message>
    <message>
        <source>This key is valid. Llavero couldn’t find out which of your keys it is.</source>
        <translation>Esta clave es válida. Llavero no pudo averiguar cuál de tus claves es.</translation>
    </message>
    <message>
        <source>The key %1 is no longer in your list.</source>
        <translation>La clave %1 ya no está en tu lista.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1, with which Llavero signs in on this computer.</source>
        <translation>Esta clave es válida. Es %1, con la que Llavero inicia sesión en este equipo.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1.</source>
        <translation>Esta clave es válida. Es %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Comprobando la clave…</translation>
    </message>
    <message>
        <source>This key is valid. Llavero is finding out which one it is…</source>
        <translation>Esta clave es válida. Llavero está averiguando cuál es…</translation>
    </message>
    <message>
        <source>Llavero isn’t signed in, and makes a few requests with it.</source>
        <extracomment>“It” is the API key that the user pastes.</extracomment>
        <translation>Llavero no ha iniciado sesión y hace unas pocas solicitudes con ella.</translation>
    </message>
    <message>
        <source>This key is valid. Llavero couldn’t find out whose it is.</source>
        <translation>Esta clave es válida. Llavero no pudo averiguar de quién es.</translation>
    </message>
    <message>
        <source>This key is valid. It belongs to %1. Llavero couldn’t find out whether that’s your account.</source>
        <extracomment>%1 is the name of a person.</extracomment>
        <translation>Esta clave es válida. Es de %1. Llavero no pudo averiguar si esa es tu cuenta.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1 or %2: both were used during the check.</source>
        <extracomment>%1 and %2 are names of keys.</extracomment>
        <translation>Esta clave es válida. Es %1 o %2: ambas se usaron durante la comprobación.</translation>
    </message>
    <message>
        <source>This key is valid. It’s probably %1: no other of your keys was used during the check.</source>
        <translation>Esta clave es válida. Probablemente es %1: ninguna otra de tus claves se usó durante la comprobación.</translation>
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
        <translation>La clave de API copiada ya no está en el portapapeles.</translation>
    </message>
    <message>
        <source>Clipboard cleared. Another program has filled it again: if it still contains the key, clear the clipboard history.</source>
        <translation>Portapapeles borrado. Otro programa lo llenó de nuevo: si todavía contiene la clave de API, borra el historial del portapapeles.</translation>
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
        <source>Copied. Llavero will clear the clipboard in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Copiado. Llavero borrará el portapapeles en %1 s</translation>
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
    <message>
        <source>Created</source>
        <extracomment>The column with the date on which a key was created.</extracomment>
        <translation>Creada</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says of the column that the list is sorted by.</extracomment>
        <translation>%1, orden ascendente</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says of the column that the list is sorted by.</extracomment>
        <translation>%1, orden descendente</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy the command</source>
        <translation>Copiar el comando</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open the API Credentials page, ready to generate a key.</source>
        <translation>Abrir la página Credenciales de API, lista para generar una clave.</translation>
    </message>
    <message>
        <source>Use the sandbox, a practice service on this computer.</source>
        <translation>Usar el entorno de pruebas, un servicio de práctica en este equipo.</translation>
    </message>
    <message>
        <source>Connect to the portal at &lt;URL&gt;; if LLAVERO_API_KEY is set, sign in with that key, this time only.</source>
        <translation>Conectar con el portal &lt;URL&gt;; si LLAVERO_API_KEY está definida, iniciar sesión con esa clave de API, solo esta vez.</translation>
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
        <source>The portal address “%1” isn’t encrypted: use https://.</source>
        <translation>La dirección del portal “%1” no usa cifrado: usa https://.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argumento inesperado: “%1”.</translation>
    </message>
    <message>
        <source>--sandbox and --portal can’t be used together.</source>
        <translation>Las opciones --sandbox y --portal no se pueden usar juntas.</translation>
    </message>
    <message>
        <source>“%1” isn’t a valid portal address. Example: acme.example.com.</source>
        <translation>“%1” no es una dirección de portal válida. Ejemplo: acme.example.com.</translation>
    </message>
    <message>
        <source>Use the interface language &lt;%1&gt;: %2.</source>
        <translation>Usar &lt;%1&gt; como idioma de la interfaz: %2.</translation>
    </message>
    <message>
        <source>“%1” isn’t available. Choose one of: %2.</source>
        <translation>“%1” no está disponible. Elige uno de estos: %2.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Opción desconocida: “%1”.</translation>
    </message>
    <message>
        <source>Option %1 needs a value, or doesn’t accept one.</source>
        <translation>Falta el valor de %1, o esta opción no admite ninguno.</translation>
    </message>
    <message>
        <source>CODE</source>
        <extracomment>The value of the option --lang, in its description.</extracomment>
        <translation>CÓDIGO</translation>
    </message>
    <message>
        <source>Open the connection to this portal, or sign in to it.</source>
        <translation>Abrir la conexión con este portal o iniciar sesión en él.</translation>
    </message>
    <message>
        <source>Sign in with a key from a password manager, this time only.</source>
        <translation>Iniciar sesión con una clave de API de un gestor de contraseñas, solo esta vez.</translation>
    </message>
    <message>
        <source>Open the last connection, ready to generate a key.</source>
        <translation>Abrir la última conexión, lista para generar una clave de API.</translation>
    </message>
    <message>
        <source>Try Llavero without an account, in French.</source>
        <translation>Probar Llavero sin cuenta, en francés.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ejemplos:</translation>
    </message>
    <message>
        <source>Project page: %1</source>
        <translation>Página del proyecto: %1</translation>
    </message>
    <message>
        <source>Report a problem: %1</source>
        <translation>Informar de un problema: %1</translation>
    </message>
    <message>
        <source>Commands, which need neither a window nor a display:</source>
        <translation>Comandos, que no necesitan ventana ni pantalla:</translation>
    </message>
    <message>
        <source>Run a command with an API key in its environment.</source>
        <translation>Ejecutar un comando con una clave de API en su entorno.</translation>
    </message>
    <message>
        <source>Print your API keys, without their values.</source>
        <translation>Mostrar tus claves de API, sin sus valores.</translation>
    </message>
    <message>
        <source>Run Terraform with the key of the only connection.</source>
        <translation>Ejecutar Terraform con la clave de API de la única conexión.</translation>
    </message>
</context>
<context>
    <name>CommandOptions</name>
    <message>
        <source>NAME</source>
        <extracomment>The value of the options --connection and --variable, in their descriptions.</extracomment>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Run a command with an API key in its environment. The key comes from the system keychain.</source>
        <translation>Ejecutar un comando con una clave de API en su entorno. La clave procede del depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>Put the key into the variable &lt;%1&gt; instead of CLOUDCA_API_KEY. The endpoint is in CLOUDCA_API_URL.</source>
        <translation>Poner la clave en la variable &lt;%1&gt; en lugar de CLOUDCA_API_KEY. El punto final está en CLOUDCA_API_URL.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMANDO</translation>
    </message>
    <message>
        <source>The command to run, and its arguments.</source>
        <translation>El comando que se ejecuta, y sus argumentos.</translation>
    </message>
    <message>
        <source>ARG</source>
        <comment>an argument</comment>
        <translation>ARG</translation>
    </message>
    <message>
        <source>Print your API keys with their last use, without their values.</source>
        <translation>Mostrar tus claves de API con su último uso, sin sus valores.</translation>
    </message>
    <message>
        <source>Print JSON, for other programs.</source>
        <translation>Mostrar JSON, para otros programas.</translation>
    </message>
    <message>
        <source>“%1” can’t be the name of a variable: use letters, digits and “_”.</source>
        <translation>“%1” no puede ser el nombre de una variable: usa letras, cifras y “_”.</translation>
    </message>
    <message>
        <source>The variable %1 is for the endpoint: choose another one.</source>
        <translation>La variable %1 es para el punto final: elige otra.</translation>
    </message>
    <message>
        <source>The command to run is missing. Example: llavero exec -- terraform plan.</source>
        <translation>Falta el comando que se debe ejecutar. Ejemplo: llavero exec -- terraform plan.</translation>
    </message>
    <message>
        <source>The name of the connection is empty.</source>
        <translation>El nombre de la conexión está vacío.</translation>
    </message>
    <message>
        <source>Use the connection &lt;%1&gt;: its organization, host or portal address. You don’t need this option if there is only one connection.</source>
        <translation>Usar la conexión &lt;%1&gt;: su organización, su servidor o la dirección de su portal. Esta opción no hace falta si solo hay una conexión.</translation>
    </message>
    <message>
        <source>Exit status: that of the command, or</source>
        <translation>Estado de salida: el del comando, o</translation>
    </message>
    <message>
        <source>Llavero has no key for it, or the options are wrong.</source>
        <translation>Llavero no tiene una clave de API para él, o las opciones no son correctas.</translation>
    </message>
    <message>
        <source>It can’t be run, or its interpreter is missing.</source>
        <translation>No se puede ejecutar, o falta su intérprete.</translation>
    </message>
    <message>
        <source>It wasn’t found.</source>
        <translation>No se encontró.</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Estado de salida:</translation>
    </message>
    <message>
        <source>The list is from the service.</source>
        <translation>La lista procede del servicio.</translation>
    </message>
    <message>
        <source>There is no list: the error message says why.</source>
        <translation>No hay lista: el mensaje de error dice por qué.</translation>
    </message>
    <message>
        <source>The options are wrong.</source>
        <translation>Las opciones no son correctas.</translation>
    </message>
    <message>
        <source>The list is the saved one: the service can’t be reached.</source>
        <translation>La lista es la guardada: no se puede acceder al servicio.</translation>
    </message>
    <message>
        <source>The service doesn’t accept the key.</source>
        <translation>El servicio no acepta la clave de API.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>“%1”</source>
        <extracomment>A name, in quotes, in a list of names.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Llavero’s settings can’t be read. Open Llavero to see why.</source>
        <translation>No se puede leer la configuración de Llavero. Abre Llavero para ver el motivo.</translation>
    </message>
    <message>
        <source>There are no connections. Open Llavero and sign in with “Stay signed in on this computer”.</source>
        <translation>No hay ninguna conexión. Abre Llavero e inicia sesión con “Mantener la sesión iniciada en este equipo”.</translation>
    </message>
    <message>
        <source>Choose a connection with --connection: %1.</source>
        <translation>Elige una conexión con --connection: %1.</translation>
    </message>
    <message>
        <source>There is no connection “%1”. Choose one of: %2.</source>
        <translation>No hay ninguna conexión “%1”. Elige una de estas: %2.</translation>
    </message>
    <message>
        <source>“%1” is the name of several connections. Choose one of: %2.</source>
        <translation>“%1” es el nombre de varias conexiones. Elige una de estas: %2.</translation>
    </message>
    <message>
        <source>Llavero has stored no key for “%1”. Open Llavero and sign in with “Stay signed in on this computer”.</source>
        <translation>Llavero no tiene guardada ninguna clave de API para “%1”. Abre Llavero e inicia sesión con “Mantener la sesión iniciada en este equipo”.</translation>
    </message>
    <message>
        <source>The key for “%1” in the system keychain can’t be used. Open Llavero and sign in with another key.</source>
        <translation>La clave de API para “%1” del depósito de claves del sistema no se puede usar. Abre Llavero e inicia sesión con otra.</translation>
    </message>
    <message>
        <source>The command “%1” wasn’t found.</source>
        <translation>No se encontró el comando “%1”.</translation>
    </message>
    <message>
        <source>The command “%1” can’t be run: %2.</source>
        <translation>No se puede ejecutar el comando “%1”: %2.</translation>
    </message>
    <message>
        <source>This is the list that was saved on %1.</source>
        <translation>Esta es la lista guardada el %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>No se pudo mostrar %n clave de API porque el servicio no envió su identificador.</numerusform>
            <numerusform>No se pudieron mostrar %n claves de API porque el servicio no envió sus identificadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list can’t be written: %1</source>
        <translation>No se puede escribir la lista: %1</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Última IP</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The command “%1” can’t be run because its interpreter is missing.</source>
        <translation>No se puede ejecutar el comando “%1” porque falta su intérprete.</translation>
    </message>
    <message>
        <source>GNOME Keyring is locked, and there is no display on which it could ask for its password. Unlock it on the desktop, for example by logging in. On a computer without a desktop session, run this line and type the password of the keyring: %1</source>
        <translation>GNOME Keyring está bloqueado y no hay ninguna pantalla en la que pueda pedir su contraseña. Desbloquéalo en el escritorio, por ejemplo iniciando sesión. En un equipo sin sesión de escritorio, ejecuta esta línea y escribe la contraseña del depósito: %1</translation>
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
        <translation>Este equipo inicia sesión con su propia clave de API, %1, que Llavero generó para él.</translation>
    </message>
    <message>
        <source>The key keeps working until you delete it.</source>
        <translation>La clave seguirá funcionando hasta que la elimines.</translation>
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
        <translation>Eliminar también del portal esta clave de API</translation>
    </message>
    <message>
        <source>It’s your last API key: after you delete it, you need the portal to generate another one.</source>
        <translation>Es tu última clave de API: cuando la elimines, necesitarás el portal para generar otra.</translation>
    </message>
    <message>
        <source>Your notes on its keys will be lost.</source>
        <translation>Se perderán tus notas sobre sus claves.</translation>
    </message>
    <message>
        <source>Also delete your notes on its keys</source>
        <translation>Borrar también tus notas sobre sus claves</translation>
    </message>
    <message>
        <source>Llavero will forget the replacements that are under way.</source>
        <translation>Llavero olvidará los reemplazos en curso.</translation>
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
        <source>Open the connections menu</source>
        <translation>Abrir el menú de conexiones</translation>
    </message>
    <message>
        <source>Add a Connection…</source>
        <translation>Añadir una conexión…</translation>
    </message>
    <message>
        <source>Remove This Connection…</source>
        <translation>Quitar esta conexión…</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <extracomment>A badge: the open connection is the practice service. As short as possible.</extracomment>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Sandbox, organization: %1</source>
        <translation>Entorno de pruebas, organización: %1</translation>
    </message>
    <message>
        <source>Connect to a Real Portal…</source>
        <translation>Conectar con un portal real…</translation>
    </message>
    <message>
        <source>Sandbox: %1</source>
        <extracomment>A connection in a menu; %1 is its name.</extracomment>
        <translation>Entorno de pruebas: %1</translation>
    </message>
    <message>
        <source>You are using the sandbox, a practice service on this computer. Open this menu to connect to a real portal.</source>
        <translation>Estás usando el entorno de pruebas, un servicio de práctica en este equipo. Abre este menú para conectar con un portal real.</translation>
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
        <source>For portals with non-standard API paths.</source>
        <translation>Para portales con rutas de API no estándar.</translation>
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
        <source>For portals with a certificate issued by your organization. Trusted for this connection only.</source>
        <translation>Para portales con un certificado emitido por tu organización. Solo es de confianza para esta conexión.</translation>
    </message>
    <message>
        <source>Remove certificate authority</source>
        <translation>Quitar la autoridad de certificación</translation>
    </message>
    <message>
        <source>Remove API routes</source>
        <translation>Quitar las rutas de la API</translation>
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
        <source>The file %1 can’t be read: %2</source>
        <translation>No se puede leer el archivo %1: %2</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: %2</source>
        <translation>No se puede escribir el archivo %1: %2</translation>
    </message>
    <message>
        <source>The file %1 isn’t a valid API routes file: %2</source>
        <translation>El archivo %1 no es un archivo de rutas de la API válido: %2</translation>
    </message>
    <message>
        <source>The saved list couldn’t be removed: %1</source>
        <translation>No se pudo quitar la lista guardada: %1</translation>
    </message>
    <message>
        <source>Some data for %1 couldn’t be removed from this computer.</source>
        <translation>Algunos datos de %1 no se pudieron quitar de este equipo.</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Choose a PEM or DER file.</source>
        <translation>El archivo %1 no contiene ningún certificado. Elige un archivo PEM o DER.</translation>
    </message>
    <message>
        <source>The saved list for %1 was removed from this computer.</source>
        <translation>Se quitó de este equipo la lista guardada de %1.</translation>
    </message>
    <message>
        <source>The key %1 has been deleted from the portal.</source>
        <translation>Se eliminó del portal la clave de API %1.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted from the portal: check its list of keys. %2</source>
        <translation>Es posible que la clave de API %1 no se haya eliminado del portal: comprueba su lista de claves. %2</translation>
    </message>
    <message>
        <source>The key %1 wasn’t deleted and keeps working: delete it in the portal. %2</source>
        <translation>No se eliminó la clave de API %1, que sigue funcionando: elimínala en el portal. %2</translation>
    </message>
    <message>
        <source>Llavero is still waiting for the system keychain.</source>
        <translation>Llavero sigue esperando al depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>Sign in to manage your keys.</source>
        <translation>Inicia sesión para administrar tus claves de API.</translation>
    </message>
    <message>
        <source>While offline, you can view keys but not generate, rename or delete them.</source>
        <translation>Sin conexión puedes consultar tus claves de API, pero no generar, renombrar ni eliminar claves.</translation>
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
        <translation>en menos de un minuto (%1)</translation>
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
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>%1

Llavero uses this key to sign in on this computer. Deleting it signs you out here.

Anything using this key stops working immediately. This can’t be undone.</source>
        <translation>%1

Llavero usa esta clave para iniciar sesión en este equipo. Si la eliminas, se cerrará tu sesión aquí.

Todo lo que use esta clave dejará de funcionar de inmediato. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>%1

Anything using this key stops working immediately. This can’t be undone.</source>
        <translation>%1

Todo lo que use esta clave dejará de funcionar de inmediato. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Checking the activity log…</source>
        <translation>Consultando el registro de actividad…</translation>
    </message>
    <message>
        <source>The activity log isn’t available.</source>
        <translation>El registro de actividad no está disponible.</translation>
    </message>
    <message>
        <source>This is as of %1.</source>
        <translation>Datos del %1.</translation>
    </message>
    <message>
        <source>Your note: %1</source>
        <translation>Tu nota: %1</translation>
    </message>
    <message>
        <source>%1, which replaces this key, has not been used yet.</source>
        <translation>%1, que reemplaza esta clave, todavía no se ha usado.</translation>
    </message>
    <message>
        <source>%1 replaces this key, and has been used.</source>
        <translation>%1 reemplaza esta clave y ya se ha usado.</translation>
    </message>
    <message>
        <source>%1 replaces this key, which has not been used since %2.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>%1 reemplaza esta clave, que no se ha usado desde el %2.</translation>
    </message>
    <message>
        <source>This key replaces %1.</source>
        <translation>Esta clave reemplaza %1.</translation>
    </message>
    <message>
        <source>Last activity: %1</source>
        <translation>Última actividad: %1</translation>
    </message>
    <message>
        <source>This key was used after %1, which replaces it: most recently on %2.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>Esta clave se usó después de %1, que la reemplaza: por última vez el %2.</translation>
    </message>
    <message>
        <source>This key replaces %1, which was deleted.</source>
        <translation>Esta clave reemplaza a %1, que se eliminó.</translation>
    </message>
</context>
<context>
    <name>DeleteKeysDialog</name>
    <message>
        <source>%1, used recently: %2</source>
        <extracomment>A key in a list: %1 is its name, %2 its last activity, such as “3 hours ago”.</extracomment>
        <translation>%1, usada recientemente: %2</translation>
    </message>
    <message>
        <source>%1, last activity: %2</source>
        <translation>%1, última actividad: %2</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <extracomment>%1 is the name of the key with which Llavero signs in here.</extracomment>
        <translation>%1 (este equipo)</translation>
    </message>
    <message>
        <source>Anything using these keys stops working immediately. This can’t be undone.</source>
        <translation>Todo lo que use estas claves dejará de funcionar de inmediato. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Llavero uses %1 to sign in on this computer. Deleting it signs you out here.</source>
        <translation>Llavero inicia sesión en este equipo con %1. Si la eliminas, se cerrará aquí tu sesión.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 API key(s)?</source>
        <translation>
            <numerusform>¿Eliminar %1 clave de API?</numerusform>
            <numerusform>¿Eliminar %1 claves de API?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)</source>
        <extracomment>A button.</extracomment>
        <translation>
            <numerusform>Eliminar %1 clave</numerusform>
            <numerusform>Eliminar %1 claves</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys to be deleted</source>
        <translation>Claves que se eliminarán</translation>
    </message>
    <message>
        <source>The search or filter hides all of these keys at present.</source>
        <translation>La búsqueda o el filtro oculta ahora todas estas claves.</translation>
    </message>
    <message numerus="yes">
        <source>The search or filter hides %1 of these keys at present.</source>
        <translation>
            <numerusform>La búsqueda o el filtro oculta ahora %1 de estas claves.</numerusform>
            <numerusform>La búsqueda o el filtro oculta ahora %1 de estas claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days</source>
        <translation>
            <numerusform>Sé que %1 de ellas se usó en los últimos 30 días</numerusform>
            <numerusform>Sé que %1 de ellas se usaron en los últimos 30 días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them may still be in use: the time of their last activity is unknown</source>
        <translation>
            <numerusform>Sé que %1 de ellas puede seguir en uso: se desconoce cuándo fue su última actividad</numerusform>
            <numerusform>Sé que %1 de ellas pueden seguir en uso: se desconoce cuándo fue su última actividad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days or at an unknown time</source>
        <translation>
            <numerusform>Sé que %1 de ellas se usó en los últimos 30 días o en una fecha desconocida</numerusform>
            <numerusform>Sé que %1 de ellas se usaron en los últimos 30 días o en una fecha desconocida</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Note: %2</source>
        <extracomment>%1 describes a key, %2 is the user&apos;s note on it.</extracomment>
        <translation>%1. Nota: %2</translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message>
        <source>Checking which keys have been deleted…</source>
        <translation>Comprobando qué claves se eliminaron…</translation>
    </message>
    <message>
        <source>The service is receiving too many requests. Deleting continues %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>El servicio recibe demasiadas solicitudes. La eliminación continuará %1.</translation>
    </message>
    <message>
        <source>Deleting keys: %1 of %2</source>
        <extracomment>%1 of %2 keys have been deleted.</extracomment>
        <translation>Eliminando claves: %1&#xa0;de&#xa0;%2</translation>
    </message>
    <message>
        <source>Deleted keys</source>
        <translation>Claves eliminadas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel deleting</source>
        <translation>Cancelar la eliminación</translation>
    </message>
    <message numerus="yes">
        <source>Stopping: waiting for the last responses. %1 of %2 key(s) have been deleted.</source>
        <extracomment>%1 of %2 keys have been deleted.</extracomment>
        <translation>
            <numerusform>Deteniendo: faltan las últimas respuestas. Claves eliminadas: %1&#xa0;de&#xa0;%2.</numerusform>
            <numerusform>Deteniendo: faltan las últimas respuestas. Claves eliminadas: %1&#xa0;de&#xa0;%2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>To a file</source>
        <translation>En un archivo</translation>
    </message>
    <message>
        <source>To the system keychain</source>
        <translation>En el depósito de claves del sistema</translation>
    </message>
    <message>
        <source>As text, to the clipboard</source>
        <translation>Como texto, en el portapapeles</translation>
    </message>
    <message>
        <source>Save or Copy the Key</source>
        <translation>Guardar o copiar la clave de API</translation>
    </message>
    <message>
        <source>Save or copy %1</source>
        <extracomment>%1 is the name of a key.</extracomment>
        <translation>Guardar o copiar %1</translation>
    </message>
</context>
<context>
    <name>DeliveryText</name>
    <message>
        <source>The folder “%1” doesn’t exist. Choose another one.</source>
        <translation>La carpeta “%1” no existe. Elige otra.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to another user, who could replace the file. Choose another one.</source>
        <translation>La carpeta “%1” es de otro usuario, que podría reemplazar el archivo. Elige otra.</translation>
    </message>
    <message>
        <source>You can’t save files in the folder “%1”. Choose another one.</source>
        <translation>No puedes guardar archivos en la carpeta “%1”. Elige otra.</translation>
    </message>
    <message>
        <source>“%1” is a link to a file that doesn’t exist. Choose another one.</source>
        <translation>“%1” es un enlace a un archivo que no existe. Elige otro.</translation>
    </message>
    <message>
        <source>“%1” isn’t a file. Choose another one.</source>
        <translation>“%1” no es un archivo. Elige otro.</translation>
    </message>
    <message>
        <source>“%1” belongs to another user. Choose another file.</source>
        <translation>“%1” es de otro usuario. Elige otro archivo.</translation>
    </message>
    <message>
        <source>“%1” is write-protected. Choose another file.</source>
        <translation>“%1” está protegido contra escritura. Elige otro archivo.</translation>
    </message>
    <message>
        <source>“%1” is too large for a .env file. Choose another one.</source>
        <translation>“%1” es demasiado grande para ser un archivo .env. Elige otro.</translation>
    </message>
    <message>
        <source>“%1” isn’t a text file in UTF-8. Choose another one.</source>
        <translation>“%1” no es un archivo de texto en UTF-8. Elige otro.</translation>
    </message>
    <message>
        <source>Files in the folder “%1” can’t be kept from other users. Choose another one.</source>
        <translation>Los archivos de la carpeta “%1” no se pueden ocultar a otros usuarios. Elige otra.</translation>
    </message>
    <message>
        <source>“%1” has changed in the meantime. Try again.</source>
        <translation>“%1” ha cambiado entretanto. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>“%1” couldn’t be read or saved: %2</source>
        <extracomment>%2 is the system’s reason.</extracomment>
        <translation>No se pudo leer o guardar “%1”: %2</translation>
    </message>
    <message>
        <source>The file has changed in the meantime.</source>
        <translation>El archivo ha cambiado entretanto.</translation>
    </message>
    <message numerus="yes">
        <source>It already contains %1. The old value will be lost.</source>
        <extracomment>%1 is the name of a variable, or two.</extracomment>
        <translation>
            <numerusform>Ya contiene %1. El valor anterior se perderá.</numerusform>
            <numerusform>Ya contiene %1. Los valores anteriores se perderán.</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote in line %2 of “%1” isn’t closed. Close it, then try again.</source>
        <extracomment>%2 is the number of a line.</extracomment>
        <translation>En la línea %2 de “%1” hay una comilla sin cerrar. Ciérrala y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Programs read line %2 of “%1” in different ways. Write it as NAME=value, then try again.</source>
        <extracomment>%2 is the number of a line.</extracomment>
        <translation>Los programas leen la línea %2 de “%1” de distintas maneras. Escríbela como NOMBRE=valor y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>It also has another name (a hard link). The file of that name will stay as it is.</source>
        <translation>También tiene otro nombre (un enlace duro). El archivo con ese nombre se quedará como está.</translation>
    </message>
    <message>
        <source>It’s in a Git repository, but Git didn’t say whether it would commit it.</source>
        <translation>Está en un repositorio de Git, pero Git no ha respondido si lo incluiría en un commit.</translation>
    </message>
    <message>
        <source>Other users can replace files in the folder “%1”. Choose another one, or run the command below and try again.</source>
        <translation>Otros usuarios pueden reemplazar archivos en la carpeta “%1”. Elige otra, o ejecuta el comando de abajo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file now. Once it’s saved, only you can.</source>
        <translation>Ahora pueden leer el archivo otros usuarios de este equipo. Cuando se guarde, solo podrás leerlo tú.</translation>
    </message>
    <message>
        <source>A .env file can’t contain all characters of these values. Save or copy them in another way.</source>
        <translation>Un archivo .env no puede contener todos los caracteres de estos valores. Guárdalos o cópialos de otra manera.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, where the values will be saved.</source>
        <translation>Es un enlace a “%1”, donde se guardarán los valores.</translation>
    </message>
    <message>
        <source>Git would commit it, and the secrets in it. To prevent that, add it to .gitignore.</source>
        <translation>Git lo incluiría en el repositorio, junto con sus secretos. Para evitarlo, añádelo a .gitignore.</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>Show</source>
        <extracomment>Button of a notification: shows what is new.</extracomment>
        <translation>Mostrar</translation>
    </message>
    <message numerus="yes">
        <source>%1 new notice(s)</source>
        <translation>
            <numerusform>%1 aviso nuevo</numerusform>
            <numerusform>%1 avisos nuevos</numerusform>
        </translation>
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
        <source>Open the API documentation in the browser</source>
        <translation>Abrir la documentación de la API en el navegador</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto final</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Copiar punto final</translation>
    </message>
</context>
<context>
    <name>EnvFileField</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>A .env file. Its other lines stay as they are.</source>
        <translation>Un archivo .env. Sus demás líneas no cambian.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Command that closes the folder to others</source>
        <translation>Comando que cierra la carpeta a los demás</translation>
    </message>
    <message>
        <source>Enter the path of a file, or choose one.</source>
        <translation>Escribe la ruta de un archivo o elige uno.</translation>
    </message>
    <message>
        <source>Save to “%1”?</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>¿Guardar en “%1”?</translation>
    </message>
    <message>
        <source>Replace and Save</source>
        <translation>Reemplazar y guardar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved to “%1”.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Se guardó en “%1”.</translation>
    </message>
</context>
<context>
    <name>EnvironmentPicker</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>%1 is the name of a service connection, %2 that of an environment.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) found</source>
        <translation>
            <numerusform>%n entorno encontrado</numerusform>
            <numerusform>%n entornos encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Service connection and environment</source>
        <translation>Conexión de servicio y entorno</translation>
    </message>
    <message>
        <source>Show the environments</source>
        <translation>Mostrar los entornos</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Entornos</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The service is receiving too many requests. Wait a moment, then try again.</source>
        <translation>El servicio recibe demasiadas solicitudes. Espera un momento y vuelve a intentarlo.</translation>
    </message>
    <message numerus="yes">
        <source>The service is receiving too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>El servicio recibe demasiadas solicitudes. Vuelve a intentarlo en %n segundo.</numerusform>
            <numerusform>El servicio recibe demasiadas solicitudes. Vuelve a intentarlo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service can’t be reached. Check the network connection, then try again.</source>
        <translation>No se puede acceder al servicio. Comprueba la conexión de red y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The service took too long to respond. Try again.</source>
        <translation>El servicio tardó demasiado en responder. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow this. Ask an administrator of your organization.</source>
        <translation>Tu rol no permite esta operación. Consulta a un administrador de tu organización.</translation>
    </message>
    <message>
        <source>The service reported an error (HTTP %1). Try again later.</source>
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
        <source>This address isn’t encrypted (http://), so your key could be intercepted. Use https://.</source>
        <translation>Esta dirección no usa cifrado (http://): tu clave de API podría ser interceptada. Usa https://.</translation>
    </message>
    <message>
        <source>The service rejected the request and gave no reason.</source>
        <translation>El servicio rechazó la solicitud sin indicar el motivo.</translation>
    </message>
    <message>
        <source>The service rejected the request: %1</source>
        <translation>El servicio rechazó la solicitud: %1</translation>
    </message>
    <message>
        <source>The service rejected the request: %1 (code %2)</source>
        <translation>El servicio rechazó la solicitud: %1 (código %2)</translation>
    </message>
    <message>
        <source>This key wasn’t found. It may already have been deleted.</source>
        <translation>No se encontró esta clave de API. Es posible que ya se haya eliminado.</translation>
    </message>
    <message>
        <source>This isn’t a valid portal address. Example: acme.example.com.</source>
        <translation>Esta dirección de portal no es válida. Ejemplo: acme.example.com.</translation>
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
        <source>an unnamed authority</source>
        <extracomment>“… was issued by an authority without a name”</extracomment>
        <translation>una autoridad sin nombre</translation>
    </message>
    <message>
        <source>Couldn’t connect securely to %1: the server doesn’t support TLS 1.2 or later. Check the portal address and its port. No data was sent.</source>
        <translation>No se pudo establecer una conexión segura con %1: el servidor no admite TLS 1.2 ni una versión posterior. Comprueba la dirección del portal y su puerto. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, has expired. Check this computer’s date and time. If they’re correct, contact the portal administrator. No data was sent.</source>
        <translation>El certificado que presentó %1, emitido por %2, ha caducado. Comprueba la fecha y la hora de este equipo. Si son correctas, contacta con el administrador del portal. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, isn’t valid yet. Check this computer’s date and time. If they’re correct, contact the portal administrator. No data was sent.</source>
        <translation>El certificado que presentó %1, emitido por %2, todavía no es válido. Comprueba la fecha y la hora de este equipo. Si son correctas, contacta con el administrador del portal. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The certificate for %1 (issued by %2) belongs to another host. Check the portal address. If this network has a sign-in page, sign in there first. No data was sent.</source>
        <translation>El certificado que presentó %1 (emitido por %2) pertenece a otro servidor. Comprueba la dirección del portal. Si esta red tiene una página de inicio de sesión, identifícate allí primero. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The certificate for %1 was issued by %2, which this computer doesn’t trust. If it’s your organization’s own authority, choose its certificate in Connection options. No data was sent.</source>
        <translation>El certificado que presentó %1 fue emitido por %2, y este equipo no confía en esa autoridad. Si es la autoridad propia de tu organización, elige su certificado en Opciones de conexión. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, wasn’t accepted (%3). Contact the portal administrator. No data was sent.</source>
        <translation>No se aceptó el certificado que presentó %1, emitido por %2 (%3). Contacta con el administrador del portal. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>The response isn’t from the CloudOps API; it may be from a sign-in page or another website. Check the portal address.</source>
        <translation>La respuesta no proviene de la API de CloudOps, sino quizá de una página de inicio de sesión o de otro sitio web. Comprueba la dirección del portal.</translation>
    </message>
    <message>
        <source>The portal redirected the request to “%1”. Your key was not sent there. Check the portal address.</source>
        <translation>El portal redirigió la solicitud a “%1”. Tu clave de API no se envió allí. Comprueba la dirección del portal.</translation>
    </message>
    <message>
        <source>This computer isn’t connected to a network. Connect it, then try again.</source>
        <translation>Este equipo no está conectado a ninguna red. Conéctalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The connection to %1 was refused. Check the portal address and its port, or try again later.</source>
        <translation>Se rechazó la conexión con %1. Comprueba la dirección del portal y su puerto, o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The system proxy is unreachable or blocked the connection to %1. Check the system’s proxy settings, then try again.</source>
        <translation>El proxy del sistema no está accesible o bloqueó la conexión con %1. Comprueba la configuración del proxy del sistema y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The service doesn’t accept this API key: it’s not valid, or it has been deleted. Sign in with another key.</source>
        <translation>El servicio no acepta esta clave de API: no es válida o se eliminó. Inicia sesión con otra clave.</translation>
    </message>
    <message>
        <source>The certificate for %1 was revoked by its issuer, %2. Contact the portal administrator. No data was sent.</source>
        <translation>El certificado que presentó %1 fue revocado por su emisor, %2. Contacta con el administrador del portal. No se envió ningún dato.</translation>
    </message>
    <message>
        <source>Couldn’t find %1. Check the portal address, then try again.</source>
        <translation>No se encontró %1. Comprueba la dirección del portal y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The portal redirected the request to “%1”, and Llavero doesn’t follow this kind of redirect. Check the portal address.</source>
        <translation>El portal redirigió la solicitud a “%1” con un tipo de redirección que Llavero no admite. Comprueba la dirección del portal.</translation>
    </message>
    <message>
        <source>The response was too large and was ignored.</source>
        <translation>La respuesta era demasiado grande y se descartó.</translation>
    </message>
    <message>
        <source>Something between this computer and the CloudOps API, such as a gateway or a sign-in page, rejected the request (HTTP 401). The service didn’t reject your API key.</source>
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
        <source>The service is receiving too many requests. Llavero will try again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>El servicio recibe demasiadas solicitudes. Llavero lo intentará de nuevo %1.</translation>
    </message>
    <message>
        <source>The service reported an error (HTTP %1). Llavero will try again %2.</source>
        <extracomment>%2 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Se produjo un error en el servicio (HTTP %1). Llavero lo intentará de nuevo %2.</translation>
    </message>
    <message>
        <source>Llavero will try again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Llavero lo intentará de nuevo %1.</translation>
    </message>
    <message>
        <source>The response was malformed and was ignored. Check the portal address, or try again later.</source>
        <translation>La respuesta tenía un formato incorrecto y se descartó. Comprueba la dirección del portal o vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The proxy at %1 requires a sign-in that Llavero doesn’t support, or rejected the system’s credentials. Check the system’s proxy settings, then try again.</source>
        <translation>El proxy %1 exige un inicio de sesión que Llavero no admite, o rechazó las credenciales del sistema. Comprueba la configuración del proxy del sistema y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This computer wasn’t connected to a network.</source>
        <translation>Este equipo no estaba conectado a ninguna red.</translation>
    </message>
    <message>
        <source>The service couldn’t be reached.</source>
        <translation>No se pudo acceder al servicio.</translation>
    </message>
    <message>
        <source>The service didn’t accept the API key Llavero was signed in with.</source>
        <translation>El servicio no aceptó la clave de API con la que Llavero había iniciado sesión.</translation>
    </message>
    <message>
        <source>The service was receiving too many requests.</source>
        <translation>El servicio estaba recibiendo demasiadas solicitudes.</translation>
    </message>
    <message>
        <source>Your notes can’t be saved: %1. Llavero tries again with the next change.</source>
        <translation>Tus notas no se pueden guardar: %1. Llavero volverá a intentarlo con el próximo cambio.</translation>
    </message>
    <message>
        <source>Your notes were written by a newer version of Llavero. Update Llavero to read them. New ones are kept until you log out or close Llavero.</source>
        <translation>Una versión más reciente de Llavero escribió tus notas. Actualiza Llavero para leerlas. Las nuevas se conservan hasta que cierres la sesión o Llavero.</translation>
    </message>
    <message>
        <source>Your notes can’t be read: %1</source>
        <translation>Tus notas no se pueden leer: %1</translation>
    </message>
    <message>
        <source>The file with your notes was damaged and has been set aside. Llavero kept the notes that it could read.</source>
        <translation>El archivo con tus notas estaba dañado y se guardó aparte. Llavero conservó las notas que pudo leer.</translation>
    </message>
    <message>
        <source>The saved notices can’t be read: %1</source>
        <translation>No se pueden leer los avisos guardados: %1</translation>
    </message>
    <message>
        <source>The notices can’t be saved: %1. Llavero tries again with the next change.</source>
        <translation>No se pueden guardar los avisos: %1. Llavero lo intentará de nuevo con el próximo cambio.</translation>
    </message>
    <message>
        <source>The notices were written by a newer version of Llavero. Update Llavero to read them.</source>
        <translation>Los avisos los escribió una versión más reciente de Llavero. Actualiza Llavero para leerlos.</translation>
    </message>
    <message>
        <source>The file with the notices was damaged and has been set aside.</source>
        <translation>El archivo con los avisos estaba dañado y se ha apartado.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <extracomment>A type of file.</extracomment>
        <translation>CSV, para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, para programas (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Export %1 Key(s)</source>
        <translation>
            <numerusform>Exportar %1 clave</numerusform>
            <numerusform>Exportar %1 claves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%1 key(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>Se exportó %1 clave a “%2”.</numerusform>
            <numerusform>Se exportaron %1 claves a “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>Se exportó %1 nota a “%2”.</numerusform>
            <numerusform>Se exportaron %1 notas a “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>Se exportó %1 operación a “%2”.</numerusform>
            <numerusform>Se exportaron %1 operaciones a “%2”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>No se pudieron exportar las claves a “%1”: %2</translation>
    </message>
    <message>
        <source>The notes couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>No se pudieron exportar las notas a “%1”: %2</translation>
    </message>
    <message>
        <source>The operations couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>No se pudieron exportar las operaciones a “%1”: %2</translation>
    </message>
    <message>
        <source>Export Elsewhere…</source>
        <translation>Exportar a otro lugar…</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The graphical display “%1” can’t be used.</source>
        <translation>No se puede usar la pantalla gráfica “%1”.</translation>
    </message>
    <message>
        <source>The system has no more memory or threads for Llavero. Close other programs and restart Llavero.</source>
        <translation>El sistema no tiene más memoria ni hilos para Llavero. Cierra otros programas y reinicia Llavero.</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>Save to File</source>
        <translation>Guardar en el archivo</translation>
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
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Generate a key</source>
        <translation>Genera una clave de API</translation>
    </message>
    <message>
        <source>Click Generate API Key. Use a separate key for each application.</source>
        <translation>Haz clic en Generar clave de API. Usa una clave distinta para cada aplicación.</translation>
    </message>
    <message>
        <source>Copy its value</source>
        <translation>Copia su valor</translation>
    </message>
    <message>
        <source>It is shown only once. Store it somewhere safe.</source>
        <translation>Se muestra una sola vez. Guárdalo en un lugar seguro.</translation>
    </message>
    <message>
        <source>Use it in your application</source>
        <translation>Úsala en tu aplicación</translation>
    </message>
    <message>
        <source>Send the value in the %1 header of each request.</source>
        <extracomment>%1 is the name of an HTTP header.</extracomment>
        <translation>Envía el valor en la cabecera %1 de cada solicitud.</translation>
    </message>
    <message>
        <source>Don’t Show Again</source>
        <translation>No volver a mostrar</translation>
    </message>
</context>
<context>
    <name>GenerateForm</name>
    <message>
        <source>Name of the new key</source>
        <extracomment>The caption of a field in the step that generates a key in place of another one.</extracomment>
        <translation>Nombre de la clave nueva</translation>
    </message>
    <message>
        <source>Llavero signs in with this key on this computer. It will store the new key in the system keychain, and then sign in with it.</source>
        <translation>Llavero inicia sesión con esta clave en este equipo. Guardará la clave nueva en el depósito de claves del sistema y después iniciará sesión con ella.</translation>
    </message>
    <message>
        <source>Use That Key</source>
        <translation>Usar esa clave</translation>
    </message>
    <message>
        <source>Delete That Key…</source>
        <translation>Eliminar esa clave…</translation>
    </message>
    <message>
        <source>The service’s response is missing: a key may or may not have been generated. Llavero is looking for it in the list.</source>
        <translation>Falta la respuesta del servicio: puede que se generara una clave o puede que no. Llavero la está buscando en la lista.</translation>
    </message>
    <message>
        <source>The list shows no new key, so probably none was generated.</source>
        <translation>La lista no muestra ninguna clave nueva, así que probablemente no se generó ninguna.</translation>
    </message>
    <message>
        <source>The key %1 was generated, but its value did not arrive. Delete it, and generate another one.</source>
        <translation>Se generó la clave de API %1, pero su valor no llegó. Elimínala y genera otra.</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Generando…</translation>
    </message>
    <message>
        <source>Generate Another Key</source>
        <translation>Generar otra clave</translation>
    </message>
    <message>
        <source>Generate New Key</source>
        <translation>Generar clave nueva</translation>
    </message>
    <message>
        <source>The service sent a value, but the list shows no key with it. Don’t use that value: generate another key.</source>
        <translation>El servicio envió un valor, pero la lista no muestra ninguna clave que lo tenga. No uses ese valor: genera otra clave.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>The key hasn’t been used in the last %1 days, or is older than %2 days and has never been used. You may no longer need it.</source>
        <extracomment>%1 and %2 are numbers of days.</extracomment>
        <translation>La clave no se ha usado en los últimos %1 días, o tiene más de %2 días y nunca se ha usado. Puede que ya no la necesites.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>API documentation of the portal</source>
        <translation>Documentación de la API del portal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>An application sends it to the CloudOps API to act as you.</source>
        <translation>Una aplicación la envía a la API de CloudOps para actuar en tu nombre.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The secret text of a key. Anyone who has it can act as you.</source>
        <translation>El texto secreto de una clave de API. Cualquiera que lo tenga puede actuar en tu nombre.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto final</translation>
    </message>
    <message>
        <source>The address to which applications send their requests.</source>
        <translation>La dirección a la que las aplicaciones envían sus solicitudes.</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Última IP</translation>
    </message>
    <message>
        <source>The IP address that last used the key.</source>
        <translation>La dirección IP desde la que se usó la clave por última vez.</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>The date and time when the key was last used.</source>
        <translation>La fecha y la hora en que se usó la clave por última vez.</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Luna</translation>
    </message>
    <message>
        <source>New, Renamed, New activity</source>
        <translation>Nueva, Renombrada, Actividad nueva</translation>
    </message>
    <message>
        <source>Changes since your last visit, made by you or by others.</source>
        <translation>Cambios desde tu última visita, tuyos o de otros.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>The website of CloudOps that you sign in to, with its API.</source>
        <translation>El sitio web de CloudOps en el que inicias sesión, con su API.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>The program behind the API that responds to requests.</source>
        <translation>El programa detrás de la API que responde a las solicitudes.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>A practice service on this computer. Its keys work nowhere else.</source>
        <translation>Un servicio de práctica en este equipo. Sus claves no funcionan en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>The key that Llavero signs in with</source>
        <translation>La clave con la que Llavero inicia sesión</translation>
    </message>
    <message>
        <source>In the system keychain, under “Llavero”, if you stay signed in; otherwise only in memory.</source>
        <translation>En el depósito de claves del sistema, bajo “Llavero”, si mantienes la sesión iniciada; si no, solo en la memoria.</translation>
    </message>
    <message>
        <source>Settings and connections</source>
        <translation>Configuración y conexiones</translation>
    </message>
    <message>
        <source>Certificates and API routes</source>
        <translation>Certificados y rutas de API</translation>
    </message>
    <message>
        <source>Saved lists of keys, without their values</source>
        <translation>Listas guardadas de claves, sin sus valores</translation>
    </message>
    <message>
        <source>Watched, Replacement</source>
        <translation>En observación, Reemplazo</translation>
    </message>
    <message>
        <source>A key that is being replaced, and the new one.</source>
        <translation>Una clave que se está reemplazando y la clave nueva.</translation>
    </message>
    <message>
        <source>An API key lets an application use the CloudOps API as you, with your privileges. Generate one for each application; you can have as many as you like.

“Generate API Key” creates a key immediately. Its value is shown only once: copy it and store it somewhere safe.

A double-click on a key shows its details. The pencil renames it. The red circle deletes it after you confirm. A deleted key stops working immediately: requests that use it get HTTP 401.

The check box left of a key selects it. Selected keys can be deleted or exported together. A right-click on a key shows its menu.

“Check a Key…”, in the menu beside “Generate API Key”, finds out whether a value that you have is valid, and which key it belongs to.

Offline, you can still read the last saved list; its date is shown.</source>
        <translation>Una clave de API permite que una aplicación use la API de CloudOps en tu nombre, con tus privilegios. Genera una para cada aplicación; puedes tener tantas como quieras.

“Generar clave de API” crea una clave de inmediato. Su valor se muestra una sola vez: cópialo y guárdalo en un lugar seguro.

Un doble clic en una clave muestra sus detalles. El lápiz le cambia el nombre. El círculo rojo la elimina tras confirmarlo. Una clave eliminada deja de funcionar de inmediato: toda solicitud que la use recibe el error HTTP 401.

La casilla a la izquierda de una clave la selecciona. Las claves seleccionadas se pueden eliminar o exportar juntas. Un clic derecho en una clave muestra su menú.

“Comprobar una clave…”, en el menú junto a “Generar clave de API”, averigua si un valor que tienes es válido y a qué clave pertenece.

Sin conexión puedes consultar la última lista guardada, con su fecha.</translation>
    </message>
    <message>
        <source>“Replace…”, in the menu of a key, generates a new key and watches both until the old one is no longer used and can be deleted.</source>
        <translation>“Reemplazar…”, en el menú de una clave, genera una clave nueva y observa las dos hasta que la antigua ya no se usa y se puede eliminar.</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
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
        <source>Larger Text</source>
        <translation>Ampliar el texto</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Reducir el texto</translation>
    </message>
    <message>
        <source>Reset Text Size</source>
        <translation>Restablecer el tamaño del texto</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>New name for %1</source>
        <translation>Nuevo nombre de %1</translation>
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
    <message>
        <source>Created: %1</source>
        <translation>Creada: %1</translation>
    </message>
    <message>
        <source>has a note</source>
        <extracomment>What a screen reader says of the icon of a note, after the key&apos;s name and use.</extracomment>
        <translation>con una nota</translation>
    </message>
    <message>
        <source>Its details are shown.</source>
        <translation>Se muestran sus detalles.</translation>
    </message>
</context>
<context>
    <name>KeyDetailsPage</name>
    <message>
        <source>Key Details</source>
        <translation>Detalles de la clave</translation>
    </message>
    <message>
        <source>This key is no longer in your list.</source>
        <translation>Esta clave de API ya no está en tu lista.</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Detalles de %1</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Iniciar sesión…</translation>
    </message>
</context>
<context>
    <name>KeyFacts</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Copy the ID</source>
        <translation>Copiar el ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Copy the time of creation</source>
        <translation>Copiar la fecha de creación</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Última IP</translation>
    </message>
    <message>
        <source>Copy the last IP address</source>
        <translation>Copiar la última dirección IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Copy the time of the last activity</source>
        <translation>Copiar la fecha de la última actividad</translation>
    </message>
</context>
<context>
    <name>KeyFigures</name>
    <message>
        <source>All %1</source>
        <extracomment>%1 is the number of all keys.</extracomment>
        <translation>Todas %1</translation>
    </message>
    <message>
        <source>Used in the last %1 days %2</source>
        <extracomment>%1 is a number of days, %2 the number of keys.</extracomment>
        <translation>Usadas en los últimos %1 días %2</translation>
    </message>
    <message>
        <source>Used %1 to %2 days ago %3</source>
        <extracomment>%1 and %2 are numbers of days, %3 is the number of keys.</extracomment>
        <translation>Hace %1 a %2 días %3</translation>
    </message>
    <message>
        <source>Unused for %1 days %2</source>
        <extracomment>%1 is a number of days, %2 the number of keys.</extracomment>
        <translation>Sin usar en %1 días %2</translation>
    </message>
    <message>
        <source>Never used %1</source>
        <extracomment>%1 is the number of keys.</extracomment>
        <translation>Nunca usadas %1</translation>
    </message>
    <message>
        <source>Use unknown %1</source>
        <extracomment>%1 is the number of keys whose last activity cannot be read.</extracomment>
        <translation>Uso desconocido %1</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtrar claves</translation>
    </message>
    <message>
        <source>Review due %1</source>
        <extracomment>%1 is the number of keys whose date of a review, which the user has set, has come.</extracomment>
        <translation>Por revisar %1</translation>
    </message>
    <message>
        <source>Noted %1</source>
        <extracomment>%1 is the number of keys for which the user has written a note.</extracomment>
        <translation>Con nota %1</translation>
    </message>
    <message>
        <source>Replacements %1</source>
        <extracomment>%1 is the number of keys that are being replaced by new ones.</extracomment>
        <translation>En reemplazo %1</translation>
    </message>
</context>
<context>
    <name>KeyHeading</name>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Copiar el nombre</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Eliminar %1</translation>
    </message>
    <message>
        <source>New name for %1</source>
        <translation>Nuevo nombre de %1</translation>
    </message>
    <message>
        <source>Replace %1…</source>
        <translation>Reemplazar %1…</translation>
    </message>
    <message>
        <source>Continue Replacing %1…</source>
        <translation>Seguir reemplazando %1…</translation>
    </message>
</context>
<context>
    <name>KeyListMessageBar</name>
    <message numerus="yes">
        <source>%1 key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>No se pudo mostrar %1 clave de API porque el servicio no envió su identificador.</numerusform>
            <numerusform>No se pudieron mostrar %1 claves de API porque el servicio no envió sus identificadores.</numerusform>
        </translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>No se generó ninguna clave de API. %1</translation>
    </message>
    <message>
        <source>The key %1 wasn’t renamed. %2</source>
        <translation>No se cambió el nombre de la clave de API %1. %2</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. It no longer works.</source>
        <translation>Se eliminó la clave de API %1. Ya no funciona.</translation>
    </message>
    <message>
        <source>The key %1 wasn’t deleted. %2</source>
        <translation>No se eliminó la clave de API %1. %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed.</source>
        <translation>
            <numerusform>%1 clave de API ya no está en la lista.</numerusform>
            <numerusform>%1 claves de API ya no están en la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed: %2.</source>
        <extracomment>%1 is the number of keys, %2 are their names.</extracomment>
        <translation>
            <numerusform>%1 clave de API ya no está en la lista: %2.</numerusform>
            <numerusform>%1 claves de API ya no están en la lista: %2.</numerusform>
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
            <numerusform>Se renombró %1 clave.</numerusform>
            <numerusform>Se renombraron %1 claves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) with new activity.</source>
        <translation>
            <numerusform>%1 clave tiene actividad nueva.</numerusform>
            <numerusform>%1 claves tienen actividad nueva.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list couldn’t be saved for offline use: %1</source>
        <translation>No se pudo guardar la lista para usarla sin conexión: %1</translation>
    </message>
    <message>
        <source>The saved list couldn’t be read: %1</source>
        <translation>No se pudo leer la lista guardada: %1</translation>
    </message>
    <message>
        <source>The API key %1 may or may not have been generated.</source>
        <translation>Es posible que la clave de API %1 se haya generado.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been renamed to %2.</source>
        <translation>Es posible que la clave de API %1 se haya renombrado como %2.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted.</source>
        <translation>Es posible que la clave de API %1 se haya eliminado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 change(s) may or may not have been made.</source>
        <translation>
            <numerusform>Es posible que se haya realizado %1 cambio.</numerusform>
            <numerusform>Es posible que se hayan realizado %1 cambios.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service hasn’t confirmed it yet. Llavero keeps checking the list.</source>
        <translation>El servicio aún no lo ha confirmado. Llavero sigue comprobando la lista.</translation>
    </message>
    <message>
        <source>After 30 minutes, the API key %1 isn’t in the list. It was probably not generated.</source>
        <translation>Después de 30 minutos, la clave de API %1 no está en la lista. Probablemente no se generó.</translation>
    </message>
    <message>
        <source>After 30 minutes, the list doesn’t show the key %1 as %2. It was probably not renamed.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>Después de 30 minutos, la lista no muestra la clave de API %1 como %2. Probablemente no se renombró.</translation>
    </message>
    <message>
        <source>After 30 minutes, the key %1 is still in the list. It was probably not deleted.</source>
        <translation>Después de 30 minutos, la clave de API %1 sigue en la lista. Probablemente no se eliminó.</translation>
    </message>
    <message>
        <source>The API key %1 was generated, but its value was lost. Delete the key and generate another one.</source>
        <translation>Se generó la clave de API %1, pero su valor se perdió. Elimina la clave y genera otra.</translation>
    </message>
    <message>
        <source>The key %1 has been renamed to %2.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>La clave de API %1 ahora se llama %2.</translation>
    </message>
    <message>
        <source>No key was generated for this computer.</source>
        <translation>No se generó ninguna clave de API para este equipo.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The key you used before keeps working; delete it from the list if nothing else uses it.</source>
        <translation>A partir de ahora este equipo inicia sesión con su propia clave de API, %1. La clave anterior sigue funcionando; elimínala de la lista si nada más la usa.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The previous key, %2, keeps working; delete it if nothing else uses it.</source>
        <extracomment>%1 is the name of the new key, %2 that of the old one.</extracomment>
        <translation>A partir de ahora este equipo inicia sesión con su propia clave de API, %1. La clave anterior, %2, sigue funcionando; elimínala si nada más la usa.</translation>
    </message>
    <message>
        <source>The saved list couldn’t be read and has been set aside. Llavero is downloading it again.</source>
        <translation>No se pudo leer la lista guardada y se guardó aparte. Llavero la está descargando de nuevo.</translation>
    </message>
    <message>
        <source>Llavero checks the list when you’re signed in again.</source>
        <translation>Llavero comprobará la lista cuando vuelvas a iniciar sesión.</translation>
    </message>
    <message>
        <source>Llavero checks the list when the service can be reached again.</source>
        <translation>Llavero comprobará la lista cuando pueda volver a acceder al servicio.</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) may or may not have been deleted.</source>
        <translation>
            <numerusform>Es posible que %1 clave se haya eliminado.</numerusform>
            <numerusform>Es posible que %1 claves se hayan eliminado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. Llavero is checking that it no longer works…</source>
        <translation>Se eliminó la clave de API %1. Llavero está comprobando que ya no funciona…</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. A request with it was refused with HTTP 401 at %2.</source>
        <extracomment>%2 is a time of day.</extracomment>
        <translation>Se eliminó la clave de API %1. Una solicitud con ella se rechazó con HTTP 401 (%2).</translation>
    </message>
    <message>
        <source>The key %1 still works. It has been deleted, but the service accepted a request with it at %2.</source>
        <extracomment>%2 is a time of day.</extracomment>
        <translation>La clave de API %1 todavía funciona. Se eliminó, pero el servicio aceptó una solicitud con ella (%2).</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. Llavero couldn’t check that it no longer works. %2</source>
        <translation>Se eliminó la clave de API %1. Llavero no pudo comprobar que ya no funciona. %2</translation>
    </message>
    <message>
        <source>This computer now signs in with %1.</source>
        <translation>A partir de ahora este equipo inicia sesión con %1.</translation>
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
    <name>KeyMenu</name>
    <message>
        <source>Menu for %1</source>
        <extracomment>What a screen reader says of the menu of a row; %1 is the name of a key.</extracomment>
        <translation>Menú de %1</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>In the menu of a row: shows the details of the key.</extracomment>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Deselect</source>
        <extracomment>In the menu of a row: removes the key from the selected ones, or adds it to them.</extracomment>
        <translation>Deseleccionar</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Copiar el nombre</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>Copiar el ID</translation>
    </message>
    <message>
        <source>Copy Last IP</source>
        <translation>Copiar la última IP</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message numerus="yes">
        <source>Menu for %1 selected key(s)</source>
        <extracomment>What a screen reader says of the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Menú de %1 clave seleccionada</numerusform>
            <numerusform>Menú de %1 claves seleccionadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Eliminar %1 clave…</numerusform>
            <numerusform>Eliminar %1 claves…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Exportar %1 clave…</numerusform>
            <numerusform>Exportar %1 claves…</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the Selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Continue Replacing…</source>
        <extracomment>In the menu of a row: opens the page on which a new key takes the place of another one.</extracomment>
        <translation>Seguir reemplazando…</translation>
    </message>
</context>
<context>
    <name>KeyNoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Who uses this key, and what for?</source>
        <translation>¿Quién usa esta clave y para qué?</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>Kept until you log out or close Llavero.</source>
        <translation>Se conserva hasta que cierres la sesión o Llavero.</translation>
    </message>
    <message>
        <source>Notes stay on this computer. They’re not sent to the portal.</source>
        <translation>Las notas se quedan en este equipo. No se envían al portal.</translation>
    </message>
</context>
<context>
    <name>KeyReviewEditor</name>
    <message>
        <source>Review by</source>
        <extracomment>The caption of a date, on which the user wants to think about a key again.</extracomment>
        <translation>Fecha de revisión</translation>
    </message>
    <message>
        <source>1 Month</source>
        <translation>1 mes</translation>
    </message>
    <message>
        <source>Review in 1 month</source>
        <translation>Revisar dentro de 1 mes</translation>
    </message>
    <message>
        <source>3 Months</source>
        <translation>3 meses</translation>
    </message>
    <message>
        <source>Review in 3 months</source>
        <translation>Revisar dentro de 3 meses</translation>
    </message>
    <message>
        <source>1 Year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>Review in 1 year</source>
        <translation>Revisar dentro de 1 año</translation>
    </message>
    <message>
        <source>Clear the review date</source>
        <translation>Borrar la fecha de revisión</translation>
    </message>
    <message>
        <source>DD</source>
        <extracomment>The letters for the day in &quot;MM/DD/YYYY&quot;, the hint in a field for a date.</extracomment>
        <translation>DD</translation>
    </message>
    <message>
        <source>MM</source>
        <extracomment>The letters for the month in &quot;MM/DD/YYYY&quot;, the hint in a field for a date.</extracomment>
        <translation>MM</translation>
    </message>
    <message>
        <source>YYYY</source>
        <extracomment>The letters for the year in &quot;MM/DD/YYYY&quot;, the hint in a field for a date.</extracomment>
        <translation>AAAA</translation>
    </message>
    <message>
        <source>On that day, the list marks the key as due for review.</source>
        <translation>Ese día, la lista la marca como pendiente de revisión.</translation>
    </message>
    <message>
        <source>Enter a date from %1 to %2.</source>
        <translation>Escribe una fecha entre el %1 y el %2.</translation>
    </message>
    <message>
        <source>Enter a date such as %1.</source>
        <translation>Escribe una fecha como %1.</translation>
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
        <translation>Renombrada</translation>
    </message>
    <message>
        <source>New activity</source>
        <extracomment>A badge beside the name of a key that has been used for the first time, or from another address. Short, please.</extracomment>
        <translation>Actividad nueva</translation>
    </message>
    <message>
        <source>Llavero uses this key to sign in on this computer.</source>
        <translation>Llavero usa esta clave de API para iniciar sesión en este equipo.</translation>
    </message>
    <message>
        <source>Since your last visit, this key has been used for the first time or from another address.</source>
        <translation>Desde tu última visita, esta clave de API se usó por primera vez o desde otra dirección.</translation>
    </message>
    <message>
        <source>Since your last visit, this key was created elsewhere, or here without a response.</source>
        <translation>Desde tu última visita, esta clave de API se creó en otro lugar, o aquí sin recibir respuesta.</translation>
    </message>
    <message>
        <source>Since your last visit, this key was renamed elsewhere, or here without a response.</source>
        <translation>Desde tu última visita, esta clave de API se renombró en otro lugar, o aquí sin recibir respuesta.</translation>
    </message>
    <message>
        <source>No application has used this key yet.</source>
        <translation>Ninguna aplicación ha usado esta clave de API todavía.</translation>
    </message>
    <message numerus="yes">
        <source>Not used in the last %n day(s).</source>
        <translation>
            <numerusform>Sin usar desde hace %n día.</numerusform>
            <numerusform>Sin usar en los últimos %n días.</numerusform>
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
    <message>
        <source>Not deleted</source>
        <extracomment>A badge beside the name of a key that was to be deleted with others. Short, please.</extracomment>
        <translation>No eliminada</translation>
    </message>
    <message>
        <source>Review due</source>
        <extracomment>A badge beside the name of a key that the user wanted to review by now. Short, please.</extracomment>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>A badge beside the name of a key that is deleted after others. Short, please.</extracomment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>This key is about to be deleted.</source>
        <translation>Esta clave está a punto de eliminarse.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <extracomment>A badge beside the name of a key that may or may not have been deleted or renamed. Short, please.</extracomment>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>The service’s response was lost: this key may or may not have been deleted.</source>
        <translation>Se perdió la respuesta del servicio: es posible que esta clave se haya eliminado.</translation>
    </message>
    <message>
        <source>The service’s response was lost: this key may or may not have been renamed.</source>
        <translation>Se perdió la respuesta del servicio: es posible que el nombre de esta clave haya cambiado.</translation>
    </message>
    <message>
        <source>To be replaced</source>
        <extracomment>A badge beside the name of a key that another one is to replace. Short, please.</extracomment>
        <translation>Por reemplazar</translation>
    </message>
    <message>
        <source>A new key is to replace this one. It was not generated yet.</source>
        <translation>Una clave nueva va a reemplazar esta. Todavía no se ha generado.</translation>
    </message>
    <message>
        <source>%1 is to replace this key. Its value was not put in place yet.</source>
        <translation>%1 va a reemplazar esta clave. Su valor todavía no está donde se necesita.</translation>
    </message>
    <message>
        <source>Watched</source>
        <extracomment>A badge beside the name of a key whose use is being watched. Short, please.</extracomment>
        <translation>En observación</translation>
    </message>
    <message>
        <source>%1 replaces this key. Llavero is watching whether it is still used.</source>
        <translation>%1 reemplaza esta clave. Llavero observa si todavía se usa.</translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <extracomment>A badge beside the name of a key that is no longer used. Short, please.</extracomment>
        <translation>Se puede eliminar</translation>
    </message>
    <message>
        <source>%1 has replaced this key, which is no longer used.</source>
        <translation>%1 ha reemplazado esta clave, que ya no se usa.</translation>
    </message>
    <message>
        <source>Not replaced</source>
        <extracomment>A badge beside the name of a key whose replacement has ended too early. Short, please.</extracomment>
        <translation>No reemplazada</translation>
    </message>
    <message>
        <source>The key %1, which was to replace this one, was deleted.</source>
        <translation>Se eliminó la clave %1, que iba a reemplazar esta.</translation>
    </message>
    <message>
        <source>Put in place</source>
        <extracomment>A badge beside the name of a key whose value is to be put where it is needed. Short, please.</extracomment>
        <translation>Por colocar</translation>
    </message>
    <message>
        <source>This key is to replace %1. Put its value where that key is used.</source>
        <translation>Esta clave va a reemplazar %1. Pon su valor donde se usa esa clave.</translation>
    </message>
    <message>
        <source>Replacement</source>
        <extracomment>A badge beside the name of a key that replaces another one. Short, please.</extracomment>
        <translation>Reemplazo</translation>
    </message>
    <message>
        <source>This key replaces %1.</source>
        <translation>Esta clave reemplaza %1.</translation>
    </message>
    <message>
        <source>Can be renamed</source>
        <extracomment>A badge beside the name of a key that can get the name of the key that it has replaced. Short, please.</extracomment>
        <translation>Se puede renombrar</translation>
    </message>
    <message>
        <source>This key has replaced %1, and can get its name.</source>
        <translation>Esta clave ha reemplazado %1 y puede recibir su nombre.</translation>
    </message>
    <message>
        <source>Still used</source>
        <extracomment>A badge beside the name of a key that was used after its replacement. Short, please.</extracomment>
        <translation>Todavía en uso</translation>
    </message>
    <message>
        <source>This key was used after %1, which replaces it.</source>
        <translation>Esta clave se usó después de %1, que la reemplaza.</translation>
    </message>
</context>
<context>
    <name>KeyUseChart</name>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Operations on each of the last 90 days</source>
        <translation>Operaciones de cada uno de los últimos 90 días</translation>
    </message>
    <message>
        <source>The left and right arrow keys move from day to day.</source>
        <translation>Las flechas izquierda y derecha pasan de un día a otro.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>KeyUseDetails</name>
    <message>
        <source>Addresses (%1)</source>
        <translation>Direcciones (%1)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Show all addresses</source>
        <translation>Mostrar todas las direcciones</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>The newest %1 operations are listed. An exported file has all of them.</source>
        <translation>Se muestran las %1 operaciones más recientes. El archivo exportado las contiene todas.</translation>
    </message>
    <message>
        <source>Show Earlier Use</source>
        <translation>Mostrar uso anterior</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Desde el %1</translation>
    </message>
</context>
<context>
    <name>KeyUseStatus</name>
    <message>
        <source>Loading the activity log…</source>
        <translation>Cargando el registro de actividad…</translation>
    </message>
    <message>
        <source>Loading the activity log: %1 so far…</source>
        <extracomment>%1 is a number of entries.</extracomment>
        <translation>Cargando el registro de actividad: %1 recibidas…</translation>
    </message>
    <message>
        <source>Loading the activity log: %1 of %2…</source>
        <extracomment>%1 and %2 are numbers of entries.</extracomment>
        <translation>Cargando el registro de actividad: %1&#xa0;de&#xa0;%2…</translation>
    </message>
    <message>
        <source>The use of this key was loaded %1. Newer entries of the activity log couldn’t be loaded.</source>
        <extracomment>%1 is &quot;5 minutes ago (12 July 2024, 10:11)&quot;.</extracomment>
        <translation>El uso de esta clave se cargó %1. No se pudieron cargar las entradas más recientes del registro de actividad.</translation>
    </message>
    <message>
        <source>The rest of the activity log couldn’t be loaded.</source>
        <translation>No se pudo cargar el resto del registro de actividad.</translation>
    </message>
    <message>
        <source>The activity log couldn’t be loaded.</source>
        <translation>No se pudo cargar el registro de actividad.</translation>
    </message>
    <message>
        <source>The use of this key was loaded %1. Sign in to see newer use.</source>
        <extracomment>%1 is &quot;5 minutes ago (12 July 2024, 10:11)&quot;.</extracomment>
        <translation>El uso de esta clave se cargó %1. Inicia sesión para ver el más reciente.</translation>
    </message>
    <message>
        <source>Sign in to see the use of this key.</source>
        <translation>Inicia sesión para ver el uso de esta clave.</translation>
    </message>
    <message>
        <source>Offline. The use of this key was loaded %1.</source>
        <translation>Sin conexión. El uso de esta clave se cargó %1.</translation>
    </message>
    <message>
        <source>Offline. The use of this key is shown when Llavero can reach the service again.</source>
        <translation>Sin conexión. El uso de esta clave se mostrará cuando Llavero vuelva a conectar con el servicio.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Earlier entries of the activity log weren’t loaded.</source>
        <translation>No se cargaron las entradas anteriores del registro de actividad.</translation>
    </message>
    <message>
        <source>The activity log wasn’t loaded.</source>
        <translation>No se cargó el registro de actividad.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to read the activity log, so the use of this key isn’t known.</source>
        <translation>Tu rol no permite leer el registro de actividad, así que no se conoce el uso de esta clave.</translation>
    </message>
    <message>
        <source>This portal has no activity log, so the use of this key isn’t known.</source>
        <translation>Este portal no tiene registro de actividad, así que no se conoce el uso de esta clave.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>KeyUseSummary</name>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>The activity log has no use of this key in the last 90 days.</source>
        <translation>El registro de actividad no contiene ningún uso de esta clave en los últimos 90 días.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key since %1.</source>
        <translation>El registro de actividad no contiene ningún uso de esta clave desde el %1.</translation>
    </message>
    <message>
        <source>The activity log is long: only its newest entries were loaded. Use before %1 isn’t shown.</source>
        <translation>El registro de actividad es largo: solo se cargaron las entradas más recientes. No se muestra el uso anterior al %1.</translation>
    </message>
    <message>
        <source>The oldest entry of the activity log is of %1; earlier use of this key isn’t known.</source>
        <translation>La entrada más antigua del registro de actividad es del %1; no se conoce el uso anterior de esta clave.</translation>
    </message>
</context>
<context>
    <name>KeyUseText</name>
    <message>
        <source>%1: no operations</source>
        <extracomment>%1 is a day, such as &quot;12 November&quot;.</extracomment>
        <translation>%1: ninguna operación</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 operation(s)</source>
        <extracomment>%1 is a day, %2 the number of operations.</extracomment>
        <translation>
            <numerusform>%1: %2 operación</numerusform>
            <numerusform>%1: %2 operaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 operation(s), %3 failed</source>
        <extracomment>%1 is a day, %2 the number of operations; %3 of them failed.</extracomment>
        <translation>
            <numerusform>%1: %2 operación, %3 con error</numerusform>
            <numerusform>%1: %2 operaciones, %3 con error</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known</source>
        <extracomment>%1 is a day of which the log says nothing.</extracomment>
        <translation>%1: sin datos</translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s)</source>
        <translation>
            <numerusform>%1 operación</numerusform>
            <numerusform>%1 operaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used in the last 30 days, last %1.</source>
        <extracomment>%1 is &quot;2 months ago&quot;.</extracomment>
        <translation>Sin usar en los últimos 30 días; último uso: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 time(s)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days…&quot;</extracomment>
        <translation>
            <numerusform>%1 vez</numerusform>
            <numerusform>%1 veces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 address(es)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days, from 2 addresses…&quot;</extracomment>
        <translation>
            <numerusform>%1 dirección</numerusform>
            <numerusform>%1 direcciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, last %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Usada %1 en los últimos 30 días; último uso: %2.</translation>
    </message>
    <message>
        <source>Used %1 since %2, last %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Usada %1 desde el %2; último uso: %3.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, from %2, last %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;2 addresses&quot;, %3 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Usada %1 en los últimos 30 días, desde %2; último uso: %3.</translation>
    </message>
    <message>
        <source>Used %1 since %2, from %3, last %4.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;2 addresses&quot;, %4 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Usada %1 desde el %2 (%3); último uso: %4.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>The activity log is empty, so the use of this key isn’t known.</source>
        <translation>El registro de actividad está vacío, así que no se conoce el uso de esta clave.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key in the last 30 days.</source>
        <translation>El registro de actividad no contiene ningún uso de esta clave en los últimos 30 días.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key since %1.</source>
        <translation>El registro de actividad no contiene ningún uso de esta clave desde el %1.</translation>
    </message>
    <message>
        <source>Review due since %1</source>
        <translation>Revisión pendiente desde el %1</translation>
    </message>
    <message>
        <source>Review due on %1</source>
        <translation>Revisión prevista para el %1</translation>
    </message>
    <message>
        <source>Not used in the last 30 days.</source>
        <translation>Sin usar en los últimos 30 días.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days.</source>
        <extracomment>%1 is &quot;42 times&quot;.</extracomment>
        <translation>Usada %1 en los últimos 30 días.</translation>
    </message>
    <message>
        <source>Used %1 since %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date.</extracomment>
        <translation>Usada %1 desde el %2.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, from %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;2 addresses&quot;.</extracomment>
        <translation>Usada %1 en los últimos 30 días, desde %2.</translation>
    </message>
    <message>
        <source>Used %1 since %2, from %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;2 addresses&quot;.</extracomment>
        <translation>Usada %1 desde el %2 (%3).</translation>
    </message>
</context>
<context>
    <name>KeychainForm</name>
    <message>
        <source>Label</source>
        <extracomment>The caption of a text that describes an entry in the keychain.</extracomment>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>The caption of a text that identifies an entry in the keychain, for example a program.</extracomment>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>The caption of a text that identifies an entry in the keychain, for example a user.</extracomment>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>API key %1 of %2</source>
        <translation>Clave de API %1 de %2</translation>
    </message>
    <message>
        <source>Command that reads the key</source>
        <translation>Comando que lee la clave</translation>
    </message>
    <message>
        <source>Save to Keychain</source>
        <translation>Guardar en el depósito</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>Escribe un texto.</translation>
    </message>
    <message>
        <source>“Llavero” is the service of Llavero’s own keys. Enter another one.</source>
        <translation>“Llavero” es el servicio de las claves del propio Llavero. Escribe otro.</translation>
    </message>
    <message>
        <source>Replace the entry in the keychain?</source>
        <translation>¿Reemplazar la entrada del depósito de claves?</translation>
    </message>
    <message>
        <source>There is already an entry with the service “%1” and the account “%2”. Its secret will be lost.</source>
        <translation>Ya hay una entrada con el servicio “%1” y la cuenta “%2”. Su secreto se perderá.</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>A button.</extracomment>
        <translation>Reemplazar</translation>
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
    <message>
        <source>The folder couldn’t be opened: %1</source>
        <translation>No se pudo abrir la carpeta: %1</translation>
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
        <source>Your API keys couldn’t be loaded</source>
        <translation>No se pudieron cargar tus claves de API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>An API key lets an application use the CloudOps API on your behalf. Generate one for each application.</source>
        <translation>Una clave de API permite que una aplicación use la API de CloudOps en tu nombre. Genera una para cada aplicación.</translation>
    </message>
    <message>
        <source>Waiting for the system keychain…</source>
        <translation>Esperando al depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>Sign in to see your API keys</source>
        <translation>Inicia sesión para ver tus claves de API</translation>
    </message>
    <message>
        <source>If the system asks for your keychain password, enter it in its window.</source>
        <translation>Si el sistema pide la contraseña del depósito de claves, escríbela en su ventana.</translation>
    </message>
    <message>
        <source>Search covers names, IP addresses, last activity and notes.</source>
        <translation>Se busca en los nombres, las direcciones IP, la última actividad y las notas.</translation>
    </message>
    <message>
        <source>No key matches both the search and the filter</source>
        <translation>Ninguna clave de API coincide con la búsqueda y el filtro</translation>
    </message>
    <message>
        <source>Clear Search and Filter</source>
        <translation>Borrar la búsqueda y el filtro</translation>
    </message>
    <message>
        <source>No key matches the filter</source>
        <translation>Ninguna clave de API coincide con el filtro</translation>
    </message>
    <message>
        <source>Show All Keys</source>
        <translation>Mostrar todas las claves</translation>
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
        <translation>Ordenar claves por</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Borrar la búsqueda</translation>
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
        <source>%1 of %2</source>
        <extracomment>In a narrow search field: the list shows %1 keys, of %2.</extracomment>
        <translation>%1&#xa0;de&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>In the search field: the list shows %1 keys, of %2.</extracomment>
        <translation>Se muestran %1&#xa0;de&#xa0;%2</translation>
    </message>
    <message>
        <source>Export Keys…</source>
        <translation>Exportar claves…</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>Check a Key…</source>
        <translation>Comprobar una clave…</translation>
    </message>
</context>
<context>
    <name>MainWidget</name>
    <message>
        <source>%1 (Sandbox)</source>
        <extracomment>In the title of the window; %1 is the name of an organization.</extracomment>
        <translation>%1 (entorno de pruebas)</translation>
    </message>
    <message>
        <source>Stop deleting keys?</source>
        <translation>¿Dejar de eliminar claves?</translation>
    </message>
    <message>
        <source>Keys that haven’t been deleted yet stay in your list.</source>
        <translation>Las claves que aún no se eliminaron seguirán en tu lista.</translation>
    </message>
    <message>
        <source>Leave before it’s known which keys have been deleted?</source>
        <translation>¿Salir antes de saber qué claves se han eliminado?</translation>
    </message>
    <message>
        <source>Your list shows it when it’s loaded again.</source>
        <translation>Tu lista lo mostrará cuando se cargue de nuevo.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep Deleting</source>
        <translation>Seguir eliminando</translation>
    </message>
    <message>
        <source>Stop Deleting and Leave</source>
        <translation>Dejar de eliminar y salir</translation>
    </message>
    <message>
        <source>Stop Deleting and Close</source>
        <translation>Dejar de eliminar y cerrar</translation>
    </message>
    <message>
        <source>Leave without saving your notes?</source>
        <translation>¿Salir sin guardar tus notas?</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1%</source>
        <extracomment>The size of the text; %1 is a number.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>MenuItemButton</name>
    <message>
        <source>Current page</source>
        <translation>Página actual</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>Project page</source>
        <translation>Página del proyecto</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
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
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Escribe un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>Names can have up to %n character(s).</source>
        <translation>
            <numerusform>El nombre puede tener hasta %n carácter.</numerusform>
            <numerusform>El nombre puede tener hasta %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>This name contains invisible characters: %1</source>
        <translation>Este nombre contiene caracteres invisibles: %1</translation>
    </message>
</context>
<context>
    <name>NavigationPanel</name>
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
        <source>SSH Keys</source>
        <translation>Claves SSH</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
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
        <translation>Ninguno</translation>
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
        <source>Copy the value now and store it somewhere safe: it won’t be shown again.</source>
        <translation>Copia ahora el valor y guárdalo en un lugar seguro: no se volverá a mostrar.</translation>
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
        <source>Try Storing Again</source>
        <translation>Reintentar el guardado</translation>
    </message>
    <message>
        <source>The key is being stored in the system keychain…</source>
        <translation>Guardando la clave de API en el depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>The key couldn’t be copied. Click in this window and try again, or show the key and write it down.</source>
        <translation>No se pudo copiar la clave de API. Haz clic en la ventana y vuelve a intentarlo, o muéstrala y anótala.</translation>
    </message>
    <message>
        <source>Save or Copy As…</source>
        <translation>Guardar o copiar como…</translation>
    </message>
</context>
<context>
    <name>NewKeyPresenter</name>
    <message>
        <source>Leave before the key is shown?</source>
        <translation>¿Salir antes de que se muestre la clave?</translation>
    </message>
    <message>
        <source>The value is shown only once. If you leave now, you won’t see it.</source>
        <translation>El valor se muestra una sola vez. Si sales ahora, no lo verás.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>NoteTransfer</name>
    <message>
        <source>Notes (*.json)</source>
        <translation>Notas (*.json)</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>Importar notas</translation>
    </message>
    <message>
        <source>Notes (*.json);;All files (*)</source>
        <translation>Notas (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>“%1” couldn’t be read: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>No se pudo leer “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” contains no notes of Llavero, or is damaged. Nothing was imported.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>“%1” no contiene notas de Llavero o está dañado. No se importó nada.</translation>
    </message>
    <message>
        <source>“%1” was exported by a newer version of Llavero. Update Llavero to import it.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Una versión más reciente de Llavero exportó “%1”. Actualiza Llavero para importarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) imported.</source>
        <translation>
            <numerusform>Se importó %1 nota.</numerusform>
            <numerusform>Se importaron %1 notas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) on this computer are as new and were kept.</source>
        <extracomment>After the number of the imported notes.</extracomment>
        <translation>
            <numerusform>%1 nota de este equipo es igual de reciente y se conservó.</numerusform>
            <numerusform>%1 notas de este equipo son igual de recientes y se conservaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export All Notes…</source>
        <translation>Exportar todas las notas…</translation>
    </message>
    <message>
        <source>Import Notes…</source>
        <translation>Importar notas…</translation>
    </message>
    <message>
        <source>Export All Notes</source>
        <translation>Exportar todas las notas</translation>
    </message>
    <message>
        <source>The file has no notes that are new here.</source>
        <translation>El archivo no contiene notas nuevas para este equipo.</translation>
    </message>
    <message>
        <source>Export Notes…</source>
        <translation>Exportar las notas…</translation>
    </message>
</context>
<context>
    <name>NoticeArea</name>
    <message numerus="yes">
        <source>%1 more message(s)</source>
        <translation>
            <numerusform>%1 mensaje más</numerusform>
            <numerusform>%1 mensajes más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>New</source>
        <comment>an unread notice</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence, %2 a time.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>%1 is a notice with its time.</extracomment>
        <translation>Nuevo: %1</translation>
    </message>
</context>
<context>
    <name>NoticeSettings</name>
    <message>
        <source>While Llavero’s window is not in front</source>
        <translation>Mientras la ventana de Llavero no está delante</translation>
    </message>
    <message>
        <source>Notify me on the desktop when something changes</source>
        <translation>Avisarme en el escritorio cuando algo cambie</translation>
    </message>
    <message>
        <source>Show full IP addresses in these notifications</source>
        <translation>Mostrar direcciones IP completas en esas notificaciones</translation>
    </message>
    <message>
        <source>Show notices about</source>
        <translation>Mostrar avisos sobre</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>The API key %1 was generated.</source>
        <translation>La clave de API %1 se generó.</translation>
    </message>
    <message>
        <source>The API key %1 was not generated.</source>
        <translation>La clave de API %1 no se generó.</translation>
    </message>
    <message>
        <source>The API key %1 was renamed.</source>
        <translation>Se cambió el nombre de la clave de API %1.</translation>
    </message>
    <message>
        <source>The API key %1 was not renamed.</source>
        <translation>No se cambió el nombre de la clave de API %1.</translation>
    </message>
    <message>
        <source>The API key %1 was deleted.</source>
        <translation>La clave de API %1 se eliminó.</translation>
    </message>
    <message>
        <source>The API key %1 was not deleted.</source>
        <translation>La clave de API %1 no se eliminó.</translation>
    </message>
    <message>
        <source>The result of a change to the API key %1 is known.</source>
        <translation>Ya se conoce el resultado de un cambio de la clave de API %1.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nueva clave de API</translation>
    </message>
    <message>
        <source>API key no longer in the list</source>
        <translation>Una clave de API ya no está en la lista</translation>
    </message>
    <message>
        <source>API key used from a new address</source>
        <translation>Clave de API usada desde una dirección nueva</translation>
    </message>
    <message>
        <source>API key used again</source>
        <translation>Clave de API usada de nuevo</translation>
    </message>
    <message>
        <source>Replacement ready for its last step</source>
        <translation>Reemplazo listo para el último paso</translation>
    </message>
    <message>
        <source>API key due for review</source>
        <translation>Clave de API pendiente de revisión</translation>
    </message>
    <message>
        <source>Sign-in ended</source>
        <translation>Inicio de sesión terminado</translation>
    </message>
    <message>
        <source>Result of a change known</source>
        <translation>Resultado de un cambio conocido</translation>
    </message>
    <message>
        <source>The API key %1 was generated elsewhere.</source>
        <translation>La clave de API %1 se generó en otro lugar.</translation>
    </message>
    <message>
        <source>The API key %1 was deleted elsewhere.</source>
        <translation>La clave de API %1 se eliminó en otro lugar.</translation>
    </message>
    <message>
        <source>The API key %1 was used from %2 for the first time.</source>
        <translation>La clave de API %1 se usó desde %2 por primera vez.</translation>
    </message>
    <message>
        <source>The API key %1 was used from an address for the first time.</source>
        <translation>La clave de API %1 se usó desde una dirección por primera vez.</translation>
    </message>
    <message>
        <source>The API key %1 was used from %2, after 90 days without use.</source>
        <translation>La clave de API %1 se usó desde %2, tras 90 días sin uso.</translation>
    </message>
    <message>
        <source>The API key %1 was used after 90 days without use.</source>
        <translation>La clave de API %1 se usó tras 90 días sin uso.</translation>
    </message>
    <message>
        <source>The replacement of the API key %1 is ready for its last step.</source>
        <translation>El reemplazo de la clave de API %1 está listo para el último paso.</translation>
    </message>
    <message>
        <source>The API key %1 is due for review.</source>
        <translation>La clave de API %1 está pendiente de revisión.</translation>
    </message>
    <message>
        <source>The service no longer accepts Llavero’s API key. Sign in again.</source>
        <translation>El servicio ya no acepta la clave de API de Llavero. Inicia sesión de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n replacement(s) are ready for their last step.</source>
        <translation>
            <numerusform>%n reemplazo está listo para su último paso.</numerusform>
            <numerusform>%n reemplazos están listos para su último paso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were generated elsewhere.</source>
        <translation>
            <numerusform>%n clave de API se generó en otro lugar.</numerusform>
            <numerusform>%n claves de API se generaron en otro lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were deleted elsewhere.</source>
        <translation>
            <numerusform>%n clave de API se eliminó en otro lugar.</numerusform>
            <numerusform>%n claves de API se eliminaron en otro lugar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used from new addresses.</source>
        <translation>
            <numerusform>%n clave de API se usó desde una dirección nueva.</numerusform>
            <numerusform>%n claves de API se usaron desde direcciones nuevas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used after 90 days without use.</source>
        <translation>
            <numerusform>%n clave de API se usó tras 90 días sin uso.</numerusform>
            <numerusform>%n claves de API se usaron tras 90 días sin uso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) are due for review.</source>
        <translation>
            <numerusform>Toca revisar %n clave de API.</numerusform>
            <numerusform>Toca revisar %n claves de API.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n change(s) are known.</source>
        <translation>
            <numerusform>Ya se conoce el resultado de %n cambio.</numerusform>
            <numerusform>Ya se conocen los resultados de %n cambios.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesView</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Mark All as Read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Notice Settings</source>
        <translation>Ajustes de avisos</translation>
    </message>
    <message>
        <source>Nothing new. Notices tell you when a key was generated, deleted or used in an unusual way elsewhere.</source>
        <translation>Nada nuevo. Los avisos te cuentan cuándo una clave de API se generó, se eliminó o se usó de forma inusual en otro lugar.</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Iniciar sesión…</translation>
    </message>
    <message>
        <source>Show Keys</source>
        <translation>Mostrar las claves</translation>
    </message>
    <message>
        <source>Continue the Replacement</source>
        <translation>Continuar el reemplazo</translation>
    </message>
    <message>
        <source>Review Key</source>
        <translation>Revisar la clave</translation>
    </message>
    <message>
        <source>Show Key</source>
        <translation>Mostrar la clave</translation>
    </message>
    <message>
        <source>Notify you on the desktop when something changes?</source>
        <translation>¿Avisarte en el escritorio cuando algo cambie?</translation>
    </message>
    <message>
        <source>Notify Me</source>
        <translation>Avisarme</translation>
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
        <source>Offline. List updated %1.</source>
        <translation>Sin conexión. Lista actualizada %1.</translation>
    </message>
    <message>
        <source>The list couldn’t be refreshed. It was last updated %1.</source>
        <translation>No se pudo actualizar la lista. Se actualizó por última vez %1.</translation>
    </message>
</context>
<context>
    <name>OperationHead</name>
    <message>
        <source>Operations (%1)</source>
        <translation>Operaciones (%1)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the operations</source>
        <translation>Exportar las operaciones</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <extracomment>A type of file.</extracomment>
        <translation>CSV, para hojas de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Export Operations</source>
        <translation>Exportar operaciones</translation>
    </message>
</context>
<context>
    <name>OperationModel</name>
    <message>
        <source>Unnamed operation</source>
        <translation>Operación sin nombre</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
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
    <message>
        <source>API Credentials</source>
        <translation>Credenciales de API</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Aún no se ha cargado</translation>
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
        <translation>Clave sin nombre</translation>
    </message>
</context>
<context>
    <name>PortalLink</name>
    <message>
        <source>Open the portal in the browser</source>
        <translation>Abrir el portal en el navegador</translation>
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
        <source>Same as system</source>
        <translation>Igual que el sistema</translation>
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
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Flecha arriba</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Flecha abajo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Flecha izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Flecha derecha</translation>
    </message>
</context>
<context>
    <name>ReplacedKeys</name>
    <message>
        <source>Old key</source>
        <translation>Clave antigua</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Clave nueva</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>First activity</source>
        <extracomment>Above the time at which a list has shown the use of a key first. It may have been used before.</extracomment>
        <translation>Primera actividad</translation>
    </message>
    <message>
        <source>First activity seen</source>
        <translation>Primera actividad vista</translation>
    </message>
</context>
<context>
    <name>ReplacementPage</name>
    <message>
        <source>I Have the Value</source>
        <translation>Tengo el valor</translation>
    </message>
    <message>
        <source>Delete New Key…</source>
        <translation>Eliminar la clave nueva…</translation>
    </message>
    <message>
        <source>Delete Old Key…</source>
        <translation>Eliminar la clave antigua…</translation>
    </message>
    <message>
        <source>Rename New Key</source>
        <translation>Renombrar la clave nueva</translation>
    </message>
    <message>
        <source>Keep Its Name</source>
        <translation>Mantener su nombre</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Stop Replacing…</source>
        <translation>Dejar de reemplazar…</translation>
    </message>
    <message>
        <source>Replace a Key</source>
        <translation>Reemplazar una clave</translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>No se generó ninguna clave de API. %1</translation>
    </message>
    <message>
        <source>Replacement of %1</source>
        <translation>Reemplazo de %1</translation>
    </message>
    <message>
        <source>Llavero doesn’t keep the value of %1. If you don’t have it, delete that key and generate another one.</source>
        <translation>Llavero no guarda el valor de %1. Si no lo tienes, elimina esa clave y genera otra.</translation>
    </message>
    <message>
        <source>%1 has not been used since %2. Nothing is deleted unless you do it.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>%1 no se ha usado desde el %2. No se elimina nada si no lo haces tú.</translation>
    </message>
    <message>
        <source>%1 was deleted elsewhere.</source>
        <translation>Se eliminó %1 en otro lugar.</translation>
    </message>
    <message>
        <source>%1 has been deleted.</source>
        <translation>Se eliminó %1.</translation>
    </message>
    <message>
        <source>Another key has that name now: the key seems to have been replaced elsewhere, too.</source>
        <translation>Otra clave tiene ahora ese nombre: parece que la clave también se reemplazó en otro lugar.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>The key %1 wasn’t renamed. %2</source>
        <translation>No se cambió el nombre de la clave de API %1. %2</translation>
    </message>
    <message>
        <source>Stop replacing %1?</source>
        <translation>¿Dejar de reemplazar %1?</translation>
    </message>
    <message>
        <source>Llavero forgets how far it is. Both keys stay, and keep working.</source>
        <translation>Llavero olvidará hasta dónde se llegó. Las dos claves se quedan y siguen funcionando.</translation>
    </message>
    <message>
        <source>Stop Replacing</source>
        <translation>Dejar de reemplazar</translation>
    </message>
    <message>
        <source>%1 is no longer being replaced. That was stopped in another window.</source>
        <translation>Ya no se está reemplazando %1. Se detuvo en otra ventana.</translation>
    </message>
    <message>
        <source>%1 was deleted, and %2 has not been used yet: as far as Llavero knows, nothing has a working key. Put the value of %2 where %1 was used. Llavero doesn’t keep it; if you don’t have it, generate another key.</source>
        <translation>%1 se eliminó, y %2 aún no se ha usado: que Llavero sepa, ningún programa tiene una clave que funcione. Pon el valor de %2 donde se usaba %1. Llavero no lo guarda; si no lo tienes, genera otra clave.</translation>
    </message>
    <message>
        <source>The new key is still named %1. You wanted the name %2.</source>
        <translation>La clave nueva aún se llama %1. Querías el nombre %2.</translation>
    </message>
    <message>
        <source>The new key is named %1. It can get the old name.</source>
        <translation>La clave nueva se llama %1. Puede recibir el nombre antiguo.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>%1 has not been silent for long enough. Llavero keeps watching it.</source>
        <translation>%1 no lleva suficiente tiempo sin usarse. Llavero la sigue observando.</translation>
    </message>
    <message>
        <source>Llavero couldn’t look whether %1 is still silent. %2</source>
        <translation>Llavero no pudo comprobar si %1 sigue sin usarse. %2</translation>
    </message>
</context>
<context>
    <name>ReplacementStepItem</name>
    <message>
        <source>%1: done</source>
        <extracomment>What a screen reader says of a step; %1 is what is to be done in it.</extracomment>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: current step</source>
        <extracomment>What a screen reader says of a step; %1 is what is to be done in it.</extracomment>
        <translation>%1: paso actual</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <extracomment>What a screen reader says of a step; %1 is what was to be done in it.</extracomment>
        <translation>%1: omitido</translation>
    </message>
</context>
<context>
    <name>ReplacementText</name>
    <message>
        <source>Generate the new key</source>
        <translation>Genera la clave nueva</translation>
    </message>
    <message>
        <source>Put it where the old key is used</source>
        <translation>Ponla donde se usa la antigua</translation>
    </message>
    <message>
        <source>Watch until the old key is no longer used</source>
        <translation>Espera a que la antigua ya no se use</translation>
    </message>
    <message>
        <source>Delete the old key</source>
        <translation>Elimina la clave antigua</translation>
    </message>
    <message>
        <source>Give the new key the old name</source>
        <translation>Da a la clave nueva el nombre antiguo</translation>
    </message>
    <message>
        <source>%1 has been replaced. The new key is named %2.</source>
        <translation>Se reemplazó %1. La clave nueva se llama %2.</translation>
    </message>
    <message>
        <source>%1 was deleted before a new key was generated. There is nothing left to replace.</source>
        <translation>Se eliminó %1 antes de generar una clave nueva. No queda nada que reemplazar.</translation>
    </message>
    <message>
        <source>The new key %1 was deleted elsewhere. %2 keeps working.</source>
        <translation>La clave nueva %1 se eliminó en otro lugar. %2 sigue funcionando.</translation>
    </message>
    <message>
        <source>You deleted the new key %1. %2 keeps working.</source>
        <translation>Eliminaste la clave nueva %1. %2 sigue funcionando.</translation>
    </message>
    <message>
        <source>%1 and its new key were deleted. There is nothing left to replace.</source>
        <translation>Se eliminaron %1 y su clave nueva. No queda nada que reemplazar.</translation>
    </message>
    <message>
        <source>%1 has not been used yet. Put its value where %2 is used.</source>
        <translation>%1 todavía no se ha usado. Pon su valor donde se usa %2.</translation>
    </message>
    <message>
        <source>The service’s date of the last use of %1 can’t be read, so Llavero can’t tell whether it is still used.</source>
        <translation>No se puede leer la fecha del último uso de %1 que envía el servicio, así que Llavero no sabe si todavía se usa.</translation>
    </message>
    <message>
        <source>The next list shows whether %1 has been used since %2.</source>
        <translation>La próxima lista mostrará si %1 se ha usado desde el %2.</translation>
    </message>
    <message>
        <source>If %1 is not used before %2, Llavero will offer to delete it.</source>
        <translation>Si %1 no se usa antes del %2, Llavero te propondrá eliminarla.</translation>
    </message>
    <message>
        <source>%1 was used %2, after its new key. The old key was still in use somewhere.</source>
        <extracomment>%1 is the name of a key, %2 such as &quot;5 minutes ago&quot;.</extracomment>
        <translation>%1 se usó %2, después de su clave nueva. En algún lugar todavía se usaba la antigua.</translation>
    </message>
    <message>
        <source>%1 was used %2 from %3, after its new key. That place still had the old key.</source>
        <extracomment>%1 is the name of a key, %2 such as &quot;5 minutes ago&quot;, %3 an IP address.</extracomment>
        <translation>%1 se usó %2 desde %3, después de su clave nueva. Ese lugar todavía tenía la antigua.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>Llavero can’t save how far this is: %1. It tries again with the next change.</source>
        <translation>Llavero no puede guardar hasta dónde se llegó: %1. Lo intentará de nuevo con el próximo cambio.</translation>
    </message>
    <message>
        <source>A newer version of Llavero has saved the replacements. This one is kept until you log out or close Llavero.</source>
        <translation>Una versión más reciente de Llavero guardó los reemplazos. Este se conserva hasta que cierres sesión o cierres Llavero.</translation>
    </message>
    <message>
        <source>The file with the replacements was damaged and has been set aside. Llavero kept those that it could read.</source>
        <translation>El archivo con los reemplazos estaba dañado y se apartó. Llavero conservó los que pudo leer.</translation>
    </message>
    <message>
        <source>Kept until you log out or close Llavero.</source>
        <translation>Se conserva hasta que cierres sesión o cierres Llavero.</translation>
    </message>
    <message>
        <source>%1 seems to have been generated elsewhere, to replace %2.</source>
        <translation>Parece que %1 se generó en otro lugar para reemplazar %2.</translation>
    </message>
    <message>
        <source>As far as Llavero knows, %1 has not been used in place of %2 yet. Llavero’s own requests and earlier uses don’t count.</source>
        <extracomment>%1 is the name of the new key, %2 the name of the old one.</extracomment>
        <translation>Que Llavero sepa, %1 aún no se ha usado en lugar de %2. Las solicitudes del propio Llavero y los usos anteriores no cuentan.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace “%1”?</source>
        <translation>¿Reemplazar “%1”?</translation>
    </message>
    <message>
        <source>A file with this name already exists. Its content will be lost.</source>
        <translation>Ya existe un archivo con este nombre. Su secreto se perderá.</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>A button.</extracomment>
        <translation>Reemplazar</translation>
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
        <translation>%1 no contiene ninguna clave para esta conexión. Escribe una clave de API.</translation>
    </message>
    <message>
        <source>%1 contains no key for this connection: there was nothing to remove.</source>
        <translation>%1 no contiene ninguna clave para esta conexión: no había nada que quitar.</translation>
    </message>
    <message>
        <source>The key and saved list for %1 were removed from this computer. KeePassXC may keep the key in its recycle bin: empty it to delete the key.</source>
        <translation>Se quitaron de este equipo la clave de API y la lista guardada de %1. KeePassXC puede conservar la clave en su papelera: vacíala para borrarla.</translation>
    </message>
    <message>
        <source>The key and saved list for %1 were removed from this computer.</source>
        <translation>Se quitaron de este equipo la clave de API y la lista guardada de %1.</translation>
    </message>
    <message>
        <source>%1 may be waiting for you: look for its window, for example a password prompt.</source>
        <translation>%1 puede estar esperándote: busca su ventana, por ejemplo, la que pide la contraseña.</translation>
    </message>
    <message>
        <source>%1 reported success, but the key isn’t there. Try again.</source>
        <translation>%1 indicó que se completó la operación, pero la clave no está allí. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it, then try again.</source>
        <translation>%1 está bloqueado. Desbloquéalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 is still locked because the unlock window was closed. Try again and unlock it.</source>
        <translation>%1 sigue bloqueado porque se cerró la ventana de desbloqueo. Vuelve a intentarlo y desbloquéalo.</translation>
    </message>
    <message>
        <source>%1 denied the request. Try again and allow it.</source>
        <translation>%1 denegó la solicitud. Vuelve a intentarlo y permítela.</translation>
    </message>
    <message>
        <source>%1 is turned off in its settings. Turn it on, then try again.</source>
        <translation>%1 está desactivado en su configuración. Actívalo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The system keychain can’t be reached: Llavero was started outside a desktop session (there is no D-Bus session bus).</source>
        <translation>No se puede acceder al depósito de claves del sistema: Llavero se inició fuera de una sesión de escritorio (no hay bus de sesión de D-Bus).</translation>
    </message>
    <message>
        <source>No keychain service is running on this computer. Start one, then try again.</source>
        <translation>No hay ningún servicio de depósito de claves en ejecución en este equipo. Inicia uno y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 isn’t running. Start it, then try again.</source>
        <translation>%1 no está en ejecución. Inícialo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 isn’t responding. Try again later.</source>
        <translation>%1 no responde. Vuelve a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>%1 isn’t working: Llavero can’t read its response. Restart it, then try again.</source>
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
        <source>You can also enter an API key, which is kept in memory only, until Llavero closes.</source>
        <translation>También puedes escribir una clave de API, que se guardará solo en la memoria, hasta que se cierre Llavero.</translation>
    </message>
    <message>
        <source>The key may or may not have been stored.</source>
        <translation>Es posible que la clave de API no se haya guardado.</translation>
    </message>
    <message>
        <source>The key couldn’t be stored.</source>
        <translation>No se pudo guardar la clave de API.</translation>
    </message>
    <message>
        <source>The key may still be in %1.</source>
        <translation>Es posible que la clave de API siga en %1.</translation>
    </message>
    <message>
        <source>The key is still in %1.</source>
        <translation>La clave de API sigue en %1.</translation>
    </message>
    <message>
        <source>You can also remove the entry “Llavero” there.</source>
        <translation>También puedes quitar allí la entrada “Llavero”.</translation>
    </message>
    <message>
        <source>The key was stored in %1.</source>
        <extracomment>%1 is the name of the keychain’s program.</extracomment>
        <translation>La clave se guardó en %1.</translation>
    </message>
    <message>
        <source>%1 is locked. Type its password in the window that has appeared on the desktop.</source>
        <translation>%1 está bloqueado. Escribe su contraseña en la ventana que ha aparecido en el escritorio.</translation>
    </message>
    <message>
        <source>%1 is locked, and there is no display on which it could ask for its password. Unlock it on the desktop, then try again.</source>
        <translation>%1 está bloqueado y no hay ninguna pantalla en la que pueda pedir su contraseña. Desbloquéalo en el escritorio y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>%1 asks before it gives out a key, and there is no display for its question. Run the command on the desktop, or turn off this question in the keychain’s settings.</source>
        <translation>%1 pregunta antes de entregar una clave y no hay ninguna pantalla para su pregunta. Ejecuta el comando en el escritorio, o desactiva esta pregunta en los ajustes del depósito de claves.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%1 selected</source>
        <extracomment>The number of selected keys.</extracomment>
        <translation>
            <numerusform>%1 seleccionada</numerusform>
            <numerusform>%1 seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected Keys</source>
        <translation>Claves seleccionadas</translation>
    </message>
    <message>
        <source>Select All Shown</source>
        <translation>Seleccionar las mostradas</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todas</translation>
    </message>
    <message>
        <source>Delete…</source>
        <extracomment>Deletes the selected keys, after a question.</extracomment>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Writes the selected keys to a file that the user chooses.</extracomment>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Clear the Selection</source>
        <translation>Quitar la selección</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Ninguna clave seleccionada</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, but not shown</source>
        <extracomment>The number of selected keys, none of which matches the search or filter.</extracomment>
        <translation>
            <numerusform>%1 seleccionada, pero no se muestra</numerusform>
            <numerusform>%1 seleccionadas, pero no se muestran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, %2 of them not shown</source>
        <extracomment>The number of selected keys, always several, and of those that do not match the search or filter. The latter number determines the plural form.</extracomment>
        <translation>
            <numerusform>%1 seleccionadas; %2 de ellas no se muestra</numerusform>
            <numerusform>%1 seleccionadas; %2 de ellas no se muestran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceExportDialog</name>
    <message>
        <source>Export Service API Keys</source>
        <translation>Exportar claves de API de servicio</translation>
    </message>
    <message>
        <source>Export the keys of %1</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Exportar las claves de API de %1</translation>
    </message>
    <message>
        <source>Save to File</source>
        <translation>Guardar en el archivo</translation>
    </message>
    <message>
        <source>Prefix of the variables’ names</source>
        <translation>Prefijo de los nombres de las variables</translation>
    </message>
    <message>
        <source>These variables will be saved:</source>
        <translation>Se guardarán estas variables:</translation>
    </message>
    <message>
        <source>Use letters from A to Z, digits and _, and don’t start with a digit.</source>
        <translation>Usa letras de la A a la Z, cifras y _, y no empieces con una cifra.</translation>
    </message>
</context>
<context>
    <name>ServiceFieldRow</name>
    <message>
        <source>Of this environment only</source>
        <translation>Solo de este entorno</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Sin valor</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is the name of a value, such as “Secret key”.</extracomment>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
    <message>
        <source>The value couldn’t be copied. Click in this window and try again.</source>
        <translation>No se pudo copiar el valor. Haz clic en esta ventana y vuelve a intentarlo.</translation>
    </message>
</context>
<context>
    <name>ServiceKeysView</name>
    <message>
        <source>Service API keys</source>
        <translation>Claves de API de servicio</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Regenerar</translation>
    </message>
    <message>
        <source>Regenerate these keys in the portal, in the browser</source>
        <translation>Regenerar estas claves en el portal, en el navegador</translation>
    </message>
    <message>
        <source>Export to .env…</source>
        <translation>Exportar a .env…</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1</source>
        <extracomment>%n is the number of values; %1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>
            <numerusform>%n valor de %1</numerusform>
            <numerusform>%n valores de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys of your services’ own APIs.</source>
        <translation>Las claves de las API propias de tus servicios.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Sign in to see service API keys.</source>
        <translation>Inicia sesión para ver las claves de API de servicio.</translation>
    </message>
    <message>
        <source>Loading the environments…</source>
        <translation>Cargando los entornos…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>None of your services has an environment that you can use.</source>
        <translation>Ninguno de tus servicios tiene un entorno que puedas usar.</translation>
    </message>
    <message>
        <source>Choose an environment to see its API keys.</source>
        <translation>Elige un entorno para ver sus claves de API.</translation>
    </message>
    <message>
        <source>%1 no longer exists. Choose another environment.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 ya no existe. Elige otro entorno.</translation>
    </message>
    <message>
        <source>The keys of %1 aren’t loaded.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Las claves de API de %1 no están cargadas.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Cargar</translation>
    </message>
    <message>
        <source>Loading the keys of %1…</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Cargando las claves de API de %1…</translation>
    </message>
    <message>
        <source>%1 has no API keys.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 no tiene claves de API.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to see service API keys.</source>
        <translation>Tu rol no te permite ver las claves de API de servicio.</translation>
    </message>
    <message>
        <source>This portal has no services.</source>
        <translation>Este portal no tiene servicios.</translation>
    </message>
    <message>
        <source>The environments weren’t loaded.</source>
        <translation>No se cargaron los entornos.</translation>
    </message>
    <message>
        <source>Offline. Service API keys aren’t saved on this computer. They’re shown when Llavero can reach the service again.</source>
        <translation>Sin conexión. Las claves de API de servicio no se guardan en este equipo. Se mostrarán cuando Llavero pueda conectar de nuevo con el servicio.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The environments couldn’t be loaded.</source>
        <translation>No se pudieron cargar los entornos.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to see the keys of %1.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Tu rol no te permite ver las claves de API de %1.</translation>
    </message>
    <message>
        <source>%1 no longer exists, or has no API keys.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 ya no existe o no tiene claves de API.</translation>
    </message>
    <message>
        <source>The keys of %1 couldn’t be loaded.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>No se pudieron cargar las claves de API de %1.</translation>
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
        <source>Use a separate key on this computer? One key per application is recommended. Llavero will generate “%1”, store it in the system keychain and sign in with it from now on.</source>
        <translation>¿Usar una clave de API propia en este equipo? Se recomienda una clave por aplicación. Llavero generará “%1”, la guardará en el depósito de claves del sistema e iniciará sesión con ella a partir de ahora.</translation>
    </message>
    <message>
        <source>Generate Key for This Computer</source>
        <translation>Generar clave para este equipo</translation>
    </message>
    <message>
        <source>The key that replaces %1 has been generated. Its value is shown only once.</source>
        <translation>Se generó la clave que reemplaza %1. Su valor se muestra una sola vez.</translation>
    </message>
    <message>
        <source>Show New Key</source>
        <translation>Mostrar clave nueva</translation>
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
        <source>Move through the list</source>
        <translation>Moverse por la lista</translation>
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
        <source>Quit Llavero</source>
        <translation>Salir de Llavero</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Jump to the next key that starts with these letters</source>
        <translation>Ir a la siguiente clave que empiece por estas letras</translation>
    </message>
    <message>
        <source>Letters</source>
        <extracomment>In the place of the keys of a shortcut: any letter key.</extracomment>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Ampliar el texto</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Reducir el texto</translation>
    </message>
    <message>
        <source>Reset text size</source>
        <translation>Restablecer el tamaño del texto</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <extracomment>In the place of the keys of a shortcut: an arrow key while the Shift key is held.</extracomment>
        <translation>Mayús+Flechas</translation>
    </message>
    <message>
        <source>Select several keys</source>
        <translation>Seleccionar varias claves</translation>
    </message>
    <message>
        <source>Select all keys that are shown</source>
        <translation>Seleccionar todas las claves mostradas</translation>
    </message>
    <message>
        <source>Clear the selection or the search, go back, or close</source>
        <translation>Quitar la selección o la búsqueda, volver o cerrar</translation>
    </message>
    <message>
        <source>Show the details of the current key</source>
        <translation>Mostrar los detalles de la clave actual</translation>
    </message>
    <message>
        <source>Rename the current key</source>
        <translation>Cambiar el nombre de la clave actual</translation>
    </message>
    <message>
        <source>Copy the name of the current key</source>
        <translation>Copiar el nombre de la clave actual</translation>
    </message>
    <message>
        <source>Open the menu of the current key</source>
        <translation>Abrir el menú de la clave actual</translation>
    </message>
    <message>
        <source>Select or deselect the current key</source>
        <translation>Seleccionar o deseleccionar la clave actual</translation>
    </message>
    <message>
        <source>Delete the current key, or the selected keys</source>
        <translation>Eliminar la clave actual o las seleccionadas</translation>
    </message>
    <message>
        <source>Check a key</source>
        <translation>Comprobar una clave</translation>
    </message>
    <message>
        <source>Show the notices</source>
        <translation>Mostrar los avisos</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
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
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>No account? Try Llavero with a practice service on this computer.</source>
        <translation>¿No tienes cuenta? Prueba Llavero con un servicio de práctica en este equipo.</translation>
    </message>
    <message>
        <source>Try the Sandbox</source>
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
        <translation>Mantener la sesión iniciada en este equipo</translation>
    </message>
    <message>
        <source>The key is stored in the system keychain.</source>
        <translation>La clave de API se guarda en el depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>The sandbox couldn’t be started: %1</source>
        <translation>No se pudo iniciar el entorno de pruebas: %1</translation>
    </message>
    <message>
        <source>Deleting this computer’s key from the portal…</source>
        <translation>Eliminando del portal la clave de API de este equipo…</translation>
    </message>
    <message>
        <source>Removing the key from the system keychain…</source>
        <translation>Quitando la clave de API del depósito de claves del sistema…</translation>
    </message>
    <message>
        <source>1. Sign in to your portal in the browser.
2. Open User Settings, at the top right, then API Credentials.
3. Click Generate API Key and copy the key’s value: it is shown only once.

You can have as many keys as you like. A key has the permissions of its user.</source>
        <extracomment>“User Settings”, “API Credentials” and “Generate API Key” as the portal says them.</extracomment>
        <translation>1. Inicia sesión en tu portal con el navegador.
2. Abre Parámetros de usuario, arriba a la derecha, y luego Credenciales de API.
3. Haz clic en Generar clave de API y copia el valor de la clave: se muestra una sola vez.

Puedes tener tantas claves como quieras. Una clave permite hacer lo mismo que su usuario.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open the Portal</source>
        <translation>Abrir el portal</translation>
    </message>
    <message>
        <source>Sign in to another portal, or with another account.</source>
        <translation>Inicia sesión en otro portal o con otra cuenta.</translation>
    </message>
    <message>
        <source>Add a Connection</source>
        <translation>Añadir una conexión</translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>Value alone</source>
        <translation>Solo el valor</translation>
    </message>
    <message>
        <source>Shell (%1)</source>
        <extracomment>The shell of Linux and macOS; %1 is a command.</extracomment>
        <translation>Shell (%1)</translation>
    </message>
    <message>
        <source>Command Prompt of Windows</source>
        <translation>Símbolo del sistema de Windows</translation>
    </message>
    <message>
        <source>Line of a .env file</source>
        <translation>Línea de un archivo .env</translation>
    </message>
    <message>
        <source>Terraform variable</source>
        <translation>Variable de Terraform</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>Texto para copiar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>This format can’t contain all characters of the key. Choose another one.</source>
        <translation>Este formato no admite todos los caracteres de la clave. Elige otro.</translation>
    </message>
    <message>
        <source>The key couldn’t be copied. Click in this window and try again.</source>
        <translation>No se pudo copiar la clave. Haz clic en esta ventana y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>El texto se copió en el portapapeles.</translation>
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
    <name>VariableFields</name>
    <message>
        <source>Name of the variable</source>
        <translation>Nombre de la variable</translation>
    </message>
    <message>
        <source>Include the endpoint, as</source>
        <extracomment>Before the name of a variable.</extracomment>
        <translation>Incluir el punto final, como</translation>
    </message>
    <message>
        <source>Name of the variable for the endpoint</source>
        <translation>Nombre de la variable del punto final</translation>
    </message>
    <message>
        <source>Use letters from A to Z, digits and _, and don’t start with a digit.</source>
        <translation>Usa letras de la A a la Z, cifras y _, y no empieces por una cifra.</translation>
    </message>
    <message>
        <source>The key’s variable already has this name.</source>
        <translation>La variable de la clave ya tiene este nombre.</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Offer to delete the old key when it was not used for</source>
        <extracomment>The caption of a choice of durations.</extracomment>
        <translation>Proponer eliminar la antigua si no se usa durante</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <extracomment>%1 is such as &quot;5 minutes ago&quot;: when the list of keys was fetched.</extracomment>
        <translation>Datos: %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Llavero doesn’t know which key it signs in with. If it is one of these, its own requests count, too.</source>
        <translation>Llavero no sabe con qué clave inicia sesión. Si es una de estas, también cuentan sus propias solicitudes.</translation>
    </message>
    <message>
        <source>Llavero itself signs in with %1, and its own requests count as uses. Sign in with another key to see whether %1 is still used elsewhere.</source>
        <translation>Llavero mismo inicia sesión con %1, y sus propias solicitudes cuentan como usos. Inicia sesión con otra clave para ver si %1 todavía se usa en otro lugar.</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>The file %1 of the removed connection couldn’t be deleted: %2</source>
        <translation>No se pudo borrar el archivo %1 de la conexión quitada: %2</translation>
    </message>
    <message>
        <source>The copied API key is still on the clipboard because another program put it back. Copy something else and clear the clipboard history.</source>
        <translation>La clave de API copiada sigue en el portapapeles porque otro programa la volvió a poner. Copia otra cosa y borra el historial del portapapeles.</translation>
    </message>
    <message>
        <source>The settings were damaged and have been set aside. Llavero started with default settings.</source>
        <translation>La configuración estaba dañada y se guardó aparte. Llavero usa la configuración predeterminada.</translation>
    </message>
    <message>
        <source>The settings couldn’t be read and were left unchanged: %1</source>
        <translation>No se pudo leer la configuración, que queda como estaba: %1</translation>
    </message>
    <message>
        <source>The settings couldn’t be saved (%1). Recent changes will be lost when Llavero restarts.</source>
        <translation>No se pudo guardar la configuración (%1). Los cambios recientes se perderán al reiniciar Llavero.</translation>
    </message>
    <message>
        <source>The key will be stored as soon as you respond.</source>
        <translation>La clave de API se guardará en cuanto respondas.</translation>
    </message>
    <message>
        <source>Use the Key for This Session</source>
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
        <source>The key for %1 is still in the system keychain.</source>
        <translation>La clave de API de %1 sigue en el depósito de claves del sistema.</translation>
    </message>
    <message>
        <source>The settings were written by a newer version of Llavero and are left unchanged. Update Llavero, or recent changes will be lost when it restarts.</source>
        <translation>Una versión más reciente de Llavero escribió la configuración, que no se modificará. Actualiza Llavero o los cambios recientes se perderán al reiniciarlo.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>llavero: no graphical display is available.</source>
        <translation>llavero: no hay pantalla gráfica disponible.</translation>
    </message>
</context>
</TS>
