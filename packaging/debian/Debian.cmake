# SPDX-License-Identifier: GPL-3.0-or-later
# `./dev package` makes it. shlibdeps names the libraries that are linked; these are loaded at run time:
set(loaded_at_run_time
    libqt6sql6-sqlite     # the sandbox's database
    qt6-qpa-plugins       # X11; linked by nothing
    qt6-wayland
    ca-certificates       # the authorities that TLS trusts
    libssl3               # loaded by Qt for TLS
)
list(JOIN loaded_at_run_time ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc, xdg-desktop-portal, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Llavero is a key ring for the CloudOps cloud platform: it lists your API keys
with their last use, and generates, renames and deletes them. The value of a
new key is shown once. Keys are kept in the system's keychain.

A practice service, llavero-sandbox, comes along.")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# The day of the commit, not that of the build.
string(TIMESTAMP LLAVERO_DEBIAN_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC) # of SOURCE_DATE_EPOCH
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/changelog @ONLY)
install_compressed(${CMAKE_CURRENT_BINARY_DIR}/changelog changelog ${CMAKE_INSTALL_DATADIR}/doc/llavero)
configure_file(debian/copyright.in ${CMAKE_CURRENT_BINARY_DIR}/copyright @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/llavero)
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/debian/lintian-overrides
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME llavero)
