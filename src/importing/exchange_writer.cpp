// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_writer.h"

#include "importing/exchange_record_writer.h"

#include <QBuffer>

namespace rapport::importing {

struct ExchangeWriter::Text {
    explicit Text(const BookHeader& header) : records(json, header) {}
    JsonText json;
    ExchangeRecordWriter records;
};

ExchangeWriter::ExchangeWriter(QIODevice& device, BookHeader header)
    : device_(device), header_(std::move(header)), text_(std::make_unique<Text>(header_)) {}

ExchangeWriter::~ExchangeWriter() = default;

Result<void> ExchangeWriter::begin() {
    if (begun_) return {};
    begun_ = true;
    JsonText& json = text_->json;
    json.openObject();
    json.number("format", 1);
    json.dayIf("as_of", header_.asOf);
    json.text("base_currency", header_.base.code());
    json.textIf("name", header_.name);
    const auto list = [&](const char* key, const auto& records) {
        if (records.empty()) return;
        json.openArray(key);
        for (const auto& record : records) {
            json.openObject();
            text_->records.write(record);
            json.closeObject();
        }
        json.closeArray();
    };
    list("staff", header_.staff);
    list("rates", header_.rates);
    list("tasks", header_.tasks);
    list("textTemplates", header_.textTemplates);
    list("savedViews", header_.savedViews);
    list("checklists", header_.checklists);
    list("letters", header_.letterTemplates);
    list("policies", header_.policies);
    list("settings", header_.settings);
    list("exclusions", header_.exclusions);
    list("sources", header_.sources);
    json.textsIf("droppedSourceKeys", droppedKeys_);
    json.openArray("clients");
    return put();
}

Result<void> ExchangeWriter::add(const ClientContent& client) {
    RAPPORT_TRY(begin());
    text_->records.write(client);
    return put();
}

Result<void> ExchangeWriter::finish() {
    RAPPORT_TRY(begin());
    text_->json.closeArray();
    text_->json.closeObject();
    RAPPORT_TRY(put());
    if (device_.write("\n") == 1) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device_.errorString());
}

Result<void> ExchangeWriter::put() {
    const QByteArray bytes = text_->json.take();
    if (device_.write(bytes) == bytes.size()) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device_.errorString());
}

QByteArray exchangeJson(const BookContent& content) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExchangeWriter writer(buffer, content.header);
    bool fine = true;
    for (const ClientContent& client : content.clients)
        fine = fine && writer.add(client).ok();
    fine = fine && writer.finish().ok();
    Q_ASSERT(fine); // Nothing is in the way of writing to memory.
    return buffer.data();
}

} // namespace rapport::importing
