// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"

namespace rapport::app {

Result<void> carryOut(const EraseClients&, CommandWriter&) {
    return Error{ErrorKind::Internal, "not_built"};
}

} // namespace rapport::app
