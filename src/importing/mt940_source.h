// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"
#include "importing/text_source.h"

namespace rapport::importing {

/// Bank statements as SWIFT's MT940 (and MT942) as a table (statement_line.h), with or without the envelope
/// of the network; several statements a file.
class Mt940Source : public TableSource {
public:
    /// `encoding` is what the user says; empty: found. Errors: see findEncoding().
    static Result<Mt940Source> open(QIODevice& device, const QByteArray& encoding);

    /// Errors: those of readText(), and with "line" "statement_text_too_long".
    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_->pos(); }

    const QByteArray& encoding() const { return encoding_.name; }
    bool encodingGuessed() const { return encoding_.guessed; }

private:
    QIODevice* device_ = nullptr;
    TextEncoding encoding_;
};

/// True of the first bytes of such a file.
bool looksLikeMt940(QByteArrayView head);

} // namespace rapport::importing
