<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <translation>Nom d&apos;utilisateur</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Adresse électronique</translation>
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
        <source>You can change these details in the portal.</source>
        <translation>Vous pouvez modifier ces informations dans le portail.</translation>
    </message>
    <message>
        <source>The portal does not say who you are.</source>
        <translation>Le portail n&apos;indique pas qui vous êtes.</translation>
    </message>
</context>
<context>
    <name>ApiCredentialsPage</name>
    <message>
        <source>The key’s value has not been copied, and it cannot be shown again.</source>
        <translation>La valeur de la clé n&apos;a pas été copiée et ne pourra plus être affichée.</translation>
    </message>
    <message>
        <source>API Keys</source>
        <translation>Clés d&apos;API</translation>
    </message>
    <message>
        <source>Generate API Key</source>
        <translation>Générer une clé d&apos;API</translation>
    </message>
    <message>
        <source>Generating…</source>
        <translation>Génération…</translation>
    </message>
    <message>
        <source>Discard the new key’s value?</source>
        <translation>Abandonner la valeur de la nouvelle clé&#xa0;?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Leave while a key is being generated?</source>
        <translation>Quitter pendant la génération d&apos;une clé&#xa0;?</translation>
    </message>
    <message>
        <source>The key’s value is shown only once, when the service answers.</source>
        <translation>La valeur de la clé n&apos;est affichée qu&apos;une fois, quand le service répond.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>It is not known whether the name was saved. %1</source>
        <translation>On ne sait pas si le nom a été enregistré. %1</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Work on the sandbox, a practice service on this computer.</source>
        <translation>Travailler dans le bac à sable, un service d&apos;essai sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Sign in to the portal at &lt;URL&gt;, with the key in the environment variable LLAVERO_API_KEY if it is set.</source>
        <translation>Se connecter au portail &lt;URL&gt;, avec la clé de la variable d&apos;environnement LLAVERO_API_KEY si elle est définie.</translation>
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
        <translation>Gérez vos clés d&apos;API sur la plateforme CloudOps.</translation>
    </message>
    <message>
        <source>The portal address “%1” is not encrypted: use https://.</source>
        <translation>L&apos;adresse du portail «&#xa0;%1&#xa0;» n&apos;est pas chiffrée&#xa0;: utilisez https://.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argument inattendu&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--sandbox and --portal exclude each other.</source>
        <translation>Les options --sandbox et --portal s&apos;excluent mutuellement.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a portal. A portal address looks like acme.example.com.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas l&apos;adresse d&apos;un portail. Une adresse a cette forme&#xa0;: acme.example.com.</translation>
    </message>
    <message>
        <source>Speak the language &lt;CODE&gt;: %1.</source>
        <translation>Utiliser la langue &lt;CODE&gt;&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Llavero is not available in “%1”, only in: %2.</source>
        <translation>Llavero n&apos;est pas offert en «&#xa0;%1&#xa0;», seulement en&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Unknown option “%1”.</source>
        <translation>Option inconnue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The option %1 lacks its value, or has one that it does not take.</source>
        <translation>Il manque la valeur de l&apos;option %1, ou elle en a une qu&apos;elle n&apos;admet pas.</translation>
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
    <name>DeleteKeyQuestion</name>
    <message>
        <source>This key has never been used.</source>
        <translation>Cette clé n&apos;a jamais été utilisée.</translation>
    </message>
    <message>
        <source>Last IP: %1
Last activity: %2</source>
        <translation>Dernière IP&#xa0;: %1
Dernière activité&#xa0;: %2</translation>
    </message>
    <message>
        <source>Delete the API key %1?</source>
        <translation>Supprimer la clé d&apos;API %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1

It stops working at once, and this cannot be undone.</source>
        <translation>%1

