// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/agreement.h"
#include "domain/attachment.h"
#include "domain/checklist_template.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/concession.h"
#include "domain/contact.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/exclusion.h"
#include "domain/letter_template.h"
#include "domain/record_source.h"
#include "domain/named_policy.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/recovery_case.h"
#include "domain/saved_view.h"
#include "domain/scope_request.h"
#include "domain/seen_verdict.h"
#include "domain/service_sheet.h"
#include "domain/signal.h"
#include "domain/staff.h"
#include "domain/task.h"
#include "domain/text_template.h"
#include "domain/time_estimate.h"

namespace rapport {

/// The rules every record keeps, wherever it comes from. Each returns nothing when the record is fine, or an
/// Error of kind InputRejected with a code of its own and the field and value at fault in its args
/// ("field", "value"). `base` is the book's base currency.
Result<void> validate(const Client& client);
Result<void> validate(const Contact& contact);
Result<void> validate(const Staff& staff, Currency base);
Result<void> validate(const Agreement& agreement);
Result<void> validate(const Interaction& interaction, Currency base);
Result<void> validate(const Complaint& complaint);
Result<void> validate(const ConductSignal& signal);
Result<void> validate(const Invoice& invoice);
Result<void> validate(const Cost& cost, Currency base);
Result<void> validate(const TimeEstimate& estimate);
Result<void> validate(const Decision& decision);
Result<void> validate(const Task& task);
Result<void> validate(const TextTemplate& text);
Result<void> validate(const SavedView& view);
Result<void> validate(const SeenVerdict& seen);
Result<void> validate(const ScopeRequest& request, Currency base);
Result<void> validate(const Attachment& attachment);
Result<void> validate(const Concession& concession, Currency base);
Result<void> validate(const RecoveryCase& recovery);
Result<void> validate(const PartingPlan& plan);
Result<void> validate(const Proposal& proposal);
Result<void> validate(const ChecklistTemplate& checklist);
Result<void> validate(const LetterTemplate& letter);
/// Errors: name_missing (field "pattern"), text_too_long.
Result<void> validate(const Exclusion& exclusion);
/// Errors: name_missing (field "name" or "path"), text_too_long.
Result<void> validate(const RecordSource& source);
Result<void> validate(const NamedPolicy& policy);
Result<void> validate(const ServiceSheet& sheet);

} // namespace rapport
