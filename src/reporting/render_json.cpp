// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_json.h"

#include "domain/codes.h"
#include "reporting/assessment_json.h"

namespace rapport::reporting {

namespace {

std::string text(const QString& value) {
    return value.toStdString();
}

Json cellJson(const Cell& cell) {
    struct Visitor {
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(const QString& value) const { return typed("text", text(value)); }
        Json operator()(const Money& value) const {
            Json json = typed("money", value.inUnits());
            json["currency"] = value.currency().isNull() ? std::string() : text(value.currency().code());
            return json;
        }
        Json operator()(const scoring::Ratio& value) const { return typed("ratio", rounded(value.value)); }
        Json operator()(const Change& value) const { return typed("change", rounded(value.value)); }
        Json operator()(double value) const { return typed("number", rounded(value)); }
        Json operator()(qint64 value) const { return typed("count", value); }
        Json operator()(Day value) const { return typed("day", text(value.toIso())); }
        Json operator()(Duration value) const { return typed("hours", rounded(value.inHours())); }

        static Json typed(const char* type, Json value) {
            return {{"type", type}, {"value", std::move(value)}};
        }
    };
    return std::visit(Visitor{}, cell);
}

Json barJson(const charts::WaterfallBar& bar) {
    static constexpr const char* kinds[] = {"start", "loss", "gain", "total"};
    return {{"label", text(bar.label)}, {"kind", kinds[size_t(bar.kind)]}, {"value", rounded(bar.value)}};
}

struct ChartVisitor {
    Json operator()(const charts::Waterfall& chart) const {
        Json bars = Json::array();
        for (const charts::WaterfallBar& bar : chart.bars)
            bars.push_back(barJson(bar));
        return {{"chart", "waterfall"}, {"bars", std::move(bars)}};
    }
    Json operator()(const charts::TrendLine& chart) const {
        Json points = Json::array();
        for (const charts::TrendPoint& point : chart.points)
            points.push_back({{"day", text(point.day.toIso())},
                              {"value", point.value ? Json(rounded(*point.value)) : Json(nullptr)}});
        return {{"chart", "trend"}, {"points", std::move(points)}};
    }
    Json operator()(const charts::AgeingBar& chart) const {
        Json parts = Json::array();
        for (const charts::AgeingSlice& slice : chart.slices)
            parts.push_back({{"label", text(slice.label)}, {"amount", slice.amount.inUnits()}});
        return {{"chart", "ageing"}, {"parts", std::move(parts)}};
    }
    Json operator()(const charts::LineInTheSand& chart) const {
        Json dots = Json::array();
        for (const charts::SandDot& dot : chart.dots)
            dots.push_back({{"revenue", rounded(dot.revenue)},
                            {"cost", rounded(dot.cost)},
                            {"hours", rounded(dot.hours)},
                            {"verdict", rapport::codeOf(dot.verdict).data()}});
        return {{"chart", "line_in_the_sand"},
                {"revenueTitle", text(chart.revenueTitle)},
                {"costTitle", text(chart.costTitle)},
                {"dots", std::move(dots)}};
    }
    Json operator()(const charts::WhaleCurve& chart) const {
        Json sums = Json::array();
        for (const double sum : chart.cumulative)
            sums.push_back(rounded(sum));
        return {{"chart", "whale_curve"},
                {"profitTitle", text(chart.profitTitle)},
                {"cumulative", std::move(sums)}};
    }
    Json operator()(const charts::RankedBars& chart) const {
        Json bars = Json::array();
        for (const charts::RankedBar& bar : chart.bars)
            bars.push_back({{"label", text(bar.label)}, {"value", rounded(bar.value)}});
        Json levels = Json::array();
        for (const charts::RankedBars::Level& level : chart.levels)
            levels.push_back({{"label", text(level.label)}, {"value", rounded(level.value)}});
        return {{"chart", "ranked_bars"}, {"bars", std::move(bars)}, {"levels", std::move(levels)}};
    }
};

struct BlockVisitor {
    Json operator()(const Paragraph& paragraph) const {
        return {{"type", "paragraph"}, {"text", text(paragraph.text)}};
    }
    Json operator()(const Figures& block) const {
        Json figures = Json::array();
        for (const Figures::Figure& figure : block.figures)
            figures.push_back({{"label", text(figure.label)},
                               {"value", cellJson(figure.value)},
                               {"note", text(figure.note)}});
        return {{"type", "figures"}, {"caption", text(block.caption)}, {"figures", std::move(figures)}};
    }
    Json operator()(const ListBlock& list) const {
        Json items = Json::array();
        for (const QString& item : list.items)
            items.push_back(text(item));
        return {{"type", "list"}, {"ordered", list.ordered}, {"items", std::move(items)}};
    }
    Json operator()(const Table& table) const {
        Json columns = Json::array();
        for (const QString& column : table.columns)
            columns.push_back(text(column));
        Json rows = Json::array();
        for (const Table::Row& row : table.rows) {
            Json cells = Json::array();
            for (const Cell& cell : row.cells)
                cells.push_back(cellJson(cell));
            rows.push_back(std::move(cells));
        }
        return {{"type", "table"},
                {"caption", text(table.caption)},
                {"columns", std::move(columns)},
                {"rows", std::move(rows)}};
    }
    Json operator()(const ChartBlock& block) const {
        Json json = std::visit(ChartVisitor{}, block.chart);
        json["type"] = "chart";
        json["caption"] = text(block.caption);
        json["description"] = text(block.description);
        return json;
    }
};

Json sectionsJson(const std::vector<Section>& sections) {
    Json json = Json::array();
    for (const Section& section : sections) {
        Json blocks = Json::array();
        for (const Block& block : section.blocks)
            blocks.push_back(std::visit(BlockVisitor{}, block));
        json.push_back(
            {{"key", text(section.key)}, {"heading", text(section.heading)}, {"blocks", std::move(blocks)}});
    }
    return json;
}

/// What every report has.
Json frame(const char* kind, const Document& document) {
    Json json;
    json["report"] = kind;
    json["title"] = text(document.title);
    json["language"] = text(document.speech.language());
    json["direction"] = document.speech.isRightToLeft() ? "rtl" : "ltr";
    json["business"] = text(document.author);
    json["madeOn"] = text(document.madeOn.toIso());
    return json;
}

QByteArray written(Json json, const Document& document) {
    json["sections"] = sectionsJson(document.sections);
    json["appendix"] = sectionsJson(document.appendix);
    // Half surrogates cannot be UTF-8; toStdString() has replaced them already.
    return QByteArray::fromStdString(json.dump(2)) + '\n';
}

} // namespace

QByteArray renderJson(const ReviewInput& input, const Document& document) {
    const bool shared = input.audience == Audience::Shared;
    JsonOptions options;
    options.forSharing = shared;
    Json json = frame("client_review", document);
    json["audience"] = shared ? "shared" : "owner";
    json["asOf"] = text(input.assessment.asOf.toIso());
    json["baseCurrency"] = text(input.base.code());
    json["client"] = assessmentJson(input.assessment, input.content.client.name, document.speech, options);
    return written(std::move(json), document);
}

QByteArray renderJson(const StatementInput& input, const Document& document) {
    Json json = frame("statement", document);
    json["from"] = text(input.from.toIso());
    json["asOf"] = text(input.asOf.toIso());
    json["client"] = {{"id", input.client.id.value()}, {"name", text(input.client.name)}};
    return written(std::move(json), document);
}

namespace {

/// A value as itself where JSON has its kind; else as text that reads back.
struct FieldVisitor {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const QString& value) const { return text(value); }
    Json operator()(bool value) const { return value; }
    Json operator()(qint64 value) const { return value; }
    Json operator()(Day value) const { return text(value.toIso()); }
    Json operator()(Instant value) const { return text(value.toIso()); }
    Json operator()(Duration value) const { return {{"minutes", double(value.inSeconds()) / 60.0}}; }
    Json operator()(const Money& value) const {
        return {{"amount", value.inUnits()}, {"currency", text(value.currency().code())}};
    }
    Json operator()(ExchangeRate value) const { return text(value.toDecimal()); }
    Json operator()(const RecordRef& value) const { return value.id; }
    Json operator()(Severity value) const { return int(value); }
    template <typename Enum>
    requires std::is_enum_v<Enum> Json operator()(Enum value) const {
        return std::string(rapport::codeOf(value).latin1());
    }
};

} // namespace

