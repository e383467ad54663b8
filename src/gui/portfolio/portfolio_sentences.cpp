// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rapport::gui {

namespace {

constexpr size_t largest = 5; ///< Whose share of the revenue is said together.

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Portfolio)
};

} // namespace

QString headingOf(PortfolioPart part) {
    switch (part) {
    case PortfolioPart::Sand:
        return Words::tr("The line in the sand");
    case PortfolioPart::Whale:
        return Words::tr("Who earns the profit");
    case PortfolioPart::Shares:
        return Words::tr("On whom the revenue hangs");
    case PortfolioPart::Hours:
        return Words::tr("Where the time goes");
    case PortfolioPart::Ageing:
        return Words::tr("Open money by days beyond terms");
    }
    return {};
}

QString sandSentence(const charts::LineInTheSand& sand) {
    QStringList sentences{Words::tr(
        "Each mark is a client: above the line they cost more than they bring. Its size is the work "
        "they took, its shape and colour the verdict.")};
    if (sand.isSqueezed()) {
        sentences << Words::tr("Large amounts are drawn closer together.");
    }
    if (sand.isThinned()) {
        sentences << Words::tr("Where many lie close together only some are drawn; the closer the view, the "
                               "more.");
    }
    return sentences.join(QLatin1Char(' '));
}

QString whaleSentence() {
    return Words::tr(
        "What each client leaves over, summed from the best one on. Where the curve falls, clients "
        "cost more than they bring.");
}

QString sharesSentence(const PortfolioContent& content, const wording::Speech& speech) {
    const app::Portfolio& portfolio = content.portfolio;
    if (content.shares.bars.empty()) {
        return {};
    }
    const std::vector<app::PortfolioClient>& clients = portfolio.clients;
    double together = 0.0;
    for (size_t i = 0; i < std::min(largest, clients.size()); ++i) {
        together += clients[i].share;
    }
    const app::PortfolioClient& first = clients.front();
    QStringList sentences{Words::tr("The largest client brings %1 of the revenue, the five largest %2.")
                              .arg(speech.percent(first.share), speech.percent(together))};
    if (const auto hhi = portfolio.totals.hhi; hhi && *hhi > 0.0) {
        const int equals = std::max(1, int(std::lround(1.0 / *hhi)));
        //: %1 is a figure such as 0.27
        sentences << Words::tr("The revenue is spread as if it came from %n client(s) of the same size "
                               "(concentration index HHI %1).",
                               nullptr, equals)
                         .arg(speech.number(*hhi, 2));
    }
    if (first.share >= portfolio.shareDependent) {
        sentences << Words::tr("The business depends on %1: a single client brings more than %2.")
                         .arg(nameOf(first), speech.percent(portfolio.shareDependent));
    }
    return sentences.join(QLatin1Char(' '));
}

QString hoursSentence(const WorkerHours& hours, const wording::Speech& speech) {
    return hours.bars.bars.empty() ? QString()
                                   : Words::tr("Most of this time goes to %1: %2.")
                                         .arg(hours.bars.bars.front().label, speech.percent(hours.most));
}

QStringList headLines(const app::Portfolio& portfolio, const wording::Speech& speech) {
    return {Words::tr("Twelve months up to %1").arg(speech.day(portfolio.asOf)),
            Words::tr("Revenue %1, cost to serve %2, margin %3, work %4")
                .arg(speech.money(portfolio.totals.revenue), speech.money(portfolio.totals.cost),
                     speech.money(portfolio.totals.margin),
                     //: A number of hours
                     Words::tr("%1 h").arg(speech.number(portfolio.hours.inHours(), 0)))};
}

} // namespace rapport::gui
