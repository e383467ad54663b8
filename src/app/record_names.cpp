// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_names.h"

#include "storage/repositories.h"

namespace rapport::app {

namespace {

template <typename T>
FieldValue nameOf(storage::Book& book, qint64 id) {
    const auto stored = storage::RecordRepository<T>(book).byId(Id<T>(id));
    return stored ? FieldValue(stored->record.name) : FieldValue(id);
}

} // namespace

FieldValue RecordNames::named(const FieldValue& value) const {
    const auto* ref = std::get_if<RecordRef>(&value);
    if (!ref) return value;
    if (ref->type == RecordType::Staff) return nameOf<Staff>(book_, ref->id);
    if (ref->type == RecordType::Client) return nameOf<Client>(book_, ref->id);
    return qint64(ref->id);
}

} // namespace rapport::app
