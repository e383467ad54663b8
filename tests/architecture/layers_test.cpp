// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"
#include "support/catch.h"

#include <QHash>
#include <QSet>

// Who may know whom. docs/architecture.md draws the same house.
using namespace rapport::architecture;

namespace {

struct Layer {
    QStringList mayUse;    // the layers below it that it may include and link, itself left out
    QStringList qtModules; // the modules of Qt it may link
};

const QHash<QString, Layer>& house() {
    static const QHash<QString, Layer> layers = [] {
        const auto words = [](const char* text) {
            return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
        };
        QHash<QString, Layer> all;
        const auto layer = [&](const char* name, const char* mayUse, const char* qtModules) {
            all.insert(QString::fromLatin1(name), {words(mayUse), words(qtModules)});
        };
        layer("base", "", "Core");
        layer("domain", "base", "Core");
        layer("scoring", "base domain", "Core");
        layer("wording", "base domain scoring", "Core");
        layer("charts", "base domain", "Core Gui");
        layer("storage", "base domain scoring", "Core Sql");
        layer("importing", "base domain scoring", "Core");
        layer("reporting", "base domain scoring wording charts", "Core Gui Svg");
        layer("app", "base domain scoring wording storage importing reporting", "Core Concurrent");
        layer("cli", "base domain scoring wording importing reporting app", "Core Gui");
        layer("gui", "base domain scoring wording charts importing reporting app",
              "Core Gui Widgets PrintSupport Svg DBus Network");
        return all;
    }();
    return layers;
}

QStringList wrongIncludes(const SourceFile& file) {
    QStringList findings;
    const QString layer = file.layer();
    if (layer.isEmpty()) {
        return findings;
    }
    if (!house().contains(layer)) {
        return {QStringLiteral("%1: no layer of the house is called %2").arg(file.path, layer)};
    }
    for (const Include& include : file.includes) {
        if (!include.quoted) {
            continue;
        }
        const QString target = include.path.section(u'/', 0, 0);
        const bool generated =
            !include.path.contains(u'/') &&
            (include.path.startsWith(QStringLiteral("ui_")) || include.path.endsWith(QStringLiteral(".moc")));
        if (generated || target == layer || house()[layer].mayUse.contains(target)) {
            continue;
        }
        findings << QStringLiteral("%1:%2: %3 may not include \"%4\"")
                        .arg(file.path, QString::number(include.line), layer, include.path);
    }
    return findings;
}

// Targets are named rapport_<layer>; those of the build itself (options) are no layers. Modules of Qt begin
// with a capital, its tools (Qt6::rcc) do not.
QStringList wrongLinks(const QString& layer, const QString& cmake) {
    static const QRegularExpression own(QStringLiteral(R"(\brapport_([a-z]+)\b)"));
    static const QRegularExpression qt(QStringLiteral(R"(\bQt6::([A-Z]\w+)\b)"));
    QStringList findings;
    for (auto matches = own.globalMatch(cmake); matches.hasNext();) {
        const QString target = matches.next().captured(1);
        if (house().contains(target) && target != layer && !house()[layer].mayUse.contains(target)) {
            findings << QStringLiteral("%1 may not link rapport_%2").arg(layer, target);
        }
    }
    for (auto matches = qt.globalMatch(cmake); matches.hasNext();) {
        const QString module = matches.next().captured(1);
        if (!house()[layer].qtModules.contains(module)) {
            findings << QStringLiteral("%1 may not link Qt6::%2").arg(layer, module);
        }
    }
    return findings;
}

QStringList systemIncludes(const SourceFile& file, const QRegularExpression& pattern) {
    QStringList findings;
    for (const Include& include : file.includes) {
        if (pattern.match(include.path).hasMatch()) {
            findings << QStringLiteral("%1:%2: includes <%3>")
                            .arg(file.path, QString::number(include.line), include.path);
        }
    }
    return findings;
}

QStringList widgetsBelowGui(const SourceFile& file) {
    // QAction and QShortcut are not among them: since Qt 6 they belong to Qt Gui.
    static const QRegularExpression widgets(QStringLiteral(
        "^(QtWidgets|QtPrintSupport|QtSvgWidgets)\\b|(^|/)(Q\\w*Widget|Q\\w*Dialog|QApplication|QMainWindow|"
        "QLabel|Q\\w*Button|Q(Box|HBox|VBox|Grid|Form|Stacked)?Layout|"
        "Q(Abstract)?(Item|List|Tree|Table|"
        "Header|Column|Graphics|Undo)View|"
        "Q(Line|Text|PlainText|Date|Time|DateTime)Edit|QTextBrowser|Q\\w*Box|Q\\w*Menu\\w*|QWidgetAction|"
        "Q\\w*Style|QStyleOption\\w*|QStyleFactory|QStylePainter|Q\\w*ItemDelegate|Q\\w*Scroll(Area|Bar)|"
        "Q\\w*Slider|QDial|QSplitter\\w*|QSplashScreen|QTabBar|QToolTip|QToolBar|QStatusBar|QSizeGrip|"
        "QGraphics\\w+|QProgressBar|QWizard\\w*|QCompleter|QSystemTrayIcon|QRubberBand|QFrame|QWhatsThis|"
        "QButtonGroup|QSizePolicy|QPrinter\\w*)$"));
    return file.layer().isEmpty() || file.layer() == u"gui" ? QStringList() : systemIncludes(file, widgets);
}

QStringList jsonInTheCore(const SourceFile& file) {
    static const QRegularExpression json(QStringLiteral("^nlohmann/|(^|/)QJson\\w+$|^QtCore/qjson"));
    static const QStringList core{QStringLiteral("base"), QStringLiteral("domain"),
                                  QStringLiteral("scoring")};
    return core.contains(file.layer()) ? systemIncludes(file, json) : QStringList();
}

QStringList sqlIncludesOutsideStorage(const SourceFile& file) {
    static const QRegularExpression sql(QStringLiteral("^QtSql\\b|(^|/)QSql\\w*$|^(sqlite3|libpq-fe)\\.h$"));
    return file.layer().isEmpty() || file.layer() == u"storage" ? QStringList() : systemIncludes(file, sql);
}

// Types of Qt SQL in any header of storage that a file of app sees, directly or through another header.
QStringList sqlTypesSeenByApp(const std::vector<SourceFile>& files) {
    static const QRegularExpression sqlType(QStringLiteral(R"(\bQSql\w*)"));
    QHash<QString, const SourceFile*> byPath;
    QStringList toVisit;
    for (const SourceFile& file : files) {
        byPath.insert(file.path, &file);
        if (file.layer() == u"app") {
            toVisit << file.path;
        }
    }
    QSet<QString> visited;
    QStringList findings;
    while (!toVisit.isEmpty()) {
        const QString path = toVisit.takeLast();
        if (visited.contains(path) || !byPath.contains(path)) {
            continue;
        }
        visited.insert(path);
        const SourceFile& file = *byPath[path];
        if (file.layer() == u"storage") {
            findings << findAll(sqlType, file.code, file.path, QStringLiteral("Qt SQL seen by app"));
        }
        for (const Include& include : file.includes) {
            if (include.quoted) {
                toVisit << QStringLiteral("src/") + include.path;
            }
        }
    }
    return findings;
}

} // namespace

