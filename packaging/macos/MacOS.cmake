# SPDX-License-Identifier: GPL-3.0-or-later
# A disk image with the bundle; keys go to the Keychain. The workflow in .github/ makes it.
# NOT RUN by us: there is no Mac here.
set(CPACK_GENERATOR DragNDrop)

# The picture of the icon in each size that iconutil knows.
set(iconset ${CMAKE_CURRENT_BINARY_DIR}/llavero.iconset)
set(icon ${CMAKE_CURRENT_BINARY_DIR}/llavero.icns)
set(copies)
foreach(size 16 32 128 256 512)
    list(APPEND copies COMMAND ${CMAKE_COMMAND} -E copy
        ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png ${iconset}/icon_${size}x${size}.png)
endforeach()
add_custom_command(OUTPUT ${icon} DEPENDS ${icon_pngs} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${iconset}
    ${copies}
    COMMAND iconutil --convert icns --output ${icon} ${iconset})
target_sources(llavero PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY llavero
    PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
add_custom_target(mac_icon DEPENDS ${icon})
add_dependencies(llavero mac_icon)

set_target_properties(llavero PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME Llavero
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_SOURCE_DIR}/macos/Info.plist.in)

# The practice service stands beside the program, which looks for it there.
install(PROGRAMS $<TARGET_FILE:llavero-sandbox> DESTINATION Llavero.app/Contents/MacOS)

# macdeployqt. Then the signature, for which a developer's identity is needed: with that of nobody
# ("-") the hardened runtime would refuse the libraries that come along.
qt_generate_deploy_app_script(TARGET llavero FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})
set(LLAVERO_SIGNING_IDENTITY "-" CACHE STRING "Who signs the bundle: the name of a certificate")
if(NOT LLAVERO_SIGNING_IDENTITY STREQUAL "-")
    set(hardened --options runtime --timestamp)
endif()
install(CODE "execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND
    codesign --force --deep ${hardened} --sign \"${LLAVERO_SIGNING_IDENTITY}\"
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/Llavero.app\")")
