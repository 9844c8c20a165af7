<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <translation>Révision %1
Qt %2
QtKeychain %3
Type de compilation&#xa0;: %4</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Gérez vos clés d’API sur la plateforme CloudOps.</translation>
    </message>
    <message>
        <source>It uses these libraries: %1.</source>
        <extracomment>%1 is a list of libraries, each with its license in parentheses.</extracomment>
        <translation>Il utilise ces bibliothèques&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The sandbox also uses: %1.</source>
        <translation>Le bac à sable utilise aussi&#xa0;: %1.</translation>
    </message>
    <message>
        <source>About Llavero</source>
        <translation>À propos de Llavero</translation>
    </message>
    <message>
        <source>Llavero %1</source>
        <translation>Llavero %1</translation>
    </message>
    <message>
        <source>Copy the version details</source>
        <translation>Copier les informations de version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Llavero is free software: you may use, share and change it under the GNU General Public License, version 3 or any later version. It comes without any warranty.</source>
        <translation>Llavero est un logiciel libre&#xa0;: vous pouvez l’utiliser, le partager et le modifier selon la licence publique générale GNU, version 3 ou toute version ultérieure. Il est fourni sans aucune garantie.</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The portal doesn’t provide your account details.</source>
        <translation>Le portail ne fournit pas les informations de votre compte.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Edit in the portal</source>
        <translation>Modifier dans le portail</translation>
    </message>
</context>
<context>
    <name>AddressModel</name>
    <message>
        <source>Unknown address</source>
        <translation>Adresse inconnue</translation>
    </message>
    <message>
        <source>Last %1</source>
        <extracomment>When an address was used last; %1 is &quot;3 minutes ago&quot;.</extracomment>
        <translation>Dernière&#xa0;: %1</translation>
    </message>
    <message>
        <source>First %1</source>
        <extracomment>When an address was used first; %1 is &quot;3 minutes ago&quot;.</extracomment>
        <translation>Première&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2, last %3, first %4</source>
        <extracomment>%1 is an IP address, %2 &quot;42 operations&quot;, %3 and %4 are times.</extracomment>
        <translation>%1&#xa0;: %2&#xa0;; dernière&#xa0;: %3&#xa0;; première&#xa0;: %4</translation>
    </message>
</context>
<context>
    <name>ApiCredentialsPage</name>
    <message numerus="yes">
        <source>%1 of %2 key(s)</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1&#xa0;clé sur&#xa0;%2</numerusform>
            <numerusform>%1&#xa0;clés sur&#xa0;%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) loaded</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 clé reçue</numerusform>
            <numerusform>%1 clés reçues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApiKeyPrompt</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Try the Keychain Again</source>
        <translation>Réessayer avec le trousseau de clés</translation>
    </message>
    <message>
        <source>Use the Key for This Session</source>
        <translation>Utiliser la clé pour cette session</translation>
    </message>
    <message>
        <source>The list was last updated %1.</source>
        <translation>La liste a été actualisée %1.</translation>
    </message>
    <message>
        <source>A key that you enter here is kept in memory only, until Llavero closes.</source>
        <translation>La clé que vous saisissez ici est gardée en mémoire seulement, jusqu’à la fermeture de Llavero.</translation>
    </message>
    <message>
        <source>Enter an API key to sign in to %1.</source>
        <translation>Saisissez une clé d’API pour vous connecter à %1.</translation>
    </message>
    <message>
        <source>This key belongs to another account. Enter a key for this connection’s account.</source>
        <translation>Cette clé appartient à un autre compte. Saisissez une clé du compte de cette connexion.</translation>
    </message>
    <message>
        <source>You deleted the key that Llavero was signed in with. Sign in with another key.</source>
        <translation>Vous avez supprimé la clé d’API que Llavero utilisait pour se connecter. Connectez-vous avec une autre clé.</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Avis, %n non lu</numerusform>
            <numerusform>Avis, %n non lus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%1 key(s) have been deleted. They no longer work.</source>
        <translation>
            <numerusform>%1 clé a été supprimée. Elle ne fonctionne plus.</numerusform>
            <numerusform>%1 clés ont été supprimées. Elles ne fonctionnent plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting was cancelled: %1 of %2 key(s) have been deleted.</source>
        <extracomment>Some of the keys have been deleted before the user pressed Cancel.</extracomment>
        <translation>
            <numerusform>Suppression annulée. Clés supprimées&#xa0;: %1&#xa0;sur&#xa0;%2.</numerusform>
            <numerusform>Suppression annulée. Clés supprimées&#xa0;: %1&#xa0;sur&#xa0;%2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 are the names of some keys; %2 is why they were not deleted.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The list shows the reason for each of the others.</source>
        <translation>La liste indique la raison pour chacune des autres.</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) weren’t deleted.</source>
        <translation>
            <numerusform>%1 clé n’a pas été supprimée.</numerusform>
            <numerusform>%1 clés n’ont pas été supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) have been deleted.</source>
        <extracomment>Follows “3 keys weren’t deleted.” and the reason.</extracomment>
        <translation>
            <numerusform>%1 clé a été supprimée.</numerusform>
            <numerusform>%1 clés ont été supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %4 other(s)</source>
        <extracomment>%1 to %3 are names of keys, %4 is the number of the others.</extracomment>
        <translation>
            <numerusform>%1, %2, %3 et %4 autre</numerusform>
            <numerusform>%1, %2, %3 et %4 autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete Again…</source>
        <extracomment>A button that deletes keys after a question, because deleting them has failed before.</extracomment>
        <translation>Supprimer à nouveau…</translation>
    </message>
</context>
<context>
    <name>CheckKeyDialog</name>
    <message>
        <source>Paste an API key to find out whether %1 accepts it, and which of your keys it is. Llavero doesn’t store it.</source>
        <translation>Collez une clé d’API pour savoir si %1 l’accepte et de laquelle de vos clés il s’agit. Llavero ne l’enregistre pas.</translation>
    </message>
    <message>
        <source>Check a Key</source>
        <translation>Vérifier une clé</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Show in List</source>
        <translation>Afficher dans la liste</translation>
    </message>
    <message>
        <source>Replace…</source>
        <extracomment>A button: generates a key that takes the place of the one that was checked.</extracomment>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Vérification&#xa0;: %1</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account.</source>
        <translation>Cette clé est valide, mais elle appartient à un autre compte.</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account: %1.</source>
        <extracomment>%1 is the name of a person or an organization.</extracomment>
        <translation>Cette clé est valide, mais elle appartient à un autre compte&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This key is valid, but it belongs to another account: %1, %2.</source>
        <extracomment>%1 is the name of a person, %2 that of an organization.</extracomment>
        <translation>Cette clé est valide, mais elle appartient à un autre compte&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>This key isn’t valid on %1. It has been deleted, or it belongs to another portal.</source>
        <extracomment>%1 is the address of the portal.</extracomment>
        <translation>Cette clé n’est pas valide sur %1. Elle a été supprimée ou appartient à un autre portail.</translation>
    </message>
    <message>
        <source>The key couldn’t be checked. %1</source>
        <translation>La clé n’a pas pu être vérifiée. %1</translation>
    </message>
    <message>
        <source>This key is valid. Llavero couldn’t find out which of your keys it is.</source>
        <translation>Cette clé est valide. Llavero n’a pas pu déterminer de laquelle de vos clés il s’agit.</translation>
    </message>
    <message>
        <source>The key %1 is no longer in your list.</source>
        <translation>La clé %1 n’est plus dans votre liste.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1, with which Llavero signs in on this computer.</source>
        <translation>Cette clé est valide. Il s’agit de %1, avec laquelle Llavero se connecte sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1.</source>
        <translation>Cette clé est valide. Il s’agit de %1.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation>Vérification de la clé…</translation>
    </message>
    <message>
        <source>This key is valid. Llavero is finding out which one it is…</source>
        <translation>Cette clé est valide. Llavero cherche de quelle clé il s’agit…</translation>
    </message>
    <message>
        <source>Llavero isn’t signed in, and makes a few requests with it.</source>
        <extracomment>“It” is the API key that the user pastes.</extracomment>
        <translation>Llavero n’est pas connecté et envoie quelques requêtes avec elle.</translation>
    </message>
    <message>
        <source>This key is valid. Llavero couldn’t find out whose it is.</source>
        <translation>Cette clé est valide. Llavero n’a pas pu déterminer à qui elle appartient.</translation>
    </message>
    <message>
        <source>This key is valid. It belongs to %1. Llavero couldn’t find out whether that’s your account.</source>
        <extracomment>%1 is the name of a person.</extracomment>
        <translation>Cette clé est valide. Elle appartient à %1. Llavero n’a pas pu déterminer s’il s’agit de votre compte.</translation>
    </message>
    <message>
        <source>This key is valid. It’s %1 or %2: both were used during the check.</source>
        <extracomment>%1 and %2 are names of keys.</extracomment>
        <translation>Cette clé est valide. Il s’agit de %1 ou de %2&#xa0;: les deux ont été utilisées pendant la vérification.</translation>
    </message>
    <message>
        <source>This key is valid. It’s probably %1: no other of your keys was used during the check.</source>
        <translation>Cette clé est valide. Il s’agit probablement de %1&#xa0;: aucune autre de vos clés n’a été utilisée pendant la vérification.</translation>
    </message>
</context>
<context>
    <name>ClipboardNote</name>
    <message>
        <source>Clipboard cleared</source>
        <translation>Presse-papiers effacé</translation>
    </message>
    <message>
        <source>The copied key is no longer on the clipboard.</source>
        <translation>La clé copiée n’est plus dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Clipboard cleared. Another program has filled it again: if it still contains the key, clear the clipboard history.</source>
        <translation>Presse-papiers effacé. Un autre programme l’a de nouveau rempli&#xa0;: s’il contient encore la clé, effacez l’historique du presse-papiers.</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ClipboardText</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copied. Llavero will clear the clipboard in %1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>Copié. Llavero effacera le presse-papiers dans %1 s</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Dernière IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Created</source>
        <extracomment>The column with the date on which a key was created.</extracomment>
        <translation>Créée</translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <extracomment>What a screen reader says of the column that the list is sorted by.</extracomment>
        <translation>%1, ordre croissant</translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <extracomment>What a screen reader says of the column that the list is sorted by.</extracomment>
        <translation>%1, ordre décroissant</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Open the API Credentials page, ready to generate a key.</source>
        <translation>Ouvrir la page Identifiants d’API, prête à générer une clé.</translation>
    </message>
    <message>
        <source>Use the sandbox, a practice service on this computer.</source>
        <translation>Utiliser le bac à sable, un service d’essai sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Connect to the portal at &lt;URL&gt;; if LLAVERO_API_KEY is set, sign in with that key, this time only.</source>
        <translation>Se connecter au portail &lt;URL&gt;&#xa0;; si LLAVERO_API_KEY est définie, utiliser cette clé d’API, cette fois seulement.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Gérez vos clés d’API sur la plateforme CloudOps.</translation>
    </message>
    <message>
        <source>The portal address “%1” isn’t encrypted: use https://.</source>
        <translation>L’adresse du portail «&#xa0;%1&#xa0;» n’est pas chiffrée&#xa0;: utilisez https://.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argument inattendu&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--sandbox and --portal can’t be used together.</source>
        <translation>Les options --sandbox et --portal ne peuvent pas être utilisées ensemble.</translation>
    </message>
    <message>
        <source>“%1” isn’t a valid portal address. Example: acme.example.com.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de portail valide. Exemple&#xa0;: acme.example.com.</translation>
    </message>
    <message>
        <source>Use the interface language &lt;%1&gt;: %2.</source>
        <translation>Utiliser &lt;%1&gt; comme langue de l’interface&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” isn’t available. Choose one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas disponible. Choisissez parmi&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Option inconnue&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Option %1 needs a value, or doesn’t accept one.</source>
        <translation>Valeur manquante ou non admise pour %1.</translation>
    </message>
    <message>
        <source>CODE</source>
        <extracomment>The value of the option --lang, in its description.</extracomment>
        <translation>CODE</translation>
    </message>
    <message>
        <source>Open the connection to this portal, or sign in to it.</source>
        <translation>Ouvrir la connexion à ce portail, ou s’y connecter.</translation>
    </message>
    <message>
        <source>Sign in with a key from a password manager, this time only.</source>
        <translation>Se connecter avec une clé d’un gestionnaire de mots de passe, cette fois seulement.</translation>
    </message>
    <message>
        <source>Open the last connection, ready to generate a key.</source>
        <translation>Ouvrir la dernière connexion, prête à générer une clé.</translation>
    </message>
    <message>
        <source>Try Llavero without an account, in French.</source>
        <translation>Essayer Llavero sans compte, en français.</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemples&#xa0;:</translation>
    </message>
    <message>
        <source>Project page: %1</source>
        <translation>Page du projet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Report a problem: %1</source>
        <translation>Signaler un problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Commands, which need neither a window nor a display:</source>
        <translation>Commandes, qui n’ont besoin ni de fenêtre ni d’affichage&#xa0;:</translation>
    </message>
    <message>
        <source>Run a command with an API key in its environment.</source>
        <translation>Exécuter une commande avec une clé d’API dans son environnement.</translation>
    </message>
    <message>
        <source>Print your API keys, without their values.</source>
        <translation>Afficher vos clés d’API, sans leurs valeurs.</translation>
    </message>
    <message>
        <source>Run Terraform with the key of the only connection.</source>
        <translation>Exécuter Terraform avec la clé d’API de la seule connexion.</translation>
    </message>
