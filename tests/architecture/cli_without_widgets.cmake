# Run by CTest with SOURCE_DIR and BINARY_DIR. Configures the command line alone with Widgets made impossible to
# find, then reads every compile and link command of rapport-cli and what it depends on. Compiles nothing.
execute_process(
    COMMAND ${CMAKE_COMMAND} --fresh -G Ninja -S ${SOURCE_DIR} -B ${BINARY_DIR}
        -DRAPPORT_BUILD_GUI=OFF -DRAPPORT_BUILD_TESTS=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Widgets=ON
    OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "The command line alone does not configure:\n${output}")
endif()

execute_process(
    COMMAND ninja -C ${BINARY_DIR} -t commands rapport-cli
    OUTPUT_VARIABLE commands ERROR_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR NOT commands MATCHES "rapport-cli")
    message(FATAL_ERROR "The commands that make rapport-cli cannot be read:\n${output}")
endif()
string(REGEX MATCHALL "[^\n]*(QtWidgets|Qt6Widgets|QT_WIDGETS_LIB|src/gui/)[^\n]*" findings "${commands}")
if(findings)
    list(JOIN findings "\n" findings)
    message(FATAL_ERROR "rapport-cli is made with Widgets:\n${findings}")
endif()
