# add_llavero_core_test(NAME SOURCE...): a Qt Test program of what lies below the window. It does
# without `test_support`, and so without the window.
function(add_llavero_core_test name)
    add_executable(${name} ${ARGN})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE llavero_core Qt6::Network Qt6::Test llavero_options)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent" TIMEOUT 120)
endfunction()
