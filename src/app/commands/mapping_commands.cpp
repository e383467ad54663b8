// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/own_mappings.h"

namespace rapport::app {

Result<void> carryOut(const KeepMapping& command, CommandWriter& writer) {
    writer.text = {command.json.isEmpty() ? "forget_mapping" : "keep_mapping",
                   {{QStringLiteral("name"), command.name.trimmed()}}};
    return writeOwnMapping(writer.book, writer.transaction, command.name, command.json);
}

} // namespace rapport::app