</context>
<context>
    <name>CommandOptions</name>
    <message>
        <source>NAME</source>
        <extracomment>The value of the options --connection and --variable, in their descriptions.</extracomment>
        <translation>NOM</translation>
    </message>
    <message>
        <source>Run a command with an API key in its environment. The key comes from the system keychain.</source>
        <translation>Exécuter une commande avec une clé d’API dans son environnement. La clé provient du trousseau de clés du système.</translation>
    </message>
    <message>
        <source>Put the key into the variable &lt;%1&gt; instead of CLOUDCA_API_KEY. The endpoint is in CLOUDCA_API_URL.</source>
        <translation>Placer la clé dans la variable &lt;%1&gt; au lieu de CLOUDCA_API_KEY. Le point de terminaison est dans CLOUDCA_API_URL.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>The command to run, and its arguments.</source>
        <translation>La commande à exécuter, et ses arguments.</translation>
    </message>
    <message>
        <source>ARG</source>
        <comment>an argument</comment>
        <translation>ARG</translation>
    </message>
    <message>
        <source>Print your API keys with their last use, without their values.</source>
        <translation>Afficher vos clés d’API et leur dernière utilisation, sans leurs valeurs.</translation>
    </message>
    <message>
        <source>Print JSON, for other programs.</source>
        <translation>Afficher du JSON, pour d’autres programmes.</translation>
    </message>
    <message>
        <source>“%1” can’t be the name of a variable: use letters, digits and “_”.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être le nom d’une variable&#xa0;: utilisez des lettres, des chiffres et «&#xa0;_&#xa0;».</translation>
    </message>
    <message>
        <source>The variable %1 is for the endpoint: choose another one.</source>
        <translation>La variable %1 est réservée au point de terminaison&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The command to run is missing. Example: llavero exec -- terraform plan.</source>
        <translation>La commande à exécuter manque. Exemple&#xa0;: llavero exec -- terraform plan.</translation>
    </message>
    <message>
        <source>The name of the connection is empty.</source>
        <translation>Le nom de la connexion est vide.</translation>
    </message>
    <message>
        <source>Use the connection &lt;%1&gt;: its organization, host or portal address. You don’t need this option if there is only one connection.</source>
        <translation>Utiliser la connexion &lt;%1&gt;&#xa0;: son organisation, son hôte ou l’adresse de son portail. Cette option n’est pas nécessaire s’il n’y a qu’une connexion.</translation>
    </message>
    <message>
        <source>Exit status: that of the command, or</source>
        <translation>Code de retour&#xa0;: celui de la commande, ou</translation>
    </message>
    <message>
        <source>Llavero has no key for it, or the options are wrong.</source>
        <translation>Llavero n’a pas de clé d’API pour elle, ou les options sont incorrectes.</translation>
    </message>
    <message>
        <source>It can’t be run, or its interpreter is missing.</source>
        <translation>Elle ne peut pas être exécutée, ou son interpréteur est introuvable.</translation>
    </message>
    <message>
        <source>It wasn’t found.</source>
        <translation>Elle est introuvable.</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Code de retour&#xa0;:</translation>
    </message>
    <message>
        <source>The list is from the service.</source>
        <translation>La liste provient du service.</translation>
    </message>
    <message>
        <source>There is no list: the error message says why.</source>
        <translation>Il n’y a pas de liste&#xa0;: le message d’erreur en donne la raison.</translation>
    </message>
    <message>
        <source>The options are wrong.</source>
        <translation>Les options sont incorrectes.</translation>
    </message>
    <message>
        <source>The list is the saved one: the service can’t be reached.</source>
        <translation>C’est la liste enregistrée&#xa0;: le service est injoignable.</translation>
    </message>
    <message>
        <source>The service doesn’t accept the key.</source>
        <translation>Le service n’accepte pas la clé d’API.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>“%1”</source>
        <extracomment>A name, in quotes, in a list of names.</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Llavero’s settings can’t be read. Open Llavero to see why.</source>
        <translation>Les paramètres de Llavero ne peuvent pas être lus. Ouvrez Llavero pour en voir la raison.</translation>
    </message>
    <message>
        <source>There are no connections. Open Llavero and sign in with “Stay signed in on this computer”.</source>
        <translation>Il n’y a aucune connexion. Ouvrez Llavero et connectez-vous avec «&#xa0;Maintenir la connexion sur cet ordinateur&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a connection with --connection: %1.</source>
        <translation>Choisissez une connexion avec --connection&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no connection “%1”. Choose one of: %2.</source>
        <translation>Il n’y a pas de connexion «&#xa0;%1&#xa0;». Choisissez-en une&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” is the name of several connections. Choose one of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» est le nom de plusieurs connexions. Choisissez-en une&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Llavero has stored no key for “%1”. Open Llavero and sign in with “Stay signed in on this computer”.</source>
        <translation>Llavero n’a enregistré aucune clé d’API pour «&#xa0;%1&#xa0;». Ouvrez Llavero et connectez-vous avec «&#xa0;Maintenir la connexion sur cet ordinateur&#xa0;».</translation>
    </message>
    <message>
        <source>The key for “%1” in the system keychain can’t be used. Open Llavero and sign in with another key.</source>
        <translation>La clé d’API pour «&#xa0;%1&#xa0;» du trousseau de clés du système est inutilisable. Ouvrez Llavero et connectez-vous avec une autre clé.</translation>
    </message>
    <message>
        <source>The command “%1” wasn’t found.</source>
        <translation>La commande «&#xa0;%1&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>The command “%1” can’t be run: %2.</source>
        <translation>La commande «&#xa0;%1&#xa0;» ne peut pas être exécutée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This is the list that was saved on %1.</source>
        <translation>Voici la liste enregistrée le %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>%n clé n’a pas pu être affichée, car le service n’a pas envoyé son identifiant.</numerusform>
            <numerusform>%n clés n’ont pas pu être affichées, car le service n’a pas envoyé leurs identifiants.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list can’t be written: %1</source>
        <translation>La liste ne peut pas être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Dernière IP</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>The command “%1” can’t be run because its interpreter is missing.</source>
        <translation>La commande «&#xa0;%1&#xa0;» ne peut pas être exécutée, car son interpréteur est introuvable.</translation>
    </message>
    <message>
        <source>GNOME Keyring is locked, and there is no display on which it could ask for its password. Unlock it on the desktop, for example by logging in. On a computer without a desktop session, run this line and type the password of the keyring: %1</source>
        <translation>GNOME Keyring est verrouillé et ne dispose d’aucun affichage pour demander son mot de passe. Déverrouillez-le sur le bureau, par exemple en y ouvrant une session. Sur un ordinateur sans session de bureau, exécutez cette ligne et saisissez le mot de passe du trousseau&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ConfirmationDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConnectionActions</name>
    <message>
        <source>This removes the connection, its stored key and its saved list from this computer.</source>
        <translation>La connexion, sa clé et sa liste enregistrée seront supprimées de cet ordinateur.</translation>
    </message>
    <message>
        <source>Llavero will remove its key from the system keychain and delete the saved list.</source>
        <translation>Llavero supprimera sa clé du trousseau du système et la liste enregistrée.</translation>
    </message>
    <message>
        <source>Llavero will forget its key and delete the saved list.</source>
        <translation>Llavero oubliera sa clé et supprimera la liste enregistrée.</translation>
    </message>
    <message>
        <source>This computer signs in with its own key, %1, which Llavero generated for it.</source>
        <translation>Cet ordinateur se connecte avec sa propre clé, %1, que Llavero a générée pour lui.</translation>
    </message>
    <message>
        <source>The key keeps working until you delete it.</source>
        <translation>La clé reste valable jusqu’à ce que vous la supprimiez.</translation>
    </message>
    <message>
        <source>Remove the connection to %1?</source>
        <translation>Supprimer la connexion à %1&#xa0;?</translation>
    </message>
    <message>
        <source>Log out of %1?</source>
        <translation>Se déconnecter de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Log Out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Also delete this key from the portal</source>
        <translation>Supprimer aussi cette clé du portail</translation>
    </message>
    <message>
        <source>It’s your last API key: after you delete it, you need the portal to generate another one.</source>
        <translation>C’est votre dernière clé d’API&#xa0;: une fois supprimée, il vous faudra le portail pour en générer une autre.</translation>
    </message>
    <message>
        <source>Your notes on its keys will be lost.</source>
        <translation>Vos notes sur ses clés seront perdues.</translation>
    </message>
    <message>
        <source>Also delete your notes on its keys</source>
        <translation>Supprimer aussi vos notes sur ses clés</translation>
    </message>
    <message>
        <source>Llavero will forget the replacements that are under way.</source>
        <translation>Llavero oubliera les remplacements en cours.</translation>
    </message>
</context>
<context>
    <name>ConnectionButton</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open the connections menu</source>
        <translation>Ouvrir le menu des connexions</translation>
    </message>
    <message>
        <source>Add a Connection…</source>
        <translation>Ajouter une connexion…</translation>
    </message>
    <message>
        <source>Remove This Connection…</source>
        <translation>Supprimer cette connexion…</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <extracomment>A badge: the open connection is the practice service. As short as possible.</extracomment>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Sandbox, organization: %1</source>
        <translation>Bac à sable, organisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connect to a Real Portal…</source>
        <translation>Se connecter à un vrai portail…</translation>
    </message>
    <message>
        <source>Sandbox: %1</source>
        <extracomment>A connection in a menu; %1 is its name.</extracomment>
        <translation>Bac à sable&#xa0;: %1</translation>
    </message>
    <message>
        <source>You are using the sandbox, a practice service on this computer. Open this menu to connect to a real portal.</source>
        <translation>Vous utilisez le bac à sable, un service d’essai sur cet ordinateur. Ouvrez ce menu pour vous connecter à un vrai portail.</translation>
    </message>
</context>
<context>
    <name>ConnectionOptions</name>
    <message>
        <source>Connection options</source>
        <translation>Options de connexion</translation>
    </message>
    <message>
        <source>Choose a certificate authority…</source>
        <translation>Choisir une autorité de certification…</translation>
    </message>
    <message>
        <source>API routes (JSON file)</source>
        <translation>Routes de l’API (fichier JSON)</translation>
    </message>
    <message>
        <source>For portals with non-standard API paths.</source>
        <translation>Pour les portails dont l’API utilise d’autres chemins.</translation>
    </message>
    <message>
        <source>Choose API routes…</source>
        <translation>Choisir les routes de l’API…</translation>
    </message>
    <message>
        <source>API routes (*.json);;All files (*)</source>
        <translation>Routes de l’API (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>For portals with a certificate issued by your organization. Trusted for this connection only.</source>
        <translation>Pour les portails dont le certificat provient de l’autorité interne de votre organisation. Elle n’est reconnue que pour cette connexion.</translation>
    </message>
    <message>
        <source>Remove certificate authority</source>
        <translation>Retirer l’autorité de certification</translation>
    </message>
    <message>
        <source>Remove API routes</source>
        <translation>Retirer les routes de l’API</translation>
    </message>
    <message>
        <source>Certificate authority (PEM or DER file)</source>
        <translation>Autorité de certification (fichier PEM ou DER)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>The file %1 can’t be read: %2</source>
        <translation>Impossible de lire le fichier %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file %1 can’t be written: %2</source>
        <translation>Impossible d’écrire le fichier %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file %1 isn’t a valid API routes file: %2</source>
        <translation>Le fichier %1 n’est pas un fichier de routes de l’API valide&#xa0;: %2</translation>
    </message>
    <message>
        <source>The saved list couldn’t be removed: %1</source>
        <translation>La liste enregistrée n’a pas pu être supprimée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Some data for %1 couldn’t be removed from this computer.</source>
        <translation>Certaines données de %1 n’ont pas pu être supprimées de cet ordinateur.</translation>
    </message>
    <message>
        <source>The file %1 contains no certificate. Choose a PEM or DER file.</source>
        <translation>Le fichier %1 ne contient aucun certificat. Choisissez un fichier PEM ou DER.</translation>
    </message>
    <message>
        <source>The saved list for %1 was removed from this computer.</source>
        <translation>La liste enregistrée de %1 a été supprimée de cet ordinateur.</translation>
    </message>
    <message>
        <source>The key %1 has been deleted from the portal.</source>
        <translation>La clé %1 a été supprimée du portail.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted from the portal: check its list of keys. %2</source>
        <translation>La clé %1 n’a peut-être pas été supprimée du portail&#xa0;: vérifiez sa liste de clés. %2</translation>
    </message>
    <message>
        <source>The key %1 wasn’t deleted and keeps working: delete it in the portal. %2</source>
        <translation>La clé %1 n’a pas été supprimée et reste valable&#xa0;: supprimez-la dans le portail. %2</translation>
    </message>
    <message>
        <source>Llavero is still waiting for the system keychain.</source>
        <translation>Llavero attend encore le trousseau de clés du système.</translation>
    </message>
    <message>
        <source>Sign in to manage your keys.</source>
        <translation>Connectez-vous pour gérer vos clés.</translation>
    </message>
    <message>
        <source>While offline, you can view keys but not generate, rename or delete them.</source>
        <translation>Hors connexion, vous pouvez consulter vos clés, mais pas en générer, en renommer ni en supprimer.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>Just now</source>
        <translation>À l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>Il y a %n minute</numerusform>
            <numerusform>Il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>Il y a %n heure</numerusform>
            <numerusform>Il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>Il y a %n jour</numerusform>
            <numerusform>Il y a %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>Il y a %n mois</numerusform>
            <numerusform>Il y a %n mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>Il y a %n an</numerusform>
            <numerusform>Il y a %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>within a minute (%1)</source>
        <extracomment>After &quot;Llavero tries again&quot;; %1 is a time of day.</extracomment>
        <translation>d’ici une minute (%1)</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s) (%1)</source>
        <extracomment>After &quot;Llavero tries again&quot;; %1 is a time of day.</extracomment>
        <translation>
            <numerusform>dans %n minute (%1)</numerusform>
            <numerusform>dans %n minutes (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>A last activity whose date cannot be read</extracomment>
        <translation>Inconnue</translation>
    </message>
</context>
<context>
    <name>DeleteKeyDialog</name>
    <message>
        <source>This key has never been used.</source>
        <translation>Cette clé n’a jamais été utilisée.</translation>
    </message>
    <message>
        <source>Last IP: %1
Last activity: %2</source>
        <translation>Dernière IP&#xa0;: %1
Dernière activité&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete the API key %1?</source>
        <translation>Supprimer la clé d’API %1&#xa0;?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1

Llavero uses this key to sign in on this computer. Deleting it signs you out here.

Anything using this key stops working immediately. This can’t be undone.</source>
        <translation>%1

Llavero utilise cette clé pour se connecter sur cet ordinateur. Si vous la supprimez, votre session y sera fermée.

Tout ce qui utilise cette clé cessera immédiatement de fonctionner. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>%1

Anything using this key stops working immediately. This can’t be undone.</source>
        <translation>%1

Tout ce qui utilise cette clé cessera immédiatement de fonctionner. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Checking the activity log…</source>
        <translation>Consultation du journal d’activité…</translation>
    </message>
    <message>
        <source>The activity log isn’t available.</source>
        <translation>Le journal d’activité n’est pas disponible.</translation>
    </message>
    <message>
        <source>This is as of %1.</source>
        <translation>Données du %1.</translation>
    </message>
    <message>
        <source>Your note: %1</source>
        <translation>Votre note&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, which replaces this key, has not been used yet.</source>
        <translation>%1, qui remplace cette clé, n’a pas encore été utilisée.</translation>
    </message>
    <message>
        <source>%1 replaces this key, and has been used.</source>
        <translation>%1 remplace cette clé et a déjà été utilisée.</translation>
    </message>
    <message>
        <source>%1 replaces this key, which has not been used since %2.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>%1 remplace cette clé, qui n’a pas été utilisée depuis le %2.</translation>
    </message>
    <message>
        <source>This key replaces %1.</source>
        <translation>Cette clé remplace %1.</translation>
    </message>
    <message>
        <source>Last activity: %1</source>
        <translation>Dernière activité&#xa0;: %1</translation>
    </message>
    <message>
        <source>This key was used after %1, which replaces it: most recently on %2.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>Cette clé a été utilisée après %1, qui la remplace&#xa0;: la dernière fois le %2.</translation>
    </message>
    <message>
        <source>This key replaces %1, which was deleted.</source>
        <translation>Cette clé remplace %1, qui a été supprimée.</translation>
    </message>
</context>
<context>
    <name>DeleteKeysDialog</name>
    <message>
        <source>%1, used recently: %2</source>
        <extracomment>A key in a list: %1 is its name, %2 its last activity, such as “3 hours ago”.</extracomment>
        <translation>%1, utilisée récemment&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, last activity: %2</source>
        <translation>%1, dernière activité&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <extracomment>%1 is the name of the key with which Llavero signs in here.</extracomment>
        <translation>%1 (cet ordinateur)</translation>
    </message>
    <message>
        <source>Anything using these keys stops working immediately. This can’t be undone.</source>
        <translation>Tout ce qui utilise ces clés cessera immédiatement de fonctionner. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Llavero uses %1 to sign in on this computer. Deleting it signs you out here.</source>
        <translation>Llavero se connecte avec %1 sur cet ordinateur. La supprimer vous déconnecte ici.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 API key(s)?</source>
        <translation>
            <numerusform>Supprimer %1 clé d’API&#xa0;?</numerusform>
            <numerusform>Supprimer %1 clés d’API&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)</source>
        <extracomment>A button.</extracomment>
        <translation>
            <numerusform>Supprimer %1 clé</numerusform>
            <numerusform>Supprimer %1 clés</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys to be deleted</source>
        <translation>Clés à supprimer</translation>
    </message>
    <message>
        <source>The search or filter hides all of these keys at present.</source>
        <translation>La recherche ou le filtre masque actuellement toutes ces clés.</translation>
    </message>
    <message numerus="yes">
        <source>The search or filter hides %1 of these keys at present.</source>
        <translation>
            <numerusform>La recherche ou le filtre masque actuellement %1 de ces clés.</numerusform>
            <numerusform>La recherche ou le filtre masque actuellement %1 de ces clés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days</source>
        <translation>
            <numerusform>Je sais que %1 d’entre elles a été utilisée au cours des 30 derniers jours</numerusform>
            <numerusform>Je sais que %1 d’entre elles ont été utilisées au cours des 30 derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them may still be in use: the time of their last activity is unknown</source>
        <translation>
            <numerusform>Je sais que %1 d’entre elles est peut-être encore utilisée&#xa0;: la date de sa dernière activité est inconnue</numerusform>
            <numerusform>Je sais que %1 d’entre elles sont peut-être encore utilisées&#xa0;: la date de leur dernière activité est inconnue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days or at an unknown time</source>
        <translation>
            <numerusform>Je sais que %1 d’entre elles a été utilisée au cours des 30 derniers jours ou à une date inconnue</numerusform>
            <numerusform>Je sais que %1 d’entre elles ont été utilisées au cours des 30 derniers jours ou à une date inconnue</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Note: %2</source>
        <extracomment>%1 describes a key, %2 is the user&apos;s note on it.</extracomment>
        <translation>%1. Note&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message>
        <source>Checking which keys have been deleted…</source>
        <translation>Vérification des clés supprimées…</translation>
    </message>
    <message>
        <source>The service is receiving too many requests. Deleting continues %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Le service reçoit trop de requêtes. La suppression reprendra %1.</translation>
    </message>
    <message>
        <source>Deleting keys: %1 of %2</source>
        <extracomment>%1 of %2 keys have been deleted.</extracomment>
        <translation>Suppression des clés&#xa0;: %1&#xa0;sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Deleted keys</source>
        <translation>Clés supprimées</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel deleting</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message numerus="yes">
        <source>Stopping: waiting for the last responses. %1 of %2 key(s) have been deleted.</source>
        <extracomment>%1 of %2 keys have been deleted.</extracomment>
        <translation>
            <numerusform>Arrêt en cours&#xa0;: en attente des dernières réponses. Clés supprimées&#xa0;: %1&#xa0;sur&#xa0;%2.</numerusform>
            <numerusform>Arrêt en cours&#xa0;: en attente des dernières réponses. Clés supprimées&#xa0;: %1&#xa0;sur&#xa0;%2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>To a file</source>
        <translation>Dans un fichier</translation>
    </message>
    <message>
        <source>To the system keychain</source>
        <translation>Dans le trousseau de clés du système</translation>
    </message>
    <message>
        <source>As text, to the clipboard</source>
        <translation>En tant que texte, dans le presse-papiers</translation>
    </message>
    <message>
        <source>Save or Copy the Key</source>
        <translation>Enregistrer ou copier la clé d’API</translation>
    </message>
    <message>
        <source>Save or copy %1</source>
        <extracomment>%1 is the name of a key.</extracomment>
        <translation>Enregistrer ou copier %1</translation>
    </message>
