// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/portfolio_report.h"

#include "domain/codes.h"
#include "reporting/portfolio_charts.h"
#include "wording/statement_wording.h"
#include "wording/words.h"

#include <algorithm>

namespace rapport::reporting {

namespace {

using wording::Speech;

constexpr size_t mostDebtors = 10;

QString nameOf(const PortfolioLine& line, const Speech& speech) {
    if (!line.archived) return line.name;
    return speech.filled(speech.translate("Portfolio", "{client} (archived)"),
                         {{QStringLiteral("client"), line.name}});
}

/// A client to keep needs no reason, unless something takes points all the same.
Cell reasonCell(const PortfolioLine& line, const Speech& speech) {
    constexpr double worthAWord = 1.0;
    if (!line.reason || (line.verdict == Verdict::Keep && line.reason->lost < worthAWord)) return {};
    return wording::label(speech, *line.reason);
}

Section shortSection(const PortfolioInput& input, const Speech& speech) {
    Section section{QStringLiteral("summary"), speech.translate("Portfolio", "In short"), {}};
    qint64 losing = 0;
    Money lost = Money::zero(input.totals.margin.currency());
    for (const PortfolioLine& line : input.clients) {
        if (!line.margin.isNegative()) continue;
        ++losing;
        lost += -line.margin;
    }
    QString lead = speech.translate("Portfolio", "No client costs more than it brings.");
    if (losing > 0)
        lead = speech.filled(speech.translate("Portfolio",
                                              "%n client(s) cost more than they bring: {lost} in a year.",
                                              nullptr, int(losing)),
                             {{QStringLiteral("lost"), speech.money(lost)}});
    section.blocks.push_back(Paragraph{lead, Paragraph::Role::Lead});
    Figures figures;
    figures.caption = speech.filled(
        speech.translate("Portfolio", "The year from {from} to {day}"),
        {{QStringLiteral("from"), speech.day(input.from)}, {QStringLiteral("day"), speech.day(input.asOf)}});
    figures.figures = {{speech.translate("Portfolio", "Clients"), qint64(input.totals.clients), {}},
                       {speech.translate("Portfolio", "Revenue"), input.totals.revenue, {}},
                       {speech.translate("Portfolio", "Cost to serve"), input.totals.cost,
                        speech.filled(speech.translate("Portfolio", "{hours} of work among it"),
                                      {{QStringLiteral("hours"), speech.duration(input.hours)}})},
                       {speech.translate("Portfolio", "What is left"), input.totals.margin, {}}};
    section.blocks.push_back(std::move(figures));

    Table table;
    table.caption = speech.translate("Portfolio", "Clients by verdict, the gravest first");
    table.columns = {speech.translate("Portfolio", "Verdict"), speech.translate("Portfolio", "Clients"),
                     speech.translate("Portfolio", "Revenue"), speech.translate("Portfolio", "What is left")};
    const auto verdicts = allValues<Verdict>();
    for (auto verdict = verdicts.rbegin(); verdict != verdicts.rend(); ++verdict) {
        qint64 count = 0;
        Money revenue = Money::zero(input.totals.revenue.currency()), margin = revenue;
        for (const PortfolioLine& line : input.clients) {
            if (line.verdict != *verdict) continue;
            ++count;
            revenue += line.revenue;
            margin += line.margin;
        }
        if (count > 0) table.rows.push_back({{wording::word(speech, *verdict), count, revenue, margin}});
    }
    Money revenue = Money::zero(input.totals.revenue.currency()), margin = revenue;
    for (const PortfolioLine& line : input.clients) {
        revenue += line.revenue;
        margin += line.margin;
    }
    table.rows.push_back(
        {{speech.translate("Portfolio", "All"), qint64(input.clients.size()), revenue, margin},
         true,
         {},
         {{1, QStringLiteral("SUM([rows])")},
          {2, QStringLiteral("SUM([rows])")},
          {3, QStringLiteral("SUM([rows])")}}});
    section.blocks.push_back(std::move(table));
    return section;
}

Section rankingSection(const PortfolioInput& input, const Speech& speech) {
    Section section{
        QStringLiteral("ranking"), speech.translate("Portfolio", "Every client, the worst first"), {}};
    section.sheet = speech.translate("Sheet", "Ranking");
    Table table;
    table.caption = speech.translate("Portfolio", "Verdicts with their main reason");
    table.columns = {speech.translate("Portfolio", "Client"),     speech.translate("Portfolio", "Verdict"),
                     speech.translate("Portfolio", "Health"),     speech.translate("Portfolio", "Revenue"),
                     speech.translate("Portfolio", "Cost"),       speech.translate("Portfolio", "Left"),
                     speech.translate("Portfolio", "Main reason")};
    Money revenue = Money::zero(input.totals.revenue.currency()), cost = revenue, margin = revenue;
    for (const PortfolioLine& line : input.clients) {
        Table::Row row{{nameOf(line, speech), wording::word(speech, line.verdict), line.health, line.revenue,
                        line.cost, line.margin, reasonCell(line, speech)}};
        if (line.revenue - line.cost == line.margin) row.formulas.push_back({5, QStringLiteral("[3]-[4]")});
        table.rows.push_back(std::move(row));
        revenue += line.revenue;
        cost += line.cost;
        margin += line.margin;
    }
    table.rows.push_back({{speech.translate("Portfolio", "All"), std::monostate(), std::monostate(), revenue,
                           cost, margin, std::monostate()},
                          true,
                          {},
                          {{3, QStringLiteral("SUM([rows])")},
                           {4, QStringLiteral("SUM([rows])")},
                           {5, QStringLiteral("SUM([rows])")}}});
    section.blocks.push_back(std::move(table));
    return section;
}

Section concentrationSection(const PortfolioInput& input, const Speech& speech) {
    Section section{
        QStringLiteral("concentration"), speech.translate("Portfolio", "How much hangs on few"), {}};
    double top = 0.0;
    for (const PortfolioLine& line : input.clients)
        top = std::max(top, line.share);
    const QList<wording::Slot> values{{QStringLiteral("top"), speech.percent(top)},
                                      {QStringLiteral("line"), speech.percent(input.shareDependent)}};
    section.blocks.push_back(Paragraph{speech.filled(
        top >= input.shareDependent
            ? speech.translate("Portfolio",
                               "The largest client brings {top} of the revenue. From {line} on a "
                               "business hangs on one client.")
            : speech.translate("Portfolio", "The largest client brings {top} of the revenue; below {line} no "
                                            "single client carries the business."),
        values)});
    section.blocks.push_back(shareChart(input, speech));
    return section;
}

Section ageingSection(const PortfolioInput& input, const Speech& speech) {
    Section section{QStringLiteral("ageing"), speech.translate("Portfolio", "Open money"), {}};
    addAgeing(section, input.ageing, input.totals.revenue.currency(), speech);
    std::vector<const PortfolioLine*> debtors;
    for (const PortfolioLine& line : input.clients)
        if (line.openOverdue.isPositive()) debtors.push_back(&line);
    std::stable_sort(debtors.begin(), debtors.end(), [](const auto* one, const auto* other) {
        return other->openOverdue < one->openOverdue;
    });
    if (debtors.empty()) return section;
    Table table;
    table.caption = speech.translate("Portfolio", "Clients with the most money overdue");
    table.columns = {speech.translate("Portfolio", "Client"),
                     speech.translate("Portfolio", "Open and overdue")};
    for (size_t i = 0; i < std::min(mostDebtors, debtors.size()); ++i)
        table.rows.push_back({{nameOf(*debtors[i], speech), debtors[i]->openOverdue}});
    section.blocks.push_back(std::move(table));
    return section;
}

Section hoursSection(const PortfolioInput& input, const Speech& speech) {
    Section section{QStringLiteral("hours"), speech.translate("Portfolio", "Where the time went"), {}};
    if (input.hours == Duration()) {
        section.blocks.push_back(
            Paragraph{speech.translate("Portfolio", "No working time is recorded in this year.")});
        return section;
    }
    section.blocks.push_back(hoursChart(input, speech));
    Table table;
    table.caption = speech.translate("Portfolio", "Working time by person");
    table.columns = {speech.translate("Portfolio", "Who"), speech.translate("Portfolio", "Time"),
                     speech.translate("Portfolio", "Share")};
    Duration estimated = input.hours;
    const auto row = [&](const QString& who, Duration time) {
        table.rows.push_back({{who, time, scoring::Ratio{time.inHours() / input.hours.inHours()}}});
    };
    for (const PortfolioInput::Worker& worker : input.staff) {
        row(worker.name.isEmpty() ? speech.translate("Portfolio", "Nobody named") : worker.name, worker.time);
        estimated = estimated - worker.time;
    }
    if (estimated > Duration()) row(speech.translate("Portfolio", "Estimates of the owner"), estimated);
    table.rows.push_back({{speech.translate("Portfolio", "All"), input.hours, scoring::Ratio{1.0}},
                          true,
                          {},
                          {{1, QStringLiteral("SUM([rows])")}}});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace

Document buildPortfolioReport(const PortfolioInput& input, const Speech& speech) {
    Document document;
    document.speech = speech;
    document.author = input.business;
    document.madeOn = input.madeOn;
    document.title = speech.translate("Portfolio", "All clients: what they bring and what they cost");
    document.subtitle = speech.filled(
        speech.translate("Review", "{business}, as of {day}"),
        {{QStringLiteral("business"), input.business}, {QStringLiteral("day"), speech.day(input.asOf)}});
    document.sections.push_back(shortSection(input, speech));
    if (!input.clients.empty()) {
        Section sand{QStringLiteral("sand"), speech.translate("Portfolio", "The line in the sand"), {}};
        sand.blocks.push_back(sandChart(input, speech));
        document.sections.push_back(std::move(sand));
        document.sections.push_back(rankingSection(input, speech));
        Section whale{QStringLiteral("whale"), speech.translate("Portfolio", "Who earns the profit"), {}};
        whale.blocks.push_back(whaleChart(input, speech));
        document.sections.push_back(std::move(whale));
        document.sections.push_back(concentrationSection(input, speech));
    }
    document.sections.push_back(ageingSection(input, speech));
    document.sections.push_back(hoursSection(input, speech));
    Section about{QStringLiteral("about"), speech.translate("Portfolio", "About this report"), {}};
    about.blocks.push_back(Paragraph{
        speech.translate("Portfolio",
                         "Revenue, cost and hours are those of the year; verdicts rest on two years. "
                         "Archived clients are in all sums."),
        Paragraph::Role::Note});
    about.blocks.push_back(Paragraph{speech.filled(speech.translate("Review", "Made on {day} with Rapport."),
                                                   {{QStringLiteral("day"), speech.day(input.madeOn)}}),
                                     Paragraph::Role::Note});
    document.sections.push_back(std::move(about));
    return document;
}

} // namespace rapport::reporting
