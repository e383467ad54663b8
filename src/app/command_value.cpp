// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_value.h"

namespace rapport::app {

template <typename One>
requires isCommand<One> Command::Command(One one)
    : value_(std::make_shared<const CommandValue>(CommandValue{std::move(one)})) {}

#define RAPPORT_MAKE_COMMAND(One) template Command::Command(One);
RAPPORT_COMMANDS(RAPPORT_MAKE_COMMAND)
#undef RAPPORT_MAKE_COMMAND

} // namespace rapport::app
