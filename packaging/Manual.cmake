# SPDX-License-Identifier: GPL-3.0-or-later
# The manual and the completions of shells. gzip -n makes packages reproducible.
find_program(gzip gzip REQUIRED)

function(install_compressed source name destination)
    set(packed ${CMAKE_CURRENT_BINARY_DIR}/packed/${destination}/${name}.gz)
    get_filename_component(folder ${packed} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${packed} DEPENDS ${source} VERBATIM
        COMMAND sh -c "'${gzip}' -9n < '${source}' > '${packed}'")
    string(MAKE_C_IDENTIFIER "${destination}/${name}" target)
    add_custom_target(packed_${target} ALL DEPENDS ${packed})
    install(FILES ${packed} DESTINATION ${destination})
endfunction()

foreach(program llavero llavero-sandbox)
    foreach(page ${program}.1 es/${program}.1 fr/${program}.1)
        get_filename_component(language ${page} DIRECTORY)
        set(source ${CMAKE_CURRENT_BINARY_DIR}/man/${page})
        configure_file(man/${page}.in ${source} @ONLY)
        string(REGEX REPLACE "/$" "" folder "${CMAKE_INSTALL_MANDIR}/${language}")
        install_compressed(${source} ${program}.1 ${folder}/man1)
    endforeach()
    install(FILES completions/${program}.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${program})
    install(FILES completions/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()
install(FILES completions/_llavero DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
