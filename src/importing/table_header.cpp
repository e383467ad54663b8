// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_header.h"

#include "importing/call_states.h"
#include "importing/report_rows.h"
#include "importing/value_readers.h"

#include <algorithm>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

QStringList texts(const TableRow& row) {
    QStringList list;
    for (const QByteArrayView cell : row.cells)
        list << cellText(cell);
    return list;
}

/// Finds the columns of one row taken for the header.
class HeaderMatcher {
public:
    HeaderMatcher(const ImportRequest& request, std::optional<ImportKind> kind)
        : request_(request), kind_(kind), mappings_(mappingsFor(request)) {
        if (request.mapping || request.preset.isEmpty()) return;
        const auto named = std::find_if(mappings_.begin(), mappings_.end(), [&](const Mapping& mapping) {
            return mapping.name == request.preset;
        });
        if (named == mappings_.end())
            fault_ = rejected("preset_unknown").with(QStringLiteral("preset"), request.preset);
        else
            asked_ = *named;
    }

    const std::optional<Error>& fault() const { return fault_; }
    const Mapping* asked() const {
        return request_.mapping ? &*request_.mapping : asked_ ? &*asked_ : nullptr;
    }
    Result<TableColumns> match(const QStringList& headers) const {
        if (const Mapping* mapping = asked()) {
            if (mapping->positional == 0) return findColumns(headers, *mapping);
            return rejected("columns_missing")
                .with(QStringLiteral("kind"), QString(kindCode(mapping->kind)))
                .with(QStringLiteral("looked"),
                      QStringLiteral("#1 ... #") + QString::number(mapping->positional))
                .with(QStringLiteral("found"), headers.join(QStringLiteral(", ")));
        }
        return chooseMapping(headers, kind_, mappings_);
    }
    /// Mappings of tables without a header that these first rows may be.
    std::vector<TableColumns> positional(const std::vector<QStringList>& rows) const {
        std::vector<TableColumns> fitting;
        if (rows.empty()) return fitting;
        for (const Mapping& mapping : mappings_) {
            const bool isAsked = asked() && *asked() == mapping;
            if (mapping.positional == 0 || (asked() && !isAsked) || (kind_ && mapping.kind != *kind_))
                continue;
            add(mapping, rows, fitting);
        }
        if (request_.mapping && request_.mapping->positional > 0) add(*request_.mapping, rows, fitting);
        return fitting;
    }

private:
    static void add(const Mapping& mapping, const std::vector<QStringList>& rows,
                    std::vector<TableColumns>& fitting) {
        auto columns = findColumns(QStringList(mapping.positional), mapping);
        if (columns && std::all_of(rows.begin(), rows.end(),
                                   [&](const QStringList& row) { return holds(*columns, row); }))
            fitting.push_back(std::move(*columns));
    }
    /// Whether a row's cells can be what their places say.
    static bool holds(const TableColumns& columns, const QStringList& row) {
        if (row.size() != columns.mapping.positional) return false;
        for (const Field field : fieldsOfKind(columns.mapping.kind)) {
            const QString cell = row.value(columns.of(field));
            if (!columns.has(field) || isMissing(cell)) continue;
            if (isDay(field) && !readDateText(cell)) return false;
            if (isAmount(field) && !readAmountText(cell)) return false;
            if (isMoment(field) && !readMomentText(cell)) return false;
            if (field == Field::Seconds && !readDuration(cell, Duration::seconds(1))) return false;
            if (field == Field::CallState && !readCallState(cell).answered) return false;
            if (field == Field::Email && !cell.contains(u'@')) return false;
        }
        return true;
    }

    const ImportRequest& request_;
    std::optional<ImportKind> kind_;
    std::vector<Mapping> mappings_;
    std::optional<Mapping> asked_;
    std::optional<Error> fault_;
};

} // namespace

std::vector<Mapping> mappingsFor(const ImportRequest& request) {
    std::vector<Mapping> mappings = request.ownMappings;
    for (Mapping& mapping : mappings)
        mapping.own = true;
    const auto builtIn = builtInMappings();
    mappings.insert(mappings.end(), builtIn.begin(), builtIn.end());
    return mappings;
}

Result<TableHeader> findHeader(TableSource& source, const ImportRequest& request,
                               std::optional<ImportKind> kind) {
    const HeaderMatcher matcher(request, kind);
    TableHeader header;
    std::vector<QStringList> rows;
    std::optional<Error> fault;
    // A title may be a word of a header too; the row with the most columns is the header.
    const auto isBetter = [&header](const TableColumns& columns) {
        return !header.columns || columns.found > header.columns->found;
    };
    RAPPORT_TRY(source.forEachRow([&](const TableRow& row) {
        if (isBlank(row)) return true;
        rows.push_back(texts(row));
        const QStringList& headers = rows.back();
        if (auto matched =
                matcher.fault() ? Result<TableColumns>(*matcher.fault()) : matcher.match(headers)) {
            if (isBetter(*matched)) {
                const bool isSure = matcher.asked() || !matched->mapping.generic;
                header.columns = std::move(*matched);
                header.line = row.line;
                header.headers = headers;
                if (isSure) return false;
            }
        } else if (!header.columns && headers.size() > header.headers.size()) {
            // The widest row is the likeliest to have been meant as the header.
            header.headers = headers;
            header.line = row.line;
            fault = matched.error();
            fault->args.insert(QStringLiteral("line"), QString::number(row.line));
        }
        return rows.size() < kRowsAboveHeader;
    }));
    if (header.columns) return header;
    const auto positional = matcher.positional(rows);
    if (positional.size() == 1) {
        header.columns = positional.front();
        header.line = 0;
        header.headers = positional.front().headers;
        return header;
    }
    header.fault = fault ? std::move(fault) : std::optional(rejected("file_empty"));
    return header;
}

} // namespace rapport::importing