QByteArray renderJson(const DossierInput& input, const Document& document) {
    Json json = frame("dossier", document);
    json["client"] = {{"id", input.client.id.value()}, {"name", text(input.client.name)}};
    Json records = Json::array();
    for (const DossierRecord& record : input.records) {
        Json fields = Json::object();
        for (const auto& [column, value] : record.fields)
            fields[column.toStdString()] = std::visit(FieldVisitor{}, value);
        records.push_back(
            {{"type", record.table.toStdString()}, {"id", record.id}, {"fields", std::move(fields)}});
    }
    json["records"] = std::move(records);
    Json history = Json::array();
    for (const DossierChange& change : input.history) {
        Json args = Json::object();
        for (auto arg = change.args.begin(); arg != change.args.end(); ++arg)
            args[arg.key().toStdString()] = text(arg.value());
        history.push_back({{"day", text(change.day.toIso())},
                           {"by", text(change.who)},
                           {"code", change.code.toStdString()},
                           {"args", std::move(args)}});
    }
    json["history"] = std::move(history);
    return written(std::move(json), document);
}

QByteArray renderJson(const PortfolioInput& input, const Document& document) {
    const auto figure = [](const Money& amount) { return amount.inUnits(); };
    Json json = frame("portfolio", document);
    json["from"] = text(input.from.toIso());
    json["asOf"] = text(input.asOf.toIso());
    json["baseCurrency"] = text(input.totals.revenue.currency().code());
    json["book"] = {{"clients", input.totals.clients},
                    {"revenue", figure(input.totals.revenue)},
                    {"cost", figure(input.totals.cost)},
                    {"margin", figure(input.totals.margin)},
                    {"hours", rounded(input.hours.inHours())},
                    {"hhi", input.totals.hhi ? Json(rounded(*input.totals.hhi)) : Json(nullptr)}};
    json["ageing"] = {{"notDue", figure(input.ageing.notDue)},
                      {"to30", figure(input.ageing.to30)},
                      {"to60", figure(input.ageing.to60)},
                      {"to90", figure(input.ageing.to90)},
                      {"beyond", figure(input.ageing.beyond)}};
    Json clients = Json::array();
    for (const PortfolioLine& line : input.clients) {
        Json one;
        one["id"] = line.id.value();
        one["name"] = text(line.name);
        one["archived"] = line.archived;
        one["verdict"] = rapport::codeOf(line.verdict).data();
        one["health"] = rounded(line.health);
        one["reason"] = line.reason ? Json(line.reason->code.toStdString()) : Json(nullptr);
        one["revenue"] = figure(line.revenue);
        one["cost"] = figure(line.cost);
        one["margin"] = figure(line.margin);
        one["openOverdue"] = figure(line.openOverdue);
        one["hours"] = rounded(line.hours.inHours());
        one["share"] = rounded(line.share);
        clients.push_back(std::move(one));
    }
    json["clients"] = std::move(clients);
    Json whale = Json::array();
    for (const Money& sum : input.whale)
        whale.push_back(figure(sum));
    json["whaleCurve"] = std::move(whale);
    return written(std::move(json), document);
}

} // namespace rapport::reporting
