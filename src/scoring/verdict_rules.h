// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/score.h"

#include <QByteArray>

#include <vector>

namespace rapport::scoring {

/// Everything the ordered rule list looks at.
struct Case {
    const Measure& measure;
    const Policy& policy;
    Fine materiality;
    Score score;
    AreaValues points{};
    double confidence = 0.0;
    Flags flags;
    std::optional<double> problemAtLimits;
    bool worsening = false;
};

/// Why a rule applied; the names in Assessment::grounds (reason_codes.h) in this order.
enum class Ground : unsigned {
    Loss,
    Payment,
    Complaints,
    Conduct,
    Chronic90,
    Open90,
    SevereEvent,
    Score,
    DeepLoss,
    FormerClient,
    ThinEvidence,
    Area,
    HabitLate,
    VeryLateBefore,
    SevereBefore,
    Worsening,
    Incomplete,
    Unbilled,
};

/// A set of grounds.
class Grounds {
public:
    void add(Ground ground) { bits_ |= bit(ground); }
    bool has(Ground ground) const { return (bits_ & bit(ground)) != 0; }
    bool empty() const { return bits_ == 0; }
    bool onlyAmong(Grounds others) const { return (bits_ & ~others.bits_) == 0; }
    Grounds operator|(Grounds other) const;
    std::vector<QByteArray> codes() const;

private:
    static unsigned bit(Ground ground) { return 1u << static_cast<unsigned>(ground); }
    unsigned bits_ = 0;
};

struct Ruling {
    Verdict verdict = Verdict::Keep;
    Rule rule = Rule::V6;
    Grounds grounds{};
    bool firstPutRight = false;
};

/// The plain facts of docs/method.md, Verdict.
Flags flagsOf(const Measure& measure, Fine materiality, Fine defaultRate, double share, const Policy& policy);

/// Grounds for limits that follow from score and flags.
Grounds limitGrounds(const Case& facts);

/// The first rule that matches.
Ruling decide(const Case& facts);

} // namespace rapport::scoring
