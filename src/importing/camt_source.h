// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"

#include <QIODevice>

namespace rapport::importing {

/// A bank statement in XML of ISO 20022 as a table (statement_line.h): the report of a day (camt.052), the
/// statement of an account (camt.053) or the notice of single bookings (camt.054), of any version. A booking
/// of several payments at once is a row for each of them, where they add up to it.
class CamtSource : public TableSource {
public:
    explicit CamtSource(QIODevice& device) : device_(&device) {}

    /// Errors: those of CamtXml, "statement_entry_too_large" ("line").
    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_->pos(); }

private:
    QIODevice* device_;
};

/// True of the first bytes of such a file.
bool looksLikeCamt(QByteArrayView head);

} // namespace rapport::importing
