// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace rapport::cli {

class Arguments;

/// The first line of a file, without its end. Error: file_unreadable.
Result<QString> passwordIn(const QString& path);

/// The password in the file that an option names; empty without the option. Errors: file_unreadable;
/// password_empty when there is nothing in the file.
Result<QString> passwordOf(const Arguments& arguments, const char* option);

} // namespace rapport::cli
