// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_reading.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::app {

namespace {

using importing::ClientChoice;

constexpr int kVersion = 1;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

/// A choice about a client whose name stands in titles; the key has its id (importing/parties.h).
bool isOfTitle(const QString& choice) {
    return choice.startsWith(u't');
}
/// A choice about a telephone number or an address of somebody unknown: to leave it needs no remembering.
bool isOfMark(const QString& choice) {
    return choice.startsWith(u'p') || choice.startsWith(u'e');
}

/// Clients by id and by name, to find again whom a decision is about.
class KnownClients {
public:
    explicit KnownClients(const std::vector<Client>& clients) {
        for (const Client& client : clients) {
            names_.insert(client.id.value(), client.name);
            ids_.insert(client.name, client.id.value());
        }
    }
    QString nameOf(qint64 id) const { return names_.value(id); }
    /// The client of that id if it still has that name, else the only one of that name; 0: nobody.
    qint64 find(qint64 id, const QString& name) const {
        if (name.isEmpty()) return 0;
        if (names_.value(id) == name) return id;
        return ids_.count(name) == 1 ? ids_.value(name) : 0;
    }

private:
    QHash<qint64, QString> names_;
    QMultiHash<QString, qint64> ids_;
};

QJsonArray choicesOf(const ImportOptions& options, const KnownClients& clients) {
    QJsonArray choices;
    for (const auto& [name, choice] : options.choices) {
        const bool isLeft = choice.kind == ClientChoice::Kind::Leave && !isOfMark(name);
        if (choice.kind != ClientChoice::Kind::Is && !isLeft) continue;
        QJsonObject one{{key("key"), name}};
        if (isOfTitle(name)) one.insert(key("of"), clients.nameOf(name.mid(1).toLongLong()));
        if (!isLeft) {
            one.insert(key("client"), choice.client.value());
            one.insert(key("name"), clients.nameOf(choice.client.value()));
        }
        choices.append(one);
    }
    return choices;
}

Error unfit(const QString& path) {
    return Error{ErrorKind::InputRejected, "source_reading_unfit"}.with(QStringLiteral("path"), path);
}

/// The members of one object; a key nobody asked for, or a value of another type, makes it unfit.
class Members {
public:
    explicit Members(QJsonObject json) : json_(std::move(json)) {}

    QString text(const char* name) { return take(name, QJsonValue::String).toString(); }
    std::optional<qint64> number(const char* name) {
        const QJsonValue value = take(name, QJsonValue::Double);
        return value.isUndefined() ? std::optional<qint64>() : value.toInteger(-1);
    }
    bool flag(const char* name) { return take(name, QJsonValue::Bool).toBool(); }
    QJsonArray array(const char* name) { return take(name, QJsonValue::Array).toArray(); }
    /// What a word stands for; of a word that stands for nothing the object is unfit.
    template <typename Value, typename Read>
    std::optional<Value> code(const char* name, Read read) {
        const QString word = text(name);
        if (word.isEmpty()) return std::nullopt;
        const std::optional<Value> value = read(word);
        if (!value) wrong_ = key(name);
        return value;
    }
    void reject(const char* name) { wrong_ = key(name); }

    Result<void> finish() const {
        if (!wrong_.isEmpty()) return unfit(wrong_);
        if (!json_.isEmpty()) return unfit(json_.keys().constFirst());
        return {};
    }

private:
    QJsonValue take(const char* name, QJsonValue::Type type) {
        const QJsonValue value = json_.take(key(name));
        if (value.isUndefined() || value.type() == type) return value;
        wrong_ = key(name);
        return QJsonValue(QJsonValue::Undefined);
    }

