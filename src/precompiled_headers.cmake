# Headers compiled once and shared, with -DRAPPORT_PRECOMPILED_HEADERS=ON. What that saves, and why it is off unless
# asked for: docs/decisions/build-and-tests.md. Every source includes what it uses all the same and compiles without.
#
#   rapport_precompile(<target> <set>)
#       The first target of a set compiles its headers, the others take them from there. A compiler takes them only
#       with the same flags and at least the same definitions, so the first target is to be the one that links least.
#       The sets name headers of the standard library, of Qt and of the test library; ours change daily.

option(RAPPORT_PRECOMPILED_HEADERS "Compile the headers of Qt and the standard library once and share them" OFF)

set(rapport_headers_core
    <algorithm> <array> <atomic> <cmath> <compare> <cstdint> <functional> <map> <memory> <numeric> <optional> <span>
    <string> <tuple> <unordered_map> <utility> <variant> <vector>
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QList> <QLocale> <QMap> <QObject> <QSet> <QString> <QStringList> <QVariant>)
set(rapport_headers_paint ${rapport_headers_core}
    <QColor> <QFont> <QFontMetricsF> <QFuture> <QPainter> <QPainterPath> <QPromise> <QRectF>)
set(rapport_headers_gui ${rapport_headers_paint}
    <QAbstractTableModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QFormLayout> <QFutureWatcher> <QHeaderView>
    <QIcon> <QKeyEvent> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QProxyStyle> <QPushButton> <QScrollArea>
    <QSettings> <QStyledItemDelegate> <QTableView> <QTimer> <QToolButton> <QWidget>)
set(rapport_headers_tests ${rapport_headers_core} ${PROJECT_SOURCE_DIR}/tests/support/catch.h <QTemporaryDir>)
set(rapport_headers_gui_tests ${rapport_headers_gui}
    <QAbstractItemModelTester> <QSignalSpy> <QTemporaryDir> <QTest>)

function(rapport_precompile target set)
    if(NOT RAPPORT_PRECOMPILED_HEADERS)
        return()
    endif()
    get_property(owner GLOBAL PROPERTY rapport_owner_of_${set})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        target_precompile_headers(${target} PRIVATE ${rapport_headers_${set}})
        set_property(GLOBAL PROPERTY rapport_owner_of_${set} ${target})
    endif()
    # So that ccache can keep what is made with them; the presets tell it that it may.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()
