// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace rapport::importing {

/// What a file is imported as.
enum class ImportKind {
    Clients,
    Invoices,
    Payments,
    Credits,
    Interactions,
    Complaints,
    Costs,
    Staff,
    Exchange,
    Calls,     ///< A telephone list.
    Calendar,  ///< Appointments.
    Mail,      ///< A mailbox, or single messages.
    Timesheet, ///< Hours worked, from a program that counts them.
    Statement, ///< Of a bank account: money that came in.
};

/// "invoices" and back, as on the command line.
QLatin1String kindCode(ImportKind kind);
std::optional<ImportKind> kindFromCode(QStringView code);

/// The order of day, month and year in dates written in figures.
enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
/// "dmy", "mdy", "ymd" and back.
QLatin1String dateOrderCode(DateOrder order);
std::optional<DateOrder> dateOrderFromCode(QStringView code);

/// Which sign stands before the decimals.
enum class DecimalSign { Point, Comma };

/// One field of a kind and the header words its column may carry. "Phone #2" is the second column called
/// "Phone", "#7" the seventh column when it has no header (table_columns.h).
struct MappedColumn {
    QString field; ///< As in docs/exchange.md, Tables: "number", "client_ref", ...
    QStringList headers;
    bool operator==(const MappedColumn&) const = default;
};

/// Rows are taken only where the column so called holds one of these words; "*" is any text.
struct RowCondition {
    QString header;
    QStringList words;
    bool operator==(const RowCondition&) const = default;
};

/// How the columns of one program's export are found by their header words (resources/import/*.json).
struct Mapping {
    QString name;  ///< "invoice_history"; stable, for --preset.
    QString title; ///< The program and its file, as people know it ("Xero: sales invoices"); not translated.
    ImportKind kind = ImportKind::Invoices;
    std::vector<MappedColumn> columns;
    QStringList recognisedBy; ///< Headers that must all be there for this mapping to be chosen by itself.
    bool exactly = false;     ///< Chosen by itself only for a table with its columns and no others.
    bool generic = false;     ///< Of no one program: gives way to any other mapping that fits.
    bool own = false;         ///< Saved by the user: goes before those that come with the program.
    bool pleaseCheck = false; ///< Known from a single sheet only: the user is asked to look at the columns.
    bool addressBook = false; ///< Of people of whom few are clients: taken are those ticked or matched.
    int positional = 0;       ///< The table has no header and exactly so many columns; 0: it has one.
    bool lines = false;       ///< Rows are the lines of invoices, whose own columns repeat or are blank.
    bool skipClientless = false;        ///< Rows that name no client are of the business itself and left out.
    QString subClientSeparator;         ///< "Parent:Child": the client is what stands before it; empty: none.
    std::vector<RowCondition> only;     ///< All must hold for a row to be taken.
    std::optional<int> termsDays;       ///< From invoice to due date, where the table has no due dates.
    std::optional<DateOrder> dateOrder; ///< Where the program always writes the same.
    std::optional<DecimalSign> decimalSign;

    bool operator==(const Mapping&) const = default;
};

/// Reads a mapping file. Errors (InputRejected): "mapping_not_json", "mapping_unknown_key",
/// "mapping_unknown_field", "mapping_wrong_value", each with "path".
Result<Mapping> readMapping(const QByteArray& json);

/// As readMapping() reads it, name and all.
QByteArray writeMapping(const Mapping& mapping);

/// Those that come with the program.
std::span<const Mapping> builtInMappings();

/// The form in which header words are compared: textKey() without punctuation ("*Invoice-No." is
/// "invoiceno").
QString headerKey(const QString& header);

} // namespace rapport::importing
