# SPDX-License-Identifier: GPL-3.0-or-later
# Includes run one way, main -> ui -> app -> Qt, and within app and ui from folder to folder in the order
# that CONTRIBUTING.md draws: run as `cmake -D SOURCE=… -P Architecture.cmake`.

cmake_minimum_required(VERSION 3.25)

# Each folder includes itself and those before it. Files directly in app put the program together.
set(app_folders platform language secrets table http api storage delivery keys activity check replacement services notices signin commands)
set(ui_folders style text widgets "" signin delivery credentials details check replacement services notices drawer window)

function(forbid_includes files pattern why)
    foreach(file IN LISTS files)
        file(STRINGS ${file} found REGEX "^ *#include [<\"](${pattern})")
        if(found)
            message(SEND_ERROR "${file}: ${why}: ${found}")
        endif()
    endforeach()
endfunction()

# The folders of `layer` in order; `""` is the layer's own folder.
function(check_order layer folders)
    file(GLOB headers RELATIVE ${SOURCE}/${layer} ${SOURCE}/${layer}/*/*.h)
    list(TRANSFORM headers REPLACE "/[^/]*$" "")
    list(REMOVE_DUPLICATES headers)
    list(REMOVE_ITEM headers ${folders} sandbox)
    if(headers)
        message(SEND_ERROR "${layer}: no place in the order of folders: ${headers}")
    endif()
    set(later ${folders})
    foreach(folder IN LISTS folders)
        list(POP_FRONT later)
        file(GLOB files ${SOURCE}/${layer}/${folder}/*.h ${SOURCE}/${layer}/${folder}/*.cpp)
        if(NOT files)
            message(FATAL_ERROR "no sources in ${layer}/${folder}")
        endif()
        foreach(other IN LISTS later)
            if(other STREQUAL "")
                forbid_includes("${files}" "${layer}/[^/]*\"" "${layer}/${folder} is below it")
            else()
                forbid_includes("${files}" "${layer}/${other}/" "${layer}/${folder} is below ${layer}/${other}")
            endif()
        endforeach()
    endforeach()
endfunction()

check_order(app "${app_folders}")
check_order(ui "${ui_folders}")
check_order(app/sandbox "http;store;routes;")

file(GLOB_RECURSE ui_files ${SOURCE}/ui/*.h ${SOURCE}/ui/*.cpp)
forbid_includes("${ui_files}" "QNetwork|QtNetwork|QSsl|QTcp|QSql|QtSql|QSettings|qt6keychain|QKeychain|keychain|app/http/|app/sandbox/"
    "a page must not reach the network, the database, the settings or the keychain")
foreach(folder IN LISTS app_folders)
    file(GLOB files ${SOURCE}/app/${folder}/*.h ${SOURCE}/app/${folder}/*.cpp)
    forbid_includes("${files}" "QtWidgets|QWidget|QApplication|QDialog|QMessageBox|QPushButton|ui/|app/sandbox/|app/[^/]*\""
        "app/${folder} must know neither widgets nor the program that is made of it")
endforeach()
file(GLOB_RECURSE sandbox_files ${SOURCE}/app/sandbox/*.h ${SOURCE}/app/sandbox/*.cpp)
list(TRANSFORM app_folders APPEND "/" OUTPUT_VARIABLE client)
list(JOIN client "|app/" client)
forbid_includes("${sandbox_files}" "app/${client}|ui/" "the service shares nothing with its client")
