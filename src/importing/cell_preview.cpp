// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/cell_preview.h"

namespace rapport::importing {

namespace {

template <typename T>
FieldValue valueOf(const std::optional<T>& value) {
    return value ? FieldValue(*value) : FieldValue();
}

/// A word of a list, whose meaning depends on what the table is of.
std::optional<FieldValue> wordOf(RowCells& cells, Field field, ImportKind kind) {
    switch (field) {
    case Field::Status:
        return kind == ImportKind::Clients
                   ? std::optional(FieldValue(cells.code(field, ClientStatus::Active)))
                   : std::nullopt;
    case Field::Kind:
        if (kind == ImportKind::Interactions) return FieldValue(cells.code(field, InteractionKind::Other));
        if (kind == ImportKind::Costs) return FieldValue(cells.code(field, CostKind::Direct));
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
    if (isAmount(field)) return valueOf(cells.money(field, currency));
    if (const auto word = wordOf(cells, field, kind)) return *word;
    switch (field) {
    case Field::Archived:
    case Field::Estimated:
    case Field::Active:
    case Field::Resolved:
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