</context>
<context>
    <name>DeliveryText</name>
    <message>
        <source>The folder “%1” doesn’t exist. Choose another one.</source>
        <translation>Le dossier “%1” n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to another user, who could replace the file. Choose another one.</source>
        <translation>Le dossier “%1” appartient à un autre utilisateur, qui pourrait remplacer le fichier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>You can’t save files in the folder “%1”. Choose another one.</source>
        <translation>Vous ne pouvez pas enregistrer de fichiers dans le dossier “%1”. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” is a link to a file that doesn’t exist. Choose another one.</source>
        <translation>“%1” est un lien vers un fichier qui n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” isn’t a file. Choose another one.</source>
        <translation>“%1” n’est pas un fichier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” belongs to another user. Choose another file.</source>
        <translation>“%1” appartient à un autre utilisateur. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“%1” is write-protected. Choose another file.</source>
        <translation>“%1” est protégé en écriture. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“%1” is too large for a .env file. Choose another one.</source>
        <translation>“%1” est trop volumineux pour un fichier .env. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” isn’t a text file in UTF-8. Choose another one.</source>
        <translation>“%1” n’est pas un fichier texte en UTF-8. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Files in the folder “%1” can’t be kept from other users. Choose another one.</source>
        <translation>Les fichiers du dossier “%1” ne peuvent pas être protégés des autres utilisateurs. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“%1” has changed in the meantime. Try again.</source>
        <translation>“%1” a changé entre-temps. Réessayez.</translation>
    </message>
    <message>
        <source>“%1” couldn’t be read or saved: %2</source>
        <extracomment>%2 is the system’s reason.</extracomment>
        <translation>“%1” n’a pas pu être lu ou enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file has changed in the meantime.</source>
        <translation>Le fichier a changé entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>It already contains %1. The old value will be lost.</source>
        <extracomment>%1 is the name of a variable, or two.</extracomment>
        <translation>
            <numerusform>Il contient déjà %1. L’ancienne valeur sera perdue.</numerusform>
            <numerusform>Il contient déjà %1. Les anciennes valeurs seront perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote in line %2 of “%1” isn’t closed. Close it, then try again.</source>
        <extracomment>%2 is the number of a line.</extracomment>
        <translation>À la ligne %2 de “%1”, un guillemet n’est pas fermé. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Programs read line %2 of “%1” in different ways. Write it as NAME=value, then try again.</source>
        <extracomment>%2 is the number of a line.</extracomment>
        <translation>Les programmes lisent la ligne %2 de “%1” de différentes façons. Écrivez-la sous la forme NOM=valeur, puis réessayez.</translation>
    </message>
    <message>
        <source>It also has another name (a hard link). The file of that name will stay as it is.</source>
        <translation>Il a aussi un autre nom (un lien physique). Le fichier qui porte ce nom restera tel quel.</translation>
    </message>
    <message>
        <source>It’s in a Git repository, but Git didn’t say whether it would commit it.</source>
        <translation>Il est dans un dépôt Git, mais Git n’a pas répondu s’il l’inclurait dans un commit.</translation>
    </message>
    <message>
        <source>Other users can replace files in the folder “%1”. Choose another one, or run the command below and try again.</source>
        <translation>D’autres utilisateurs peuvent remplacer des fichiers dans le dossier “%1”. Choisissez-en un autre, ou exécutez la commande ci-dessous et réessayez.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file now. Once it’s saved, only you can.</source>
        <translation>D’autres utilisateurs de cet ordinateur peuvent lire le fichier. Une fois enregistré, il ne sera lisible que par vous.</translation>
    </message>
    <message>
        <source>A .env file can’t contain all characters of these values. Save or copy them in another way.</source>
        <translation>Un fichier .env ne peut pas contenir tous les caractères de ces valeurs. Enregistrez-les ou copiez-les autrement.</translation>
    </message>
    <message>
        <source>It’s a link to “%1”, where the values will be saved.</source>
        <translation>C’est un lien vers “%1”, où les valeurs seront enregistrées.</translation>
    </message>
    <message>
        <source>Git would commit it, and the secrets in it. To prevent that, add it to .gitignore.</source>
        <translation>Git l’ajouterait au dépôt, avec ses secrets. Pour l’éviter, ajoutez-le à .gitignore.</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>Show</source>
        <extracomment>Button of a notification: shows what is new.</extracomment>
        <translation>Afficher</translation>
    </message>
    <message numerus="yes">
        <source>%1 new notice(s)</source>
        <translation>
            <numerusform>%1 nouvel avis</numerusform>
            <numerusform>%1 nouveaux avis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>User Settings</source>
        <translation>Paramètres de l’utilisateur</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Informations sur le compte</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Identifiants d’API</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EndpointPanel</name>
    <message>
        <source>API docs</source>
        <translation>Documentation de l’API</translation>
    </message>
    <message>
        <source>Open the API documentation in the browser</source>
        <translation>Ouvrir la documentation de l’API dans le navigateur</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Copy endpoint</source>
        <translation>Copier le point de terminaison</translation>
    </message>
