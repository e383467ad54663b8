// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/concession.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/exclusion.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/letter_template.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/record_type.h"
#include "domain/recovery_case.h"
#include "domain/scope_request.h"
#include "domain/signal.h"
#include "domain/verdict.h"

#include <QLatin1String>
#include <QStringView>

#include <optional>
#include <span>

namespace rapport {

/// The stable name of an enumeration's value in files, in the book and on the command line ("part_ways").
/// One template per enumeration in codes.cpp; adding an enumeration means adding its table there.
template <typename Enum>
QLatin1String codeOf(Enum value);

/// The value of a name, or nothing when there is none such.
template <typename Enum>
std::optional<Enum> fromCode(QStringView code);

/// All values of an enumeration in their order.
template <typename Enum>
std::span<const Enum> allValues();

} // namespace rapport
