// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"
#include "importing/text_source.h"

namespace rapport::importing {

/// Delimited text in a file whose encoding and delimiter are found out on opening.
class CsvSource : public TableSource {
public:
    /// `encoding` and `delimiter` are what the user says; empty and 0: found. Errors: see findEncoding(), and
    /// "file_empty".
    static Result<CsvSource> open(QIODevice& device, const QByteArray& encoding, char delimiter = 0);
    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_->pos(); }

    const QByteArray& encoding() const { return encoding_.name; }
    bool encodingGuessed() const { return encoding_.guessed; }
    char delimiter() const { return delimiter_; }

private:
    QIODevice* device_ = nullptr;
    TextEncoding encoding_;
    char delimiter_ = ',';
};

} // namespace rapport::importing
