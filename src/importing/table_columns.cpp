// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_columns.h"

#include "importing/currency_marks.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

const QString kBetween = QStringLiteral(", ");

/// The header words looked for in place of these fields, the first of each.
QString lookedFor(const std::vector<Field>& fields, const Mapping& mapping) {
    QStringList words;
    for (const Field field : fields)
        for (const MappedColumn& column : mapping.columns)
            if (column.field == fieldName(field)) words << column.headers.mid(0, 3);
    if (words.isEmpty())
        for (const Field field : fields)
            words << QString(fieldName(field));
    return words.join(QStringLiteral(" / "));
}

QString join(const std::vector<TableColumns>& tables, QString (*text)(const TableColumns&)) {
    QStringList texts;
    for (const TableColumns& table : tables)
        if (!texts.contains(text(table))) texts << text(table);
    return texts.join(kBetween);
}

/// "Open Balance (IDR)" without its currency, and that.
std::pair<QString, std::optional<Currency>> withoutCurrency(const QString& header) {
    const QString text = header.trimmed();
    if (text.size() < 6 || !text.endsWith(u')') || text[text.size() - 5] != u'(') return {text, {}};
    const auto currency = knownCurrency(QStringView(text).sliced(text.size() - 4, 3));
    return {currency ? text.chopped(5) : text, currency};
}

/// The columns of a table by the keys of their headers.
class HeaderPlaces {
public:
    explicit HeaderPlaces(const QStringList& headers) : unique_(uniqueHeaders(headers)) {
        for (int i = 0; i < headers.size(); ++i) {
            add(headerKey(headers[i]), i, {});
            if (const auto [bare, currency] = withoutCurrency(headers[i]); currency)
                add(headerKey(bare), i, currency);
        }
        // Last, so that a real "Phone 2" goes before the second "Phone".
        for (int i = 0; i < unique_.size(); ++i)
            if (unique_[i] != headers[i].trimmed()) add(headerKey(unique_[i]), i, {});
    }

    struct Place {
        int at = 0;
        std::optional<Currency> currency;
        bool twice = false;
    };
    const Place* find(const QString& word) const {
        const auto found = places_.constFind(headerKey(word));
        return found == places_.constEnd() ? nullptr : &*found;
    }
    const QStringList& headers() const { return unique_; }

private:
    void add(const QString& key, int at, std::optional<Currency> currency) {
        if (key.isEmpty()) return;
        const auto known = places_.find(key);
        if (known == places_.end())
            places_.insert(key, {at, currency, false});
        else if (known->at != at)
            known->twice = true;
    }

    QStringList unique_;
    QHash<QString, Place> places_;
};

/// Due days may be told by the mapping, or be missing in a program's export, which the reader then asks for.
bool isAskedFor(const std::vector<Field>& group, const Mapping& mapping) {
    if (group.front() != Field::Due) return true;
    return !mapping.termsDays &&
           (mapping.generic || std::any_of(mapping.columns.begin(), mapping.columns.end(),
                                           [](const auto& column) { return column.field == u"due"; }));
}

Result<TableColumns> findColumns(const HeaderPlaces& places, const Mapping& mapping) {
    TableColumns table;
    table.mapping = mapping;
    table.headers = places.headers();
    table.at.fill(-1);
    for (const MappedColumn& column : mapping.columns) {
        const auto field = fieldFromName(column.field);
        if (!field) continue;
        const auto index = static_cast<size_t>(*field);
        for (const QString& word : column.headers) {
            const auto* place = places.find(word);
            if (!place) continue;
            if (table.at[index] >= 0) {
                if (place->at != table.at[index]) table.otherwise[index].push_back(place->at);
                continue;
            }
            // Of two columns with one name a mapping made for the file means the first.
            if (place->twice && mapping.generic && !mayFallBack(*field))
                return rejected("column_twice").with(QStringLiteral("column"), table.headers[place->at]);
            table.at[index] = place->at;
            ++table.found;
            if (place->currency && isAmount(*field)) {
                if (table.currency && table.currency != place->currency)
                    return rejected("header_currencies_differ")
                        .with(QStringLiteral("column"), table.headers[place->at])
                        .with(QStringLiteral("currency"), place->currency->code())
                        .with(QStringLiteral("other"), table.currency->code());
                table.currency = place->currency;
            }
            if (!mayFallBack(*field)) break;
        }
    }
    for (const RowCondition& condition : mapping.only) {
        const auto* place = places.find(condition.header);
        if (!place)
            return rejected("columns_missing")
                .with(QStringLiteral("kind"), QString(kindCode(mapping.kind)))
                .with(QStringLiteral("looked"), condition.header)
                .with(QStringLiteral("found"), table.headers.join(kBetween));
        QStringList keys;
        for (const QString& word : condition.words)
            keys << (word == u"*" ? word : headerKey(word));
        table.only.push_back({place->at, keys});
    }
    QStringList missing;
    for (const auto& group : requiredOfKind(mapping.kind))
        if (isAskedFor(group, mapping) &&
            std::none_of(group.begin(), group.end(), [&](Field field) { return table.has(field); }))
            missing << lookedFor(group, mapping);
    if (!missing.isEmpty())
        return rejected("columns_missing")
            .with(QStringLiteral("kind"), QString(kindCode(mapping.kind)))
            .with(QStringLiteral("looked"), missing.join(QStringLiteral("; ")))
            .with(QStringLiteral("found"), table.headers.join(kBetween));
    return table;
}

