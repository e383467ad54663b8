// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement_json.h"

#include "domain/codes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::storage {

using namespace scoring;

namespace {

QJsonArray figureToJson(const Figure& figure) {
    const auto tagged = [](const char* type, const QJsonValue& value) {
        return QJsonArray{QLatin1String(type), value};
    };
    return std::visit(
        [&]<typename T>(const T& value) {
            if constexpr (std::is_same_v<T, Money>)
                return QJsonArray{QLatin1String("money"), value.minorUnits(), value.currency().code()};
            else if constexpr (std::is_same_v<T, Ratio>)
                return tagged("ratio", value.value);
            else if constexpr (std::is_same_v<T, double>)
                return tagged("number", value);
            else if constexpr (std::is_same_v<T, qint64>)
                return tagged("count", value);
            else if constexpr (std::is_same_v<T, Day>)
                return tagged("day", value.number());
            else if constexpr (std::is_same_v<T, Duration>)
                return tagged("time", value.inSeconds());
            else
                return tagged("text", value);
        },
        figure);
}

std::optional<Figure> figureFromJson(const QJsonArray& array) {
    const QString type = array.at(0).toString();
    const QJsonValue value = array.at(1);
    if (type == u"money") {
        const auto currency = Currency::fromCode(array.at(2).toString());
        return Money(value.toInteger(), currency.value_or(Currency()));
    }
    if (type == u"ratio") return Ratio{value.toDouble()};
    if (type == u"number") return value.toDouble();
    if (type == u"count") return qint64(value.toInteger());
    if (type == u"day") return Day(value.toInt());
    if (type == u"time") return Duration::seconds(value.toInteger());
    if (type == u"text") return value.toString();
    return std::nullopt;
}

} // namespace

QString statementToJson(const std::optional<Statement>& statement) {
    if (!statement) return QStringLiteral("");
    QJsonArray args;
    for (const auto& [name, figure] : statement->args)
        args.append(QJsonArray{QString::fromLatin1(name), figureToJson(figure)});
    QJsonObject object{{QStringLiteral("code"), QString::fromLatin1(statement->code)},
                       {QStringLiteral("lost"), statement->lost},
                       {QStringLiteral("args"), args}};
    if (statement->area) object.insert(QStringLiteral("area"), codeOf(*statement->area));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Statement> statementFromJson(const QString& json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Statement statement;
    statement.code = object.value(QStringLiteral("code")).toString().toLatin1();
    if (statement.code.isEmpty()) return std::nullopt;
    statement.area = fromCode<Area>(object.value(QStringLiteral("area")).toString());
    statement.lost = object.value(QStringLiteral("lost")).toDouble();
    for (const QJsonValue& arg : object.value(QStringLiteral("args")).toArray()) {
        const std::optional<Figure> figure = figureFromJson(arg.toArray().at(1).toArray());
        if (!figure) return std::nullopt;
        statement.args.emplace_back(arg.toArray().at(0).toString().toLatin1(), *figure);
    }
    return statement;
}

} // namespace rapport::storage
