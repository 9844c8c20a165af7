# SPDX-License-Identifier: GPL-3.0-or-later
# A disk image with the bundle; keys are stored in the Keychain. The workflow in .github/ makes it.
# Never run.
set(CPACK_GENERATOR DragNDrop)

# The icon in each size that iconutil accepts.
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

# The program looks for the sandbox in its own folder.
install(PROGRAMS $<TARGET_FILE:llavero-sandbox> DESTINATION Llavero.app/Contents/MacOS)

# macdeployqt, then the signature. It needs a developer's identity: with an ad-hoc one ("-") the hardened
# runtime refuses the bundled libraries.
qt_generate_deploy_app_script(TARGET llavero FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})
set(LLAVERO_SIGNING_IDENTITY "-" CACHE STRING "Who signs the bundle: the name of a certificate")
if(NOT LLAVERO_SIGNING_IDENTITY STREQUAL "-")
    set(hardened --options runtime --timestamp)
endif()
install(CODE "execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND
    codesign --force --deep ${hardened} --sign \"${LLAVERO_SIGNING_IDENTITY}\"
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/Llavero.app\")")
