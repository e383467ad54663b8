// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_content.h"

#include "charts/scale.h"
#include "wording/words.h"

#include <QCollator>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rapport::gui {

namespace {

constexpr size_t shareBars = 10;
constexpr size_t hoursBars = 15;
constexpr size_t namedLosses = 4; ///< Names in the scatter: of those far above the line,
constexpr size_t namedGains = 3;  ///< and of those far below it.

struct Words {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Portfolio)
};

QString hoursText(double hours, const wording::Speech& speech) {
    //: A number of hours
    return Words::tr("%1 h").arg(speech.number(hours, 0));
}

QString line(const QString& what, const QString& figure) {
    //: A line of figures: what it is, and how much
    return Words::tr("%1: %2").arg(what, figure);
}

/// "Revenue, thousand €"
QString axisTitle(const QString& what, double unit, const QString& currency) {
    //: The title of an axis: %1 what it shows, %2 the currency
    QString pattern = Words::tr("%1, %2");
    if (unit == 1e3) {
        //: The title of an axis: %1 what it shows, %2 the currency
        pattern = Words::tr("%1, thousand %2");
    } else if (unit == 1e6) {
        //: The title of an axis: %1 what it shows, %2 the currency
        pattern = Words::tr("%1, million %2");
    } else if (unit == 1e9) {
        //: The title of an axis: %1 what it shows, %2 the currency
        pattern = Words::tr("%1, billion %2");
    }
    return pattern.arg(what, currency);
}

double unitFor(double largest) {
    return std::min(1e9, charts::axisUnit(largest));
}

std::vector<int> placesByName(const std::vector<app::PortfolioClient>& clients, const QLocale& locale) {
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(clients.size());
    for (const app::PortfolioClient& client : clients) {
        keys.push_back(collator.sortKey(client.name));
    }
    std::vector<int> sorted(clients.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(), [&keys](int left, int right) {
        return keys[size_t(left)].compare(keys[size_t(right)]) < 0;
    });
    std::vector<int> places(clients.size());
    for (size_t place = 0; place < sorted.size(); ++place) {
        places[size_t(sorted[place])] = int(place);
    }
    return places;
}

/// Those that lose most and those that earn most.
std::vector<size_t> outermost(const std::vector<app::PortfolioClient>& clients) {
    std::vector<size_t> byMargin(clients.size());
    std::iota(byMargin.begin(), byMargin.end(), size_t{0});
    std::stable_sort(byMargin.begin(), byMargin.end(), [&clients](size_t left, size_t right) {
        return clients[left].margin < clients[right].margin;
    });
    std::vector<size_t> found;
    for (size_t i = 0; i < std::min(namedLosses, byMargin.size()); ++i) {
        if (clients[byMargin[i]].margin.isNegative()) {
            found.push_back(byMargin[i]);
        }
    }
    for (size_t i = 0; i < std::min(namedGains, byMargin.size()); ++i) {
        const size_t client = byMargin[byMargin.size() - 1 - i];
        if (clients[client].margin.isPositive()) {
            found.push_back(client);
        }
    }
    return found;
}

void makeSand(PortfolioContent& content, const wording::Speech& speech) {
    const app::Portfolio& portfolio = content.portfolio;
    double largest = 0.0;
    for (const app::PortfolioClient& client : portfolio.clients) {
        largest = std::max({largest, std::abs(client.revenue.inUnits()), std::abs(client.cost.inUnits())});
    }
    const double unit = unitFor(largest);
    charts::LineInTheSand& sand = content.sand;
    sand.dots.reserve(portfolio.clients.size());
    for (const app::PortfolioClient& client : portfolio.clients) {
        sand.dots.push_back({client.revenue.inUnits() / unit, client.cost.inUnits() / unit,
                             client.hours.inHours(), client.verdict});
    }
    const QString currency = speech.currencySign(portfolio.totals.revenue.currency());
    sand.revenueTitle = axisTitle(Words::tr("Revenue"), unit, currency);
    sand.costTitle = axisTitle(Words::tr("Cost to serve"), unit, currency);
    sand.lineTitle = Words::tr("Break-even");
    for (const size_t client : outermost(portfolio.clients)) {
        sand.names.push_back({client, portfolio.clients[client].name});
    }
}

