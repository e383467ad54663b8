// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/interaction.h"

#include <QString>

#include <optional>

namespace rapport {

/// A text that is logged again and again, under a short name.
struct TextTemplate {
    Id<TextTemplate> id;
    QString name;
    std::optional<InteractionKind> kind; ///< Offered for this kind of dealing only; nothing: for all.
    QString text;

    bool operator==(const TextTemplate&) const = default;
};

} // namespace rapport
