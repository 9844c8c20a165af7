# SPDX-License-Identifier: GPL-3.0-or-later
# The menu entry, the text for stores and the icons, all named after the id of the program.
set(metainfo ${CMAKE_CURRENT_BINARY_DIR}/${LLAVERO_APP_ID}.metainfo.xml)
set(desktop_file ${CMAKE_CURRENT_BINARY_DIR}/${LLAVERO_APP_ID}.desktop)
configure_file(desktop/llavero.metainfo.xml.in ${metainfo} @ONLY)
configure_file(desktop/llavero.desktop.in ${desktop_file} @ONLY)
install(FILES ${desktop_file} DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${metainfo} DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

set(theme ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(size IN LISTS icon_sizes)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png
        DESTINATION ${theme}/${size}x${size}/apps RENAME ${LLAVERO_APP_ID}.png)
endforeach()
install(FILES ${drawn_icon} DESTINATION ${theme}/scalable/apps RENAME ${LLAVERO_APP_ID}.svg)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/llavero-symbolic.svg
    DESTINATION ${theme}/symbolic/apps RENAME ${LLAVERO_APP_ID}-symbolic.svg)
