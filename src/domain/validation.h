// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/contact.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/saved_view.h"
#include "domain/seen_verdict.h"
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

} // namespace rapport
