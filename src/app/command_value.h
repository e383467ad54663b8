// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"

#include <variant>

namespace rapport::app {

template <typename... Commands>
struct CommandTypes {
    using Variant = std::variant<Commands...>;
};
template <typename Nothing, typename... Commands>
CommandTypes<Commands...> withoutFirst(CommandTypes<Nothing, Commands...>);

#define RAPPORT_NEXT_COMMAND(One) , One
/// A variant of all commands; for those who carry them out.
using AnyCommand =
    decltype(withoutFirst(CommandTypes<void RAPPORT_COMMANDS(RAPPORT_NEXT_COMMAND)>()))::Variant;
#undef RAPPORT_NEXT_COMMAND

/// What is inside a Command.
struct CommandValue {
    AnyCommand any;
};

} // namespace rapport::app