bool recognised(const HeaderPlaces& places, const Mapping& mapping) {
    if (mapping.exactly && places.headers().size() != mapping.recognisedBy.size()) return false;
    return std::all_of(mapping.recognisedBy.begin(), mapping.recognisedBy.end(),
                       [&](const QString& word) { return places.find(word) != nullptr; });
}

/// Lists of what other programs record by themselves.
bool isOfSource(ImportKind kind) {
    return kind == ImportKind::Calls || kind == ImportKind::Calendar || kind == ImportKind::Mail ||
           kind == ImportKind::Timesheet || kind == ImportKind::Statement;
}

int rankOf(const TableColumns& table) {
    return table.mapping.own ? 2 : table.mapping.generic ? 0 : 1;
}

struct Fitting {
    std::vector<TableColumns> tables; ///< The likeliest first.
    std::optional<Error> genericFault;
};

Fitting fitting(const QStringList& headers, std::optional<ImportKind> kind,
                std::span<const Mapping> mappings) {
    const HeaderPlaces places(headers);
    Fitting fitting;
    for (const Mapping& mapping : mappings) {
        if (mapping.positional > 0 || (kind && mapping.kind != *kind)) continue;
        if (!recognised(places, mapping)) continue;
        auto table = findColumns(places, mapping);
        if (table)
            fitting.tables.push_back(std::move(*table));
        else if (mapping.generic)
            fitting.genericFault = table.error();
    }
    std::stable_sort(fitting.tables.begin(), fitting.tables.end(),
                     [](const TableColumns& a, const TableColumns& b) {
                         return std::pair(rankOf(a), a.found) > std::pair(rankOf(b), b.found);
                     });
    return fitting;
}

} // namespace

QStringList uniqueHeaders(const QStringList& headers) {
    QSet<QString> taken;
    for (const QString& header : headers)
        taken.insert(headerKey(header));
    QSet<QString> seen;
    QStringList unique;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString header = headers[i].trimmed();
        QString name = header;
        if (headerKey(header).isEmpty()) {
            name = u'#' + QString::number(i + 1);
        } else if (seen.contains(headerKey(header))) {
            for (int n = 2; taken.contains(headerKey(name)); ++n)
                name = header + QStringLiteral(" #") + QString::number(n);
            taken.insert(headerKey(name));
        }
        seen.insert(headerKey(header));
        unique << name;
    }
    return unique;
}

Result<TableColumns> findColumns(const QStringList& headers, const Mapping& mapping) {
    return findColumns(HeaderPlaces(headers), mapping);
}

std::vector<TableColumns> fittingColumns(const QStringList& headers, std::optional<ImportKind> kind,
                                         std::span<const Mapping> mappings) {
    return fitting(headers, kind, mappings).tables;
}

Result<TableColumns> chooseMapping(const QStringList& headers, std::optional<ImportKind> kind,
                                   std::span<const Mapping> mappings) {
    auto [tables, genericFault] = fitting(headers, kind, mappings);
    if (tables.empty()) {
        if (kind && genericFault) return *genericFault;
        return rejected("kind_unknown").with(QStringLiteral("found"), uniqueHeaders(headers).join(kBetween));
    }
    const int rank = rankOf(tables.front()), most = tables.front().found;
    std::erase_if(tables, [&](const auto& t) { return rankOf(t) < rank || t.found < most; });
    // A table of any program that may as well be one of dealings is not taken for a list of another sort.
    const auto isSource = [](const TableColumns& table) { return isOfSource(table.mapping.kind); };
    if (!kind && rank == 0 && !std::all_of(tables.begin(), tables.end(), isSource))
        std::erase_if(tables, isSource);
    if (tables.size() == 1) return tables.front();
    if (!kind && rank == 0)
        return rejected("kind_ambiguous")
            .with(QStringLiteral("kinds"),
                  join(tables, [](const TableColumns& t) { return QString(kindCode(t.mapping.kind)); }));
    return rejected("preset_ambiguous")
        .with(QStringLiteral("presets"), join(tables, [](const TableColumns& t) { return t.mapping.name; }));
}

} // namespace rapport::importing
