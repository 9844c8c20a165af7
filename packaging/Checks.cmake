# The files below are what the standards ask for.
add_test(NAME desktop_file COMMAND desktop-file-validate ${desktop_file})
add_test(NAME metainfo COMMAND appstreamcli validate --no-net ${metainfo})
add_test(NAME reuse COMMAND reuse --root ${PROJECT_SOURCE_DIR} lint)
