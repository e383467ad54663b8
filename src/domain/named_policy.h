// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace rapport {

/// A scoring policy kept in the book under a name; the text is that of a policy file (docs/method.md, Policy
/// files).
struct NamedPolicy {
    Id<NamedPolicy> id;
    QString name;
    QString json;

    bool operator==(const NamedPolicy&) const = default;
};

} // namespace rapport
