// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/field_values.h"

#include "storage/record_maps.h"

namespace rapport::storage {

namespace {

template <typename T>
constexpr RecordType typeOf = RecordType::Client;
template <>
constexpr RecordType typeOf<Staff> = RecordType::Staff;
template <>
constexpr RecordType typeOf<Interaction> = RecordType::Interaction;
template <>
constexpr RecordType typeOf<Complaint> = RecordType::Complaint;
template <>
constexpr RecordType typeOf<Agreement> = RecordType::Agreement;
template <>
constexpr RecordType typeOf<RecoveryCase> = RecordType::RecoveryCase;

/// The fourth reader of the record maps (field_io.h): lists the values of a row that is kept as an image.
class FieldLister {
public:
    explicit FieldLister(const Row& row, size_t first) : row_(row), column_(first) {}

    template <typename V>
    void value(const char* column, V& value) {
        const QVariant next = take();
        add(column, next.isNull() ? FieldValue() : read(next, value));
    }
    template <typename V>
    void money(const char* amount, const char*, V&) {
        const QVariant figure = take();
        currency_ = Currency::fromCode(take().toString()).value_or(Currency());
        add(amount, figure.isNull() ? FieldValue() : Money(figure.toLongLong(), currency_));
    }
    void amount(const char* column, Money&, const Money&) {
        add(column, Money(take().toLongLong(), currency_));
    }
    template <typename Make>
    void derived(const char*, Make&&) {
        ++column_;
    }

    std::vector<std::pair<QByteArray, FieldValue>> fields;

private:
    QVariant take() { return column_ < row_.size() ? row_[column_++] : QVariant(); }
    void add(const char* column, FieldValue value) { fields.emplace_back(column, std::move(value)); }

    template <typename V>
    static FieldValue read(const QVariant& column, V& value) {
        return fromSql(column, value) ? made(value) : FieldValue();
    }
    template <typename V>
    static FieldValue made(const V& value) {
        if constexpr (requires { value.has_value(); })
            return value ? made(*value) : FieldValue();
        else if constexpr (std::is_same_v<V, int>)
            return qint64(value);
        else if constexpr (std::is_same_v<V, Currency>)
            return value.code();
        else if constexpr (requires { value.join(u'\n'); })
            return value.join(QStringLiteral(", "));
        else if constexpr (requires {
                               value.begin();
                               value.front() == value.back();
                           } &&
                           !std::is_same_v<V, QString>)
            return QString(toSql(value).toString()).replace(u'\n', QStringLiteral(", "));
        else
            return value;
    }
    template <typename T>
    static FieldValue made(const Id<T>& id) {
        return RecordRef{typeOf<T>, id.value()};
    }

    const Row& row_;
    size_t column_;
    Currency currency_;
};

using Fields = std::vector<std::pair<QByteArray, FieldValue>>;

template <typename Map, typename R>
bool listed(const Table& table, const Row& row, size_t first, Fields& fields) {
    if (table.name != QLatin1String(Map::table)) return false;
    R record;
    FieldLister lister(row, first);
    Map::fields(lister, record);
    fields = std::move(lister.fields);
    return true;
}

template <typename... Records>
bool anyRecord(const Table& table, const Row& row, Fields& fields) {
    return (listed<RecordMap<Records>, Records>(table, row, 0, fields) || ...);
}

// Before the part's own columns stand the key of its parent and, without an id, its position.
template <typename... Items>
bool anyPart(const Table& table, const Row& row, Fields& fields) {
    return (listed<PartMap<Items>, Items>(table, row, PartMap<Items>::hasId ? 1 : 2, fields) || ...);
}

} // namespace

std::vector<std::pair<QByteArray, FieldValue>> fieldsOf(const Table& table, const Row& row) {
    Fields fields;
    if (anyRecord<Client, Contact, Staff, Agreement, Interaction, Complaint, ConductSignal, Invoice,
                  DatedRate, Cost, TimeEstimate, Decision, Task, TextTemplate, SavedView, SeenVerdict,
                  ScopeRequest, Attachment, Concession, RecoveryCase, PartingPlan, Proposal,
                  ChecklistTemplate, LetterTemplate, NamedPolicy>(table, row, fields) ||
        anyPart<QString, StaffRate, Promise, Addendum, Payment, CreditNote, RecoveryStep, PartingItem,
                ChecklistItem>(table, row, fields))
        return fields;
    for (qsizetype i = 0; i < table.columns.size(); ++i) // the book's own few
        fields.emplace_back(table.columns[i].toLatin1(), row[size_t(i)].toString());
    return fields;
}

} // namespace rapport::storage
