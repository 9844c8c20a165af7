# The icon, as it is drawn and in the sizes that desktops ask for; rsvg-convert makes those.
find_program(rsvg_convert rsvg-convert REQUIRED)
set(drawn ${PROJECT_SOURCE_DIR}/resources/icons/llavero.svg)
set(theme ${CMAKE_INSTALL_DATADIR}/icons/hicolor)

foreach(size 16 22 24 32 48 64 128 256 512)
    set(png ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png)
    add_custom_command(OUTPUT ${png} DEPENDS ${drawn} VERBATIM
        COMMAND ${rsvg_convert} --width=${size} --height=${size} --output=${png} ${drawn})
    list(APPEND pngs ${png})
    install(FILES ${png} DESTINATION ${theme}/${size}x${size}/apps RENAME ${LLAVERO_APP_ID}.png)
endforeach()
add_custom_target(icon_sizes ALL DEPENDS ${pngs})

install(FILES ${drawn} DESTINATION ${theme}/scalable/apps RENAME ${LLAVERO_APP_ID}.svg)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/llavero-symbolic.svg
    DESTINATION ${theme}/symbolic/apps RENAME ${LLAVERO_APP_ID}-symbolic.svg)
