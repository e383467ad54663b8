// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_key.h"
#include "scoring/pattern_parts.h"

#include <QSet>
#include <QStringList>

namespace rapport::scoring {

namespace {

/// The words that say what a complaint is about.
QSet<QString> wordsOf(const QString& about) {
    QSet<QString> words;
    QString word;
    const auto take = [&words, &word] {
        const bool arabic = !word.isEmpty() && word.front().script() == QChar::Script_Arabic;
        if (word.size() >= (arabic ? 3 : 4)) words.insert(word);
        word.clear();
    };
    const QString key = textKey(about);
    for (const QChar letter : key) {
        if (letter.isLetterOrNumber()) {
            word += letter;
        } else {
            take();
        }
    }
    take();
    return words;
}

std::optional<Day> settledOn(const Complaint& complaint, Day asOf) {
    if (!complaint.resolved) return std::nullopt;
    const Day day = complaint.resolvedOn.value_or(complaint.day);
    return day <= asOf ? std::optional(day) : std::nullopt;
}

/// Found unfounded, at least partly. A justified complaint that comes again was not settled well by us, and
/// one that nobody judged counts for neither side.
bool speaksAgainstThem(const Complaint& complaint, Day asOf) {
    const bool known = complaint.judged.value_or(complaint.day) <= asOf;
    return known && (complaint.judgement == Judgement::Unfounded || complaint.judgement == Judgement::Partly);
}

/// The complaint of the same matter that had been settled shortly before; null: none.
const Complaint* earlierOf(const Complaint& again, const std::vector<Complaint>& all, int withinDays,
                           Day asOf) {
    const Complaint* nearest = nullptr;
    for (const Complaint& one : all) {
        if (one.id == again.id || one.day >= again.day) continue;
        const std::optional<Day> settled = settledOn(one, asOf);
        if (!settled || *settled > again.day || again.day - *settled > withinDays) continue;
        if (nearest && settledOn(*nearest, asOf) >= settled) continue;
        if (isSameMatter(one.about, again.about)) nearest = &one;
    }
    return nearest;
}

} // namespace

bool isSameMatter(const QString& about, const QString& other) {
    const QSet<QString> one = wordsOf(about);
    const QSet<QString> two = wordsOf(other);
    const auto shorter = std::min(one.size(), two.size());
    return shorter > 0 && 2 * (QSet<QString>(one) & two).size() >= shorter;
}

void findNeverSatisfied(PatternSearch& search) {
    const PatternSource& source = search.source;
    const std::vector<Complaint>& all = source.content.complaints;
    DatedRecords records;
    qint64 again = 0;
    for (const Complaint& complaint : all) {
        if (!search.window.remembers(complaint.day) || !speaksAgainstThem(complaint, source.asOf)) continue;
        const Complaint* earlier = earlierOf(complaint, all, search.thresholds.againDays, source.asOf);
        const bool reopened = std::ranges::any_of(source.reopenings, [&](const Reopening& one) {
            return one.complaint == complaint.id && search.window.remembers(one.day);
        });
        if (!earlier && !reopened) continue;
        ++again;
        records.add(complaint.day, RecordType::Complaint, complaint.id.value());
        if (earlier) records.add(earlier->day, RecordType::Complaint, earlier->id.value());
    }
    if (again < search.thresholds.timesAgain) return;
    search.add(PatternKind::NeverSatisfied, {{"count", again}, {"days", qint64{search.thresholds.againDays}}},
               records.newestFirst());
}

void findComplainsOften(PatternSearch& search) {
    const Facts& measured = search.source.measured;
    const PatternThresholds& thresholds = search.thresholds;
    if (measured.complaints < thresholds.fewestComplaints || measured.exposure <= 0.0) return;
    if (measured.complaintSurprise >= thresholds.surprise ||
        measured.complaintRatio < thresholds.unfoundedRatio)
        return;
    const double rate = measured.complaints / measured.exposure;
    const std::optional<double> others = search.source.others.complaintsPerDealing();
    if (others && rate < thresholds.timesOthers * *others) return;
    DatedRecords records;
    for (const Complaint& complaint : search.source.content.complaints)
        if (search.window.contains(complaint.day))
            records.add(complaint.day, RecordType::Complaint, complaint.id.value());
    Figures figures{{"count", qint64{measured.complaints}},
                    {"dealings", measured.exposure},
                    {"rate", Ratio{rate}},
                    {"unfounded", measured.unfounded},
                    {"ratio", measured.complaintRatio}};
    if (others) figures.emplace_back("others", Ratio{*others});
    search.add(PatternKind::ComplainsOften, std::move(figures), records.newestFirst());
}

std::optional<double> OtherClients::complaintsPerDealing() const {
    return dealings > 0.0 ? std::optional(complaints / dealings) : std::nullopt;
}

ComplaintStanding complaintStandingOf(const Facts& measured, const PatternThresholds& thresholds) {
    if (measured.complaints == 0) return ComplaintStanding::NoComplaints;
    const bool justified = measured.justifiedRatio >= thresholds.unfoundedRatio;
    const bool unfounded = measured.complaintRatio >= thresholds.unfoundedRatio;
    if (justified && unfounded) return ComplaintStanding::Both;
    if (justified) return ComplaintStanding::WithProblem;
    return unfounded ? ComplaintStanding::Problem : ComplaintStanding::Ordinary;
}

} // namespace rapport::scoring
