<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApiCredentialsPage</name>
    <message numerus="yes">
        <source>%1 of %2 key(s)</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 of %2 key</numerusform>
            <numerusform>%1 of %2 keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) loaded</source>
        <extracomment>Number of keys of the list that have been loaded.</extracomment>
        <translation>
            <numerusform>%1 key loaded</numerusform>
            <numerusform>%1 keys loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Notices, %n unread</numerusform>
            <numerusform>Notices, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%1 key(s) have been deleted. They no longer work.</source>
        <translation>
            <numerusform>%1 key has been deleted. It no longer works.</numerusform>
            <numerusform>%1 keys have been deleted. They no longer work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting was cancelled: %1 of %2 key(s) have been deleted.</source>
        <extracomment>Some of the keys have been deleted before the user pressed Cancel.</extracomment>
        <translation>
            <numerusform>Deleting was cancelled: %1 of %2 key has been deleted.</numerusform>
            <numerusform>Deleting was cancelled: %1 of %2 keys have been deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) weren’t deleted.</source>
        <translation>
            <numerusform>%1 key wasn’t deleted.</numerusform>
            <numerusform>%1 keys weren’t deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) have been deleted.</source>
        <extracomment>Follows “3 keys weren’t deleted.” and the reason.</extracomment>
        <translation>
            <numerusform>%1 key has been deleted.</numerusform>
            <numerusform>%1 keys have been deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %4 other(s)</source>
        <extracomment>%1 to %3 are names of keys, %4 is the number of the others.</extracomment>
        <translation>
            <numerusform>%1, %2, %3 and %4 other</numerusform>
            <numerusform>%1, %2, %3 and %4 others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message numerus="yes">
        <source>%n key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>%n key couldn’t be shown because the service sent no ID.</numerusform>
            <numerusform>%n keys couldn’t be shown because the service sent no ID.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s) (%1)</source>
        <extracomment>After &quot;Llavero tries again&quot;; %1 is a time of day.</extracomment>
        <translation>
            <numerusform>in %n minute (%1)</numerusform>
            <numerusform>in %n minutes (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteKeysDialog</name>
    <message numerus="yes">
        <source>Delete %1 API key(s)?</source>
        <translation>
            <numerusform>Delete %1 API key?</numerusform>
            <numerusform>Delete %1 API keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)</source>
        <extracomment>A button.</extracomment>
        <translation>
            <numerusform>Delete %1 Key</numerusform>
            <numerusform>Delete %1 Keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search or filter hides %1 of these keys at present.</source>
        <translation>
            <numerusform>The search or filter hides %1 of these keys at present.</numerusform>
            <numerusform>The search or filter hides %1 of these keys at present.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days</source>
        <translation>
            <numerusform>I know that %1 of them was used in the last 30 days</numerusform>
            <numerusform>I know that %1 of them were used in the last 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them may still be in use: the time of their last activity is unknown</source>
        <translation>
            <numerusform>I know that %1 of them may still be in use: the time of its last activity is unknown</numerusform>
            <numerusform>I know that %1 of them may still be in use: the time of their last activity is unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I know that %1 of them were used in the last 30 days or at an unknown time</source>
        <translation>
            <numerusform>I know that %1 of them was used in the last 30 days or at an unknown time</numerusform>
            <numerusform>I know that %1 of them were used in the last 30 days or at an unknown time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionProgress</name>
    <message numerus="yes">
        <source>Stopping: waiting for the last responses. %1 of %2 key(s) have been deleted.</source>
        <extracomment>%1 of %2 keys have been deleted.</extracomment>
        <translation>
            <numerusform>Stopping: waiting for the last responses. %1 of %2 key has been deleted.</numerusform>
            <numerusform>Stopping: waiting for the last responses. %1 of %2 keys have been deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryText</name>
    <message numerus="yes">
        <source>It already contains %1. The old value will be lost.</source>
        <extracomment>%1 is the name of a variable, or two.</extracomment>
        <translation>
            <numerusform>It already contains %1. The old value will be lost.</numerusform>
            <numerusform>It already contains %1. The old values will be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>%1 new notice(s)</source>
        <translation>
            <numerusform>%1 new notice</numerusform>
            <numerusform>%1 new notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvironmentPicker</name>
    <message numerus="yes">
        <source>%n environment(s) found</source>
        <translation>
            <numerusform>%n environment found</numerusform>
            <numerusform>%n environments found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The service is receiving too many requests. Try again in %n second(s).</source>
        <translation>
            <numerusform>The service is receiving too many requests. Try again in %n second.</numerusform>
            <numerusform>The service is receiving too many requests. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %1 Key(s)</source>
        <translation>
            <numerusform>Export %1 Key</numerusform>
            <numerusform>Export %1 Keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message numerus="yes">
        <source>%1 key(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 key exported to “%2”.</numerusform>
            <numerusform>%1 keys exported to “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 note exported to “%2”.</numerusform>
            <numerusform>%1 notes exported to “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s) exported to “%2”.</source>
        <extracomment>%2 is the name of a file.</extracomment>
        <translation>
            <numerusform>%1 operation exported to “%2”.</numerusform>
            <numerusform>%1 operations exported to “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyListMessageBar</name>
    <message numerus="yes">
        <source>%1 key(s) couldn’t be shown because the service sent no ID.</source>
        <translation>
            <numerusform>%1 key couldn’t be shown because the service sent no ID.</numerusform>
            <numerusform>%1 keys couldn’t be shown because the service sent no ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed.</source>
        <translation>
            <numerusform>%1 key removed.</numerusform>
            <numerusform>%1 keys removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) removed: %2.</source>
        <extracomment>%1 is the number of keys, %2 are their names.</extracomment>
        <translation>
            <numerusform>%1 key removed: %2.</numerusform>
            <numerusform>%1 keys removed: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) added.</source>
        <translation>
            <numerusform>%1 key added.</numerusform>
            <numerusform>%1 keys added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) renamed.</source>
        <translation>
            <numerusform>%1 key renamed.</numerusform>
            <numerusform>%1 keys renamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) with new activity.</source>
        <translation>
            <numerusform>%1 key with new activity.</numerusform>
            <numerusform>%1 keys with new activity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 change(s) may or may not have been made.</source>
        <translation>
            <numerusform>%1 change may or may not have been made.</numerusform>
            <numerusform>%1 changes may or may not have been made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s) may or may not have been deleted.</source>
        <translation>
            <numerusform>%1 key may or may not have been deleted.</numerusform>
            <numerusform>%1 keys may or may not have been deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyMenu</name>
    <message numerus="yes">
        <source>Menu for %1 selected key(s)</source>
        <extracomment>What a screen reader says of the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Menu for %1 selected key</numerusform>
            <numerusform>Menu for %1 selected keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Delete %1 Key…</numerusform>
            <numerusform>Delete %1 Keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %1 Key(s)…</source>
        <extracomment>In the menu of several selected keys.</extracomment>
        <translation>
            <numerusform>Export %1 Key…</numerusform>
            <numerusform>Export %1 Keys…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyRowData</name>
    <message numerus="yes">
        <source>Not used in the last %n day(s).</source>
        <translation>
            <numerusform>Not used in the last %n day.</numerusform>
            <numerusform>Not used in the last %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyUseText</name>
    <message numerus="yes">
        <source>%1: %2 operation(s)</source>
        <extracomment>%1 is a day, %2 the number of operations.</extracomment>
        <translation>
            <numerusform>%1: %2 operation</numerusform>
            <numerusform>%1: %2 operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 operation(s), %3 failed</source>
        <extracomment>%1 is a day, %2 the number of operations; %3 of them failed.</extracomment>
        <translation>
            <numerusform>%1: %2 operation, %3 failed</numerusform>
            <numerusform>%1: %2 operations, %3 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 operation(s)</source>
        <translation>
            <numerusform>%1 operation</numerusform>
            <numerusform>%1 operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 time(s)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days…&quot;</extracomment>
        <translation>
            <numerusform>%1 time</numerusform>
            <numerusform>%1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 address(es)</source>
        <extracomment>In the sentence &quot;Used 42 times in the last 30 days, from 2 addresses…&quot;</extracomment>
        <translation>
            <numerusform>%1 address</numerusform>
            <numerusform>%1 addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message numerus="yes">
        <source>Names can have up to %n character(s).</source>
        <translation>
            <numerusform>Names can have up to %n character.</numerusform>
            <numerusform>Names can have up to %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteTransfer</name>
    <message numerus="yes">
        <source>%1 note(s) imported.</source>
        <translation>
            <numerusform>%1 note imported.</numerusform>
            <numerusform>%1 notes imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 note(s) on this computer are as new and were kept.</source>
        <extracomment>After the number of the imported notes.</extracomment>
        <translation>
            <numerusform>%1 note on this computer is as new and was kept.</numerusform>
            <numerusform>%1 notes on this computer are as new and were kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeArea</name>
    <message numerus="yes">
        <source>%1 more message(s)</source>
        <translation>
            <numerusform>%1 more message</numerusform>
            <numerusform>%1 more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message numerus="yes">
        <source>%n replacement(s) are ready for their last step.</source>
        <translation>
            <numerusform>%n replacement is ready for its last step.</numerusform>
            <numerusform>%n replacements are ready for their last step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were generated elsewhere.</source>
        <translation>
            <numerusform>%n API key was generated elsewhere.</numerusform>
            <numerusform>%n API keys were generated elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were deleted elsewhere.</source>
        <translation>
            <numerusform>%n API key was deleted elsewhere.</numerusform>
            <numerusform>%n API keys were deleted elsewhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used from new addresses.</source>
        <translation>
            <numerusform>%n API key was used from a new address.</numerusform>
            <numerusform>%n API keys were used from new addresses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) were used after 90 days without use.</source>
        <translation>
            <numerusform>%n API key was used after 90 days without use.</numerusform>
            <numerusform>%n API keys were used after 90 days without use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) are due for review.</source>
        <translation>
            <numerusform>%n API key is due for review.</numerusform>
            <numerusform>%n API keys are due for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The results of %n change(s) are known.</source>
        <translation>
            <numerusform>The result of %n change is known.</numerusform>
            <numerusform>The results of %n changes are known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacementText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%1 selected</source>
        <extracomment>The number of selected keys.</extracomment>
        <translation>
            <numerusform>%1 selected</numerusform>
            <numerusform>%1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, but not shown</source>
        <extracomment>The number of selected keys, none of which matches the search or filter.</extracomment>
        <translation>
            <numerusform>%1 selected, but not shown</numerusform>
            <numerusform>%1 selected, but not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 selected, %2 of them not shown</source>
        <extracomment>The number of selected keys, always several, and of those that do not match the search or filter. The latter number determines the plural form.</extracomment>
        <translation>
            <numerusform>%1 selected, %2 of them not shown</numerusform>
            <numerusform>%1 selected, %2 of them not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceKeysView</name>
    <message numerus="yes">
        <source>%n value(s) of %1</source>
        <extracomment>%n is the number of values; %1 is such as “Beta2-r1 / production”.</extracomment>
        <translation>
            <numerusform>%n value of %1</numerusform>
            <numerusform>%n values of %1</numerusform>
        </translation>
    </message>
</context>
</TS>