    QJsonObject json_;
    QString wrong_;
};

Result<void> readChoices(const QJsonArray& array, const KnownClients& clients, ImportOptions& options) {
    for (const QJsonValue& each : array) {
        if (!each.isObject()) return unfit(key("choices"));
        Members one(each.toObject());
        QString name = one.text("key");
        if (name.isEmpty()) return unfit(key("choices"));
        const bool isLeft = !each.toObject().contains(key("client"));
        const qint64 client = clients.find(one.number("client").value_or(0), one.text("name"));
        const QString of = one.text("of");
        RAPPORT_TRY(one.finish());
        if (isOfTitle(name)) {
            const qint64 named = clients.find(name.mid(1).toLongLong(), of);
            if (named == 0) continue;
            name = u't' + QString::number(named);
        }
        if (isLeft)
            options.choices[name] = {ClientChoice::Kind::Leave, {}};
        else if (client != 0)
            options.choices[name] = {ClientChoice::Kind::Is, Id<Client>(client)};
    }
    return {};
}

} // namespace

QString writeReading(const ImportOptions& options, const std::vector<Client>& clients) {
    QJsonObject json{{key("version"), kVersion}};
    const auto text = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) json.insert(key(name), value);
    };
    text("preset", options.preset);
    if (options.mapping) text("mapping", QString::fromUtf8(importing::writeMapping(*options.mapping)));
    text("sheet", options.sheet);
    if (options.delimiter != 0) text("delimiter", QString(QLatin1Char(options.delimiter)));
    if (options.dateOrder) text("dateOrder", QString(importing::dateOrderCode(*options.dateOrder)));
    if (options.decimalSign)
        text("decimal", *options.decimalSign == importing::DecimalSign::Comma ? key(",") : key("."));
    text("encoding", QString::fromLatin1(options.encoding));
    if (options.currency) text("currency", options.currency->code());
    if (options.termsDays) json.insert(key("termsDays"), *options.termsDays);
    if (options.takeAll) json.insert(key("takeAll"), true);
    text("region", options.region);
    if (options.times == importing::TimeBasis::Utc) text("times", key("utc"));
    if (const QJsonArray choices = choicesOf(options, KnownClients(clients)); !choices.isEmpty())
        json.insert(key("choices"), choices);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<ImportOptions> readReading(const QString& text, const std::vector<Client>& clients) {
    ImportOptions options;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) return unfit(QString());
    Members json(document.object());
    if (json.number("version") != kVersion) return unfit(key("version"));
    options.preset = json.text("preset");
    const QString mapping = json.text("mapping");
    if (!mapping.isEmpty()) {
        RAPPORT_TRY_ASSIGN(options.mapping, importing::readMapping(mapping.toUtf8()));
    }
    options.sheet = json.text("sheet");
    const QString delimiter = json.text("delimiter");
    if (delimiter.size() > 1) json.reject("delimiter");
    if (!delimiter.isEmpty()) options.delimiter = delimiter.at(0).toLatin1();
    options.dateOrder = json.code<importing::DateOrder>(
        "dateOrder", [](const QString& word) { return importing::dateOrderFromCode(word); });
    options.decimalSign = json.code<importing::DecimalSign>("decimal", [](const QString& word) {
        std::optional<importing::DecimalSign> sign;
        if (word == u",") sign = importing::DecimalSign::Comma;
        if (word == u".") sign = importing::DecimalSign::Point;
        return sign;
    });
    options.encoding = json.text("encoding").toLatin1();
    options.currency =
        json.code<Currency>("currency", [](const QString& word) { return Currency::fromCode(word); });
    if (const auto days = json.number("termsDays")) {
        options.termsDays = static_cast<int>(*days);
        if (*days < 0 || *days > 3650) json.reject("termsDays");
    }
    options.takeAll = json.flag("takeAll");
    options.region = json.text("region");
    options.times = json.code<importing::TimeBasis>("times",
                                                    [](const QString& word) {
                                                        std::optional<importing::TimeBasis> basis;
                                                        if (word == u"utc") basis = importing::TimeBasis::Utc;
                                                        return basis;
                                                    })
                        .value_or(importing::TimeBasis::Local);
    const QJsonArray choices = json.array("choices");
    RAPPORT_TRY(json.finish());
    RAPPORT_TRY(readChoices(choices, KnownClients(clients), options));
    return options;
}

} // namespace rapport::app
