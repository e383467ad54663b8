// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/result.h"
#include "domain/record_type.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// By what somebody knows a record in a list of records of several kinds.
struct RecordLabel {
    RecordRef record;
    QString client;         ///< Name of the client it belongs to; empty where it is one or has none.
    QString name;           ///< Its name, number or title; may be empty.
    std::optional<Day> day; ///< When it was; nothing where that says nothing.
};

/// Labels in the order asked for; records that are gone are left out. The owner's: error owner_only.
Result<std::vector<RecordLabel>> recordLabels(Workspace& workspace, const std::vector<RecordRef>& records);

} // namespace rapport::app