TEST_CASE("includes point downward only") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(wrongIncludes);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("an include that points up, sideways or past src is found") {
        CHECK(wrongIncludes(planted("src/base/a.h", "#include \"domain/client.h\"\n")).size() == 1);
        CHECK(wrongIncludes(planted("src/importing/a.cpp", "#include \"storage/book.h\"\n")).size() == 1);
        CHECK(wrongIncludes(planted("src/gui/a.cpp", "#include \"storage/book.h\"\n")).size() == 1);
        CHECK(wrongIncludes(planted("src/cli/a.cpp", "#include \"gui/main_window.h\"\n")).size() == 1);
        CHECK(wrongIncludes(planted("src/base/a.cpp", "#include \"money.h\"\n")).size() == 1);
        CHECK(wrongIncludes(planted("src/helpers/a.cpp", "")).size() == 1);
    }
    SECTION("an include that points down, or stands in a comment, is not") {
        CHECK(wrongIncludes(planted("src/app/a.h", "#include \"storage/book.h\"\n")).isEmpty());
        CHECK(wrongIncludes(planted("src/base/a.h", "// #include \"gui/a.h\"\n")).isEmpty());
        CHECK(wrongIncludes(planted("src/gui/a.cpp", "#include \"ui_main_window.h\"\n")).isEmpty());
    }
}