</context>
<context>
    <name>EnvFileField</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>A .env file. Its other lines stay as they are.</source>
        <translation>Un fichier .env. Ses autres lignes ne changent pas.</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Command that closes the folder to others</source>
        <translation>Commande qui ferme le dossier aux autres</translation>
    </message>
    <message>
        <source>Enter the path of a file, or choose one.</source>
        <translation>Saisissez le chemin d’un fichier, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Save to “%1”?</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>Enregistrer dans “%1”&#xa0;?</translation>
    </message>
    <message>
        <source>Replace and Save</source>
        <translation>Remplacer et enregistrer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved to “%1”.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Enregistré dans “%1”.</translation>
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
            <numerusform>%n environnement trouvé</numerusform>
            <numerusform>%n environnements trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Service connection and environment</source>
        <translation>Connexion de service et environnement</translation>
    </message>
    <message>
        <source>Show the environments</source>
        <translation>Afficher les environnements</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environnements</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The service is receiving too many requests. Wait a moment, then try again.</source>
        <translation>Le service reçoit trop de requêtes. Patientez un instant, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>The service is receiving too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>Le service reçoit trop de requêtes. Réessayez dans %n seconde.</numerusform>
            <numerusform>Le service reçoit trop de requêtes. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service can’t be reached. Check the network connection, then try again.</source>
        <translation>Le service est injoignable. Vérifiez la connexion réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The service took too long to respond. Try again.</source>
        <translation>Le service a mis trop de temps à répondre. Réessayez.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow this. Ask an administrator of your organization.</source>
        <translation>Votre rôle ne permet pas cette opération. Adressez-vous à un administrateur de votre organisation.</translation>
    </message>
    <message>
        <source>The service reported an error (HTTP %1). Try again later.</source>
        <translation>Le service a rencontré une erreur (HTTP %1). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Opération annulée.</translation>
    </message>
    <message>
        <source>Enter the address of your portal, for example acme.example.com.</source>
        <translation>Saisissez l’adresse de votre portail, par exemple acme.example.com.</translation>
    </message>
    <message>
        <source>This address isn’t encrypted (http://), so your key could be intercepted. Use https://.</source>
        <translation>Cette adresse n’est pas chiffrée (http://)&#xa0;: votre clé pourrait être interceptée. Utilisez https://.</translation>
    </message>
    <message>
        <source>The service rejected the request and gave no reason.</source>
        <translation>Le service a rejeté la requête sans en donner la raison.</translation>
    </message>
    <message>
        <source>The service rejected the request: %1</source>
        <translation>Le service a rejeté la requête&#xa0;: %1</translation>
    </message>
    <message>
        <source>The service rejected the request: %1 (code %2)</source>
        <translation>Le service a rejeté la requête&#xa0;: %1 (code %2)</translation>
    </message>
    <message>
        <source>This key wasn’t found. It may already have been deleted.</source>
        <translation>Cette clé est introuvable. Elle a peut-être déjà été supprimée.</translation>
    </message>
    <message>
        <source>This isn’t a valid portal address. Example: acme.example.com.</source>
        <translation>Cette adresse de portail n’est pas valide. Exemple&#xa0;: acme.example.com.</translation>
    </message>
    <message>
        <source>the portal</source>
        <extracomment>Replaces the portal&apos;s address in a sentence if it is unknown</extracomment>
        <translation>le portail</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>an unnamed authority</source>
        <extracomment>“… was issued by an authority without a name”</extracomment>
        <translation>une autorité sans nom</translation>
    </message>
    <message>
        <source>Couldn’t connect securely to %1: the server doesn’t support TLS 1.2 or later. Check the portal address and its port. No data was sent.</source>
        <translation>Connexion sécurisée avec %1 impossible&#xa0;: le serveur ne prend en charge ni TLS 1.2 ni une version ultérieure. Vérifiez l’adresse du portail et son port. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, has expired. Check this computer’s date and time. If they’re correct, contact the portal administrator. No data was sent.</source>
        <translation>Le certificat présenté par %1, émis par %2, a expiré. Vérifiez la date et l’heure de cet ordinateur. Si elles sont correctes, contactez l’administrateur du portail. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, isn’t valid yet. Check this computer’s date and time. If they’re correct, contact the portal administrator. No data was sent.</source>
        <translation>Le certificat présenté par %1, émis par %2, n’est pas encore valide. Vérifiez la date et l’heure de cet ordinateur. Si elles sont correctes, contactez l’administrateur du portail. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The certificate for %1 (issued by %2) belongs to another host. Check the portal address. If this network has a sign-in page, sign in there first. No data was sent.</source>
        <translation>Le certificat présenté par %1 (émis par %2) appartient à un autre serveur. Vérifiez l’adresse du portail. Si ce réseau a une page de connexion, identifiez-vous-y d’abord. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The certificate for %1 was issued by %2, which this computer doesn’t trust. If it’s your organization’s own authority, choose its certificate in Connection options. No data was sent.</source>
        <translation>Le certificat présenté par %1 a été émis par %2, et cet ordinateur ne fait pas confiance à cette autorité. S’il s’agit de l’autorité interne de votre organisation, choisissez son certificat dans Options de connexion. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The certificate for %1, issued by %2, wasn’t accepted (%3). Contact the portal administrator. No data was sent.</source>
        <translation>Le certificat présenté par %1, émis par %2, n’a pas été accepté (%3). Contactez l’administrateur du portail. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>The response isn’t from the CloudOps API; it may be from a sign-in page or another website. Check the portal address.</source>
        <translation>La réponse ne provient pas de l’API de CloudOps, mais peut-être d’une page de connexion ou d’un autre site web. Vérifiez l’adresse du portail.</translation>
    </message>
    <message>
        <source>The portal redirected the request to “%1”. Your key was not sent there. Check the portal address.</source>
        <translation>Le portail a redirigé la requête vers «&#xa0;%1&#xa0;». Votre clé n’y a pas été envoyée. Vérifiez l’adresse du portail.</translation>
    </message>
    <message>
        <source>This computer isn’t connected to a network. Connect it, then try again.</source>
        <translation>Cet ordinateur n’est connecté à aucun réseau. Connectez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection to %1 was refused. Check the portal address and its port, or try again later.</source>
        <translation>La connexion avec %1 a été refusée. Vérifiez l’adresse du portail et son port, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The system proxy is unreachable or blocked the connection to %1. Check the system’s proxy settings, then try again.</source>
        <translation>Le proxy du système est injoignable ou a bloqué la connexion avec %1. Vérifiez les paramètres de proxy du système, puis réessayez.</translation>
    </message>
    <message>
        <source>The service doesn’t accept this API key: it’s not valid, or it has been deleted. Sign in with another key.</source>
        <translation>Le service n’accepte pas cette clé d’API&#xa0;: elle n’est pas valide ou a été supprimée. Connectez-vous avec une autre clé.</translation>
    </message>
    <message>
        <source>The certificate for %1 was revoked by its issuer, %2. Contact the portal administrator. No data was sent.</source>
        <translation>Le certificat présenté par %1 a été révoqué par son émetteur, %2. Contactez l’administrateur du portail. Aucune donnée n’a été envoyée.</translation>
    </message>
    <message>
        <source>Couldn’t find %1. Check the portal address, then try again.</source>
        <translation>Impossible de trouver %1. Vérifiez l’adresse du portail, puis réessayez.</translation>
    </message>
    <message>
        <source>The portal redirected the request to “%1”, and Llavero doesn’t follow this kind of redirect. Check the portal address.</source>
        <translation>Le portail a redirigé la requête vers «&#xa0;%1&#xa0;» par un type de redirection que Llavero ne prend pas en charge. Vérifiez l’adresse du portail.</translation>
    </message>
    <message>
        <source>The response was too large and was ignored.</source>
        <translation>La réponse était trop volumineuse et a été ignorée.</translation>
    </message>
    <message>
        <source>Something between this computer and the CloudOps API, such as a gateway or a sign-in page, rejected the request (HTTP 401). The service didn’t reject your API key.</source>
        <translation>Un élément situé entre cet ordinateur et l’API de CloudOps, comme une passerelle ou une page de connexion, a rejeté la requête (HTTP 401). Le service n’a pas rejeté votre clé d’API.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The API key contains spaces, line breaks or other characters that no API key has, so it can’t be used. Use another key.</source>
        <translation>La clé d’API contient des espaces, des sauts de ligne ou d’autres caractères qu’aucune clé d’API ne comporte&#xa0;: elle est inutilisable. Utilisez une autre clé.</translation>
    </message>
    <message>
        <source>Enter an API key of your account.</source>
        <translation>Saisissez une clé d’API de votre compte.</translation>
    </message>
    <message>
        <source>The service is receiving too many requests. Llavero will try again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Le service reçoit trop de requêtes. Llavero réessaiera %1.</translation>
    </message>
    <message>
        <source>The service reported an error (HTTP %1). Llavero will try again %2.</source>
        <extracomment>%2 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Le service a rencontré une erreur (HTTP %1). Llavero réessaiera %2.</translation>
    </message>
    <message>
        <source>Llavero will try again %1.</source>
        <extracomment>%1 is such as “in 2 minutes (10:11:07)”.</extracomment>
        <translation>Llavero réessaiera %1.</translation>
    </message>
    <message>
        <source>The response was malformed and was ignored. Check the portal address, or try again later.</source>
        <translation>La réponse était mal formée et a été ignorée. Vérifiez l’adresse du portail ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The proxy at %1 requires a sign-in that Llavero doesn’t support, or rejected the system’s credentials. Check the system’s proxy settings, then try again.</source>
        <translation>Le proxy %1 exige une identification que Llavero ne prend pas en charge, ou a rejeté les identifiants du système. Vérifiez les paramètres de proxy du système, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer wasn’t connected to a network.</source>
        <translation>Cet ordinateur n’était connecté à aucun réseau.</translation>
    </message>
    <message>
        <source>The service couldn’t be reached.</source>
        <translation>Le service était injoignable.</translation>
    </message>
    <message>
        <source>The service didn’t accept the API key Llavero was signed in with.</source>
        <translation>Le service n’a pas accepté la clé d’API avec laquelle Llavero était connecté.</translation>
    </message>
    <message>
        <source>The service was receiving too many requests.</source>
        <translation>Le service recevait trop de requêtes.</translation>
    </message>
    <message>
        <source>Your notes can’t be saved: %1. Llavero tries again with the next change.</source>
        <translation>Vos notes ne peuvent pas être enregistrées&#xa0;: %1. Llavero réessaiera à la prochaine modification.</translation>
    </message>
    <message>
        <source>Your notes were written by a newer version of Llavero. Update Llavero to read them. New ones are kept until you log out or close Llavero.</source>
        <translation>Vos notes ont été écrites par une version plus récente de Llavero. Mettez Llavero à jour pour les lire. Les nouvelles sont conservées jusqu’à ce que vous vous déconnectiez ou quittiez Llavero.</translation>
    </message>
    <message>
        <source>Your notes can’t be read: %1</source>
        <translation>Vos notes ne peuvent pas être lues&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file with your notes was damaged and has been set aside. Llavero kept the notes that it could read.</source>
        <translation>Le fichier de vos notes était endommagé et a été mis de côté. Llavero a conservé les notes qu’il a pu lire.</translation>
    </message>
    <message>
        <source>The saved notices can’t be read: %1</source>
        <translation>Les avis enregistrés ne peuvent pas être lus&#xa0;: %1</translation>
    </message>
    <message>
        <source>The notices can’t be saved: %1. Llavero tries again with the next change.</source>
        <translation>Les avis ne peuvent pas être enregistrés&#xa0;: %1. Llavero réessaie avec le prochain changement.</translation>
    </message>
    <message>
        <source>The notices were written by a newer version of Llavero. Update Llavero to read them.</source>
        <translation>Les avis ont été écrits par une version plus récente de Llavero. Mettez Llavero à jour pour les lire.</translation>
    </message>
    <message>
        <source>The file with the notices was damaged and has been set aside.</source>
        <translation>Le fichier des avis était endommagé et a été mis de côté.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <extracomment>A type of file.</extracomment>
        <translation>CSV, pour les tableurs (*.csv)</translation>
    </message>
    <message>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, pour les programmes (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>Export %1 Key(s)</source>
        <translation>
            <numerusform>Exporter %1 clé</numerusform>
            <numerusform>Exporter %1 clés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%1 key(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 clé exportée vers «&#xa0;%2&#xa0;».</numerusform>
            <numerusform>%1 clés exportées vers «&#xa0;%2&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 note exportée vers «&#xa0;%2&#xa0;».</numerusform>
            <numerusform>%1 notes exportées vers «&#xa0;%2&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 opération exportée vers «&#xa0;%2&#xa0;».</numerusform>
            <numerusform>%1 opérations exportées vers «&#xa0;%2&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>Les clés n’ont pas pu être exportées vers «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>The notes couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>Les notes n’ont pas pu être exportées vers «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>The operations couldn’t be exported to “%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>Les opérations n’ont pas pu être exportées vers «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Export Elsewhere…</source>
        <translation>Exporter ailleurs…</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The graphical display “%1” can’t be used.</source>
        <translation>L’affichage graphique «&#xa0;%1&#xa0;» est inutilisable.</translation>
    </message>
    <message>
        <source>The system has no more memory or threads for Llavero. Close other programs and restart Llavero.</source>
        <translation>Le système n’a plus de mémoire ni de threads pour Llavero. Fermez d’autres programmes, puis redémarrez Llavero.</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>Save to File</source>
        <translation>Enregistrer dans le fichier</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Aucun fichier choisi</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Generate a key</source>
        <translation>Générez une clé</translation>
    </message>
    <message>
        <source>Click Generate API Key. Use a separate key for each application.</source>
        <translation>Cliquez sur Générer une clé d’API. Utilisez une clé distincte pour chaque application.</translation>
    </message>
    <message>
        <source>Copy its value</source>
        <translation>Copiez sa valeur</translation>
    </message>
    <message>
        <source>It is shown only once. Store it somewhere safe.</source>
        <translation>Elle n’est affichée qu’une seule fois. Conservez-la en lieu sûr.</translation>
    </message>
    <message>
        <source>Use it in your application</source>
        <translation>Utilisez-la dans votre application</translation>
    </message>
    <message>
        <source>Send the value in the %1 header of each request.</source>
        <extracomment>%1 is the name of an HTTP header.</extracomment>
        <translation>Envoyez la valeur dans l’en-tête %1 de chaque requête.</translation>
    </message>
    <message>
        <source>Don’t Show Again</source>
        <translation>Ne plus afficher</translation>
    </message>
</context>
<context>
    <name>GenerateForm</name>
    <message>
        <source>Name of the new key</source>
        <extracomment>The caption of a field in the step that generates a key in place of another one.</extracomment>
        <translation>Nom de la nouvelle clé</translation>
    </message>
    <message>
        <source>Llavero signs in with this key on this computer. It will store the new key in the system keychain, and then sign in with it.</source>
        <translation>Llavero se connecte avec cette clé sur cet ordinateur. Il enregistrera la nouvelle clé dans le trousseau de clés du système, puis se connectera avec elle.</translation>
    </message>
    <message>
        <source>Use That Key</source>
        <translation>Utiliser cette clé</translation>
    </message>
    <message>
        <source>Delete That Key…</source>
        <translation>Supprimer cette clé…</translation>
    </message>
    <message>
        <source>The service’s response is missing: a key may or may not have been generated. Llavero is looking for it in the list.</source>
        <translation>La réponse du service manque&#xa0;: une clé a peut-être été générée. Llavero la cherche dans la liste.</translation>
    </message>
    <message>
        <source>The list shows no new key, so probably none was generated.</source>
        <translation>La liste ne montre aucune nouvelle clé&#xa0;: aucune n’a probablement été générée.</translation>
    </message>
    <message>
        <source>The key %1 was generated, but its value did not arrive. Delete it, and generate another one.</source>
        <translation>La clé %1 a été générée, mais sa valeur n’est pas arrivée. Supprimez-la et générez-en une autre.</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Génération…</translation>
    </message>
    <message>
        <source>Generate Another Key</source>
        <translation>Générer une autre clé</translation>
    </message>
    <message>
        <source>Generate New Key</source>
        <translation>Générer la nouvelle clé</translation>
    </message>
    <message>
        <source>The service sent a value, but the list shows no key with it. Don’t use that value: generate another key.</source>
        <translation>Le service a envoyé une valeur, mais la liste ne montre aucune clé qui la porte. N’utilisez pas cette valeur&#xa0;: générez une autre clé.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>The key hasn’t been used in the last %1 days, or is older than %2 days and has never been used. You may no longer need it.</source>
        <extracomment>%1 and %2 are numbers of days.</extracomment>
        <translation>La clé n’a pas été utilisée au cours des %1 derniers jours, ou date de plus de %2 jours et n’a jamais été utilisée. Vous n’en avez peut-être plus besoin.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>API documentation of the portal</source>
        <translation>Documentation de l’API du portail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>An application sends it to the CloudOps API to act as you.</source>
        <translation>Une application l’envoie à l’API de CloudOps pour agir en votre nom.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The secret text of a key. Anyone who has it can act as you.</source>
        <translation>Le texte secret d’une clé. Toute personne qui le possède peut agir en votre nom.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>The address to which applications send their requests.</source>
        <translation>L’adresse à laquelle les applications envoient leurs requêtes.</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Dernière IP</translation>
    </message>
    <message>
        <source>The IP address that last used the key.</source>
        <translation>L’adresse IP de la dernière utilisation de la clé.</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>The date and time when the key was last used.</source>
        <translation>La date et l’heure de la dernière utilisation de la clé.</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Lune</translation>
    </message>
    <message>
        <source>New, Renamed, New activity</source>
        <translation>Nouvelle, Renommée, Nouvelle activité</translation>
    </message>
    <message>
        <source>Changes since your last visit, made by you or by others.</source>
        <translation>Changements depuis votre dernière visite, faits par vous ou par d’autres.</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portail</translation>
    </message>
    <message>
        <source>The website of CloudOps that you sign in to, with its API.</source>
        <translation>Le site web de CloudOps auquel vous vous connectez, avec son API.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>The program behind the API that responds to requests.</source>
        <translation>Le programme derrière l’API qui répond aux requêtes.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>A practice service on this computer. Its keys work nowhere else.</source>
        <translation>Un service d’essai sur cet ordinateur. Ses clés ne fonctionnent nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>The key that Llavero signs in with</source>
        <translation>La clé avec laquelle Llavero se connecte</translation>
    </message>
    <message>
        <source>In the system keychain, under “Llavero”, if you stay signed in; otherwise only in memory.</source>
        <translation>Dans le trousseau de clés du système, sous «&#xa0;Llavero&#xa0;», si la connexion est maintenue&#xa0;; sinon, en mémoire seulement.</translation>
    </message>
    <message>
        <source>Settings and connections</source>
        <translation>Paramètres et connexions</translation>
    </message>
    <message>
        <source>Certificates and API routes</source>
        <translation>Certificats et routes d’API</translation>
    </message>
    <message>
        <source>Saved lists of keys, without their values</source>
        <translation>Listes de clés enregistrées, sans leurs valeurs</translation>
    </message>
    <message>
        <source>Watched, Replacement</source>
        <translation>Observée, Remplaçante</translation>
    </message>
    <message>
        <source>A key that is being replaced, and the new one.</source>
        <translation>Une clé en cours de remplacement et la nouvelle clé.</translation>
    </message>
    <message>
        <source>An API key lets an application use the CloudOps API as you, with your privileges. Generate one for each application; you can have as many as you like.

“Generate API Key” creates a key immediately. Its value is shown only once: copy it and store it somewhere safe.

A double-click on a key shows its details. The pencil renames it. The red circle deletes it after you confirm. A deleted key stops working immediately: requests that use it get HTTP 401.

The check box left of a key selects it. Selected keys can be deleted or exported together. A right-click on a key shows its menu.

“Check a Key…”, in the menu beside “Generate API Key”, finds out whether a value that you have is valid, and which key it belongs to.

Offline, you can still read the last saved list; its date is shown.</source>
        <translation>Une clé d’API permet à une application d’utiliser l’API de CloudOps en votre nom, avec vos privilèges. Générez-en une pour chaque application&#xa0;; vous pouvez en avoir autant que vous le souhaitez.

«&#xa0;Générer une clé d’API&#xa0;» crée immédiatement une clé. Sa valeur n’est affichée qu’une seule fois&#xa0;: copiez-la et conservez-la en lieu sûr.

Un double-clic sur une clé affiche ses détails. Le crayon la renomme. Le cercle rouge la supprime après confirmation. Une clé supprimée cesse immédiatement de fonctionner&#xa0;: toute requête qui l’utilise reçoit l’erreur HTTP 401.

La case à gauche d’une clé la sélectionne. Les clés sélectionnées peuvent être supprimées ou exportées ensemble. Un clic droit sur une clé affiche son menu.

«&#xa0;Vérifier une clé…&#xa0;», dans le menu à côté de «&#xa0;Générer une clé d’API&#xa0;», indique si une valeur que vous avez est valide et à quelle clé elle appartient.

Hors connexion, la dernière liste enregistrée reste consultable, avec sa date.</translation>
    </message>
    <message>
        <source>“Replace…”, in the menu of a key, generates a new key and watches both until the old one is no longer used and can be deleted.</source>
        <translation>«&#xa0;Remplacer…&#xa0;», dans le menu d’une clé, génère une nouvelle clé et observe les deux jusqu’à ce que l’ancienne ne soit plus utilisée et puisse être supprimée.</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>Documentation de l’API</translation>
    </message>
    <message>
        <source>About Llavero</source>
        <translation>À propos de Llavero</translation>
    </message>
    <message>
        <source>Larger Text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller Text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Reset Text Size</source>
        <translation>Rétablir la taille du texte</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>New name for %1</source>
        <translation>Nouveau nom de %1</translation>
    </message>
    <message>
        <source>%1, last IP: %2, last activity: %3</source>
        <extracomment>What a screen reader says of a row: the key&apos;s name, its last IP address and last activity.</extracomment>
        <translation>%1, dernière IP&#xa0;: %2, dernière activité&#xa0;: %3</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Dernière IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>%1, last IP: %2, last activity: %3 (%4)</source>
        <extracomment>The same sentence, with a badge such as &quot;New&quot; (%4) at its end.</extracomment>
        <translation>%1, dernière IP&#xa0;: %2, dernière activité&#xa0;: %3 (%4)</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créée&#xa0;: %1</translation>
    </message>
    <message>
        <source>has a note</source>
        <extracomment>What a screen reader says of the icon of a note, after the key&apos;s name and use.</extracomment>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>Its details are shown.</source>
        <translation>Ses détails sont affichés.</translation>
    </message>
</context>
<context>
    <name>KeyDetailsPage</name>
    <message>
        <source>Key Details</source>
        <translation>Détails de la clé</translation>
    </message>
    <message>
        <source>This key is no longer in your list.</source>
        <translation>Cette clé ne figure plus dans votre liste.</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Détails de %1</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Se connecter…</translation>
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
        <translation>Copier l’ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Copy the time of creation</source>
        <translation>Copier la date de création</translation>
    </message>
    <message>
        <source>Last IP</source>
        <translation>Dernière IP</translation>
    </message>
    <message>
        <source>Copy the last IP address</source>
        <translation>Copier la dernière adresse IP</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Copy the time of the last activity</source>
        <translation>Copier la date de la dernière activité</translation>
    </message>
</context>
<context>
    <name>KeyFigures</name>
    <message>
        <source>All %1</source>
        <extracomment>%1 is the number of all keys.</extracomment>
        <translation>Toutes %1</translation>
    </message>
    <message>
        <source>Used in the last %1 days %2</source>
        <extracomment>%1 is a number of days, %2 the number of keys.</extracomment>
        <translation>Utilisées depuis %1 jours %2</translation>
    </message>
    <message>
        <source>Used %1 to %2 days ago %3</source>
        <extracomment>%1 and %2 are numbers of days, %3 is the number of keys.</extracomment>
        <translation>Il y a %1 à %2 jours %3</translation>
    </message>
    <message>
        <source>Unused for %1 days %2</source>
        <extracomment>%1 is a number of days, %2 the number of keys.</extracomment>
        <translation>Inutilisées depuis %1 jours %2</translation>
    </message>
    <message>
        <source>Never used %1</source>
        <extracomment>%1 is the number of keys.</extracomment>
        <translation>Jamais utilisées %1</translation>
    </message>
    <message>
        <source>Use unknown %1</source>
        <extracomment>%1 is the number of keys whose last activity cannot be read.</extracomment>
        <translation>Utilisation inconnue %1</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtrer les clés</translation>
    </message>
    <message>
        <source>Review due %1</source>
        <extracomment>%1 is the number of keys whose date of a review, which the user has set, has come.</extracomment>
        <translation>À revoir %1</translation>
    </message>
    <message>
        <source>Noted %1</source>
        <extracomment>%1 is the number of keys for which the user has written a note.</extracomment>
        <translation>Avec note %1</translation>
    </message>
    <message>
        <source>Replacements %1</source>
        <extracomment>%1 is the number of keys that are being replaced by new ones.</extracomment>
        <translation>Remplacements %1</translation>
    </message>
</context>
<context>
    <name>KeyHeading</name>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>New name for %1</source>
        <translation>Nouveau nom de %1</translation>
    </message>
    <message>
        <source>Replace %1…</source>
        <translation>Remplacer %1…</translation>
    </message>
    <message>
        <source>Continue Replacing %1…</source>
        <translation>Poursuivre le remplacement de %1…</translation>
    </message>
</context>
<context>
    <name>KeyListMessageBar</name>
    <message numerus="yes">
        <source>%1 key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>%1 clé n’a pas pu être affichée, car le service n’a pas envoyé son identifiant.</numerusform>
            <numerusform>%1 clés n’ont pas pu être affichées, car le service n’a pas envoyé leurs identifiants.</numerusform>
        </translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>Aucune clé d’API n’a été générée. %1</translation>
    </message>
    <message>
        <source>The key %1 wasn’t renamed. %2</source>
        <translation>La clé %1 n’a pas été renommée. %2</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. It no longer works.</source>
        <translation>La clé %1 a été supprimée. Elle ne fonctionne plus.</translation>
    </message>
    <message>
        <source>The key %1 wasn’t deleted. %2</source>
        <translation>La clé %1 n’a pas été supprimée. %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed.</source>
        <translation>
            <numerusform>%1 clé n’est plus dans la liste.</numerusform>
            <numerusform>%1 clés ne sont plus dans la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed: %2.</source>
        <extracomment>%1 is the number of keys, %2 are their names.</extracomment>
        <translation>
            <numerusform>%1 clé n’est plus dans la liste&#xa0;: %2.</numerusform>
            <numerusform>%1 clés ne sont plus dans la liste&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) added.</source>
        <translation>
            <numerusform>%1 clé a été ajoutée.</numerusform>
            <numerusform>%1 clés ont été ajoutées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) renamed.</source>
        <translation>
            <numerusform>%1 clé a été renommée.</numerusform>
            <numerusform>%1 clés ont été renommées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) with new activity.</source>
        <translation>
            <numerusform>%1 clé a une nouvelle activité.</numerusform>
            <numerusform>%1 clés ont une nouvelle activité.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list couldn’t be saved for offline use: %1</source>
        <translation>La liste n’a pas pu être enregistrée pour un usage hors connexion&#xa0;: %1</translation>
    </message>
    <message>
        <source>The saved list couldn’t be read: %1</source>
        <translation>La liste enregistrée n’a pas pu être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>The API key %1 may or may not have been generated.</source>
        <translation>La clé d’API %1 a peut-être été générée.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been renamed to %2.</source>
        <translation>La clé %1 a peut-être été renommée en %2.</translation>
    </message>
    <message>
        <source>The key %1 may or may not have been deleted.</source>
        <translation>La clé %1 a peut-être été supprimée.</translation>
    </message>
    <message numerus="yes">
        <source>%1 change(s) may or may not have been made.</source>
        <translation>
            <numerusform>%1 modification a peut-être été effectuée.</numerusform>
            <numerusform>%1 modifications ont peut-être été effectuées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service hasn’t confirmed it yet. Llavero keeps checking the list.</source>
        <translation>Le service ne l’a pas encore confirmé. Llavero continue de vérifier la liste.</translation>
    </message>
    <message>
        <source>After 30 minutes, the API key %1 isn’t in the list. It was probably not generated.</source>
        <translation>Après 30 minutes, la clé d’API %1 ne figure pas dans la liste. Elle n’a probablement pas été générée.</translation>
    </message>
    <message>
        <source>After 30 minutes, the list doesn’t show the key %1 as %2. It was probably not renamed.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>Après 30 minutes, la liste n’affiche pas la clé %1 sous le nom %2. Elle n’a probablement pas été renommée.</translation>
    </message>
    <message>
        <source>After 30 minutes, the key %1 is still in the list. It was probably not deleted.</source>
        <translation>Après 30 minutes, la clé %1 figure toujours dans la liste. Elle n’a probablement pas été supprimée.</translation>
    </message>
    <message>
        <source>The API key %1 was generated, but its value was lost. Delete the key and generate another one.</source>
        <translation>La clé d’API %1 a été générée, mais sa valeur a été perdue. Supprimez la clé et générez-en une autre.</translation>
    </message>
    <message>
        <source>The key %1 has been renamed to %2.</source>
        <extracomment>%1 is the old name, %2 the new one.</extracomment>
        <translation>La clé %1 a été renommée en %2.</translation>
    </message>
    <message>
        <source>No key was generated for this computer.</source>
        <translation>Aucune clé n’a été générée pour cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The key you used before keeps working; delete it from the list if nothing else uses it.</source>
        <translation>Cet ordinateur se connecte désormais avec sa propre clé, %1. La clé utilisée auparavant reste valable&#xa0;; supprimez-la de la liste si rien d’autre ne l’utilise.</translation>
    </message>
    <message>
        <source>This computer now signs in with its own key, %1. The previous key, %2, keeps working; delete it if nothing else uses it.</source>
        <extracomment>%1 is the name of the new key, %2 that of the old one.</extracomment>
        <translation>Cet ordinateur se connecte désormais avec sa propre clé, %1. La clé précédente, %2, reste valable&#xa0;; supprimez-la si rien d’autre ne l’utilise.</translation>
    </message>
    <message>
        <source>The saved list couldn’t be read and has been set aside. Llavero is downloading it again.</source>
        <translation>La liste enregistrée n’a pas pu être lue et a été mise de côté. Llavero la télécharge de nouveau.</translation>
    </message>
    <message>
        <source>Llavero checks the list when you’re signed in again.</source>
        <translation>Llavero vérifiera la liste après votre prochaine connexion.</translation>
    </message>
    <message>
        <source>Llavero checks the list when the service can be reached again.</source>
        <translation>Llavero vérifiera la liste dès que le service sera de nouveau joignable.</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) may or may not have been deleted.</source>
        <translation>
            <numerusform>%1 clé a peut-être été supprimée.</numerusform>
            <numerusform>%1 clés ont peut-être été supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. Llavero is checking that it no longer works…</source>
        <translation>La clé %1 a été supprimée. Llavero vérifie qu’elle ne fonctionne plus…</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. A request with it was refused with HTTP 401 at %2.</source>
        <extracomment>%2 is a time of day.</extracomment>
        <translation>La clé %1 a été supprimée. Une requête avec cette clé a été refusée avec HTTP 401 (%2).</translation>
    </message>
    <message>
        <source>The key %1 still works. It has been deleted, but the service accepted a request with it at %2.</source>
        <extracomment>%2 is a time of day.</extracomment>
        <translation>La clé %1 fonctionne encore. Elle a été supprimée, mais le service a accepté une requête avec elle (%2).</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. Llavero couldn’t check that it no longer works. %2</source>
        <translation>La clé %1 a été supprimée. Llavero n’a pas pu vérifier qu’elle ne fonctionne plus. %2</translation>
    </message>
    <message>
        <source>This computer now signs in with %1.</source>
        <translation>Cet ordinateur se connecte désormais avec %1.</translation>
    </message>
