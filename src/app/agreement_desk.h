// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/scope_register.h"
#include "app/scope_review.h"
#include "domain/service_sheet.h"
#include "domain/verdict.h"

#include <vector>

namespace rapport {
struct AgendaItem;
}

namespace rapport::app {

class Workspace;

/// What an owner wants to know before an agreement is renewed. Base currency.
struct RenewalFigures {
    Id<Agreement> agreement;
    Money revenue, cost, margin; ///< Of the last year.
    Verdict verdict = Verdict::TooEarly;
    Duration usualMonth;           ///< Work in an ordinary month of the last year ...
    std::optional<Duration> limit; ///< ... and what is agreed for one.
    int monthsOver = 0;            ///< In which it was more than agreed.
    Duration outOfScope;           ///< In the last year.
    Money favours;                 ///< Given in the last year.

    bool operator==(const RenewalFigures&) const = default;
};

/// What stands beside a client's agreements. Staff get the service sheet, and no more.
struct AgreementView {
    ServiceSheet sheet; ///< Of the business; empty until it is written.
    GoodwillBalance goodwill;
    std::optional<ScopeReview> scope;
    std::optional<RenewalFigures> renewal; ///< Of the agreement in force, when it renews.
};

/// What is said of a dealing: whether it is part of what was agreed.
struct ScopeMark {
    Id<Interaction> dealing;
    Scope scope = Scope::Unknown;
};

/// What was agreed, and how the work holds against it.
class AgreementDesk {
public:
    explicit AgreementDesk(Workspace& workspace) : workspace_(workspace) {}

    /// Error: client_not_found.
    Result<AgreementView> of(Id<Client> client, Day asOf);
    Result<ServiceSheet> serviceSheet();
    /// The figures of the renewals among what waits, in their order; none for staff.
    Result<std::vector<RenewalFigures>> renewals(const std::vector<AgendaItem>& items, Day asOf);

    /// Marks dealings one after the other, each an entry of the history, and returns how those that were
    /// marked otherwise stood before. Errors: record_not_found, owner_only; what is marked by then stays so.
    Result<std::vector<ScopeMark>> mark(const std::vector<ScopeMark>& marks);

    /// Keeps a file of this computer in the book. Errors: file_unreadable (file, reason),
    /// attachment_too_large, owner_only.
    Result<Outcome> attach(Id<Client> client, const std::optional<Id<Agreement>>& agreement,
                           const QString& path, Day on);
    /// The bytes of a file of the book. Errors: record_not_found, file_content_damaged, owner_only.
    Result<QByteArray> fileContent(Id<Attachment> attachment);

private:
    Result<ScopeReview> review(Id<Client> client, const ServiceSheet& sheet, const Money& revenue,
                               Duration hours, Day asOf);
    /// All but what the assessment says.
    Result<RenewalFigures> figures(Id<Client> client, Id<Agreement> agreement, const ScopeReview& scope,
                                   Day asOf);

    Workspace& workspace_;
};

} // namespace rapport::app
