// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"
#include "scoring/patterns.h"
#include "scoring/waiting.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// How a client deals with the business, beside everyone else.
struct ConductView {
    Day asOf;
    std::vector<scoring::Pattern> patterns;
    scoring::ComplaintStanding standing = scoring::ComplaintStanding::NoComplaints;
    scoring::Facts measured; ///< What the method measured of the client.
    scoring::ContactLoad load;
    std::optional<double> usualContacts;     ///< A week, the median of the others who were in touch.
    std::vector<scoring::StaffShare> shares; ///< Who worked for them in the weeks of contact, largest first.
    scoring::Waiting waiting;
    std::vector<Staff> staff; ///< Everybody, for names.
};

/// Finds the patterns in a client's records and what they took from others (docs/method.md, Patterns). The
/// owner's: error owner_only.
class Conduct {
public:
    explicit Conduct(Workspace& workspace) : workspace_(workspace) {}

    /// Of a client as ClientDirectory::page() gives it. `zone`: the business's; without a valid one nothing
    /// is out of hours. Error: client_not_found.
    Result<ConductView> of(const ClientContent& content, Day asOf, const QTimeZone& zone);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