</context>
<context>
    <name>KeyListView</name>
    <message>
        <source>API Keys</source>
        <translation>Clés d’API</translation>
    </message>
</context>
<context>
    <name>KeyMenu</name>
    <message>
        <source>Menu for %1</source>
        <extracomment>What a screen reader says of the menu of a row; %1 is the name of a key.</extracomment>
        <translation>Menu de %1</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>In the menu of a row: shows the details of the key.</extracomment>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Deselect</source>
        <extracomment>In the menu of a row: removes the key from the selected ones, or adds it to them.</extracomment>
        <translation>Désélectionner</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Copy Last IP</source>
        <translation>Copier la dernière IP</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>Menu for %1 selected key(s)</source>
        <extracomment>What a screen reader says of the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Menu de %1 clé sélectionnée</numerusform>
            <numerusform>Menu de %1 clés sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Supprimer %1 clé…</numerusform>
            <numerusform>Supprimer %1 clés…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Exporter %1 clé…</numerusform>
            <numerusform>Exporter %1 clés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the Selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Continue Replacing…</source>
        <extracomment>In the menu of a row: opens the page on which a new key takes the place of another one.</extracomment>
        <translation>Poursuivre le remplacement…</translation>
    </message>
</context>
<context>
    <name>KeyNoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who uses this key, and what for?</source>
        <translation>Qui utilise cette clé, et pour quoi faire&#xa0;?</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
    <message>
        <source>Kept until you log out or close Llavero.</source>
        <translation>Conservée jusqu’à la déconnexion ou la fermeture de Llavero.</translation>
    </message>
    <message>
        <source>Notes stay on this computer. They’re not sent to the portal.</source>
        <translation>Les notes restent sur cet ordinateur. Elles ne sont pas envoyées au portail.</translation>
    </message>
</context>
<context>
    <name>KeyReviewEditor</name>
    <message>
        <source>Review by</source>
        <extracomment>The caption of a date, on which the user wants to think about a key again.</extracomment>
        <translation>Date de révision</translation>
    </message>
    <message>
        <source>1 Month</source>
        <translation>1 mois</translation>
    </message>
    <message>
        <source>Review in 1 month</source>
        <translation>Revoir dans 1&#xa0;mois</translation>
    </message>
    <message>
        <source>3 Months</source>
        <translation>3 mois</translation>
    </message>
    <message>
        <source>Review in 3 months</source>
        <translation>Revoir dans 3&#xa0;mois</translation>
    </message>
    <message>
        <source>1 Year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>Review in 1 year</source>
        <translation>Revoir dans 1&#xa0;an</translation>
    </message>
    <message>
        <source>Clear the review date</source>
        <translation>Effacer la date de révision</translation>
    </message>
    <message>
        <source>DD</source>
        <extracomment>The letters for the day in &quot;MM/DD/YYYY&quot;, the hint in a field for a date.</extracomment>
        <translation>JJ</translation>
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
        <translation>Ce jour-là, la liste la signale comme à revoir.</translation>
    </message>
    <message>
        <source>Enter a date from %1 to %2.</source>
        <translation>Saisissez une date entre le %1 et le %2.</translation>
    </message>
    <message>
        <source>Enter a date such as %1.</source>
        <translation>Saisissez une date comme %1.</translation>
    </message>
</context>
<context>
    <name>KeyRowData</name>
    <message>
        <source>This computer</source>
        <extracomment>A badge beside the name of the key with which Llavero signs in here. Short, please.</extracomment>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A badge beside the name of a key that has appeared in the list. Short, please.</extracomment>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>A badge beside the name of a key that has been renamed elsewhere. Short, please.</extracomment>
        <translation>Renommée</translation>
    </message>
    <message>
        <source>New activity</source>
        <extracomment>A badge beside the name of a key that has been used for the first time, or from another address. Short, please.</extracomment>
        <translation>Nouvelle activité</translation>
    </message>
    <message>
        <source>Llavero uses this key to sign in on this computer.</source>
        <translation>Llavero utilise cette clé pour se connecter sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Since your last visit, this key has been used for the first time or from another address.</source>
        <translation>Depuis votre dernière visite, cette clé a été utilisée pour la première fois ou depuis une autre adresse.</translation>
    </message>
    <message>
        <source>Since your last visit, this key was created elsewhere, or here without a response.</source>
        <translation>Depuis votre dernière visite, cette clé a été créée ailleurs, ou ici sans recevoir de réponse.</translation>
    </message>
    <message>
        <source>Since your last visit, this key was renamed elsewhere, or here without a response.</source>
        <translation>Depuis votre dernière visite, cette clé a été renommée ailleurs, ou ici sans recevoir de réponse.</translation>
    </message>
    <message>
        <source>No application has used this key yet.</source>
        <translation>Aucune application n’a encore utilisé cette clé.</translation>
    </message>
    <message numerus="yes">
        <source>Not used in the last %n day(s).</source>
        <translation>
            <numerusform>Non utilisée depuis %n jour.</numerusform>
            <numerusform>Non utilisée au cours des %n derniers jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service sent a date that can’t be read: “%1”</source>
        <translation>Le service a envoyé une date illisible&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Suppression de %1…</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <extracomment>A badge beside the name of a key that was to be deleted with others. Short, please.</extracomment>
        <translation>Non supprimée</translation>
    </message>
    <message>
        <source>Review due</source>
        <extracomment>A badge beside the name of a key that the user wanted to review by now. Short, please.</extracomment>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>A badge beside the name of a key that is deleted after others. Short, please.</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>This key is about to be deleted.</source>
        <translation>Cette clé est sur le point d’être supprimée.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <extracomment>A badge beside the name of a key that may or may not have been deleted or renamed. Short, please.</extracomment>
        <translation>Incertain</translation>
    </message>
    <message>
        <source>The service’s response was lost: this key may or may not have been deleted.</source>
        <translation>La réponse du service s’est perdue&#xa0;: cette clé a peut-être été supprimée.</translation>
    </message>
    <message>
        <source>The service’s response was lost: this key may or may not have been renamed.</source>
        <translation>La réponse du service s’est perdue&#xa0;: cette clé a peut-être été renommée.</translation>
    </message>
    <message>
        <source>To be replaced</source>
        <extracomment>A badge beside the name of a key that another one is to replace. Short, please.</extracomment>
        <translation>À remplacer</translation>
    </message>
    <message>
        <source>A new key is to replace this one. It was not generated yet.</source>
        <translation>Une nouvelle clé doit remplacer celle-ci. Elle n’a pas encore été générée.</translation>
    </message>
    <message>
        <source>%1 is to replace this key. Its value was not put in place yet.</source>
        <translation>%1 doit remplacer cette clé. Sa valeur n’est pas encore en place.</translation>
    </message>
    <message>
        <source>Watched</source>
        <extracomment>A badge beside the name of a key whose use is being watched. Short, please.</extracomment>
        <translation>Observée</translation>
    </message>
    <message>
        <source>%1 replaces this key. Llavero is watching whether it is still used.</source>
        <translation>%1 remplace cette clé. Llavero observe si elle est encore utilisée.</translation>
    </message>
    <message>
        <source>Can be deleted</source>
        <extracomment>A badge beside the name of a key that is no longer used. Short, please.</extracomment>
        <translation>Peut être supprimée</translation>
    </message>
    <message>
        <source>%1 has replaced this key, which is no longer used.</source>
        <translation>%1 a remplacé cette clé, qui n’est plus utilisée.</translation>
    </message>
    <message>
        <source>Not replaced</source>
        <extracomment>A badge beside the name of a key whose replacement has ended too early. Short, please.</extracomment>
        <translation>Non remplacée</translation>
    </message>
    <message>
        <source>The key %1, which was to replace this one, was deleted.</source>
        <translation>La clé %1, qui devait remplacer celle-ci, a été supprimée.</translation>
    </message>
    <message>
        <source>Put in place</source>
        <extracomment>A badge beside the name of a key whose value is to be put where it is needed. Short, please.</extracomment>
        <translation>À mettre en place</translation>
    </message>
    <message>
        <source>This key is to replace %1. Put its value where that key is used.</source>
        <translation>Cette clé doit remplacer %1. Mettez sa valeur là où l’autre clé est utilisée.</translation>
    </message>
    <message>
        <source>Replacement</source>
        <extracomment>A badge beside the name of a key that replaces another one. Short, please.</extracomment>
        <translation>Remplaçante</translation>
    </message>
    <message>
        <source>This key replaces %1.</source>
        <translation>Cette clé remplace %1.</translation>
    </message>
    <message>
        <source>Can be renamed</source>
        <extracomment>A badge beside the name of a key that can get the name of the key that it has replaced. Short, please.</extracomment>
        <translation>Peut être renommée</translation>
    </message>
    <message>
        <source>This key has replaced %1, and can get its name.</source>
        <translation>Cette clé a remplacé %1 et peut recevoir son nom.</translation>
    </message>
    <message>
        <source>Still used</source>
        <extracomment>A badge beside the name of a key that was used after its replacement. Short, please.</extracomment>
        <translation>Encore utilisée</translation>
    </message>
    <message>
        <source>This key was used after %1, which replaces it.</source>
        <translation>Cette clé a été utilisée après %1, qui la remplace.</translation>
    </message>
</context>
<context>
    <name>KeyUseChart</name>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Operations on each of the last 90 days</source>
        <translation>Opérations de chacun des 90 derniers jours</translation>
    </message>
    <message>
        <source>The left and right arrow keys move from day to day.</source>
        <translation>Les flèches gauche et droite passent d’un jour à l’autre.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>KeyUseDetails</name>
    <message>
        <source>Addresses (%1)</source>
        <translation>Adresses (%1)</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Show all addresses</source>
        <translation>Afficher toutes les adresses</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>The newest %1 operations are listed. An exported file has all of them.</source>
        <translation>Les %1 opérations les plus récentes sont affichées. Un fichier exporté les contient toutes.</translation>
    </message>
    <message>
        <source>Show Earlier Use</source>
        <translation>Afficher l’utilisation antérieure</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>Depuis le %1</translation>
    </message>
</context>
<context>
    <name>KeyUseStatus</name>
    <message>
        <source>Loading the activity log…</source>
        <translation>Chargement du journal d’activité…</translation>
    </message>
    <message>
        <source>Loading the activity log: %1 so far…</source>
        <extracomment>%1 is a number of entries.</extracomment>
        <translation>Chargement du journal d’activité&#xa0;: %1 reçues…</translation>
    </message>
    <message>
        <source>Loading the activity log: %1 of %2…</source>
        <extracomment>%1 and %2 are numbers of entries.</extracomment>
        <translation>Chargement du journal d’activité&#xa0;: %1&#xa0;sur&#xa0;%2…</translation>
    </message>
    <message>
        <source>The use of this key was loaded %1. Newer entries of the activity log couldn’t be loaded.</source>
        <extracomment>%1 is &quot;5 minutes ago (12 July 2024, 10:11)&quot;.</extracomment>
        <translation>L’utilisation de cette clé a été chargée %1. Les entrées plus récentes du journal d’activité n’ont pas pu être chargées.</translation>
    </message>
    <message>
        <source>The rest of the activity log couldn’t be loaded.</source>
        <translation>Le reste du journal d’activité n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>The activity log couldn’t be loaded.</source>
        <translation>Le journal d’activité n’a pas pu être chargé.</translation>
    </message>
    <message>
        <source>The use of this key was loaded %1. Sign in to see newer use.</source>
        <extracomment>%1 is &quot;5 minutes ago (12 July 2024, 10:11)&quot;.</extracomment>
        <translation>L’utilisation de cette clé a été chargée %1. Connectez-vous pour voir la plus récente.</translation>
    </message>
    <message>
        <source>Sign in to see the use of this key.</source>
        <translation>Connectez-vous pour voir l’utilisation de cette clé.</translation>
    </message>
    <message>
        <source>Offline. The use of this key was loaded %1.</source>
        <translation>Hors connexion. L’utilisation de cette clé a été chargée %1.</translation>
    </message>
    <message>
        <source>Offline. The use of this key is shown when Llavero can reach the service again.</source>
        <translation>Hors connexion. L’utilisation de cette clé s’affichera dès que Llavero pourra joindre le service.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Earlier entries of the activity log weren’t loaded.</source>
        <translation>Les entrées antérieures du journal d’activité n’ont pas été chargées.</translation>
    </message>
    <message>
        <source>The activity log wasn’t loaded.</source>
        <translation>Le journal d’activité n’a pas été chargé.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to read the activity log, so the use of this key isn’t known.</source>
        <translation>Votre rôle ne permet pas de lire le journal d’activité&#xa0;: l’utilisation de cette clé n’est pas connue.</translation>
    </message>
    <message>
        <source>This portal has no activity log, so the use of this key isn’t known.</source>
        <translation>Ce portail n’a pas de journal d’activité&#xa0;: l’utilisation de cette clé n’est pas connue.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>KeyUseSummary</name>
    <message>
        <source>Use</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>The activity log has no use of this key in the last 90 days.</source>
        <translation>Le journal d’activité ne contient aucune utilisation de cette clé au cours des 90 derniers jours.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key since %1.</source>
        <translation>Le journal d’activité ne contient aucune utilisation de cette clé depuis le %1.</translation>
    </message>
    <message>
        <source>The activity log is long: only its newest entries were loaded. Use before %1 isn’t shown.</source>
        <translation>Le journal d’activité est long&#xa0;: seules les entrées les plus récentes ont été chargées. L’utilisation avant le %1 n’est pas affichée.</translation>
    </message>
    <message>
        <source>The oldest entry of the activity log is of %1; earlier use of this key isn’t known.</source>
        <translation>L’entrée la plus ancienne du journal d’activité date du %1&#xa0;; l’utilisation antérieure de cette clé n’est pas connue.</translation>
    </message>
</context>
<context>
    <name>KeyUseText</name>
    <message>
        <source>%1: no operations</source>
        <extracomment>%1 is a day, such as &quot;12 November&quot;.</extracomment>
        <translation>%1&#xa0;: aucune opération</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 operation(s)</source>
        <extracomment>%1 is a day, %2 the number of operations.</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %2 opération</numerusform>
            <numerusform>%1&#xa0;: %2 opérations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 operation(s), %3 failed</source>
        <extracomment>%1 is a day, %2 the number of operations; %3 of them failed.</extracomment>
        <translation>
            <numerusform>%1&#xa0;: %2 opération, %3 en échec</numerusform>
            <numerusform>%1&#xa0;: %2 opérations, %3 en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known</source>
        <extracomment>%1 is a day of which the log says nothing.</extracomment>
        <translation>%1&#xa0;: inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s)</source>
        <translation>
            <numerusform>%1 opération</numerusform>
            <numerusform>%1 opérations</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used in the last 30 days, last %1.</source>
        <extracomment>%1 is &quot;2 months ago&quot;.</extracomment>
        <translation>Inutilisée au cours des 30 derniers jours&#xa0;; dernière utilisation&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 time(s)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days…&quot;</extracomment>
        <translation>
            <numerusform>%1 fois</numerusform>
            <numerusform>%1 fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 address(es)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days, from 2 addresses…&quot;</extracomment>
        <translation>
            <numerusform>%1 adresse</numerusform>
            <numerusform>%1 adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, last %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Utilisée %1 au cours des 30 derniers jours&#xa0;; dernière utilisation&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Used %1 since %2, last %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Utilisée %1 depuis le %2&#xa0;; dernière utilisation&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, from %2, last %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;2 addresses&quot;, %3 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Utilisée %1 au cours des 30 derniers jours, depuis %2&#xa0;; dernière utilisation&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Used %1 since %2, from %3, last %4.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;2 addresses&quot;, %4 &quot;3 minutes ago&quot;.</extracomment>
        <translation>Utilisée %1 depuis le %2, à partir de %3&#xa0;; dernière utilisation&#xa0;: %4.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>Réussie</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>The outcome of an operation</extracomment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>The activity log is empty, so the use of this key isn’t known.</source>
        <translation>Le journal d’activité est vide&#xa0;: l’utilisation de cette clé n’est pas connue.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key in the last 30 days.</source>
        <translation>Le journal d’activité ne contient aucune utilisation de cette clé au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>The activity log has no use of this key since %1.</source>
        <translation>Le journal d’activité ne contient aucune utilisation de cette clé depuis le %1.</translation>
    </message>
    <message>
        <source>Review due since %1</source>
        <translation>À revoir depuis le %1</translation>
    </message>
    <message>
        <source>Review due on %1</source>
        <translation>Révision prévue le %1</translation>
    </message>
    <message>
        <source>Not used in the last 30 days.</source>
        <translation>Inutilisée au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days.</source>
        <extracomment>%1 is &quot;42 times&quot;.</extracomment>
        <translation>Utilisée %1 au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>Used %1 since %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date.</extracomment>
        <translation>Utilisée %1 depuis le %2.</translation>
    </message>
    <message>
        <source>Used %1 in the last 30 days, from %2.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 &quot;2 addresses&quot;.</extracomment>
        <translation>Utilisée %1 au cours des 30 derniers jours, depuis %2.</translation>
    </message>
    <message>
        <source>Used %1 since %2, from %3.</source>
        <extracomment>%1 is &quot;42 times&quot;, %2 a date, %3 &quot;2 addresses&quot;.</extracomment>
        <translation>Utilisée %1 depuis le %2, à partir de %3.</translation>
    </message>
