# SPDX-License-Identifier: GPL-3.0-or-later
# An installer made by NSIS, with Qt's libraries beside the program; keys are stored in the Credential Manager.
# The workflow in .github/ makes it with MSYS2. Never run.
set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Llavero)
set(CPACK_NSIS_DISPLAY_NAME Llavero)
set(CPACK_NSIS_INSTALLED_ICON_NAME ${CMAKE_INSTALL_BINDIR}/llavero.exe)
set(CPACK_NSIS_URL_INFO_ABOUT ${PROJECT_HOMEPAGE_URL})
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)

# No console window, and the icon in the program itself.
find_program(magick magick REQUIRED)
set(icon ${CMAKE_CURRENT_BINARY_DIR}/llavero.ico)
add_custom_command(OUTPUT ${icon} DEPENDS ${icon_pngs} COMMAND ${magick} ${icon_pngs} ${icon} VERBATIM)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/llavero.rc "1 ICON \"llavero.ico\"\n")
set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/llavero.rc
    TARGET_DIRECTORY llavero PROPERTIES OBJECT_DEPENDS ${icon} LANGUAGE RC)
target_sources(llavero PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/llavero.rc)
add_custom_target(windows_icon DEPENDS ${icon})
add_dependencies(llavero windows_icon)
set_target_properties(llavero PROPERTIES WIN32_EXECUTABLE ON)

# windeployqt, and the libraries that it does not copy: QtKeychain, simdjson, the compiler's.
qt_generate_deploy_app_script(TARGET llavero FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})
install(TARGETS llavero
    RUNTIME_DEPENDENCIES PRE_EXCLUDE_REGEXES "^(api|ext)-ms-" POST_EXCLUDE_REGEXES "[Ss]ystem32"
        DIRECTORIES $ENV{MINGW_PREFIX}/bin
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
