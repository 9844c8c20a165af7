# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the files of this folder against the standards and against the programs.
add_test(NAME desktop_file COMMAND desktop-file-validate ${desktop_file})
add_test(NAME metainfo COMMAND appstreamcli validate --no-net ${metainfo})
add_test(NAME reuse COMMAND reuse --root ${PROJECT_SOURCE_DIR} lint)
add_test(NAME flatpak_id COMMAND grep -qx "id: ${LLAVERO_APP_ID}"
    ${CMAKE_CURRENT_SOURCE_DIR}/flatpak/${LLAVERO_APP_ID}.yml)
add_test(NAME options_of_llavero
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check_options $<TARGET_FILE:llavero> exec list)
add_test(NAME options_of_llavero-sandbox
    COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/check_options $<TARGET_FILE:llavero-sandbox>)