</context>
<context>
    <name>KeychainForm</name>
    <message>
        <source>Label</source>
        <extracomment>The caption of a text that describes an entry in the keychain.</extracomment>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>The caption of a text that identifies an entry in the keychain, for example a program.</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>The caption of a text that identifies an entry in the keychain, for example a user.</extracomment>
        <translation>Compte</translation>
    </message>
    <message>
        <source>API key %1 of %2</source>
        <translation>Clé d’API %1 pour %2</translation>
    </message>
    <message>
        <source>Command that reads the key</source>
        <translation>Commande qui lit la clé</translation>
    </message>
    <message>
        <source>Save to Keychain</source>
        <translation>Enregistrer dans le trousseau</translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation>Saisissez un texte.</translation>
    </message>
    <message>
        <source>“Llavero” is the service of Llavero’s own keys. Enter another one.</source>
        <translation>“Llavero” est le service des clés de Llavero. Saisissez-en un autre.</translation>
    </message>
    <message>
        <source>Replace the entry in the keychain?</source>
        <translation>Remplacer l’entrée du trousseau&#xa0;?</translation>
    </message>
    <message>
        <source>There is already an entry with the service “%1” and the account “%2”. Its secret will be lost.</source>
        <translation>Il existe déjà une entrée avec le service “%1” et le compte “%2”. Son secret sera perdu.</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>A button.</extracomment>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>LinkProblem</name>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Open this address in a browser:
%1</source>
        <translation>Ouvrez cette adresse dans un navigateur&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The folder couldn’t be opened: %1</source>
        <translation>Le dossier n’a pas pu être ouvert&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ListPlaceholder</name>
    <message>
        <source>Loading your API keys…</source>
        <translation>Chargement de vos clés d’API…</translation>
    </message>
    <message>
        <source>You have no API keys yet</source>
        <translation>Vous n’avez pas encore de clé d’API</translation>
    </message>
    <message>
        <source>No key matches the search</source>
        <translation>Aucune clé ne correspond à la recherche</translation>
    </message>
    <message>
        <source>Your API keys couldn’t be loaded</source>
        <translation>Vos clés d’API n’ont pas pu être chargées</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>An API key lets an application use the CloudOps API on your behalf. Generate one for each application.</source>
        <translation>Une clé d’API permet à une application d’utiliser l’API de CloudOps en votre nom. Générez-en une pour chaque application.</translation>
    </message>
    <message>
        <source>Waiting for the system keychain…</source>
        <translation>En attente du trousseau de clés du système…</translation>
    </message>
    <message>
        <source>Sign in to see your API keys</source>
        <translation>Connectez-vous pour voir vos clés d’API</translation>
    </message>
    <message>
        <source>If the system asks for your keychain password, enter it in its window.</source>
        <translation>Si le système demande le mot de passe du trousseau de clés, saisissez-le dans sa fenêtre.</translation>
    </message>
    <message>
        <source>Search covers names, IP addresses, last activity and notes.</source>
        <translation>La recherche porte sur les noms, les adresses IP, la dernière activité et les notes.</translation>
    </message>
    <message>
        <source>No key matches both the search and the filter</source>
        <translation>Aucune clé ne correspond à la fois à la recherche et au filtre</translation>
    </message>
    <message>
        <source>Clear Search and Filter</source>
        <translation>Effacer la recherche et le filtre</translation>
    </message>
    <message>
        <source>No key matches the filter</source>
        <translation>Aucune clé ne correspond au filtre</translation>
    </message>
    <message>
        <source>Show All Keys</source>
        <translation>Afficher toutes les clés</translation>
    </message>
</context>
<context>
    <name>ListToolBar</name>
    <message>
        <source>Search keys</source>
        <translation>Rechercher des clés</translation>
    </message>
    <message>
        <source>Sort keys by</source>
        <translation>Trier les clés par</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Génération…</translation>
    </message>
    <message>
        <source>Generate API Key</source>
        <translation>Générer une clé d’API</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>In a narrow search field: the list shows %1 keys, of %2.</extracomment>
        <translation>%1&#xa0;sur&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <extracomment>In the search field: the list shows %1 keys, of %2.</extracomment>
        <translation>Affichées&#xa0;: %1&#xa0;sur&#xa0;%2</translation>
    </message>
    <message>
        <source>Export Keys…</source>
        <translation>Exporter les clés…</translation>
    </message>
    <message>
        <source>More Actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Check a Key…</source>
        <translation>Vérifier une clé…</translation>
    </message>
</context>
<context>
    <name>MainWidget</name>
    <message>
        <source>%1 (Sandbox)</source>
        <extracomment>In the title of the window; %1 is the name of an organization.</extracomment>
        <translation>%1 (bac à sable)</translation>
    </message>
    <message>
        <source>Stop deleting keys?</source>
        <translation>Arrêter de supprimer les clés&#xa0;?</translation>
    </message>
    <message>
        <source>Keys that haven’t been deleted yet stay in your list.</source>
        <translation>Les clés qui ne sont pas encore supprimées restent dans votre liste.</translation>
    </message>
    <message>
        <source>Leave before it’s known which keys have been deleted?</source>
        <translation>Quitter avant de savoir quelles clés ont été supprimées&#xa0;?</translation>
    </message>
    <message>
        <source>Your list shows it when it’s loaded again.</source>
        <translation>Votre liste l’indiquera lors de son prochain chargement.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keep Deleting</source>
        <translation>Continuer à supprimer</translation>
    </message>
    <message>
        <source>Stop Deleting and Leave</source>
        <translation>Arrêter de supprimer et quitter</translation>
    </message>
    <message>
        <source>Stop Deleting and Close</source>
        <translation>Arrêter de supprimer et fermer</translation>
    </message>
    <message>
        <source>Leave without saving your notes?</source>
        <translation>Quitter sans enregistrer vos notes&#xa0;?</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1%</source>
        <extracomment>The size of the text; %1 is a number.</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>MenuItemButton</name>
    <message>
        <source>Current page</source>
        <translation>Page actuelle</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>Project page</source>
        <translation>Page du projet</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Signaler un problème</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message numerus="yes">
        <source>Names can have up to %n character(s).</source>
        <translation>
            <numerusform>Le nom peut comporter jusqu’à %n caractère.</numerusform>
            <numerusform>Le nom peut comporter jusqu’à %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>This name contains invisible characters: %1</source>
        <translation>Ce nom contient des caractères invisibles&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NavigationPanel</name>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Primary Role</source>
        <translation>Rôle principal</translation>
    </message>
    <message>
        <source>Additional Roles</source>
        <translation>Rôles additionnels</translation>
    </message>
    <message>
        <source>SSH Keys</source>
        <translation>Clés SSH</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>None</source>
        <comment>a role</comment>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None</source>
        <comment>an organization</comment>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>NewKeyPanel</name>
    <message>
        <source>Your new API key has been generated.</source>
        <translation>Votre nouvelle clé d’API a été générée.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nom de la clé</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>API key value</source>
        <translation>Valeur de la clé d’API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Afficher la clé d’API</translation>
    </message>
    <message>
        <source>Copy API key</source>
        <translation>Copier la clé d’API</translation>
    </message>
    <message>
        <source>Copy the value now and store it somewhere safe: it won’t be shown again.</source>
        <translation>Copiez la valeur maintenant et conservez-la en lieu sûr&#xa0;: elle ne sera plus affichée.</translation>
    </message>
    <message>
        <source>Try it with curl</source>
        <translation>Essayez-la avec curl</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>Commande curl</translation>
    </message>
    <message>
        <source>Copy curl command</source>
        <translation>Copier la commande curl</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Try Storing Again</source>
        <translation>Réessayer l’enregistrement</translation>
    </message>
    <message>
        <source>The key is being stored in the system keychain…</source>
        <translation>Enregistrement de la clé dans le trousseau de clés du système…</translation>
    </message>
    <message>
        <source>The key couldn’t be copied. Click in this window and try again, or show the key and write it down.</source>
        <translation>La clé n’a pas pu être copiée. Cliquez dans cette fenêtre et réessayez, ou affichez la clé et notez-la.</translation>
    </message>
    <message>
        <source>Save or Copy As…</source>
        <translation>Enregistrer ou copier sous…</translation>
    </message>
</context>
<context>
    <name>NewKeyPresenter</name>
    <message>
        <source>Leave before the key is shown?</source>
        <translation>Quitter avant que la clé ne s’affiche&#xa0;?</translation>
    </message>
    <message>
        <source>The value is shown only once. If you leave now, you won’t see it.</source>
        <translation>La valeur n’est affichée qu’une seule fois. Si vous quittez maintenant, vous ne la verrez pas.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>NoteTransfer</name>
    <message>
        <source>Notes (*.json)</source>
        <translation>Notes (*.json)</translation>
    </message>
    <message>
        <source>Import Notes</source>
        <translation>Importer des notes</translation>
    </message>
    <message>
        <source>Notes (*.json);;All files (*)</source>
        <translation>Notes (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>“%1” couldn’t be read: %2</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason.</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” contains no notes of Llavero, or is damaged. Nothing was imported.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne contient pas de notes de Llavero ou est endommagé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>“%1” was exported by a newer version of Llavero. Update Llavero to import it.</source>
        <extracomment>%1 is the name of a file.</extracomment>
        <translation>«&#xa0;%1&#xa0;» a été exporté par une version plus récente de Llavero. Mettez Llavero à jour pour l’importer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) imported.</source>
        <translation>
            <numerusform>%1 note importée.</numerusform>
            <numerusform>%1 notes importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) on this computer are as new and were kept.</source>
        <extracomment>After the number of the imported notes.</extracomment>
        <translation>
            <numerusform>%1 note de cet ordinateur est aussi récente et a été conservée.</numerusform>
            <numerusform>%1 notes de cet ordinateur sont aussi récentes et ont été conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export All Notes…</source>
        <translation>Exporter toutes les notes…</translation>
    </message>
    <message>
        <source>Import Notes…</source>
        <translation>Importer des notes…</translation>
    </message>
    <message>
        <source>Export All Notes</source>
        <translation>Exporter toutes les notes</translation>
    </message>
    <message>
        <source>The file has no notes that are new here.</source>
        <translation>Le fichier ne contient aucune note nouvelle pour cet ordinateur.</translation>
    </message>
    <message>
        <source>Export Notes…</source>
        <translation>Exporter les notes…</translation>
    </message>
</context>
<context>
    <name>NoticeArea</name>
    <message numerus="yes">
        <source>%1 more message(s)</source>
        <translation>
            <numerusform>%1 autre message</numerusform>
            <numerusform>%1 autres messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>New</source>
        <comment>an unread notice</comment>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence, %2 a time.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>New: %1</source>
        <extracomment>%1 is a notice with its time.</extracomment>
        <translation>Nouveau&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NoticeSettings</name>
    <message>
        <source>While Llavero’s window is not in front</source>
        <translation>Quand la fenêtre de Llavero n’est pas au premier plan</translation>
    </message>
    <message>
        <source>Notify me on the desktop when something changes</source>
        <translation>M’avertir sur le bureau quand quelque chose change</translation>
    </message>
    <message>
        <source>Show full IP addresses in these notifications</source>
        <translation>Afficher les adresses IP complètes dans ces notifications</translation>
    </message>
    <message>
        <source>Show notices about</source>
        <translation>Afficher des avis à propos de</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>The API key %1 was generated.</source>
        <translation>La clé d’API %1 a été générée.</translation>
    </message>
    <message>
        <source>The API key %1 was not generated.</source>
        <translation>La clé d’API %1 n’a pas été générée.</translation>
    </message>
    <message>
        <source>The API key %1 was renamed.</source>
        <translation>La clé d’API %1 a été renommée.</translation>
    </message>
    <message>
        <source>The API key %1 was not renamed.</source>
        <translation>La clé d’API %1 n’a pas été renommée.</translation>
    </message>
    <message>
        <source>The API key %1 was deleted.</source>
        <translation>La clé d’API %1 a été supprimée.</translation>
    </message>
    <message>
        <source>The API key %1 was not deleted.</source>
        <translation>La clé d’API %1 n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>The result of a change to the API key %1 is known.</source>
        <translation>Le résultat d’une modification de la clé d’API %1 est connu.</translation>
    </message>
    <message>
        <source>New API key</source>
        <translation>Nouvelle clé d’API</translation>
    </message>
    <message>
        <source>API key no longer in the list</source>
        <translation>Une clé d’API n’est plus dans la liste</translation>
    </message>
    <message>
        <source>API key used from a new address</source>
        <translation>Clé d’API utilisée depuis une nouvelle adresse</translation>
    </message>
    <message>
        <source>API key used again</source>
        <translation>Clé d’API de nouveau utilisée</translation>
    </message>
    <message>
        <source>Replacement ready for its last step</source>
        <translation>Remplacement prêt pour la dernière étape</translation>
    </message>
    <message>
        <source>API key due for review</source>
        <translation>Clé d’API à réviser</translation>
    </message>
    <message>
        <source>Sign-in ended</source>
        <translation>Connexion terminée</translation>
    </message>
    <message>
        <source>Result of a change known</source>
        <translation>Résultat d’une modification connu</translation>
    </message>
    <message>
        <source>The API key %1 was generated elsewhere.</source>
        <translation>La clé d’API %1 a été générée ailleurs.</translation>
    </message>
    <message>
        <source>The API key %1 was deleted elsewhere.</source>
        <translation>La clé d’API %1 a été supprimée ailleurs.</translation>
    </message>
    <message>
        <source>The API key %1 was used from %2 for the first time.</source>
        <translation>La clé d’API %1 a été utilisée depuis %2 pour la première fois.</translation>
    </message>
    <message>
        <source>The API key %1 was used from an address for the first time.</source>
        <translation>La clé d’API %1 a été utilisée depuis une adresse pour la première fois.</translation>
    </message>
    <message>
        <source>The API key %1 was used from %2, after 90 days without use.</source>
        <translation>La clé d’API %1 a été utilisée depuis %2, après 90 jours sans utilisation.</translation>
    </message>
    <message>
        <source>The API key %1 was used after 90 days without use.</source>
        <translation>La clé d’API %1 a été utilisée après 90 jours sans utilisation.</translation>
    </message>
    <message>
        <source>The replacement of the API key %1 is ready for its last step.</source>
        <translation>Le remplacement de la clé d’API %1 est prêt pour la dernière étape.</translation>
    </message>
    <message>
        <source>The API key %1 is due for review.</source>
        <translation>La clé d’API %1 est à réviser.</translation>
    </message>
    <message>
        <source>The service no longer accepts Llavero’s API key. Sign in again.</source>
        <translation>Le service n’accepte plus la clé d’API de Llavero. Reconnectez-vous.</translation>
    </message>
    <message numerus="yes">
        <source>%n replacement(s) are ready for their last step.</source>
        <translation>
            <numerusform>%n remplacement est prêt pour sa dernière étape.</numerusform>
            <numerusform>%n remplacements sont prêts pour leur dernière étape.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were generated elsewhere.</source>
        <translation>
            <numerusform>%n clé d’API a été générée ailleurs.</numerusform>
            <numerusform>%n clés d’API ont été générées ailleurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were deleted elsewhere.</source>
        <translation>
            <numerusform>%n clé d’API a été supprimée ailleurs.</numerusform>
            <numerusform>%n clés d’API ont été supprimées ailleurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used from new addresses.</source>
        <translation>
            <numerusform>%n clé d’API a été utilisée depuis une nouvelle adresse.</numerusform>
            <numerusform>%n clés d’API ont été utilisées depuis de nouvelles adresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used after 90 days without use.</source>
        <translation>
            <numerusform>%n clé d’API a été utilisée après 90 jours sans utilisation.</numerusform>
            <numerusform>%n clés d’API ont été utilisées après 90 jours sans utilisation.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) are due for review.</source>
        <translation>
            <numerusform>%n clé d’API est à vérifier.</numerusform>
            <numerusform>%n clés d’API sont à vérifier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n change(s) are known.</source>
        <translation>
            <numerusform>Le résultat de %n changement est connu.</numerusform>
            <numerusform>Les résultats de %n changements sont connus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesView</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Mark All as Read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Notice Settings</source>
        <translation>Réglages des avis</translation>
    </message>
    <message>
        <source>Nothing new. Notices tell you when a key was generated, deleted or used in an unusual way elsewhere.</source>
        <translation>Rien de nouveau. Les avis vous disent quand une clé d’API a été générée, supprimée ou utilisée de façon inhabituelle ailleurs.</translation>
    </message>
    <message>
        <source>Show More</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Sign In…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Show Keys</source>
        <translation>Afficher les clés</translation>
    </message>
    <message>
        <source>Continue the Replacement</source>
        <translation>Continuer le remplacement</translation>
    </message>
    <message>
        <source>Review Key</source>
        <translation>Vérifier la clé</translation>
    </message>
    <message>
        <source>Show Key</source>
        <translation>Afficher la clé</translation>
    </message>
    <message>
        <source>Notify you on the desktop when something changes?</source>
        <translation>Vous avertir sur le bureau quand quelque chose change&#xa0;?</translation>
    </message>
    <message>
        <source>Notify Me</source>
        <translation>M’avertir</translation>
    </message>
