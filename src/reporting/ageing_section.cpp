// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ageing_section.h"

namespace rapport::reporting {

using wording::Speech;

void addAgeing(Section& section, const AgeingFigures& ageing, Currency currency, const Speech& speech) {
    charts::AgeingBar chart;
    for (const auto& [label, amount] :
         {std::pair{speech.translate("Review", "Not due"), ageing.notDue},
          std::pair{speech.translate("Review", "1–30 days"), ageing.to30},
          std::pair{speech.translate("Review", "31–60 days"), ageing.to60},
          std::pair{speech.translate("Review", "61–90 days"), ageing.to90},
          std::pair{speech.translate("Review", "91 days and more"), ageing.beyond}})
        chart.slices.push_back({label, amount});
    Money open = Money::zero(currency);
    for (const charts::AgeingSlice& slice : chart.slices) {
        if (slice.amount.currency() == currency) open += slice.amount;
    }
    if (open.isZero()) {
        section.blocks.push_back(Paragraph{speech.translate("Review", "No money is open.")});
        return;
    }
    Table table;
    table.caption = speech.translate("Review", "Open money by how long it is overdue");
    table.columns = {speech.translate("Review", "Overdue by"), speech.translate("Review", "Amount")};
    for (const charts::AgeingSlice& slice : chart.slices)
        if (!slice.amount.isZero()) table.rows.push_back({{slice.label, slice.amount}});
    table.rows.push_back({{speech.translate("Review", "All open money"), open},
                          true,
                          {},
                          {{1, QStringLiteral("SUM([rows])")}}});

    ChartBlock block;
    block.caption = table.caption;
    block.description =
        speech.filled(speech.translate("Review", "Open in all: {amount}; the table has the parts."),
                      {{QStringLiteral("amount"), speech.money(open)}});
    block.chart = std::move(chart);
    section.blocks.push_back(std::move(block));
    section.blocks.push_back(std::move(table));
}

} // namespace rapport::reporting
