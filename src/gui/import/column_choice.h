// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_preview.h"

namespace rapport::gui {

/// Names the columns of a preview that could not be read whole because some are missing yet: as the user
/// said, else by what such columns are usually called.
void nameColumns(importing::FilePreview& preview, const std::optional<importing::Mapping>& said,
                 std::optional<importing::ImportKind> kind);
/// The way of reading a file that is shown, with its columns named outright: each field by the headings it
/// has in this very file. What the program's mappings know beside that (date order, decimals) stays.
importing::Mapping mappingOf(const importing::FilePreview& preview, importing::ImportKind kind);
/// The same with one column taken as something else, or not read; a field that another column had moves here.
importing::Mapping withColumn(const importing::FilePreview& preview, importing::ImportKind kind, int column,
                              std::optional<importing::Field> field);
/// To be found again by itself in a file with the same headings.
importing::Mapping toKeep(const importing::FilePreview& preview, importing::ImportKind kind,
                          const QString& name);
/// What the kind must have and no column is taken as yet: of each group one will do.
std::vector<std::vector<importing::Field>> missingFields(const importing::FilePreview& preview,
                                                         importing::ImportKind kind);

} // namespace rapport::gui