</context>
<context>
    <name>OfflineBanner</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Llavero is trying to reach the service.</source>
        <translation>Llavero tente de joindre le service.</translation>
    </message>
    <message>
        <source>Offline. List updated %1.</source>
        <translation>Hors connexion. Liste actualisée %1.</translation>
    </message>
    <message>
        <source>The list couldn’t be refreshed. It was last updated %1.</source>
        <translation>La liste n’a pas pu être actualisée. Dernière actualisation&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>OperationHead</name>
    <message>
        <source>Operations (%1)</source>
        <translation>Opérations (%1)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the operations</source>
        <translation>Exporter les opérations</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <extracomment>A type of file.</extracomment>
        <translation>CSV, pour les tableurs (*.csv)</translation>
    </message>
    <message>
        <source>Export Operations</source>
        <translation>Exporter les opérations</translation>
    </message>
</context>
<context>
    <name>OperationModel</name>
    <message>
        <source>Unnamed operation</source>
        <translation>Opération sans nom</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Updated %1. Waiting for the system keychain…</source>
        <extracomment>%1 is such as “3 hours ago”.</extracomment>
        <translation>Actualisée %1. En attente du trousseau de clés du système…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Actualisée %1</translation>
    </message>
    <message>
        <source>Cancel the refresh</source>
        <translation>Annuler l’actualisation</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Identifiants d’API</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>Pas encore chargée</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Afficher la clé d’API</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>Unnamed key</source>
        <translation>Clé sans nom</translation>
    </message>
</context>
<context>
    <name>PortalLink</name>
    <message>
        <source>Open the portal in the browser</source>
        <translation>Ouvrir le portail dans le navigateur</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>System language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>After 10 seconds</source>
        <translation>Après 10 secondes</translation>
    </message>
    <message>
        <source>After 30 seconds</source>
        <translation>Après 30 secondes</translation>
    </message>
    <message>
        <source>After 2 minutes</source>
        <translation>Après 2 minutes</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>clear the clipboard</comment>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Clear a copied API key from the clipboard</source>
        <translation>Effacer du presse-papiers une clé d’API copiée</translation>
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
        <translation>Maj</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page préc</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page suiv</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Flèche haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Flèche bas</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Flèche gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Flèche droite</translation>
    </message>
</context>
<context>
    <name>ReplacedKeys</name>
    <message>
        <source>Old key</source>
        <translation>Ancienne clé</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>First activity</source>
        <extracomment>Above the time at which a list has shown the use of a key first. It may have been used before.</extracomment>
        <translation>Première activité</translation>
    </message>
    <message>
        <source>First activity seen</source>
        <translation>Première activité vue</translation>
    </message>
</context>
<context>
    <name>ReplacementPage</name>
    <message>
        <source>I Have the Value</source>
        <translation>J’ai la valeur</translation>
    </message>
    <message>
        <source>Delete New Key…</source>
        <translation>Supprimer la nouvelle clé…</translation>
    </message>
    <message>
        <source>Delete Old Key…</source>
        <translation>Supprimer l’ancienne clé…</translation>
    </message>
    <message>
        <source>Rename New Key</source>
        <translation>Renommer la nouvelle clé</translation>
    </message>
    <message>
        <source>Keep Its Name</source>
        <translation>Garder son nom</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stop Replacing…</source>
        <translation>Arrêter le remplacement…</translation>
    </message>
    <message>
        <source>Replace a Key</source>
        <translation>Remplacer une clé</translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>Aucune clé d’API n’a été générée. %1</translation>
    </message>
    <message>
        <source>Replacement of %1</source>
        <translation>Remplacement de %1</translation>
    </message>
    <message>
        <source>Llavero doesn’t keep the value of %1. If you don’t have it, delete that key and generate another one.</source>
        <translation>Llavero ne garde pas la valeur de %1. Si vous ne l’avez pas, supprimez cette clé et générez-en une autre.</translation>
    </message>
    <message>
        <source>%1 has not been used since %2. Nothing is deleted unless you do it.</source>
        <extracomment>%2 is a date and a time.</extracomment>
        <translation>%1 n’a pas été utilisée depuis le %2. Rien n’est supprimé sans vous.</translation>
    </message>
    <message>
        <source>%1 was deleted elsewhere.</source>
        <translation>%1 a été supprimée ailleurs.</translation>
    </message>
    <message>
        <source>%1 has been deleted.</source>
        <translation>%1 a été supprimée.</translation>
    </message>
    <message>
        <source>Another key has that name now: the key seems to have been replaced elsewhere, too.</source>
        <translation>Une autre clé porte maintenant ce nom&#xa0;: la clé semble avoir été remplacée ailleurs aussi.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Étape suivante&#xa0;: %1</translation>
    </message>
    <message>
        <source>The key %1 wasn’t renamed. %2</source>
        <translation>La clé %1 n’a pas été renommée. %2</translation>
    </message>
    <message>
        <source>Stop replacing %1?</source>
        <translation>Arrêter le remplacement de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Llavero forgets how far it is. Both keys stay, and keep working.</source>
        <translation>Llavero oubliera où vous en étiez. Les deux clés restent et continuent de fonctionner.</translation>
    </message>
    <message>
        <source>Stop Replacing</source>
        <translation>Arrêter le remplacement</translation>
    </message>
    <message>
        <source>%1 is no longer being replaced. That was stopped in another window.</source>
        <translation>%1 n’est plus en cours de remplacement. Cela a été arrêté dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>%1 was deleted, and %2 has not been used yet: as far as Llavero knows, nothing has a working key. Put the value of %2 where %1 was used. Llavero doesn’t keep it; if you don’t have it, generate another key.</source>
        <translation>%1 a été supprimée, et %2 n’a pas encore été utilisée&#xa0;: à la connaissance de Llavero, aucun programme n’a de clé valable. Mettez la valeur de %2 là où %1 était utilisée. Llavero ne la conserve pas&#xa0;; si vous ne l’avez pas, générez une autre clé.</translation>
    </message>
    <message>
        <source>The new key is still named %1. You wanted the name %2.</source>
        <translation>La nouvelle clé s’appelle encore %1. Vous vouliez le nom %2.</translation>
    </message>
    <message>
        <source>The new key is named %1. It can get the old name.</source>
        <translation>La nouvelle clé s’appelle %1. Elle peut recevoir l’ancien nom.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>%1 has not been silent for long enough. Llavero keeps watching it.</source>
        <translation>%1 n’est pas restée inutilisée assez longtemps. Llavero continue de la surveiller.</translation>
    </message>
    <message>
        <source>Llavero couldn’t look whether %1 is still silent. %2</source>
        <translation>Llavero n’a pas pu vérifier si %1 est toujours inutilisée. %2</translation>
    </message>
</context>
<context>
    <name>ReplacementStepItem</name>
    <message>
        <source>%1: done</source>
        <extracomment>What a screen reader says of a step; %1 is what is to be done in it.</extracomment>
        <translation>%1&#xa0;: terminé</translation>
    </message>
    <message>
        <source>%1: current step</source>
        <extracomment>What a screen reader says of a step; %1 is what is to be done in it.</extracomment>
        <translation>%1&#xa0;: étape en cours</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <extracomment>What a screen reader says of a step; %1 is what was to be done in it.</extracomment>
        <translation>%1&#xa0;: étape ignorée</translation>
    </message>
</context>
<context>
    <name>ReplacementText</name>
    <message>
        <source>Generate the new key</source>
        <translation>Générez la nouvelle clé</translation>
    </message>
    <message>
        <source>Put it where the old key is used</source>
        <translation>Mettez-la là où l’ancienne est utilisée</translation>
    </message>
    <message>
        <source>Watch until the old key is no longer used</source>
        <translation>Attendez que l’ancienne ne soit plus utilisée</translation>
    </message>
    <message>
        <source>Delete the old key</source>
        <translation>Supprimez l’ancienne clé</translation>
    </message>
    <message>
        <source>Give the new key the old name</source>
        <translation>Donnez l’ancien nom à la nouvelle clé</translation>
    </message>
    <message>
        <source>%1 has been replaced. The new key is named %2.</source>
        <translation>%1 a été remplacée. La nouvelle clé s’appelle %2.</translation>
    </message>
    <message>
        <source>%1 was deleted before a new key was generated. There is nothing left to replace.</source>
        <translation>%1 a été supprimée avant la génération d’une nouvelle clé. Il n’y a plus rien à remplacer.</translation>
    </message>
    <message>
        <source>The new key %1 was deleted elsewhere. %2 keeps working.</source>
        <translation>La nouvelle clé %1 a été supprimée ailleurs. %2 continue de fonctionner.</translation>
    </message>
    <message>
        <source>You deleted the new key %1. %2 keeps working.</source>
        <translation>Vous avez supprimé la nouvelle clé %1. %2 continue de fonctionner.</translation>
    </message>
    <message>
        <source>%1 and its new key were deleted. There is nothing left to replace.</source>
        <translation>%1 et sa nouvelle clé ont été supprimées. Il n’y a plus rien à remplacer.</translation>
    </message>
    <message>
        <source>%1 has not been used yet. Put its value where %2 is used.</source>
        <translation>%1 n’a pas encore été utilisée. Mettez sa valeur là où %2 est utilisée.</translation>
    </message>
    <message>
        <source>The service’s date of the last use of %1 can’t be read, so Llavero can’t tell whether it is still used.</source>
        <translation>La date de la dernière utilisation de %1 envoyée par le service est illisible&#xa0;: Llavero ne sait pas si elle est encore utilisée.</translation>
    </message>
    <message>
        <source>The next list shows whether %1 has been used since %2.</source>
        <translation>La prochaine liste montrera si %1 a été utilisée depuis le %2.</translation>
    </message>
    <message>
        <source>If %1 is not used before %2, Llavero will offer to delete it.</source>
        <translation>Si %1 n’est pas utilisée avant le %2, Llavero proposera de la supprimer.</translation>
    </message>
    <message>
        <source>%1 was used %2, after its new key. The old key was still in use somewhere.</source>
        <extracomment>%1 is the name of a key, %2 such as &quot;5 minutes ago&quot;.</extracomment>
        <translation>%1 a été utilisée %2, après sa nouvelle clé. L’ancienne clé était encore en service quelque part.</translation>
    </message>
    <message>
        <source>%1 was used %2 from %3, after its new key. That place still had the old key.</source>
        <extracomment>%1 is the name of a key, %2 such as &quot;5 minutes ago&quot;, %3 an IP address.</extracomment>
        <translation>%1 a été utilisée %2 depuis %3, après sa nouvelle clé. Cet endroit avait encore l’ancienne clé.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Llavero can’t save how far this is: %1. It tries again with the next change.</source>
        <translation>Llavero ne peut pas enregistrer où vous en êtes&#xa0;: %1. Il réessaiera à la prochaine modification.</translation>
    </message>
    <message>
        <source>A newer version of Llavero has saved the replacements. This one is kept until you log out or close Llavero.</source>
        <translation>Une version plus récente de Llavero a enregistré les remplacements. Celui-ci est conservé jusqu’à ce que vous vous déconnectiez ou fermiez Llavero.</translation>
    </message>
    <message>
        <source>The file with the replacements was damaged and has been set aside. Llavero kept those that it could read.</source>
        <translation>Le fichier des remplacements était endommagé et a été mis de côté. Llavero a conservé ceux qu’il a pu lire.</translation>
    </message>
    <message>
        <source>Kept until you log out or close Llavero.</source>
        <translation>Conservé jusqu’à ce que vous vous déconnectiez ou fermiez Llavero.</translation>
    </message>
    <message>
        <source>%1 seems to have been generated elsewhere, to replace %2.</source>
        <translation>%1 semble avoir été générée ailleurs pour remplacer %2.</translation>
    </message>
    <message>
        <source>As far as Llavero knows, %1 has not been used in place of %2 yet. Llavero’s own requests and earlier uses don’t count.</source>
        <extracomment>%1 is the name of the new key, %2 the name of the old one.</extracomment>
        <translation>À la connaissance de Llavero, %1 n’a pas encore été utilisée à la place de %2. Les requêtes de Llavero et les utilisations antérieures ne comptent pas.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Replace “%1”?</source>
        <translation>Remplacer «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>A file with this name already exists. Its content will be lost.</source>
        <translation>Un fichier de ce nom existe déjà. Son secret sera perdu.</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>A button.</extracomment>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Trousseau de clés par défaut</translation>
    </message>
</context>
<context>
    <name>SecretStoreText</name>
    <message>
        <source>the system keychain</source>
        <extracomment>Within a sentence, where the name of the keychain&apos;s program may stand.</extracomment>
        <translation>le trousseau de clés du système</translation>
    </message>
    <message>
        <source>The system keychain</source>
        <extracomment>At the start of a sentence, where the name of the keychain&apos;s program may stand.</extracomment>
        <translation>Le trousseau de clés du système</translation>
    </message>
    <message>
        <source>%1 contains no key for this connection. Enter an API key.</source>
        <translation>%1 ne contient aucune clé pour cette connexion. Saisissez une clé d’API.</translation>
    </message>
    <message>
        <source>%1 contains no key for this connection: there was nothing to remove.</source>
        <translation>%1 ne contient aucune clé pour cette connexion&#xa0;: il n’y avait rien à supprimer.</translation>
    </message>
    <message>
        <source>The key and saved list for %1 were removed from this computer. KeePassXC may keep the key in its recycle bin: empty it to delete the key.</source>
        <translation>La clé et la liste enregistrée de %1 ont été supprimées de cet ordinateur. KeePassXC conserve peut-être la clé dans sa corbeille&#xa0;: videz-la pour l’effacer.</translation>
    </message>
    <message>
        <source>The key and saved list for %1 were removed from this computer.</source>
        <translation>La clé et la liste enregistrée de %1 ont été supprimées de cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 may be waiting for you: look for its window, for example a password prompt.</source>
        <translation>%1 vous attend peut-être&#xa0;: cherchez sa fenêtre, par exemple une demande de mot de passe.</translation>
    </message>
    <message>
        <source>%1 reported success, but the key isn’t there. Try again.</source>
        <translation>%1 a signalé une réussite, mais la clé ne s’y trouve pas. Réessayez.</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it, then try again.</source>
        <translation>%1 est verrouillé. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 is still locked because the unlock window was closed. Try again and unlock it.</source>
        <translation>%1 est toujours verrouillé, car la fenêtre de déverrouillage a été fermée. Réessayez et déverrouillez-le.</translation>
    </message>
    <message>
        <source>%1 denied the request. Try again and allow it.</source>
        <translation>%1 a rejeté la demande. Réessayez et autorisez-la.</translation>
    </message>
    <message>
        <source>%1 is turned off in its settings. Turn it on, then try again.</source>
        <translation>%1 est désactivé dans ses paramètres. Activez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The system keychain can’t be reached: Llavero was started outside a desktop session (there is no D-Bus session bus).</source>
        <translation>Le trousseau de clés du système est inaccessible&#xa0;: Llavero a été démarré en dehors d’une session de bureau (il n’y a pas de bus de session D-Bus).</translation>
    </message>
    <message>
        <source>No keychain service is running on this computer. Start one, then try again.</source>
        <translation>Aucun service de trousseau de clés n’est en cours d’exécution sur cet ordinateur. Démarrez-en un, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 isn’t running. Start it, then try again.</source>
        <translation>%1 n’est pas en cours d’exécution. Démarrez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 isn’t responding. Try again later.</source>
        <translation>%1 ne répond pas. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 isn’t working: Llavero can’t read its response. Restart it, then try again.</source>
        <translation>%1 ne fonctionne pas&#xa0;: Llavero ne peut pas lire sa réponse. Redémarrez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 refused the request. Try again, or restart Llavero.</source>
        <translation>%1 a refusé la demande. Réessayez, ou redémarrez Llavero.</translation>
    </message>
    <message>
        <source>%1 refused the request (%2). Try again, or restart Llavero.</source>
        <translation>%1 a refusé la demande (%2). Réessayez, ou redémarrez Llavero.</translation>
    </message>
    <message>
        <source>You can also enter an API key, which is kept in memory only, until Llavero closes.</source>
        <translation>Vous pouvez aussi saisir une clé d’API, qui sera gardée en mémoire seulement, jusqu’à la fermeture de Llavero.</translation>
    </message>
    <message>
        <source>The key may or may not have been stored.</source>
        <translation>La clé n’a peut-être pas été enregistrée.</translation>
    </message>
    <message>
        <source>The key couldn’t be stored.</source>
        <translation>La clé n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>The key may still be in %1.</source>
        <translation>La clé est peut-être encore dans %1.</translation>
    </message>
    <message>
        <source>The key is still in %1.</source>
        <translation>La clé est toujours dans %1.</translation>
    </message>
    <message>
        <source>You can also remove the entry “Llavero” there.</source>
        <translation>Vous pouvez aussi y supprimer l’entrée «&#xa0;Llavero&#xa0;».</translation>
    </message>
    <message>
        <source>The key was stored in %1.</source>
        <extracomment>%1 is the name of the keychain’s program.</extracomment>
        <translation>La clé a été enregistrée dans %1.</translation>
    </message>
    <message>
        <source>%1 is locked. Type its password in the window that has appeared on the desktop.</source>
        <translation>%1 est verrouillé. Saisissez son mot de passe dans la fenêtre qui s’est affichée sur le bureau.</translation>
    </message>
    <message>
        <source>%1 is locked, and there is no display on which it could ask for its password. Unlock it on the desktop, then try again.</source>
        <translation>%1 est verrouillé et ne dispose d’aucun affichage pour demander son mot de passe. Déverrouillez-le sur le bureau, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 asks before it gives out a key, and there is no display for its question. Run the command on the desktop, or turn off this question in the keychain’s settings.</source>
        <translation>%1 demande votre accord avant de fournir une clé et ne dispose d’aucun affichage pour le faire. Exécutez la commande sur le bureau, ou désactivez cette demande dans les paramètres du trousseau.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%1 selected</source>
        <extracomment>The number of selected keys.</extracomment>
        <translation>
            <numerusform>%1 sélectionnée</numerusform>
            <numerusform>%1 sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected Keys</source>
        <translation>Clés sélectionnées</translation>
    </message>
    <message>
        <source>Select All Shown</source>
        <translation>Sélectionner les clés affichées</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Delete…</source>
        <extracomment>Deletes the selected keys, after a question.</extracomment>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Writes the selected keys to a file that the user chooses.</extracomment>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Clear the Selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Aucune clé sélectionnée</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, but not shown</source>
        <extracomment>The number of selected keys, none of which matches the search or filter.</extracomment>
        <translation>
            <numerusform>%1 sélectionnée, mais pas affichée</numerusform>
            <numerusform>%1 sélectionnées, mais pas affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, %2 of them not shown</source>
        <extracomment>The number of selected keys, always several, and of those that do not match the search or filter. The latter number determines the plural form.</extracomment>
        <translation>
            <numerusform>%1 sélectionnées, dont %2 n’est pas affichée</numerusform>
            <numerusform>%1 sélectionnées, dont %2 ne sont pas affichées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceExportDialog</name>
    <message>
        <source>Export Service API Keys</source>
        <translation>Exporter les clés d’API de service</translation>
    </message>
    <message>
        <source>Export the keys of %1</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Exporter les clés de %1</translation>
    </message>
    <message>
        <source>Save to File</source>
        <translation>Enregistrer dans le fichier</translation>
    </message>
    <message>
        <source>Prefix of the variables’ names</source>
        <translation>Préfixe des noms des variables</translation>
    </message>
    <message>
        <source>These variables will be saved:</source>
        <translation>Ces variables seront enregistrées&#xa0;:</translation>
    </message>
    <message>
        <source>Use letters from A to Z, digits and _, and don’t start with a digit.</source>
        <translation>Utilisez des lettres de A à Z, des chiffres et _, sans commencer par un chiffre.</translation>
    </message>
