// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"

#include <QByteArray>

#include <functional>

namespace rapport::fuzz {

/// Imports bytes into an empty book: an error and nothing written, or a plan that is sound and can be
/// applied. True when there was a plan.
bool importBytes(const QByteArray& bytes, const std::function<void(importing::ImportRequest&)>& with = {});

} // namespace rapport::fuzz
