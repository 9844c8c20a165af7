# SPDX-License-Identifier: GPL-3.0-or-later
# Includes run one way, main -> ui -> app -> Qt: run as `cmake -D SOURCE=… -P Architecture.cmake`.

function(forbid_includes folder pattern why)
    file(GLOB_RECURSE files ${SOURCE}/${folder}/*.h ${SOURCE}/${folder}/*.cpp)
    list(FILTER files EXCLUDE REGEX "/app/(main.cpp|program/)") # they put both halves together
    if(NOT files)
        message(FATAL_ERROR "no sources in ${folder}")
    endif()
    foreach(file IN LISTS files)
        file(STRINGS ${file} found REGEX "^ *#include [<\"](${pattern})")
        if(found)
            message(SEND_ERROR "${file}: ${why}: ${found}")
        endif()
    endforeach()
endfunction()

forbid_includes(ui "QNetwork|QtNetwork|QSsl|QTcp|QSql|QtSql|QSettings|qt6keychain|QKeychain|keychain"
    "a page must not reach the network, the database, the settings or the keychain")
forbid_includes(app "QtWidgets|QWidget|QApplication|QDialog|QMessageBox|QPushButton"
    "the application must not know widgets")
forbid_includes(app "(window|drawer|signin|style|text|widgets)/" "app must not know ui")
forbid_includes(app/api "(keys|session|sandbox|language)/" "the API client must not know what uses it")
forbid_includes(app/sandbox "(api|keys|session|language)/" "the service shares nothing with its client")
