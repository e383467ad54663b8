// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"

#include <QIODevice>
#include <QStringList>

namespace rapport::importing {

/// The call log of an Android telephone as "SMS Backup & Restore" saves it, as a table: one row a call, on
/// the line its element begins on, below a header of its own on line 0. Messages beside the calls are blank
/// rows, so that a long file can be stopped within them.
class AndroidCallSource : public TableSource {
public:
    explicit AndroidCallSource(QIODevice& device) : device_(&device) {}
    /// "Android call" (the type as the file has it), "State" (call_states.h), "Number", "Name", "When" (in
    /// milliseconds since 1970), "Seconds".
    static QStringList header();

    /// Errors, with "line": "call_log_dtd", "call_log_too_deep", "call_log_too_large", "call_log_damaged";
    /// "call_log_empty".
    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_->pos(); }

private:
    QIODevice* device_;
};

/// Whether a file with this root element is one.
bool isAndroidCallLog(QByteArrayView root);

} // namespace rapport::importing
