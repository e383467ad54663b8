// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "importing/import_plan.h"

#include <span>

namespace rapport::importing {

/// What part a field plays when a record of a file meets the book.
enum class FieldRole {
    Key,        ///< Two records are the same only when it is equal.
    KeyIfGiven, ///< The same, unless the file leaves it empty.
    Detail,     ///< Taken over from the file where the file gives it.
};

/// One field of a record: how it is compared and taken over.
template <typename T>
struct RecordField {
    const char* name; ///< As in the exchange file.
    FieldRole role;
    /// Part of the text by which equal keys are found; only of keys.
    void (*appendKey)(QString& key, const T& record);
    /// Whether `incoming` has something to say that `existing` does not say already.
    bool (*differs)(const T& incoming, const T& existing);
    /// Whether the file gives it at all.
    bool (*given)(const T& incoming);
    void (*take)(T& existing, const T& incoming);
};

/// The fields of a record type in the order of the bits of a FieldSet. Ids, and payments and credit notes of
/// an invoice, are not among them.
template <typename T>
std::span<const RecordField<T>> fieldsOf();

/// The bit of Client::name.
constexpr FieldSet kClientNameField = FieldSet{1} << 0;
/// The bit of Invoice::due.
constexpr FieldSet kInvoiceDueField = FieldSet{1} << 2;
/// The bit of Complaint::resolved.
constexpr FieldSet kResolvedField = FieldSet{1} << 6;

} // namespace rapport::importing