Elle cessera immédiatement de fonctionner et cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>User Settings</source>
        <translation>Paramètres de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>Account Information</source>
        <translation>Informations sur le compte</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Identifiants d&apos;API</translation>
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
        <translation>Documentation de l&apos;API</translation>
    </message>
    <message>
        <source>Opens the API documentation in the browser</source>
        <translation>Ouvre la documentation de l&apos;API dans le navigateur</translation>
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
    <name>ErrorText</name>
    <message>
        <source>The service has had too many requests. Wait a moment, then try again.</source>
        <translation>Le service a reçu trop de requêtes. Patientez un instant, puis réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>The service has had too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>Le service a reçu trop de requêtes. Réessayez dans %n seconde.</numerusform>
            <numerusform>Le service a reçu trop de requêtes. Réessayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service cannot be reached. Check the network connection, then try again.</source>
        <translation>Le service est injoignable. Vérifiez la connexion réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The service took too long to answer. Try again.</source>
        <translation>Le service a mis trop de temps à répondre. Réessayez.</translation>
    </message>
    <message>
        <source>No safe connection could be made: the service’s certificate was not accepted. Nothing was sent.</source>
        <translation>Connexion sécurisée impossible&#xa0;: le certificat du service n&apos;a pas été accepté. Rien n&apos;a été envoyé.</translation>
    </message>
    <message>
        <source>The service does not accept this API key: it is not valid, or it has been deleted.</source>
        <translation>Le service n&apos;accepte pas cette clé d&apos;API&#xa0;: elle n&apos;est pas valide ou a été supprimée.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator of your organization.</source>
        <translation>Votre rôle ne permet pas cette opération. Adressez-vous à un administrateur de votre organisation.</translation>
    </message>
    <message>
        <source>The service failed (HTTP %1). Try again later.</source>
        <translation>Le service a rencontré une erreur (HTTP %1). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Opération annulée.</translation>
    </message>
    <message>
        <source>Enter the address of your portal, for example acme.example.com.</source>
        <translation>Saisissez l&apos;adresse de votre portail, par exemple acme.example.com.</translation>
    </message>
    <message>
        <source>This address is not encrypted (http://), so a key sent to it could be read on the way. Use https://.</source>
        <translation>Cette adresse n&apos;est pas chiffrée (http://)&#xa0;: une clé qui y serait envoyée pourrait être interceptée. Utilisez https://.</translation>
    </message>
    <message>
        <source>The service refused the request without a reason.</source>
        <translation>Le service a refusé l&apos;opération sans en donner la raison.</translation>
    </message>
    <message>
        <source>The service refused the request: %1</source>
        <translation>Le service a refusé l&apos;opération&#xa0;: %1</translation>
    </message>
    <message>
        <source>The service refused the request: %1 (code %2)</source>
        <translation>Le service a refusé l&apos;opération&#xa0;: %1 (code %2)</translation>
    </message>
    <message>
        <source>The answer did not come from the CloudOps API. Check the portal address.</source>
        <translation>La réponse ne provient pas de l&apos;API de CloudOps. Vérifiez l&apos;adresse du portail.</translation>
    </message>
    <message>
        <source>The service cannot find this key; it may no longer exist.</source>
        <translation>Le service ne trouve pas cette clé&#xa0;; elle n&apos;existe peut-être plus.</translation>
    </message>
    <message>
        <source>This is not the address of a portal. A portal address looks like acme.example.com.</source>
        <translation>Ce n&apos;est pas l&apos;adresse d&apos;un portail. Une adresse a cette forme&#xa0;: acme.example.com.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisée</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Suppression de %1…</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer la clé %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Supprimer la clé %1</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Nouveau nom de la clé %1</translation>
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
</context>
<context>
    <name>KeyOverview</name>
    <message>
        <source>Your API keys</source>
        <translation>Vos clés d&apos;API</translation>
    </message>
    <message>
        <source>Each key has the same privileges as you. Use one for each application.</source>
        <translation>Chaque clé a les mêmes privilèges que vous. Utilisez-en une par application.</translation>
    </message>
    <message numerus="yes">
        <source>API key(s)</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>clé d&apos;API</numerusform>
            <numerusform>clés d&apos;API</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used in the last 30 days</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>utilisée ces 30 derniers jours</numerusform>
            <numerusform>utilisées ces 30 derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>never used</source>
        <extracomment>After the number of keys, on a line of its own.</extracomment>
        <translation>
            <numerusform>jamais utilisée</numerusform>
            <numerusform>jamais utilisées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyTableHead</name>
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
</context>
<context>
    <name>KeysMessage</name>
    <message numerus="yes">
        <source>%n key(s) of the service’s answer cannot be shown: they have no id.</source>
        <translation>
            <numerusform>%n clé de la réponse du service ne peut pas être affichée&#xa0;: elle n&apos;a pas d&apos;identifiant.</numerusform>
            <numerusform>%n clés de la réponse du service ne peuvent pas être affichées&#xa0;: elles n&apos;ont pas d&apos;identifiant.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be refreshed. %1</source>
        <translation>La liste n&apos;a pas pu être actualisée. %1</translation>
    </message>
    <message>
        <source>No API key was generated. %1</source>
        <translation>Aucune clé d&apos;API n&apos;a été générée. %1</translation>
    </message>
    <message>
        <source>It is not known whether an API key was generated. %1</source>
        <translation>Impossible de savoir si une clé d&apos;API a été générée. %1</translation>
    </message>
    <message>
        <source>No new API key has appeared in the list. %1</source>
        <translation>Aucune nouvelle clé d&apos;API n&apos;est apparue dans la liste. %1</translation>
    </message>
    <message>
        <source>The answer was lost. The key %1 may be the one you just asked for; its value cannot be recovered.</source>
        <translation>La réponse a été perdue. La clé %1 est peut-être celle que vous venez de demander&#xa0;; sa valeur ne peut pas être récupérée.</translation>
    </message>
    <message>
        <source>The key %1 was not renamed. %2</source>
        <translation>La clé %1 n&apos;a pas été renommée. %2</translation>
    </message>
    <message>
        <source>The key %1 has been deleted. It no longer works.</source>
        <translation>La clé %1 a été supprimée. Elle ne fonctionne plus.</translation>
    </message>
    <message>
        <source>It is not known whether the key %1 was deleted. %2</source>
        <translation>On ne sait pas si la clé %1 a été supprimée. %2</translation>
    </message>
    <message>
        <source>The key %1 was not deleted. %2</source>
        <translation>La clé %1 n&apos;a pas été supprimée. %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ListState</name>
    <message>
        <source>Loading your API keys…</source>
        <translation>Chargement de vos clés d&apos;API…</translation>
    </message>
    <message>
        <source>You have no API keys yet</source>
        <translation>Vous n&apos;avez pas encore de clé d&apos;API</translation>
    </message>
    <message>
        <source>No key matches the search</source>
        <translation>Aucune clé ne correspond à la recherche</translation>
    </message>
    <message>
        <source>Your API keys could not be loaded</source>
        <translation>Vos clés d&apos;API n&apos;ont pas pu être chargées</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Reconnectez-vous</translation>
    </message>
    <message>
        <source>The search looks in names and IP addresses.</source>
        <translation>La recherche porte sur les noms et les adresses IP.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>With an API key an application identifies itself to the CloudOps API as you. Generate one for each application that uses the API.</source>
        <translation>Avec une clé d&apos;API, une application s&apos;identifie en votre nom auprès de l&apos;API de CloudOps. Générez-en une pour chaque application qui utilise l&apos;API.</translation>
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
        <source>By name</source>
        <extracomment>An order of the list of keys.</extracomment>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By last activity</source>
        <extracomment>An order of the list of keys: latest first.</extracomment>
        <translation>Par activité</translation>
    </message>
    <message>
        <source>By creation</source>
        <extracomment>An order of the list of keys: newest first.</extracomment>
        <translation>Par création</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The sandbox could not be started: %1</source>
        <translation>Le bac à sable n&apos;a pas pu être démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Log out of %1?</source>
        <translation>Se déconnecter de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Llavero forgets the key that you signed in with. The key itself goes on working.</source>
        <translation>Llavero oubliera la clé qui a servi à vous connecter. La clé elle-même continuera de fonctionner.</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Se déconnecter</translation>
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
        <source>Manage your API keys on the CloudOps platform.

Made with Qt %1.</source>
        <translation>Gérez vos clés d&apos;API sur la plateforme CloudOps.

Réalisé avec Qt %1.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
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
        <source>Keep the old name</source>
        <translation>Conserver l&apos;ancien nom</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>Le nom peut comporter %n caractère au maximum.</numerusform>
            <numerusform>Le nom peut comporter %n caractères au maximum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewKeyPanel</name>
    <message>
        <source>Your new API key has been generated.</source>
        <translation>Votre nouvelle clé d&apos;API a été générée.</translation>
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
        <translation>Clé d&apos;API</translation>
    </message>
    <message>
        <source>API key value</source>
        <translation>Valeur de la clé d&apos;API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Afficher la clé d&apos;API</translation>
    </message>
    <message>
        <source>Copy API key</source>
        <translation>Copier la clé d&apos;API</translation>
    </message>
    <message>
        <source>Keep the value in a safe place now: it will not be shown again.</source>
        <translation>Conservez dès maintenant la valeur en lieu sûr&#xa0;: elle ne sera plus affichée.</translation>
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
        <source>The desktop did not let the key be copied. Show it and write it down.</source>
        <translation>Le bureau n&apos;a pas permis de copier la clé. Affichez-la et notez-la.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>Unnamed key</source>
        <translation>(sans nom)</translation>
    </message>
</context>
<context>
    <name>RefreshButton</name>
    <message>
        <source>Cancel the refresh</source>
        <translation>Annuler l&apos;actualisation</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Enter an API key of your account.</source>
        <translation>Saisissez une clé d&apos;API de votre compte.</translation>
    </message>
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
        <translation>Gérez vos clés d&apos;API sur la plateforme CloudOps.</translation>
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
        <translation>Clé d&apos;API</translation>
    </message>
    <message>
        <source>Show API key</source>
        <translation>Afficher la clé d&apos;API</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>No account at hand? The sandbox is a practice service on this computer.</source>
        <translation>Pas de compte sous la main&#xa0;? Le bac à sable est un service d&apos;essai sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>The key is kept only in memory, until you log out or close Llavero.</source>
        <translation>La clé est gardée en mémoire seulement, jusqu&apos;à ce que vous vous déconnectiez ou fermiez Llavero.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>API docs</source>
        <translation>Documentation de l&apos;API</translation>
    </message>
    <message>
        <source>About Llavero</source>
        <translation>À propos de Llavero</translation>
    </message>
    <message>
        <source>User Settings</source>
        <translation>Paramètres de l&apos;utilisateur</translation>
    </message>
    <message>
        <source>The panel is open</source>
        <translation>Le panneau est ouvert</translation>
    </message>
    <message>
        <source>The panel is closed</source>
        <translation>Le panneau est fermé</translation>
    </message>
</context>
<context>
    <name>UserSettingsPage</name>
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
        <source>Account Information</source>
        <translation>Informations sur le compte</translation>
    </message>
    <message>
        <source>API Credentials</source>
        <translation>Identifiants d&apos;API</translation>
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
        <source>Opens the portal in the browser</source>
        <translation>Ouvre le portail dans le navigateur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
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
        <translation>Aucune</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>llavero: a graphical display is needed, and there is none.</source>
        <translation>llavero&#xa0;: un affichage graphique est nécessaire, et il n&apos;y en a pas.</translation>
    </message>
</context>
</TS>
