// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/table_links.h"

#include <map>
#include <set>

namespace rapport::storage {

namespace {

bool isPart(const Table& table) {
    return !typeOf(table) || table.name == QStringLiteral("payment") ||
           table.name == QStringLiteral("credit_note");
}

std::map<QString, std::vector<Link>> allLinks() {
    std::map<QString, std::vector<Link>> links;
    for (const QString& name : tableNames()) {
        const Table& to = *tableNamed(name);
        for (const Reference& reference : to.referredToBy) {
            const Table& from = table(reference.table);
            const qsizetype column = from.columns.indexOf(QLatin1String(reference.column));
            links[from.name].push_back(
                {&to, int(column), reference.onRemove == OnRemove::Remove && isPart(from)});
        }
    }
    return links;
}

void addAfterReferring(const Table& each, std::set<const Table*>& seen, std::vector<const Table*>& order) {
    if (!seen.insert(&each).second) return;
    for (const Reference& reference : each.referredToBy)
        addAfterReferring(table(reference.table), seen, order);
    order.push_back(&each);
}

} // namespace

std::span<const Link> linksOf(const Table& table) {
    static const std::map<QString, std::vector<Link>> links = allLinks();
    const auto found = links.find(table.name);
    return found == links.end() ? std::span<const Link>() : std::span<const Link>(found->second);
}

const std::vector<const Table*>& deletionOrder() {
    static const std::vector<const Table*> all = [] {
        std::set<const Table*> seen;
        std::vector<const Table*> order;
        for (const QString& name : tableNames())
            addAfterReferring(*tableNamed(name), seen, order);
        return order;
    }();
    return all;
}

std::optional<RecordType> typeOf(const Table& table) {
    return fromCode<RecordType>(table.name);
}

std::optional<qint64> linkedId(const Row& row, const Link& link) {
    const QVariant& value = row[size_t(link.column)];
    return value.isNull() ? std::optional<qint64>() : value.toLongLong();
}

} // namespace rapport::storage
