// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_tables.h"

#include "importing/csv_table.h"

#include <algorithm>
#include <string_view>

namespace rapport::importing {

namespace {

const std::vector<CsvTable>& allTables() {
    static const std::vector<CsvTable> tables = [] {
        std::vector<CsvTable> all;
        for (const auto part : {csvRecordTables(), csvDecisionTables(), csvBookTables()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return tables;
}

} // namespace

CsvClient::CsvClient(const ClientContent& of, const BookHeader& header) : content(of) {
    for (const Staff& staff : header.staff)
        staffNames_.insert(staff.id, staff.name);
}

CsvText& CsvClient::begin(CsvText& csv) const {
    return csv.text(content.client.name).text(content.client.externalRef);
}

QString CsvClient::staff(const std::optional<Id<Staff>>& id) const {
    return id ? staffNames_.value(*id) : QString();
}

QString CsvClient::agreement(const std::optional<Id<Agreement>>& id) const {
    const auto found = std::find_if(content.agreements.begin(), content.agreements.end(),
                                    [&](const Agreement& one) { return id && one.id == *id; });
    return found == content.agreements.end() ? QString() : found->title;
}

QString decimalTime(const std::optional<Duration>& time, Duration unit) {
    if (!time) return {};
    const qint64 seconds = time->inSeconds(), per = unit.inSeconds();
    if (seconds % per == 0) return QString::number(seconds / per);
    QString text = QString::number(static_cast<double>(seconds) / static_cast<double>(per), 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

CsvText& moneyWithCurrency(CsvText& csv, const std::optional<Money>& money) {
    return csv.money(money).plain(money ? money->currency().code() : QString());
}

std::span<const char* const> csvTables() {
    static const std::vector<const char*> names = [] {
        std::vector<const char*> all;
        for (const CsvTable& table : allTables())
            all.push_back(table.name);
        return all;
    }();
    return names;
}

QByteArray csvHeader(const char* table) {
    for (const CsvTable& each : allTables())
        if (std::string_view(each.name) == table) return QByteArray(each.header) + "\r\n";
    return {};
}

std::vector<std::pair<const char*, QByteArray>> csvRows(const ClientContent& content,
                                                        const BookHeader& header) {
    const CsvClient client(content, header);
    std::vector<std::pair<const char*, QByteArray>> rows;
    CsvText csv;
    for (const CsvTable& table : allTables()) {
        if (!table.rowsOfClient) continue;
        table.rowsOfClient(csv, client);
        if (QByteArray bytes = csv.take(); !bytes.isEmpty()) rows.emplace_back(table.name, std::move(bytes));
    }
    return rows;
}

std::vector<std::pair<const char*, QByteArray>> csvBookRows(const BookHeader& header) {
    std::vector<std::pair<const char*, QByteArray>> rows;
    CsvText csv;
    for (const CsvTable& table : allTables()) {
        if (!table.rowsOfBook) continue;
        table.rowsOfBook(csv, header);
        if (QByteArray bytes = csv.take(); !bytes.isEmpty()) rows.emplace_back(table.name, std::move(bytes));
    }
    return rows;
}

} // namespace rapport::importing
