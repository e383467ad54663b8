// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/recorder.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::storage {

/// Row images as the change log holds them: a JSON array of {"t": table, "id", "v": row_version before,
/// "import", "before": {column: value}, "after": {column: value}}. Of an update, `after` has only the columns
/// that changed. A column the table has lost since is left out on reading; one it has gained reads as NULL.
QString imagesToJson(const std::vector<RowImage>& images);
/// Nothing when it is no such text or names a table that is not there.
std::optional<std::vector<RowImage>> imagesFromJson(const QString& json);

} // namespace rapport::storage
