// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/column_reading.h"
#include "importing/row_cells.h"

#include <map>
#include <vector>

namespace rapport::importing {

/// Settles, over all rows of a table, in what order its dates are written and which sign its decimals have. A
/// column that leaves it open takes the way of the other columns of the table, which one program wrote; when
/// none of them tells either, that is an error with both readings. Finds as well which columns hold days of
/// the Persian calendar, days as bare numbers, and names that a spreadsheet took for numbers.
class ColumnSettling {
public:
    explicit ColumnSettling(const TableReading& reading);

    /// What is known beforehand is not looked for.
    void fixDateOrder(std::optional<DateOrder> order) { dateOrder_ = order; }
    void fixDecimalSign(std::optional<DecimalSign> sign) { decimalSign_ = sign; }

    void see(const TableRow& row);
    /// Writes the ways into `reading` and what settled them into `decided`. Errors: "date_order_ambiguous",
    /// "decimal_ambiguous" ("readings"), "date_order_contradicts", "decimal_contradicts",
    /// "date_serials_mixed"
    /// ("other_line", "other_value"), all with "line", "column", "value".
    Result<void> finish(TableReading& reading, std::vector<Decided>& decided) const;

private:
    /// What the days of a column are besides written in an order.
    struct DayForms {
        std::optional<Sample> serial, written;
        bool anyPersian = false;
    };
    /// Whether every number of a column has a fraction of nothing.
    struct IdForms {
        std::optional<Sample> spoiled;
        bool anyOther = false;
    };
    void seeDay(Field field, qint64 line, const QString& value);
    void seeAmount(Field field, qint64 line, const QString& value);

    const TableReading& reading_;
    std::optional<DateOrder> dateOrder_;
    std::optional<DecimalSign> decimalSign_;
    std::map<Field, DateReading> dates_;
    std::map<Field, AmountReading> amounts_;
    std::map<Field, DayForms> dayForms_;
    std::map<Field, IdForms> ids_;
};

} // namespace rapport::importing
