// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_records.h"

#include "domain/validation.h"
#include "importing/exchange_client.h"
#include "importing/exchange_texts.h"
#include "importing/source_key.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// The version of the format this program writes, and the only one it reads.
constexpr int kFormat = 1;
constexpr const char* kClients = "clients";
/// Keys of sources whose records are gone from the book, the one list of plain texts.
constexpr const char* kDroppedKeys = "droppedSourceKeys";

class ExchangeFile {
public:
    ExchangeFile(qint32 file, IncomingBook& book)
        : book_(book), clients_(book, file), texts_(book, clients_) {
        book_.clientsMayShareNames = true;
    }

    /// A client as it comes; those before the base currency is known wait for the end.
    Result<void> takeClient(qsizetype index, JsonNode&& node, const JsonNode& root) {
        if (book_.base.isNull() && !readBase(root)) {
            waiting_.emplace_back(index, std::move(node));
            return fault();
        }
        return readClient(index, node);
    }

    Result<void> finish(const JsonNode& root, std::vector<std::pair<std::string, JsonNode>> elements) {
        if (book_.base.isNull()) readBase(root);
        {
            JsonObject json(root, {}, fault_);
            json.require("base_currency");
            json.currency("base_currency");
            json.integer("format", kFormat, kFormat);
            if (const auto asOf = json.day("as_of")) book_.asOf = asOf;
            if (const QString name = json.text("name"); !name.isEmpty()) book_.name = name;
            for (const char* key :
                 {kClients, "staff", "rates", "tasks", "textTemplates", "savedViews", "checklists", "letters",
                  "policies", "settings", "exclusions", "sources", kDroppedKeys})
                json.array(key);
        }
        RAPPORT_TRY(fault());
        readBeside(elements);
        for (const auto& [index, node] : waiting_)
            RAPPORT_TRY(readClient(index, node));
        sortStaff();
        return fault();
    }

private:
    /// Clients are read first and name staff in their own order; a second export shall have the file's.
    void sortStaff() {
        std::stable_sort(book_.staff.begin(), book_.staff.end(), [](const auto& a, const auto& b) {
            return static_cast<quint32>(a.row) < static_cast<quint32>(b.row); // No row of its own: last.
        });
    }

    bool readBase(const JsonNode& root) {
        const JsonNode* node = root.member("base_currency");
        if (!node || node->type != JsonNode::Type::String) return false;
        const auto base = Currency::fromCode(QString::fromStdString(node->text));
        if (base) book_.base = *base;
        return base.has_value();
    }

    Result<void> readClient(qsizetype index, const JsonNode& node) {
        const JsonPlace parent{&root_, QString::fromLatin1(kClients)};
        {
            JsonObject json(node, {&parent, QString::number(index)}, fault_);
            clients_.read(json);
        }
        return fault();
    }

    void readBeside(const std::vector<std::pair<std::string, JsonNode>>& elements) {
        std::map<std::string, int> indexes;
        for (const auto& [key, node] : elements) {
            if (fault_.error) return;
            const JsonPlace parent{&root_, QString::fromStdString(key)};
            const JsonPlace place{&parent, QString::number(indexes[key]++)};
            if (key == kDroppedKeys) {
                readDroppedKey(node, place);
                continue;
            }
            JsonObject json(node, place, fault_);
            if (key == "staff") readStaff(json);
            if (key == "rates") readRate(json);
            if (key == "tasks")
                book_.tasks.push_back(
                    {clients_.readTaskFields(json), clients_.addRow(json, RecordType::Task), 0});
            texts_.read(key, json);
        }
    }

    void readDroppedKey(const JsonNode& node, const JsonPlace& place) {
        TakenRecord taken;
        taken.key = QString::fromStdString(node.text);
        if (node.type == JsonNode::Type::String && isSourceKey(taken.key)) {
            book_.droppedTaken.push_back(std::move(taken));
            return;
        }
        fault_.error = Error{ErrorKind::InputRejected, "value_wrong_type"}
                           .with(QStringLiteral("path"), place.path())
                           .with(QStringLiteral("line"), QString::number(node.line));
    }

    void readStaff(JsonObject& json) {
        const QString name = json.requiredText("name");
        Incoming<Staff>& incoming = clients_.staffNamed(name);
        if (incoming.row >= 0) json.fail("name_twice", "name");
        incoming.row = clients_.addRow(json, RecordType::Staff);
        incoming.record.active = json.flag("active", true);
        incoming.record.concessionsPerMonth = json.money("concessionsPerMonth", book_.base);
        json.forEach("rates", [&](JsonObject& rate) {
            incoming.record.rates.push_back(
                {rate.requiredDay("from"), rate.requiredMoney("perHour", book_.base)});
        });
        if (!json.isFine()) return;
        if (auto valid = validate(incoming.record, book_.base); !valid) json.fail(std::move(valid).error());
    }

    void readRate(JsonObject& json) {
        DatedRate rate;
        rate.day = json.requiredDay("date");
        json.require("currency");
        rate.currency = json.currency("currency").value_or(Currency());
        json.require("rate");
        rate.rate = json.rate("rate").value_or(ExchangeRate());
        book_.rates.push_back({rate, clients_.addRow(json, RecordType::ExchangeRate), 0});
    }

    Result<void> fault() const {
        if (fault_.error) return *fault_.error;
        return {};
    }

    IncomingBook& book_;
    ExchangeClients clients_;
    ExchangeTexts texts_;
    JsonFault fault_;
    JsonPlace root_;
    std::vector<std::pair<qsizetype, JsonNode>> waiting_;
};

} // namespace

Result<void> readExchangeRecords(QIODevice& device, qint32 file, IncomingBook& book,
                                 const std::function<bool(qint64 bytes)>& progressed) {
    if (!device.seek(0)) return Error{ErrorKind::InputRejected, "file_unreadable"};
    ExchangeFile exchange(file, book);
    std::vector<std::pair<std::string, JsonNode>> beside; // The elements of all other lists.
    RAPPORT_TRY_ASSIGN(const JsonNode root,
                       JsonStream::read(device,
                                        [&](const std::string& key, qsizetype index, JsonNode&& node,
                                            const JsonNode& top) -> Result<void> {
                                            if (key != kClients) {
                                                beside.emplace_back(key, std::move(node));
                                                return {};
                                            }
                                            if (progressed && !progressed(device.pos()))
                                                return Error{ErrorKind::Cancelled, "cancelled"};
                                            return exchange.takeClient(index, std::move(node), top);
                                        }));
    return exchange.finish(root, std::move(beside));
}

} // namespace rapport::importing
