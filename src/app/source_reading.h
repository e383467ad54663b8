// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "domain/client.h"

#include <QString>

#include <vector>

namespace rapport::app {

/// How a source is read (RecordSource::reading, JSON): what the user decided about its files, and which
/// client a name, number or title in them is. Clients are written with their names, so that in another book
/// nobody is taken for somebody else.
QString writeReading(const ImportOptions& options, const std::vector<Client>& clients);
/// The options without files and kind. Decisions about clients that are no longer there are left out. Errors:
/// source_reading_unfit (path), and of the mapping in it.
Result<ImportOptions> readReading(const QString& text, const std::vector<Client>& clients);

} // namespace rapport::app