void makeWhale(PortfolioContent& content, const wording::Speech& speech) {
    const app::Portfolio& portfolio = content.portfolio;
    charts::WhaleCurve& whale = content.whale;
    QHash<Id<Client>, int> places;
    places.reserve(qsizetype(portfolio.clients.size()));
    for (size_t i = 0; i < portfolio.clients.size(); ++i) {
        places.insert(portfolio.clients[i].id, int(i));
    }
    double largest = 0.0;
    for (const scoring::WhalePoint& point : portfolio.whale) {
        largest = std::max(largest, std::abs(point.cumulative.inUnits()));
    }
    const double unit = unitFor(largest);
    for (const scoring::WhalePoint& point : portfolio.whale) {
        whale.cumulative.push_back(point.cumulative.inUnits() / unit);
        content.whaleClients.push_back(places.value(point.clientId));
    }
    if (portfolio.whale.empty()) {
        return;
    }
    const Money total = portfolio.whale.back().cumulative;
    whale.profitTitle = axisTitle(Words::tr("Profit so far"), unit, speech.currencySign(total.currency()));
    whale.clientsTitle = Words::tr("Clients, the most profitable first");
    //: A level of a chart: %1 is "100%", %2 an amount of money
    whale.totalText =
        total.isPositive()
            ? Words::tr("%1: all clients together, %2").arg(speech.percent(1.0), speech.money(total))
            : Words::tr("All clients together: %1").arg(speech.money(total));
    const auto peak = whale.peak();
    if (!peak) {
        return;
    }
    const Money highest = portfolio.whale[*peak].cumulative;
    if (!total.isPositive()) {
        whale.peakText =
            Words::tr("The first %n client(s) earn %1", nullptr, int(*peak) + 1).arg(speech.money(highest));
    } else if (highest == total) {
        whale.peakText = Words::tr("No client costs more than it brings");
    } else {
        whale.peakText = Words::tr("The first %n client(s) earn %1 of the profit", nullptr, int(*peak) + 1)
                             .arg(speech.percent(highest.inUnits() / total.inUnits()));
    }
}

void makeShares(PortfolioContent& content, const wording::Speech& speech) {
    const app::Portfolio& portfolio = content.portfolio;
    if (!portfolio.totals.revenue.isPositive()) {
        return;
    }
    for (const app::PortfolioClient& client : portfolio.clients) {
        if (content.shares.bars.size() == shareBars || !client.revenue.isPositive()) {
            break;
        }
        content.shares.bars.push_back(
            {nameOf(client), client.share, speech.percent(client.share), std::nullopt});
    }
    //: A level of a chart of shares: %1 is "10%"
    const QString large = Words::tr("%1: large").arg(speech.percent(portfolio.shareMajor));
    //: A level of a chart of shares: %1 is "25%"; from there on the business depends on the client
    const QString leaning = Words::tr("%1: dependence").arg(speech.percent(portfolio.shareDependent));
    content.shares.levels = {{portfolio.shareMajor, large}, {portfolio.shareDependent, leaning}};
}

Duration estimatedOf(const app::PortfolioClient& client) {
    Duration estimated = client.hours;
    for (const app::StaffTime& one : client.byStaff) {
        estimated = estimated - one.time;
    }
    return estimated;
}

double hoursBy(const WorkerChoice& worker, const app::PortfolioClient& client) {
    if (worker.kind == WorkerChoice::Kind::Estimates) {
        return estimatedOf(client).inHours();
    }
    for (const app::StaffTime& one : client.byStaff) {
        const bool named = worker.kind == WorkerChoice::Kind::Staff;
        if (named ? one.staffId == worker.staff : !one.staffId) {
            return one.time.inHours();
        }
    }
    return 0.0;
}

/// A bar for each of the clients on whom most was worked, and one for the others together.
WorkerHours rankedHours(const std::vector<app::PortfolioClient>& clients, const WorkerChoice& worker,
                        const wording::Speech& speech) {
    const bool everybody = worker.kind == WorkerChoice::Kind::Everybody;
    std::vector<std::pair<double, int>> parts; // the most first
    double sum = 0.0;
    for (size_t i = 0; i < clients.size(); ++i) {
        const double part = everybody ? clients[i].hours.inHours() : hoursBy(worker, clients[i]);
        if (part > 0.0) {
            parts.emplace_back(-part, int(i));
            sum += part;
        }
    }
    std::sort(parts.begin(), parts.end());
    WorkerHours found;
    const auto addBar = [&](const QString& label, int client, double all, double part) {
        //: Hours of the chosen member of staff, of all hours for a client
        const QString figures =
            everybody ? hoursText(all, speech)
                      : Words::tr("%1 of %2 h").arg(speech.number(part, 0), speech.number(all, 0));
        found.bars.bars.push_back({label, all, figures, everybody ? std::nullopt : std::optional(part)});
        found.clients.push_back(client);
    };
    double others = 0.0;
    double ofOthers = 0.0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const app::PortfolioClient& client = clients[size_t(parts[i].second)];
        if (i < hoursBars) {
            addBar(nameOf(client), parts[i].second, client.hours.inHours(), -parts[i].first);
        } else {
            others += client.hours.inHours();
            ofOthers -= parts[i].first;
        }
    }
    if (parts.size() > hoursBars) {
        addBar(Words::tr("%n other(s)", "clients", int(parts.size() - hoursBars)), -1, others, ofOthers);
    }
    found.most = parts.empty() ? 0.0 : -parts.front().first / sum;
    return found;
}

