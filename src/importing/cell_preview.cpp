// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/cell_preview.h"

#include "importing/value_words.h"

namespace rapport::importing {

namespace {

template <typename T>
FieldValue valueOf(const std::optional<T>& value) {
    return value ? FieldValue(*value) : FieldValue();
}

FieldValue momentValue(const std::optional<Moment>& moment) {
    if (!moment) return FieldValue();
    return moment->at ? FieldValue(*moment->at) : FieldValue(moment->day);
}

/// A word of a list, whose meaning depends on what the table is of.
std::optional<FieldValue> wordOf(RowCells& cells, Field field, ImportKind kind) {
    switch (field) {
    case Field::Status:
        if (kind == ImportKind::Clients) return FieldValue(cells.code(field, ClientStatus::Active));
        if (kind == ImportKind::Invoices && !invoiceState(cells.text(field)))
            cells.reject(field, "status_unknown");
        return std::nullopt;
    case Field::Kind:
        if (kind == ImportKind::Interactions) return FieldValue(cells.code(field, InteractionKind::Other));
        if (kind == ImportKind::Costs) return FieldValue(cells.code(field, CostKind::Direct));
        if (kind == ImportKind::Invoices && !saleKind(cells.text(field)))
            cells.reject(field, "sale_kind_unknown");
        return std::nullopt;
    case Field::Direction:
        return FieldValue(cells.code(field, Direction::Unknown));
    case Field::Scope:
        return FieldValue(cells.code(field, Scope::Unknown));
    case Field::Cause:
        return FieldValue(cells.code(field, Cause::Normal));
    case Field::Verdict:
        return FieldValue(cells.code(field, Judgement::Unclassified));
    case Field::Dispute:
        return valueOf(cells.dispute());
    default:
        return std::nullopt;
    }
}

FieldValue read(RowCells& cells, Field field, Currency currency) {
    const ImportKind kind = cells.reading().columns.mapping.kind;
    if (isDay(field)) return valueOf(cells.day(field));
    if (isIdentifier(field)) return FieldValue(cells.id(field));
    if (field == Field::Quantity || field == Field::UnitPrice || field == Field::Discount ||
        field == Field::DiscountPercent)
        return valueOf(cells.decimal(field));
    if (isAmount(field)) return valueOf(cells.money(field, currency));
    if (kind == ImportKind::Calls && (field == Field::Direction || field == Field::CallState))
        return FieldValue(cells.text(field)); // In the words of any program (call_states.h).
    if (const auto word = wordOf(cells, field, kind)) return *word;
    switch (field) {
    case Field::Archived:
    case Field::Estimated:
    case Field::Active:
    case Field::Resolved:
    case Field::TaxIncluded:
        return valueOf(cells.flag(field));
    case Field::TermsDays:
    case Field::ContactEveryDays: {
        const auto number = cells.number(field);
        return number ? FieldValue(qint64{*number}) : FieldValue();
    }
    case Field::Minutes:
        return valueOf(cells.duration(field, Duration::minutes(1)));
    case Field::Hours:
        return valueOf(cells.duration(field, Duration::hours(1)));
    case Field::Seconds:
        return valueOf(cells.duration(field, Duration::seconds(1)));
    case Field::When:
        return momentValue(cells.moment(field));
    case Field::StartTime:
    case Field::EndTime:
        if (!readMomentText(cells.text(field))) cells.reject(field, "moment_invalid");
        return FieldValue(cells.text(field));
    case Field::Duration:
        if (kind == ImportKind::Calls) {
            if (cells.text(field).count(u':') == 1) cells.reject(field, "call_duration_unclear");
            return valueOf(cells.duration(field, Duration::seconds(1)));
        }
        return valueOf(cells.duration(field, std::nullopt));
    case Field::Rate:
        return valueOf(cells.rate());
    case Field::At:
        return valueOf(cells.instant(field));
    case Field::Currency:
        return FieldValue(cells.currency().code());
    default:
        return FieldValue(cells.text(field));
    }
}

} // namespace

CellPreview previewCell(const TableRow& row, const TableReading& reading, Field field) {
    CellPreview cell;
    RowCells cells(row, reading);
    cell.text = cells.text(field);
    if (isMissing(cell.text)) return cell;
    // A currency nobody knows is a problem of its own cell.
    cell.value = read(cells, field, RowCells(row, reading).currency());
    if (!cells.rejection()) return cell;
    cell.value = FieldValue();
    cell.problem = cells.rejection()->reason;
    return cell;
}

} // namespace rapport::importing
