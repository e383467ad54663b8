// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mapping.h"

#include "base/text_key.h"
#include "importing/kind_fields.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

// In a static library nothing else pulls the resources in; outside any namespace, as Qt wants it.
static void loadImportResources() {
    Q_INIT_RESOURCE(importing);
}

namespace rapport::importing {

namespace {

using Json = nlohmann::json;

constexpr std::array kKinds{ImportKind::Clients, ImportKind::Invoices,     ImportKind::Payments,
                            ImportKind::Credits, ImportKind::Interactions, ImportKind::Complaints,
                            ImportKind::Costs,   ImportKind::Staff,        ImportKind::Exchange};
constexpr std::array kKindCodes{"clients",    "invoices", "payments", "credits", "interactions",
                                "complaints", "costs",    "staff",    "exchange"};
constexpr std::array kOrders{DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay};
constexpr std::array kOrderCodes{"dmy", "mdy", "ymd"};

Error fault(const char* code, const QString& path) {
    return Error{ErrorKind::InputRejected, code, {{QStringLiteral("path"), path}}};
}

std::optional<QStringList> words(const Json& value) {
    QStringList list;
    if (!value.is_array()) return std::nullopt;
    for (const Json& word : value) {
        if (!word.is_string()) return std::nullopt;
        list << QString::fromStdString(word.get_ref<const std::string&>());
    }
    return list;
}

Result<void> readColumns(const Json& columns, Mapping& mapping) {
    const QString path = QStringLiteral("/columns");
    if (!columns.is_object()) return fault("mapping_wrong_value", path);
    const auto allowed = fieldsOfKind(mapping.kind);
    for (const auto& [name, headers] : columns.items()) {
        const QString fieldText = QString::fromStdString(name);
        const QString place = path + u'/' + fieldText;
        const auto field = fieldFromName(fieldText);
        if (!field || std::find(allowed.begin(), allowed.end(), *field) == allowed.end())
            return fault("mapping_unknown_field", place);
        const auto list = words(headers);
        if (!list) return fault("mapping_wrong_value", place);
        mapping.columns.push_back({fieldText, *list});
    }
    return {};
}

Result<void> readEntry(const std::string& key, const Json& value, Mapping& mapping) {
    const QString path = u'/' + QString::fromStdString(key);
    const QString text =
        value.is_string() ? QString::fromStdString(value.get_ref<const std::string&>()) : QString();
    if (key == "kind" || key == "columns") return {};
    if (key == "name" && !text.isEmpty()) {
        mapping.name = text;
    } else if (key == "generic" && value.is_boolean()) {
        mapping.generic = value.get<bool>();
    } else if (key == "recognisedBy" && words(value)) {
        mapping.recognisedBy = *words(value);
    } else if (key == "dateOrder" && dateOrderFromCode(text)) {
        mapping.dateOrder = dateOrderFromCode(text);
    } else if (key == "decimal" && (text == u"." || text == u",")) {
        mapping.decimalSign = text == u"." ? DecimalSign::Point : DecimalSign::Comma;
    } else {
        static constexpr std::array kKeys{"name", "generic", "recognisedBy", "dateOrder", "decimal"};
        const bool known = std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
        return fault(known ? "mapping_wrong_value" : "mapping_unknown_key", path);
    }
    return {};
}

} // namespace

QLatin1String kindCode(ImportKind kind) {
    return QLatin1String(kKindCodes[static_cast<size_t>(kind)]);
}

std::optional<ImportKind> kindFromCode(QStringView code) {
    for (size_t i = 0; i < kKinds.size(); ++i)
        if (code == QLatin1String(kKindCodes[i])) return kKinds[i];
    return std::nullopt;
}

QLatin1String dateOrderCode(DateOrder order) {
    return QLatin1String(kOrderCodes[static_cast<size_t>(order)]);
}

std::optional<DateOrder> dateOrderFromCode(QStringView code) {
    for (size_t i = 0; i < kOrders.size(); ++i)
        if (code == QLatin1String(kOrderCodes[i])) return kOrders[i];
    return std::nullopt;
}

Result<Mapping> readMapping(const QByteArray& json) {
    const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!root.is_object()) return fault("mapping_not_json", QStringLiteral("/"));
    Mapping mapping;
    mapping.name = QStringLiteral("own");
    const auto kind = root.find("kind");
    const auto known = kind != root.end() && kind->is_string()
                           ? kindFromCode(QString::fromStdString(kind->get_ref<const std::string&>()))
                           : std::nullopt;
    if (!known || *known == ImportKind::Exchange)
        return fault("mapping_wrong_value", QStringLiteral("/kind"));
    mapping.kind = *known;
    for (const auto& [key, value] : root.items())
        RAPPORT_TRY(readEntry(key, value, mapping));
    const auto columns = root.find("columns");
    if (columns == root.end()) return fault("mapping_wrong_value", QStringLiteral("/columns"));
    RAPPORT_TRY(readColumns(*columns, mapping));
    return mapping;
}

std::span<const Mapping> builtInMappings() {
    static const std::vector<Mapping> mappings = [] {
        loadImportResources();
        std::vector<Mapping> read;
        QStringList paths;
        for (QDirIterator files(QStringLiteral(":/import")); files.hasNext();)
            paths << files.next();
        paths.sort();
        for (const QString& path : paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) continue;
            auto mapping = readMapping(file.readAll());
            Q_ASSERT_X(mapping.ok(), "builtInMappings", qPrintable(path));
            if (mapping) read.push_back(std::move(*mapping));
        }
        return read;
    }();
    return mappings;
}

QString headerKey(const QString& header) {
    QString key;
    for (const QChar c : textKey(header))
        if (c.isLetterOrNumber()) key += c;
    return key;
}

} // namespace rapport::importing