TEST_CASE("layers link downward only, and only their modules of Qt") {
    SECTION("in the repository") {
        QStringList findings;
        for (auto layer = house().keyBegin(); layer != house().keyEnd(); ++layer) {
            findings += wrongLinks(*layer, textOf(QStringLiteral("src/%1/CMakeLists.txt").arg(*layer)));
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a link that points up, or to a module of Qt that is too much, is found") {
        CHECK(wrongLinks(QStringLiteral("base"), QStringLiteral("LINKS rapport_domain")).size() == 1);
        CHECK(wrongLinks(QStringLiteral("scoring"), QStringLiteral("LINKS Qt6::Sql")).size() == 1);
        CHECK(wrongLinks(QStringLiteral("cli"), QStringLiteral("LINKS Qt6::Widgets")).size() == 1);
        CHECK(wrongLinks(QStringLiteral("app"), QStringLiteral("LINKS rapport_storage Qt6::Core")).isEmpty());
    }
}

TEST_CASE("Widgets stay in gui") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(widgetsBelowGui);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a header of Widgets elsewhere is found") {
        for (const char* header : {"QWidget", "QtWidgets/QDialog", "QApplication", "QTableView",
                                   "QFileDialog", "QMessageBox", "QStyledItemDelegate", "QPrinter"}) {
            CAPTURE(header);
            const QByteArray text = QByteArray("#include <") + header + ">\n";
            CHECK(widgetsBelowGui(planted("src/charts/a.cpp", text)).size() == 1);
            CHECK(widgetsBelowGui(planted("src/gui/a.cpp", text)).isEmpty());
        }
    }
    SECTION("headers of Qt Core and Qt Gui that look alike are not") {
        for (const char* header : {"QStringView", "QGuiApplication", "QCoreApplication", "QByteArrayView",
                                   "QTextDocument", "QAction", "QAbstractItemModel", "QTextLayout"}) {
            CAPTURE(header);
            const QByteArray text = QByteArray("#include <") + header + ">\n";
            CHECK(widgetsBelowGui(planted("src/charts/a.cpp", text)).isEmpty());
        }
    }
}

TEST_CASE("the core knows no JSON") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(jsonInTheCore);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a JSON header in it is found") {
        CHECK(jsonInTheCore(planted("src/scoring/a.cpp", "#include <nlohmann/json.hpp>\n")).size() == 1);
        CHECK(jsonInTheCore(planted("src/domain/a.h", "#include <QJsonObject>\n")).size() == 1);
        CHECK(jsonInTheCore(planted("src/reporting/a.h", "#include <QJsonObject>\n")).isEmpty());
    }
}

TEST_CASE("Qt SQL is included in storage only") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(sqlIncludesOutsideStorage);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("an include of it elsewhere is found") {
        CHECK(sqlIncludesOutsideStorage(planted("src/app/a.cpp", "#include <QSqlQuery>\n")).size() == 1);
        CHECK(sqlIncludesOutsideStorage(planted("src/gui/a.cpp", "#include <QtSql/QSqlError>\n")).size() ==
              1);
        CHECK(sqlIncludesOutsideStorage(planted("src/storage/a.cpp", "#include <QSqlQuery>\n")).isEmpty());
    }
}

TEST_CASE("app sees no type of Qt SQL through the headers of storage") {
    SECTION("in the repository") {
        const QStringList findings = sqlTypesSeenByApp(sourceFiles());
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("one that comes by way of a second header is found") {
        const SourceFile user = planted("src/app/a.cpp", "#include \"storage/book.h\"\n");
        const SourceFile direct = planted("src/storage/book.h", "#include \"storage/inner.h\"\n");
        const SourceFile inner = planted("src/storage/inner.h", "QSqlDatabase& database();\n");
        CHECK(sqlTypesSeenByApp({user, direct, inner}).size() == 1);
        CHECK(sqlTypesSeenByApp({direct, inner}).isEmpty());
    }
}