</context>
<context>
    <name>ServiceFieldRow</name>
    <message>
        <source>Of this environment only</source>
        <translation>De cet environnement seulement</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Aucune valeur</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is the name of a value, such as “Secret key”.</extracomment>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>The value couldn’t be copied. Click in this window and try again.</source>
        <translation>La valeur n’a pas pu être copiée. Cliquez dans cette fenêtre et réessayez.</translation>
    </message>
</context>
<context>
    <name>ServiceKeysView</name>
    <message>
        <source>Service API keys</source>
        <translation>Clés d’API de service</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Régénérer</translation>
    </message>
    <message>
        <source>Regenerate these keys in the portal, in the browser</source>
        <translation>Régénérer ces clés dans le portail, dans le navigateur</translation>
    </message>
    <message>
        <source>Export to .env…</source>
        <translation>Exporter vers .env…</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1</source>
        <extracomment>%n is the number of values; %1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>
            <numerusform>%n valeur de %1</numerusform>
            <numerusform>%n valeurs de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys of your services’ own APIs.</source>
        <translation>Les clés des API propres à vos services.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Sign in to see service API keys.</source>
        <translation>Connectez-vous pour voir les clés d’API de service.</translation>
    </message>
    <message>
        <source>Loading the environments…</source>
        <translation>Chargement des environnements…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>None of your services has an environment that you can use.</source>
        <translation>Aucun de vos services n’a d’environnement que vous puissiez utiliser.</translation>
    </message>
    <message>
        <source>Choose an environment to see its API keys.</source>
        <translation>Choisissez un environnement pour voir ses clés d’API.</translation>
    </message>
    <message>
        <source>%1 no longer exists. Choose another environment.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 n’existe plus. Choisissez un autre environnement.</translation>
    </message>
    <message>
        <source>The keys of %1 aren’t loaded.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Les clés de %1 ne sont pas chargées.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charger</translation>
    </message>
    <message>
        <source>Loading the keys of %1…</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Chargement des clés de %1…</translation>
    </message>
    <message>
        <source>%1 has no API keys.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 n’a pas de clés d’API.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to see service API keys.</source>
        <translation>Votre rôle ne vous permet pas de voir les clés d’API de service.</translation>
    </message>
    <message>
        <source>This portal has no services.</source>
        <translation>Ce portail n’a pas de services.</translation>
    </message>
    <message>
        <source>The environments weren’t loaded.</source>
        <translation>Les environnements n’ont pas été chargés.</translation>
    </message>
    <message>
        <source>Offline. Service API keys aren’t saved on this computer. They’re shown when Llavero can reach the service again.</source>
        <translation>Hors connexion. Les clés d’API de service ne sont pas enregistrées sur cet ordinateur. Elles s’affichent dès que Llavero peut de nouveau joindre le service.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The environments couldn’t be loaded.</source>
        <translation>Les environnements n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>Your role doesn’t allow you to see the keys of %1.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Votre rôle ne vous permet pas de voir les clés de %1.</translation>
    </message>
    <message>
        <source>%1 no longer exists, or has no API keys.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>%1 n’existe plus, ou n’a pas de clés d’API.</translation>
    </message>
    <message>
        <source>The keys of %1 couldn’t be loaded.</source>
        <extracomment>%1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>Les clés de %1 n’ont pas pu être chargées.</translation>
    </message>
</context>
<context>
    <name>SessionNotices</name>
    <message>
        <source>Llavero on %1</source>
        <extracomment>The name of the API key that is generated for this computer; %1 is the computer&apos;s name.</extracomment>
        <translation>Llavero sur %1</translation>
    </message>
    <message>
        <source>Use a separate key on this computer? One key per application is recommended. Llavero will generate “%1”, store it in the system keychain and sign in with it from now on.</source>
        <translation>Utiliser une clé réservée à cet ordinateur&#xa0;? Une clé par application est recommandée. Llavero générera «&#xa0;%1&#xa0;», l’enregistrera dans le trousseau de clés du système et se connectera désormais avec elle.</translation>
    </message>
    <message>
        <source>Generate Key for This Computer</source>
        <translation>Générer une clé pour cet ordinateur</translation>
    </message>
    <message>
        <source>The key that replaces %1 has been generated. Its value is shown only once.</source>
        <translation>La clé qui remplace %1 a été générée. Sa valeur n’est affichée qu’une seule fois.</translation>
    </message>
    <message>
        <source>Show New Key</source>
        <translation>Afficher la nouvelle clé</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Generate an API key</source>
        <translation>Générer une clé d’API</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Rechercher des clés</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Actualiser la liste</translation>
    </message>
    <message>
        <source>Move through the list</source>
        <translation>Parcourir la liste</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>Afficher cette liste</translation>
    </message>
    <message>
        <source>Quit Llavero</source>
        <translation>Quitter Llavero</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Jump to the next key that starts with these letters</source>
        <translation>Aller à la clé suivante qui commence par ces lettres</translation>
    </message>
    <message>
        <source>Letters</source>
        <extracomment>In the place of the keys of a shortcut: any letter key.</extracomment>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Reset text size</source>
        <translation>Rétablir la taille du texte</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <extracomment>In the place of the keys of a shortcut: an arrow key while the Shift key is held.</extracomment>
        <translation>Maj+Flèches</translation>
    </message>
    <message>
        <source>Select several keys</source>
        <translation>Sélectionner plusieurs clés</translation>
    </message>
    <message>
        <source>Select all keys that are shown</source>
        <translation>Sélectionner toutes les clés affichées</translation>
    </message>
    <message>
        <source>Clear the selection or the search, go back, or close</source>
        <translation>Effacer la sélection ou la recherche, revenir ou fermer</translation>
    </message>
    <message>
        <source>Show the details of the current key</source>
        <translation>Afficher les détails de la clé active</translation>
    </message>
    <message>
        <source>Rename the current key</source>
        <translation>Renommer la clé active</translation>
    </message>
    <message>
        <source>Copy the name of the current key</source>
        <translation>Copier le nom de la clé active</translation>
    </message>
    <message>
        <source>Open the menu of the current key</source>
        <translation>Ouvrir le menu de la clé active</translation>
    </message>
    <message>
        <source>Select or deselect the current key</source>
        <translation>Sélectionner ou désélectionner la clé active</translation>
    </message>
    <message>
        <source>Delete the current key, or the selected keys</source>
        <translation>Supprimer la clé active ou les clés sélectionnées</translation>
    </message>
    <message>
        <source>Check a key</source>
        <translation>Vérifier une clé</translation>
    </message>
    <message>
        <source>Show the notices</source>
        <translation>Afficher les avis</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Endpoint: %1</source>
        <translation>Point de terminaison&#xa0;: %1</translation>
    </message>
    <message>
        <source>Welcome to Llavero</source>
        <translation>Bienvenue dans Llavero</translation>
    </message>
    <message>
        <source>Manage your API keys on the CloudOps platform.</source>
        <translation>Gérez vos clés d’API sur la plateforme CloudOps.</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Adresse du portail</translation>
    </message>
    <message>
        <source>acme.example.com</source>
        <translation>acme.example.com</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No account? Try Llavero with a practice service on this computer.</source>
        <translation>Pas de compte&#xa0;? Essayez Llavero avec un service d’essai sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Try the Sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>The key is kept only in memory, until you log out or close Llavero.</source>
        <translation>La clé est gardée en mémoire seulement, jusqu’à ce que vous vous déconnectiez ou fermiez Llavero.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Retour à %1</translation>
    </message>
    <message>
        <source>Where do I get an API key?</source>
        <translation>Où obtenir une clé d’API&#xa0;?</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>Maintenir la connexion sur cet ordinateur</translation>
    </message>
    <message>
        <source>The key is stored in the system keychain.</source>
        <translation>La clé est enregistrée dans le trousseau de clés du système.</translation>
    </message>
    <message>
        <source>The sandbox couldn’t be started: %1</source>
        <translation>Le bac à sable n’a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleting this computer’s key from the portal…</source>
        <translation>Suppression de la clé de cet ordinateur du portail…</translation>
    </message>
    <message>
        <source>Removing the key from the system keychain…</source>
        <translation>Suppression de la clé du trousseau de clés du système…</translation>
    </message>
    <message>
        <source>1. Sign in to your portal in the browser.
2. Open User Settings, at the top right, then API Credentials.
3. Click Generate API Key and copy the key’s value: it is shown only once.

You can have as many keys as you like. A key has the permissions of its user.</source>
        <extracomment>“User Settings”, “API Credentials” and “Generate API Key” as the portal says them.</extracomment>
        <translation>1. Connectez-vous à votre portail dans le navigateur.
2. Ouvrez Paramètres de l’utilisateur, en haut à droite, puis Identifiants d’API.
3. Cliquez sur Générer une clé d’API et copiez la valeur de la clé&#xa0;: elle n’est affichée qu’une seule fois.

Vous pouvez avoir autant de clés que vous le souhaitez. Une clé a les autorisations de son utilisateur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open the Portal</source>
        <translation>Ouvrir le portail</translation>
    </message>
    <message>
        <source>Sign in to another portal, or with another account.</source>
        <translation>Connectez-vous à un autre portail ou avec un autre compte.</translation>
    </message>
    <message>
        <source>Add a Connection</source>
        <translation>Ajouter une connexion</translation>
    </message>
</context>
<context>
    <name>TextForm</name>
    <message>
        <source>Value alone</source>
        <translation>Valeur seule</translation>
    </message>
    <message>
        <source>Shell (%1)</source>
        <extracomment>The shell of Linux and macOS; %1 is a command.</extracomment>
        <translation>Shell (%1)</translation>
    </message>
    <message>
        <source>Command Prompt of Windows</source>
        <translation>Invite de commandes de Windows</translation>
    </message>
    <message>
        <source>Line of a .env file</source>
        <translation>Ligne d’un fichier .env</translation>
    </message>
    <message>
        <source>Terraform variable</source>
        <translation>Variable Terraform</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Text to copy</source>
        <translation>Texte à copier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>This format can’t contain all characters of the key. Choose another one.</source>
        <translation>Ce format n’admet pas tous les caractères de la clé. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The key couldn’t be copied. Click in this window and try again.</source>
        <translation>La clé n’a pas pu être copiée. Cliquez dans cette fenêtre et réessayez.</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Le texte a été copié dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>User Settings</source>
        <translation>Paramètres de l’utilisateur</translation>
    </message>
</context>
<context>
    <name>UncopiedKeyDialog</name>
    <message>
        <source>Close without copying the key?</source>
        <translation>Fermer sans copier la clé&#xa0;?</translation>
    </message>
    <message>
        <source>You haven’t copied the value of %1. It can’t be shown again; the key stays in your list.</source>
        <translation>Vous n’avez pas copié la valeur de %1. Elle ne pourra plus être affichée&#xa0;; la clé reste dans votre liste.</translation>
    </message>
    <message>
        <source>Close Without Copying</source>
        <translation>Fermer sans copier</translation>
    </message>
    <message>
        <source>Copy and Close</source>
        <translation>Copier et fermer</translation>
    </message>
</context>
<context>
    <name>VariableFields</name>
    <message>
        <source>Name of the variable</source>
        <translation>Nom de la variable</translation>
    </message>
    <message>
        <source>Include the endpoint, as</source>
        <extracomment>Before the name of a variable.</extracomment>
        <translation>Inclure le point de terminaison, sous le nom</translation>
    </message>
    <message>
        <source>Name of the variable for the endpoint</source>
        <translation>Nom de la variable du point de terminaison</translation>
    </message>
    <message>
        <source>Use letters from A to Z, digits and _, and don’t start with a digit.</source>
        <translation>Utilisez des lettres de A à Z, des chiffres et _, sans commencer par un chiffre.</translation>
    </message>
    <message>
        <source>The key’s variable already has this name.</source>
        <translation>La variable de la clé porte déjà ce nom.</translation>
    </message>
</context>
<context>
    <name>WatchForm</name>
    <message>
        <source>Offer to delete the old key when it was not used for</source>
        <extracomment>The caption of a choice of durations.</extracomment>
        <translation>Proposer de supprimer l’ancienne si elle n’est pas utilisée pendant</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <extracomment>%1 is such as &quot;5 minutes ago&quot;: when the list of keys was fetched.</extracomment>
        <translation>Données&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Look Now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Llavero doesn’t know which key it signs in with. If it is one of these, its own requests count, too.</source>
        <translation>Llavero ne sait pas avec quelle clé il se connecte. Si c’est l’une de celles-ci, ses propres requêtes comptent aussi.</translation>
    </message>
    <message>
        <source>Llavero itself signs in with %1, and its own requests count as uses. Sign in with another key to see whether %1 is still used elsewhere.</source>
        <translation>Llavero lui-même se connecte avec %1, et ses propres requêtes comptent comme des utilisations. Connectez-vous avec une autre clé pour voir si %1 est encore utilisée ailleurs.</translation>
    </message>
</context>
<context>
    <name>WindowNotice</name>
    <message>
        <source>The file %1 of the removed connection couldn’t be deleted: %2</source>
        <translation>Le fichier %1 de la connexion supprimée n’a pas pu être effacé&#xa0;: %2</translation>
    </message>
    <message>
        <source>The copied API key is still on the clipboard because another program put it back. Copy something else and clear the clipboard history.</source>
        <translation>La clé d’API copiée est toujours dans le presse-papiers, car un autre programme l’y a remise. Copiez autre chose et effacez l’historique du presse-papiers.</translation>
    </message>
    <message>
        <source>The settings were damaged and have been set aside. Llavero started with default settings.</source>
        <translation>Les paramètres étaient endommagés et ont été mis de côté. Llavero a démarré avec les paramètres par défaut.</translation>
    </message>
    <message>
        <source>The settings couldn’t be read and were left unchanged: %1</source>
        <translation>Les paramètres n’ont pas pu être lus et restent inchangés&#xa0;: %1</translation>
    </message>
    <message>
        <source>The settings couldn’t be saved (%1). Recent changes will be lost when Llavero restarts.</source>
        <translation>Les paramètres n’ont pas pu être enregistrés (%1). Les changements récents seront perdus au redémarrage de Llavero.</translation>
    </message>
    <message>
        <source>The key will be stored as soon as you respond.</source>
        <translation>La clé sera enregistrée dès que vous aurez répondu.</translation>
    </message>
    <message>
        <source>Use the Key for This Session</source>
        <translation>Utiliser la clé pour cette session</translation>
    </message>
    <message>
        <source>You stay signed in until Llavero closes.</source>
        <translation>Votre session reste ouverte jusqu’à la fermeture de Llavero.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The key for %1 is still in the system keychain.</source>
        <translation>La clé de %1 est toujours dans le trousseau de clés du système.</translation>
    </message>
    <message>
        <source>The settings were written by a newer version of Llavero and are left unchanged. Update Llavero, or recent changes will be lost when it restarts.</source>
        <translation>Les paramètres ont été écrits par une version plus récente de Llavero et restent inchangés. Mettez Llavero à jour, sinon les modifications récentes seront perdues à son redémarrage.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>llavero: no graphical display is available.</source>
        <translation>llavero&#xa0;: aucun affichage graphique n’est disponible.</translation>
    </message>
</context>
</TS>
