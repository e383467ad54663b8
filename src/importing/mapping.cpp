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

using Json = nlohmann::ordered_json; // Columns stay in the order a mapping lists them in.

constexpr std::array kKinds{ImportKind::Clients, ImportKind::Invoices,     ImportKind::Payments,
                            ImportKind::Credits, ImportKind::Interactions, ImportKind::Complaints,
                            ImportKind::Costs,   ImportKind::Staff,        ImportKind::Exchange,
                            ImportKind::Calls,   ImportKind::Calendar,     ImportKind::Mail,
                            ImportKind::Timesheet, ImportKind::Statement};
constexpr std::array kKindCodes{"clients",    "invoices", "payments", "credits", "interactions",
                                "complaints", "costs",    "staff",    "exchange",
                                "calls",      "calendar", "mail",     "timesheet", "statement"};
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

struct Flag {
    const char* key;
    bool Mapping::*member;
};
constexpr std::array kFlags{Flag{"generic", &Mapping::generic},
                            Flag{"own", &Mapping::own},
                            Flag{"pleaseCheck", &Mapping::pleaseCheck},
                            Flag{"addressBook", &Mapping::addressBook},
                            Flag{"exactly", &Mapping::exactly},
                            Flag{"lines", &Mapping::lines},
                            Flag{"skipClientless", &Mapping::skipClientless}};

struct Text {
    const char* key;
    QString Mapping::*member;
};
constexpr std::array kTexts{Text{"name", &Mapping::name}, Text{"title", &Mapping::title},
                            Text{"subClientSeparator", &Mapping::subClientSeparator}};

struct Count {
    int most;
    std::optional<int> operator()(const Json& value) const {
        if (!value.is_number_integer()) return std::nullopt;
        const auto number = value.get<qint64>();
        return number >= 0 && number <= most ? std::optional(static_cast<int>(number)) : std::nullopt;
    }
};
constexpr Count kColumnCount{10'000}, kDayCount{3'650};

Result<void> readConditions(const Json& conditions, Mapping& mapping) {
    const QString path = QStringLiteral("/only");
    if (!conditions.is_object()) return fault("mapping_wrong_value", path);
    for (const auto& [header, allowed] : conditions.items()) {
        const auto list = words(allowed);
        if (!list || list->isEmpty())
            return fault("mapping_wrong_value", path + u'/' + QString::fromStdString(header));
        mapping.only.push_back({QString::fromStdString(header), *list});
    }
    return {};
}

Result<void> readEntry(const std::string& key, const Json& value, Mapping& mapping) {
    if (key == "kind" || key == "columns") return {};
    const QString path = u'/' + QString::fromStdString(key);
    const auto wrong = [&path] { return fault("mapping_wrong_value", path); };
    const QString text =
        value.is_string() ? QString::fromStdString(value.get_ref<const std::string&>()) : QString();
    for (const Flag& flag : kFlags)
        if (key == flag.key) {
            if (!value.is_boolean()) return wrong();
            mapping.*flag.member = value.get<bool>();
            return {};
        }
    for (const Text& known : kTexts)
        if (key == known.key) {
            if (text.isEmpty()) return wrong();
            mapping.*known.member = text;
            return {};
        }
    if (key == "only") return readConditions(value, mapping);
    if (key == "recognisedBy") {
        const auto list = words(value);
        if (!list) return wrong();
        mapping.recognisedBy = *list;
    } else if (key == "positional") {
        const auto count = kColumnCount(value);
        if (!count) return wrong();
        mapping.positional = *count;
    } else if (key == "termsDays") {
        mapping.termsDays = kDayCount(value);
        if (!mapping.termsDays) return wrong();
    } else if (key == "dateOrder") {
        mapping.dateOrder = dateOrderFromCode(text);
        if (!mapping.dateOrder) return wrong();
    } else if (key == "decimal") {
        if (text != u"." && text != u",") return wrong();
        mapping.decimalSign = text == u"." ? DecimalSign::Point : DecimalSign::Comma;
    } else {
        return fault("mapping_unknown_key", path);
    }
    return {};
}

Json listOf(const QStringList& texts) {
    Json list = Json::array();
    for (const QString& text : texts)
        list.push_back(text.toStdString());
    return list;
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

QByteArray writeMapping(const Mapping& mapping) {
    Json root;
    for (const Text& text : kTexts)
        if (!(mapping.*text.member).isEmpty()) root[text.key] = (mapping.*text.member).toStdString();
    root["kind"] = kindCode(mapping.kind).data();
    for (const Flag& flag : kFlags)
        if (mapping.*flag.member) root[flag.key] = true;
    if (mapping.positional > 0) root["positional"] = mapping.positional;
    if (mapping.termsDays) root["termsDays"] = *mapping.termsDays;
    if (mapping.dateOrder) root["dateOrder"] = dateOrderCode(*mapping.dateOrder).data();
    if (mapping.decimalSign) root["decimal"] = *mapping.decimalSign == DecimalSign::Point ? "." : ",";
    if (!mapping.recognisedBy.isEmpty()) root["recognisedBy"] = listOf(mapping.recognisedBy);
    for (const RowCondition& condition : mapping.only)
        root["only"][condition.header.toStdString()] = listOf(condition.words);
    root["columns"] = Json::object();
    for (const MappedColumn& column : mapping.columns)
        root["columns"][column.field.toStdString()] = listOf(column.headers);
    return QByteArray::fromStdString(root.dump(4)) + '\n';
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
