// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "scoring/assessment.h"
#include "scoring/contact_load.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

/// Patterns in how a client deals with the business, each with the figures it was found by and the records
/// behind it (docs/method.md, Patterns). They explain; the verdict does not rest on them.
namespace rapport::scoring {

enum class PatternKind {
    NeverSatisfied,  ///< The same complaint again after it was settled.
    ComplainsOften,  ///< Whatever the conditions: far more than others do, and not because we fail.
    BendsRules,      ///< Always wants an exception.
    TakesAdvantage,  ///< Of goodwill.
    ScopeCreep,      ///< Always wants what was not agreed; endless changes.
    ContactOften,    ///< Calls and writes far more than others.
    OutOfHours,      ///< Calls and writes when the business is closed.
    TakesTime,       ///< Takes much of a person's time and brings little for it.
    VeryLateInARow,  ///< Invoices 90 days late, one after another.
    Dishonest,       ///< A record of trying to cheat.
    PublicCriticism, ///< Threatens the reputation.
    StaffAbuse,
};

/// All of them.
std::span<const PatternKind> patternKinds();

/// From where on something is called a pattern. "A year" and "two years" are the policy's window and memory.
struct PatternThresholds {
    int againDays = 60;          ///< A complaint about the same within so many days of its settlement ...
    int timesAgain = 2;          ///< ... so often in two years.
    int fewestComplaints = 2;    ///< One complaint is never a pattern.
    double surprise = 0.025;     ///< Chance of as many complaints, at twice the normal rate.
    double timesOthers = 2.0;    ///< As many complaints a dealing as all others.
    double unfoundedRatio = 2.0; ///< Unfounded ones against the normal; justified ones are our own doing.
    int habitDays = 3;           ///< Days of a year: bending rules, taking advantage, beyond the agreement.
    int graveDays = 2;           ///< Days of abuse in a year, of dishonesty and public criticism in two.
    double contactsPerWeek = 5.0;
    double timesUsualContact = 3.0; ///< Against the median of the others who were in touch.
    double outOfHoursShare = 0.25;
    int outOfHours = 5;
    double staffShare = 0.25; ///< Of what somebody worked in the weeks of contact.
    int inARow = 2;           ///< Invoices.
};

struct Pattern {
    PatternKind kind = PatternKind::NeverSatisfied;
    Figures figures;                 ///< By the names in its sentence (wording/pattern_wording.h).
    std::vector<RecordRef> evidence; ///< Newest first.
};

/// A settled complaint was set back to not settled, by the change log.
struct Reopening {
    Id<Complaint> complaint;
    Day day;
};

/// All other clients of the book, to compare one with.
struct OtherClients {
    int complaints = 0;        ///< Of the window.
    double dealings = 0.0;     ///< The method's exposure, summed.
    std::vector<int> contacts; ///< In the weeks of contact, of each client that had any.

    std::optional<double> complaintsPerDealing() const;
    /// Of contacts a week; nothing when nobody else was in touch.
    std::optional<double> usualContacts() const;
};

/// What somebody worked in the weeks of contact.
struct StaffShare {
    Id<Staff> staffId;
    QString name; ///< From outside.
    Duration all;
    Duration forClient;

    double share() const {
        return all.inSeconds() > 0
                   ? static_cast<double>(forClient.inSeconds()) / static_cast<double>(all.inSeconds())
                   : 0.0;
    }
};

/// Everything the patterns of one client are found in.
struct PatternSource {
    const ClientContent& content;
    const ClientFacts& facts; ///< Of the same client.
    const Facts& measured;    ///< Of it on the as-of day.
    const OtherClients& others;
    const ContactLoad& load;
    std::span<const StaffShare> shares;
    std::span<const Reopening> reopenings;
    const Policy& policy;
    Day asOf;
};

/// Those found, in the order of PatternKind.
std::vector<Pattern> patternsOf(const PatternSource& source, const PatternThresholds& thresholds = {});

/// A client with a problem is not a problem client: what the complaints of a year say.
enum class ComplaintStanding {
    NoComplaints,
    Ordinary,    ///< No more than usual of either kind.
    WithProblem, ///< Twice the usual of justified ones: ours to solve.
    Problem,     ///< Twice the usual of unfounded ones.
    Both,
};
ComplaintStanding complaintStandingOf(const Facts& measured, const PatternThresholds& thresholds = {});

/// Whether two complaints are about the same: at least half of the words of the shorter one stand in the
/// other. Words of three letters and less (two in Arabic script) say nothing of the matter and are left out.
bool isSameMatter(const QString& about, const QString& other);

} // namespace rapport::scoring
