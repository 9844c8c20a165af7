# SPDX-License-Identifier: GPL-3.0-or-later
# The icon in the sizes that systems ask for, from its drawing.
set(drawn_icon ${PROJECT_SOURCE_DIR}/resources/icons/llavero.svg)
set(icon_sizes 16 22 24 32 48 64 128 256 512)

foreach(size IN LISTS icon_sizes)
    set(png ${CMAKE_CURRENT_BINARY_DIR}/icon-${size}.png)
    add_custom_command(OUTPUT ${png} DEPENDS ${drawn_icon} VERBATIM
        COMMAND rsvg-convert --width=${size} --height=${size} --output=${png} ${drawn_icon})
    list(APPEND icon_pngs ${png})
endforeach()
add_custom_target(icon_sizes ALL DEPENDS ${icon_pngs})
