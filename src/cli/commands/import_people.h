// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "cli/command.h"

namespace rapport::cli {

/// Options of the import command for lists of calls, appointments and messages: whose they are, and what
/// their numbers and times mean.
std::vector<OptionSpec> peopleOptions();
/// What those say, but for "--choices". Errors: option_value_unknown; option_missing; source_wants_one_path.
Result<void> readPeopleOptions(const Arguments& arguments, app::ImportOptions& options);
/// The decisions in the file of "--choices": by the key of a match a client's id or name, {"new": "name"},
/// "leave" or "never". Errors: file_unreadable; choices_unfit (file, detail); client_not_found;
/// client_ambiguous.
Result<void> readChoices(const Arguments& arguments, app::Workspace& book, app::ImportOptions& options);

/// Numbers, addresses and names of a list, those who take most of the time first.
nlohmann::ordered_json peopleJson(const importing::ImportPlan& plan);
/// How times without a zone were read: "local" or "utc"; null of kinds where it makes no difference.
nlohmann::ordered_json timesJson(const importing::ImportPlan& plan, const app::ImportOptions& options);
void printPeople(Context& context, const importing::ImportPlan& plan, const app::ImportOptions& options);

} // namespace rapport::cli