QString workerName(const app::StaffTime& one) {
    return one.staffId ? one.name : Words::tr("nobody named");
}

} // namespace

PortfolioContent PortfolioContent::of(app::Portfolio portfolio, const wording::Speech& speech) {
    PortfolioContent content;
    content.portfolio = std::move(portfolio);
    content.nameOrder = placesByName(content.portfolio.clients, speech.locale());
    makeSand(content, speech);
    makeWhale(content, speech);
    makeShares(content, speech);
    WorkerHours hours = rankedHours(content.portfolio.clients, {}, speech);
    content.hours = std::move(hours.bars);
    content.hoursClients = std::move(hours.clients);
    content.hoursMost = hours.most;
    return content;
}

bool PortfolioContent::isEmpty() const {
    const app::Ageing& open = portfolio.ageing;
    return portfolio.totals.revenue.isZero() && portfolio.totals.cost.isZero() &&
           portfolio.hours == Duration() && open.notDue.isZero() && open.to30.isZero() &&
           open.to60.isZero() && open.to90.isZero() && open.beyond.isZero();
}

std::vector<WorkerChoice> workersOf(const app::Portfolio& portfolio, const wording::Speech& speech) {
    using Kind = WorkerChoice::Kind;
    //: Whose working time is shown, and how much it is
    const QString pattern = Words::tr("%1 – %2");
    std::vector<WorkerChoice> workers{
        {Kind::Everybody,
         {},
         pattern.arg(Words::tr("Everybody"), hoursText(portfolio.hours.inHours(), speech))}};
    Duration estimated = portfolio.hours;
    for (const app::StaffTime& one : portfolio.staff) {
        const QString text = pattern.arg(workerName(one), hoursText(one.time.inHours(), speech));
        if (one.staffId) {
            workers.push_back({Kind::Staff, *one.staffId, text});
        } else {
            workers.push_back({Kind::Nobody, {}, text});
        }
        estimated = estimated - one.time;
    }
    if (estimated > Duration()) {
        workers.push_back({Kind::Estimates,
                           {},
                           pattern.arg(Words::tr("your estimates"), hoursText(estimated.inHours(), speech))});
    }
    return workers;
}

WorkerHours hoursOf(const PortfolioContent& content, const WorkerChoice& worker,
                    const wording::Speech& speech) {
    if (worker.kind == WorkerChoice::Kind::Everybody) {
        return {content.hours, content.hoursClients, content.hoursMost};
    }
    return rankedHours(content.portfolio.clients, worker, speech);
}

QString nameOf(const app::PortfolioClient& client) {
    return client.archived ? Words::tr("%1 (archived)").arg(client.name) : client.name;
}

QString figuresOf(const app::PortfolioClient& client, const wording::Speech& speech) {
    return QStringList{nameOf(client),
                       wording::word(speech, client.verdict),
                       line(Words::tr("Revenue"), speech.money(client.revenue)),
                       line(Words::tr("Cost to serve"), speech.money(client.cost)),
                       line(Words::tr("Margin"), speech.money(client.margin)),
                       line(Words::tr("Work"), speech.duration(client.hours)),
                       line(Words::tr("Share of the revenue"), speech.percent(client.share))}
        .join(QLatin1Char('\n'));
}

QString hoursFiguresOf(const app::PortfolioClient& client, const wording::Speech& speech) {
    QStringList lines{nameOf(client), line(Words::tr("Work"), speech.duration(client.hours))};
    for (const app::StaffTime& one : client.byStaff) {
        lines << line(workerName(one), speech.duration(one.time));
    }
    if (const Duration estimated = estimatedOf(client); estimated > Duration()) {
        lines << line(Words::tr("your estimates"), speech.duration(estimated));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace rapport::gui
